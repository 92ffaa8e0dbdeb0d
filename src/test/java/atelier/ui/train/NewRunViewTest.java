package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.model.ModelId;
import atelier.model.PictureShape;
import atelier.train.Growable;
import atelier.train.Preset;
import atelier.ui.Focus;
import atelier.ui.Toolkit;
import atelier.ui.kit.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A new run as it is put together.
@ExtendWith(Toolkit.class)
class NewRunViewTest {
    @TempDir
    Path home;

    private Trainings trainings;
    private TrainWindow window;

    @BeforeEach
    void open() throws Exception {
        trainings = new Trainings(home, Fx.thread());
        window = TrainWindow.open(trainings, home);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void compose(NewRunModel draft) throws Exception {
        window.act(() -> trainings.model.compose(draft));
        window.settle();
        window.act(() -> ((TitledPane) window.scene().lookup(".new-run .titled-pane")).setExpanded(true));
        window.settle();
    }

    private List<String> headers() throws Exception {
        return window.all(".new-run .section-header").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    @Test
    void onlyQuestionsThatFollowOneAnotherAreNumbered() throws Exception {
        compose(NewRunModel.empty(trainings.desk()));
        assertThat(headers()).hasSize(3).allMatch(words -> words.matches("[123]\\. .*"));

        compose(NewRunModel.from(trainings.plan("Harbour", Preset.VAE_DENSE), home, trainings.desk()));
        assertThat(headers()).hasSize(1).noneMatch(words -> words.matches("\\d.*"));
    }

    @Test
    void whatThePlanSuggestsIsWrittenAsItWouldBeTyped() throws Exception {
        compose(NewRunModel.from(trainings.plan("Harbour", Preset.GAN_DENSE), home, trainings.desk()));
        assertThat(window.all(".new-run .advanced .row > .text-field"))
                .extracting(node -> ((TextField) node).getPromptText())
                .containsExactlyInAnyOrder("12000", "64", "0.0002", "500", "500", "1");
    }

    @Test
    void theGeneratorsAreThereAsSoonAsTheyAreKnownAndFit() throws Exception {
        compose(trainings.answered(Preset.GROWTH, Path.of("assets/samples/styles")));
        assertThat(generators().getItems()).isEmpty();

        String title = "The faces of everybody who ever came into the shop of my grandparents ".repeat(2);
        Growable faces = new Growable(new ModelId("faces"), Map.of("en", title), new PictureShape(3, 64), 128);
        window.act(() -> {
            trainings.generators.set(List.of(faces));
            window.stage().setWidth(960 - 88);
        });
        window.settle();

        assertThat(generators().getItems()).containsExactly(Optional.of(faces));
        assertThat(generators().getValue()).contains(faces);
        double right =
                generators().localToScene(generators().getBoundsInLocal()).getMaxX();
        assertThat(right).isLessThan(window.scene().getWidth());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Optional<Growable>> generators() throws Exception {
        return (ComboBox<Optional<Growable>>)
                window.all(".generator-row .combo-box").getFirst();
    }

    @Test
    void theKeysAreSeenWhereTheNumbersAreFoldedAway() throws Exception {
        compose(NewRunModel.empty(trainings.desk()));
        assertThat(Toolkit.onFx(() -> Focus.isSeen((TitledPane) window.scene().lookup(".new-run .titled-pane"))))
                .isTrue();
    }

    @Test
    void whatKindsAreCalledElsewhereStandsInLine() throws Exception {
        compose(NewRunModel.empty(trainings.desk()));
        List<Double> lines = window.all(".preset .technique").stream()
                .map(node -> node.localToScene(node.getLayoutBounds()).getMinY())
                .toList();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            assertThat(lines.get(i)).isCloseTo(lines.get(i + 1), within(1.0));
        }
    }

    @Test
    void aGrowthSaysThatSmallPicturesTeachNothingFiner() throws Exception {
        Path folder = Files.createDirectory(home.resolve("small pictures"));
        ImageFiles.write(folder.resolve("one.png"), Raster.of8(32, 32, new int[32 * 32]), Writing.PLAIN);
        NewRunModel draft = trainings.answered(Preset.GROWTH, folder);
        compose(draft);
        assertThat(advice()).hasSize(1);

        window.act(() -> draft.preset().set(Preset.GAN_CONVOLUTIONAL));
        assertThat(window.all(".survey .survey-picture")).hasSize(1);
        assertThat(advice()).isEmpty();
    }

    private List<Node> advice() throws Exception {
        return window.all(".survey .note").stream()
                .filter(note -> "train.survey.small".equals(note.getId()))
                .toList();
    }

    @Test
    void theChosenPicturesAreSeen() throws Exception {
        compose(trainings.answered(Preset.PAINTING, Path.of("assets/samples/styles/ink-mountains.jpg")));
        window.settle();
        assertThat(window.all(".survey .survey-picture")).hasSize(1);
    }
}
