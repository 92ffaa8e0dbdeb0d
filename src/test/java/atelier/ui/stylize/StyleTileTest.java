package atelier.ui.stylize;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Lane;
import atelier.base.Text;
import atelier.image.ImageFiles;
import atelier.image.Writing;
import atelier.studio.Settings.Theme;
import atelier.ui.Toolkit;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notices;
import atelier.ui.shell.Look;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Toolkit.class)
class StyleTileTest {
    @TempDir
    Path folder;

    private StylizeModel model;
    private StyleTile tile;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        Lane lane = Lane.direct();
        model = new StylizeModel(
                Pieces.MAKER,
                lane,
                lane,
                new ListedGallery(),
                Pieces.MODEL,
                new SourceReader(folder),
                Runnable::run,
                Runnable::run);
        Path file = folder.resolve("画.png");
        ImageFiles.write(file, Pieces.plain(80, 60, -1), Writing.PLAIN);
        Kit kit = new Kit(Text.in(Locale.ENGLISH), new Notices(folder.resolve("log")));
        tile = Toolkit.onFx(() -> new StyleTile(Glimpse.of(file), model, kit));
        stage = Toolkit.onFx(() -> {
            StackPane around = new StackPane(tile);
            around.getStyleClass().add("stylize-page");
            tile.setMaxSize(84, 84);
            Scene scene = new Scene(around, 324, 324);
            new Look(new SimpleObjectProperty<>(ColorScheme.LIGHT), Theme.LIGHT, 100).dress(scene);
            Stage shown = new Stage();
            shown.setScene(scene);
            shown.show();
            return shown;
        });
    }

    @AfterEach
    void close() throws Exception {
        Toolkit.onFx(() -> {
            stage.close();
            return true;
        });
    }

    private void mix(int paintings) throws Exception {
        Toolkit.onFx(() -> {
            for (int i = 0; i < paintings; i++) {
                SourcePicture picture = Pieces.picture(i + ".jpg", 8, 8);
                model.draft().change(sketch -> sketch.withAlso(picture));
            }
            tile.show(model.draft().get());
            return true;
        });
    }

    private void click(double across, double down) throws Exception {
        Toolkit.onFx(() -> {
            Bounds place = tile.localToScreen(tile.getLayoutBounds());
            Robot robot = new Robot();
            robot.mouseMove(place.getMinX() + across * place.getWidth(), place.getMinY() + down * place.getHeight());
            robot.mouseClick(MouseButton.PRIMARY);
            Toolkit.snapshot(
                    stage.getScene(),
                    "style-tile-" + model.draft().get().paintings().size());
            return true;
        });
        Toolkit.settle();
        Toolkit.onFx(() -> {
            tile.show(model.draft().get());
            return true;
        });
    }

    @Test
    void theCornerAddsToTheMixAndTheRestPaintsAlone() throws Exception {
        mix(2);
        click(0.8, 0.8);
        assertThat(Pieces.names(model.draft().get())).containsExactly("0.jpg", "1.jpg", "画.png");
        // The second half of a double click.
        click(0.8, 0.8);
        assertThat(Pieces.names(model.draft().get())).hasSize(3);
        click(0.4, 0.4);
        assertThat(Pieces.names(model.draft().get())).containsExactly("画.png");
    }

    @Test
    void aFullMixIsNotLostByAClickWhereThePlusIs() throws Exception {
        mix(4);
        click(0.8, 0.8);
        assertThat(Pieces.names(model.draft().get())).hasSize(4);
        assertThat(tile.lookup(".add").isDisabled()).isTrue();
    }

    @Test
    void theNameLiesOverNothingThatCanBePressed() throws Exception {
        Toolkit.onFx(() -> {
            Tooltip name = Objects.requireNonNull(((Control) tile.lookup(".tile")).getTooltip());
            Bounds place = tile.localToScreen(tile.getLayoutBounds());
            name.show(stage, place.getCenterX(), place.getCenterY());
            Node shown = name.getSkin().getNode();
            Bounds words = shown.localToScreen(shown.getLayoutBounds());
            name.hide();
            assertThat(words.getMaxY()).isLessThanOrEqualTo(place.getMinY());
            return true;
        });
    }
}
