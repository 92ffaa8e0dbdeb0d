package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.AtomicFile;
import atelier.studio.Apprentice;
import atelier.train.Best;
import atelier.train.Measure;
import atelier.train.Preset;
import atelier.train.Run;
import atelier.train.TrainingCommand;
import atelier.train.TrainingEvent;
import atelier.ui.Toolkit;
import atelier.ui.kit.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The Train page under the hand.
@ExtendWith(Toolkit.class)
class TrainViewTest {
    @TempDir
    Path home;

    @Test
    void whileTheRunsAreReadThePageSaysSoAndNotThatThereAreNone() throws Exception {
        Trainings trainings = new Trainings(home, Fx.thread());
        TrainWindow window = Toolkit.onFx(() -> {
            TrainWindow opened = new TrainWindow(trainings, home, TrainWindow.USUAL);
            assertThat(opened.scene().lookup(".train-reading .busy-line")).isNotNull();
            assertThat(opened.scene().lookup(".train-empty")).isNull();
            trainings.model.compose(NewRunModel.empty(trainings.desk()));
            trainings.model.leave();
            assertThat(opened.scene().lookup(".train-empty")).isNull();
            return opened;
        });
        window.settle();
        window.settle();
        window.act(() -> {
            assertThat(window.scene().lookup(".train-reading")).isNull();
            assertThat(window.scene().lookup(".train-empty")).isNotNull();
        });
        window.close();
    }

    @Test
    void aClickOnTheRunThatWasSelectedBeforeShowsIt() throws Exception {
        Trainings trainings = new Trainings(home, Fx.thread());
        trainings.make("Harbour", Preset.GAN_DENSE);
        TrainWindow window = TrainWindow.open(trainings, home);
        window.settle();
        window.settle();
        window.act(() -> {
            ListView<?> list = (ListView<?>) window.scene().lookup(".run-list");
            assertThat(list.getSelectionModel().getSelectedIndex()).isZero();
            trainings.model.compose(NewRunModel.empty(trainings.desk()));
            assertThat(list.getSelectionModel().isEmpty()).isTrue();

            list.getSelectionModel().select(0);

            assertThat(trainings.model.contents().get()).isEqualTo(TrainModel.Contents.RUNS);
        });
        window.close();
    }

    @Test
    void aRunIsComparedOnlyWithAnotherOneInSight() throws Exception {
        Trainings trainings = new Trainings(home, Fx.thread());
        trainings.make("Harbour", Preset.GAN_DENSE);
        trainings.make("Meadow", Preset.GAN_DENSE);
        TrainWindow window = TrainWindow.open(trainings, home);
        assertThat(comparable(window)).as("with no hand near").isZero();
        window.act(trainings.model::compareNext);
        assertThat(comparable(window)).isEqualTo(1);
        window.act(() -> trainings.model.compose(NewRunModel.empty(trainings.desk())));
        assertThat(comparable(window)).isZero();
        window.act(trainings.model::leave);
        assertThat(comparable(window)).isEqualTo(1);
        window.close();
    }

    private static long comparable(TrainWindow window) throws Exception {
        return window.all(".run-row .check-box").stream()
                .filter(Node::isVisible)
                .count();
    }

    @Test
    void whatASampleShowsIsSaid() throws Exception {
        Trainings trainings = new Trainings(home, Fx.thread());
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        TrainWindow window = TrainWindow.open(trainings, home);
        window.show(run);
        assertThat(meaning(window)).isEmpty();
        assertThat(window.all(".sample-pictures .note"))
                .singleElement()
                .extracting(node -> ((Label) node).getText())
                .asString()
                .contains("step 500");
        trainings.train(run, 0, 500, 1);
        window.show(run);
        assertThat(meaning(window)).startsWith("Pictures that the model made up");
        window.close();
    }

