package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.model.ModelId;
import atelier.model.PictureShape;
import atelier.train.Dataset;
import atelier.train.Growable;
import atelier.train.Preset;
import atelier.ui.Focus;
import atelier.ui.Toolkit;
import atelier.ui.kit.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
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
                .filteredOn(NewRunViewTest::isSeen)
                .extracting(node -> ((TextField) node).getPromptText())
                .containsExactlyInAnyOrder("12000", "64", "0.0002", "0", "1", "0.1", "500", "500", "1");
    }

    @Test
    void whatIsChosenFromAListIsInThePlanAndThereOnlyWhereThePlanHasIt() throws Exception {
        NewRunModel draft = trainings.answered(Preset.GAN_CONVOLUTIONAL, Path.of("assets/samples/styles"));
        compose(draft);
        assertThat(choices())
                .containsExactlyInAnyOrder(
                        "train.new.side",
                        "train.new.colour",
                        "train.new.loss",
                        "train.new.spectralNorm",
                        "train.new.ships");

        window.act(() -> window.scene().getRoot().lookupAll(".advanced .combo-box").stream()
                .filter(node -> "train.new.side".equals(node.getId()))
                .forEach(node -> ((ComboBox<?>) node).getSelectionModel().selectLast()));

        assertThat(draft.plan().getValue().flatMap(plan -> plan.objective().dataset()))
                .map(Dataset::side)
                .contains(128);
        window.act(() -> draft.preset().set(Preset.VAE_DENSE));
        assertThat(choices()).containsExactlyInAnyOrder("train.new.side", "train.new.colour", "train.new.ships");
        window.act(() -> draft.preset().set(Preset.PAINTING));
        assertThat(choices()).isEmpty();
    }

    private List<String> choices() throws Exception {
        return window.all(".new-run .advanced .combo-box").stream()
                .filter(NewRunViewTest::isSeen)
                .map(Node::getId)
                .toList();
    }

    private static boolean isSeen(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    @Test
    void allFilesOfAKindAreListedWithWhatIsTheMatterWithThem() throws Exception {
        Path folder = Files.createDirectory(home.resolve("twins"));
        for (int i = 0; i < 10; i++) {
            ImageFiles.write(folder.resolve("twin" + i + ".png"), Raster.of8(32, 32, new int[32 * 32]), Writing.PLAIN);
        }
        compose(trainings.answered(Preset.PAINTING, folder));
        ListView<?> list = (ListView<?>) window.all(".survey .survey-list").getFirst();
        assertThat(list.isVisible()).isFalse();

        window.act(() -> ((ToggleButton) window.scene().lookup(".survey .toggle-button")).fire());

        assertThat(list.isVisible()).isTrue();
        assertThat(list.getItems()).hasSize(9);
        window.settle();
        assertThat(window.all(".survey-list .list-cell"))
                .extracting(Node::getAccessibleText)
                .contains("twin1.png, the same as twin0.png");
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
    void kindsStandUnderTheNamesOfTheirGroupsInFullRowsAboveTheNextQuestion() throws Exception {
        compose(NewRunModel.empty(trainings.desk()));

        assertThat(window.all(".preset-group")).hasSize(PresetGroup.values().length);
        Map<Double, Long> rows =
                window.all(".preset").stream().collect(Collectors.groupingBy(Node::getLayoutY, Collectors.counting()));
        assertThat(rows.values()).hasSize(3).containsOnly(3L);
        Node next = window.all(".new-run .section-header").stream()
                .filter(header -> "train.new.from".equals(header.getId()))
                .findFirst()
                .orElseThrow();
        assertThat(next.localToScene(next.getLayoutBounds()).getMaxY())
                .isLessThan(window.scene().getHeight());
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
