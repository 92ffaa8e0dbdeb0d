package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.train.Preset;
import atelier.train.Run;
import atelier.ui.Toolkit;
import atelier.ui.kit.Fx;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
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
        assertThat(meaning(window)).startsWith("Pictures that it made up");
        window.close();
    }

    private static String meaning(TrainWindow window) throws Exception {
        return window.all(".samples-pane > .note").stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining());
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