    private static String meaning(TrainWindow window) throws Exception {
        return window.all(".samples-pane > .note").stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining());
    }

    @Test
    void theBestCheckpointIsUsedWithOneClickWhereThatIsAdvised() throws Exception {
        Trainings trainings = new Trainings(home, Fx.thread());
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        Apprentice apprentice = trainings.start(run);
        trainings.train(run, 0, 400, 1);
        for (int look = 1; look <= 20; look++) {
            double distance = look <= 5 ? 20 - 2 * look : 15;
            Apprentice.tell(run, new TrainingEvent.Measured(400 + 300L * look, 200, Map.of(Measure.FRECHET, distance)));
        }
        TrainWindow window = TrainWindow.open(trainings, home);
        window.show(run);
        assertThat(window.all(".findings .finding")).hasSize(1);
        assertThat(window.all(".findings .button")).isEmpty();

        new Best(1900, Measure.FRECHET, 10).keep(run, file -> AtomicFile.write(file, ""));
        window.look();
        List<Node> buttons = window.all(".findings .button");
        assertThat(buttons).singleElement().extracting(Node::getId).isEqualTo("train.advice.best");
        window.act(() -> ((Button) buttons.getFirst()).fire());
        window.settle();

        assertThat(apprentice.heard()).containsExactly(new TrainingCommand.ExportBest());
        window.close();
    }

    @Test
    void anEvaluationBeginsWithWhatItComesToAndKeepsItsFiguresFolded() throws Exception {
        Trainings trainings = new Trainings(home, Fx.thread());
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        Apprentice.tell(run, new TrainingEvent.Finished(12_000, 60));
        Files.createDirectories(run.model());
        Files.writeString(run.model().resolve("model.json"), "{}");
        TrainWindow window = TrainWindow.open(trainings, home);
        window.show(run);
        window.settle();

        window.act(trainings.model.evaluation()::begin);
        window.settle();

        assertThat(words(window, ".verdict"))
                .singleElement()
                .asString()
                .startsWith("Its pictures are still far")
                .contains("23 times");
        TitledPane fold = (TitledPane) window.all(".findings-pane .titled-pane").getFirst();
        assertThat(fold.isExpanded()).isFalse();
        window.act(() -> fold.setExpanded(true));
        assertThat(words(window, ".figure .note")).contains("95%: 4.53–5.09");
        window.close();
    }

    private static List<String> words(TrainWindow window, String selector) throws Exception {
        return window.all(selector).stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    @Test
    void aSampleIsShownLargeByKeyAndKeepsTheKeysWhenANewerOneComes() throws Exception {
        Trainings trainings = new Trainings(home, Fx.thread());
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        trainings.train(run, 0, 500, 1);
        TrainWindow window = TrainWindow.open(trainings, home);
        window.show(run);
        window.settle();
        window.act(() -> {
            Button sample = (Button) window.scene().lookup(".sample-pictures .button");
            assertThat(sample.isFocusTraversable()).isTrue();
            assertThat(sample.getAccessibleText()).startsWith("Step 500");
            sample.requestFocus();
            sample.fire();
            Node large = window.scene().lookup(".sample-full");
            assertThat(window.scene().getFocusOwner()).isSameAs(large);
            Event.fireEvent(
                    large, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            assertThat(window.scene().lookup(".sample-full")).isNull();
            assertThat(window.scene().getFocusOwner()).isSameAs(sample);
        });

        trainings.train(run, 500, 1000, 2);
        window.look();
        window.settle();

        assertThat(Toolkit.onFx(() -> window.scene().getFocusOwner().getAccessibleText()))
                .startsWith("Step 1,000");
        window.close();
    }

    @Test
    void theOtherTrainingsAreComparedFromTheMenuToo() throws Exception {
        Trainings trainings = new Trainings(home, Fx.thread());
        trainings.make("Harbour", Preset.GAN_DENSE);
        trainings.make("Meadow", Preset.GAN_DENSE);
        TrainWindow window = TrainWindow.open(trainings, home);
        window.settle();
        window.settle();
        window.act(() -> {
            MenuButton more = (MenuButton) window.scene().lookup(".run-actions .menu-button");
            Menu menu = more.getItems().stream()
                    .filter(item -> "train.compare.with".equals(item.getId()))
                    .map(Menu.class::cast)
                    .findFirst()
                    .orElseThrow();
            more.show();
            RunItem other = trainings.model.others().getFirst();
            assertThat(menu.getItems())
                    .extracting(MenuItem::getText)
                    .containsExactly(other.run().plan().title().get("en"));

            ((CheckMenuItem) menu.getItems().getFirst()).setSelected(true);

            assertThat(other.compared().get()).isTrue();
            more.hide();
        });
        window.close();
    }

    @Test
    void theTableIsFilledWhenItIsAskedFor() throws Exception {
        Trainings trainings = new Trainings(home, Fx.thread());
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        trainings.train(run, 0, 200, 1);
        TrainWindow window = TrainWindow.open(trainings, home);
        window.show(run);
        window.settle();
        window.act(() -> {
            TableView<?> table = (TableView<?>) window.scene().lookup(".curve-table");
            assertThat(table.getItems()).isEmpty();
            trainings.model.charts().table().set(true);
            assertThat(table.getItems()).hasSize(10);
        });
        window.close();
    }
}
