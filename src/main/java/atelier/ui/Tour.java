package atelier.ui;

import atelier.ui.kit.Page;
import atelier.ui.shell.Shell;
import atelier.ui.stylize.StylizeModel;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.stage.Stage;

/// A walk through the window by itself: each page, the first picture, and out. The installer's build runs it to learn
/// what a start needs, its tests to see that all of it works and opens no socket.
///
/// Prints when the first frame was shown and when the first page was complete, in milliseconds of the system's clock,
/// for whoever noted when the process was started.
final class Tour extends AnimationTimer {
    private static final long PATIENCE = 60_000_000_000L;
    /// Frames that a page is looked at: enough for what it loads at once.
    private static final int LOOK = 30;

    private record Stop(String name, Runnable arrive, BooleanSupplier seen) {}

    private final Stage stage;
    private final Queue<Stop> stops = new ArrayDeque<>();
    private Stop now;
    private long arrived;
    private int frames;

    /// @param begin what begins the first picture
    Tour(Stage stage, Shell shell, Runnable begin, StylizeModel stylize) {
        this.stage = stage;
        // The pulse after the next one begins when the first frame has been drawn.
        now = new Stop("frame", () -> {}, () -> frames > 1);
        stops.add(new Stop("usable", () -> {}, () -> shown(shell.scene().getRoot(), ".cards .tile")));
        List<Page> pages = shell.pages();
        for (Page page : pages) {
            stops.add(new Stop(page.id(), () -> shell.page().set(page), () -> frames > LOOK));
        }
        stops.add(new Stop(
                "painted",
                () -> {
                    shell.page().set(pages.getFirst());
                    begin.run();
                },
                () -> stylize.result().get().isPresent() && !stylize.painting().get()));
        stops.add(new Stop("end", () -> {}, () -> frames > LOOK));
    }

    void begin() {
        arrived = System.nanoTime();
        start();
    }

    @Override
    public void handle(long pulse) {
        frames++;
        if (now.seen().getAsBoolean()) {
            System.out.println(now.name() + " " + System.currentTimeMillis());
            if (stops.isEmpty()) {
                leave();
            } else {
                now = stops.remove();
                now.arrive().run();
                frames = 0;
                arrived = System.nanoTime();
            }
        } else if (System.nanoTime() - arrived > PATIENCE) {
            System.out.println("late " + now.name());
            leave();
        }
    }

    private void leave() {
        stop();
        stage.hide();
    }

    private static boolean shown(Node root, String what) {
        return root.lookup(what) != null;
    }
}
