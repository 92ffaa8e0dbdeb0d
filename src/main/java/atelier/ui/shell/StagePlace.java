package atelier.ui.shell;

import atelier.studio.Settings.WindowPlace;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Where the window is, and puts it back there another day.
public final class StagePlace {
    public static final double MIN_WIDTH = 960;
    public static final double MIN_HEIGHT = 640;
    /// So much of the window must be on a screen for it to be found and moved.
    private static final double GRIP = 120;

    private static final Duration REST = Duration.seconds(1);

    private final Stage stage;
    private final PauseTransition rest = new PauseTransition(REST);
    private WindowPlace normal;

    /// Puts the window where it was, or in the middle of the main screen.
    ///
    /// @param keep takes the new place when the window has been moved or sized and rests again
    public StagePlace(Stage stage, Optional<WindowPlace> remembered, Consumer<WindowPlace> keep) {
        this.stage = stage;
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        normal = remembered
                .flatMap(place -> fit(place, screens))
                .orElseGet(() -> first(Screen.getPrimary().getVisualBounds()));
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setX(normal.x());
        stage.setY(normal.y());
        stage.setWidth(normal.width());
        stage.setHeight(normal.height());
        stage.setMaximized(normal.maximised());
        for (var bound : List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())) {
            bound.addListener(_ -> remember());
        }
        stage.maximizedProperty().addListener(_ -> rest.playFromStart());
        rest.setOnFinished(_ -> keep.accept(now()));
    }

    /// Lets the window be no narrower than words of so many percent of their usual size allow, or than the screen
    /// is.
    public void allow(int textSize) {
        double least =
                leastWidth(textSize, Screen.getPrimary().getVisualBounds().getWidth());
        stage.setMinWidth(least);
        if (stage.getWidth() < least) {
            stage.setWidth(least);
        }
    }

    /// Words are two thirds of what a page's width holds, the rest are pictures and space.
    static double leastWidth(int textSize, double screen) {
        return Math.min(MIN_WIDTH * (1 + (textSize - 100) / 150.0), screen);
    }

    /// Where the window is now; its former bounds while it is maximised.
    public WindowPlace now() {
        return new WindowPlace(normal.x(), normal.y(), normal.width(), normal.height(), stage.isMaximized());
    }

    private void remember() {
        if (!stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            normal = new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
            rest.playFromStart();
        }
    }

    /// The place on the screens there are now; empty when it would be out of sight.
    static Optional<WindowPlace> fit(WindowPlace place, List<Rectangle2D> screens) {
        return screens.stream()
                .filter(screen ->
                        Math.min(screen.getMaxX(), place.x() + place.width()) - Math.max(screen.getMinX(), place.x())
                                        >= GRIP
                                && place.y() >= screen.getMinY() - 1
                                && place.y() <= screen.getMaxY() - GRIP)
                .findFirst()
                .map(screen -> new WindowPlace(
                        place.x(),
                        place.y(),
                        Math.clamp(place.width(), Math.min(MIN_WIDTH, screen.getWidth()), screen.getWidth()),
                        Math.clamp(place.height(), Math.min(MIN_HEIGHT, screen.getHeight()), screen.getHeight()),
                        place.maximised()));
    }

    /// Most of the screen, but no more than a picture needs.
    static WindowPlace first(Rectangle2D screen) {
        double width = Math.min(screen.getWidth() * 0.9, 1440);
        double height = Math.min(screen.getHeight() * 0.9, 900);
        return new WindowPlace(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2,
                width,
                height,
                false);
    }
}
