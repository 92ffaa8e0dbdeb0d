package atelier.ui.train;

import atelier.base.Text;
import atelier.studio.Settings.Theme;
import atelier.train.Run;
import atelier.ui.Toolkit;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notices;
import atelier.ui.shell.Look;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The Train page in a window of its own, and what a hand does there.
record TrainWindow(Trainings trainings, Stage stage, Scene scene) {
    /// What a window looks like.
    ///
    /// @param textSize in percent
    record Fashion(Theme theme, Locale language, int width, int height, int textSize) {}

    /// As most see it.
    static final Fashion USUAL = new Fashion(Theme.LIGHT, Locale.ENGLISH, 1280, 800, 100);

    static TrainWindow open(Trainings trainings, Path home) throws Exception {
        return Toolkit.onFx(() -> new TrainWindow(trainings, home, USUAL));
    }

    /// To be made on the window's thread.
    ///
    /// @param home where its log is
    TrainWindow(Trainings trainings, Path home, Fashion fashion) {
        this(
                trainings,
                new Stage(),
                new Scene(new TrainView(
                        trainings.model,
                        new Kit(Text.in(fashion.language()), new Notices(home.resolve("log"))),
                        () -> NewRunModel.empty(trainings.desk()),
                        (plan, base) -> NewRunModel.from(plan, base, trainings.desk()))));
        new Look(new SimpleObjectProperty<>(ColorScheme.LIGHT), fashion.theme(), fashion.textSize()).dress(scene);
        stage.setScene(scene);
        // The rail at the left takes the rest of the window.
        stage.setWidth(fashion.width() - 88 * fashion.textSize() / 100.0);
        stage.setHeight(fashion.height());
        stage.show();
        trainings.model.open();
    }

    /// Does something on the window's thread.
    void act(Runnable deed) throws Exception {
        Toolkit.onFx(() -> {
            deed.run();
            return true;
        });
    }

    /// Waits until what was asked for is done, and lays out what came of it: what scrolls has no nodes before, and
    /// whether a pulse has passed meanwhile is chance.
    void settle() throws Exception {
        Toolkit.settle();
        act(this::layOut);
    }

    /// Lays the page out; on the window's thread.
    void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /// What the page has for a selector, once it is laid out.
    List<Node> all(String selector) throws Exception {
        settle();
        return Toolkit.onFx(() -> List.copyOf(scene.getRoot().lookupAll(selector)));
    }

    /// Looks at the runs again.
    void look() throws Exception {
        act(trainings.model::look);
    }

    /// Selects a run, a new one too.
    void show(Run run) throws Exception {
        look();
        settle();
        act(() -> trainings.model.selected().set(Optional.of(item(run))));
    }

    RunItem item(Run run) {
        return trainings.model.items().stream()
                .filter(each -> each.run().folder().equals(run.folder()))
                .findFirst()
                .orElseThrow();
    }

    /// The buttons beside the run's name that can be seen.
    List<String> buttons() throws Exception {
        settle();
        settle();
        return Toolkit.onFx(() -> scene.getRoot().lookupAll(".run-actions .button").stream()
                .filter(node -> node instanceof Labeled && isSeen(node))
                .map(Node::getId)
                .filter(id -> id != null && !id.equals("train.more"))
                .toList());
    }

    private static boolean isSeen(@Nullable Node node) {
        return node == null || (node.isVisible() && isSeen(node.getParent()));
    }

    /// Presses one of them; on the window's thread.
    void press(String id) {
        scene.getRoot().lookupAll(".run-actions .button").stream()
                .filter(node -> id.equals(node.getId()) && node instanceof Button)
                .forEach(node -> ((Button) node).fire());
    }

    void close() throws Exception {
        act(stage::close);
    }
}
