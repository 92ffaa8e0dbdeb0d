package atelier.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.AppDirs;
import atelier.base.Lane;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Text;
import atelier.image.Raster;
import atelier.infer.UntrainedGenerator;
import atelier.model.Model;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.net.Architecture;
import atelier.net.Generators;
import atelier.net.Layer;
import atelier.net.OnnxWriter;
import atelier.net.Parameters;
import atelier.studio.Samples;
import atelier.studio.Specimens;
import atelier.studio.Speeds;
import atelier.studio.Studio;
import atelier.ui.kit.Notice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsModelTest {
    @TempDir
    Path home;

    private final List<ModelId> starts = new ArrayList<>();
    private AppDirs dirs;
    private Studio studio;
    private ModelsModel model;

    @BeforeEach
    void open() throws Exception {
        dirs = new AppDirs(home, home.resolve("nothing bundled"));
        UntrainedGenerator.install(dirs.userModels(), "meadow");
        studio = new Studio(dirs);
        model = model();
    }

    private ModelsModel model() {
        return new ModelsModel(new ModelsModel.House(
                studio.models(),
                studio.ownModels(),
                studio.gallery(),
                () -> starts,
                new Specimens(studio.maker(), new Samples(dirs.samples())),
                dirs.speeds(),
                _ -> {},
                Lane.direct(),
                Lane.direct(),
                Runnable::run));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void whatIsKnownOfAModelIsNotShownOfAnotherOfItsName() throws Exception {
        model.open();
        model.measure();
        Raster before = model.showcase().specimen().get().orElseThrow();
        assertThat(model.showcase().speeds()).containsOnlyKeys(selected().graphs());

        UntrainedGenerator.install(dirs.userModels(), "meadow", List.of("tulip", "菊"));
        model.open();

        assertThat(model.troubles()).isEmpty();
        assertThat(selected().card().classes()).hasSize(2);
        assertThat(model.showcase().specimen().get()).isPresent().get().isNotEqualTo(before);
        assertThat(model.showcase().speeds()).doesNotContainKey(selected().graphs());
    }

    @Test
    void howFastAModelIsIsKnownOnAnotherDay() {
        model.open();
        model.measure();
        Speeds.Measured measured =
                Objects.requireNonNull(model.showcase().speeds().get(selected().graphs()));

        ModelsModel tomorrow = model();
        tomorrow.open();

        assertThat(tomorrow.showcase().speeds()).containsEntry(selected().graphs(), measured);
    }

    @Test
    void trainingsThatBeganWithAModelAreCounted() {
        starts.addAll(List.of(new ModelId("meadow"), new ModelId("style-1"), new ModelId("meadow")));

        model.open();

        assertThat(selected().trainings()).isEqualTo(2);
    }

    @Test
    void howAModelWasTrainedIsReadOfTheOneThatIsShown() throws Exception {
        UntrainedGenerator.install(dirs.userModels(), "tulips", List.of("tulip", "菊"));
        Path folder = dirs.userModels().resolve("tulips");
        for (String file : List.of("plan.json", "curve.csv")) {
            Files.copy(Path.of("models", "digits").resolve(file), folder.resolve(file));
        }
        model.open();
        assertThat(selected().id()).isEqualTo("meadow");
        assertThat(model.showcase().schooling().get()).isEmpty();

        model.choose(item("tulips"));

        assertThat(model.showcase().schooling().get())
                .hasValueSatisfying(known -> assertThat(known.plan().steps()).isPositive());
    }

    @Test
    void aModelThatIsOpenedFromOutsideIsSelectedWhereItIsInstalled() throws Exception {
        Path card = UntrainedGenerator.install(dirs.userModels(), "tulips", List.of("tulip", "菊"))
                .folder()
                .resolve(Model.CARD);
        model.open();
        assertThat(selected().id()).isEqualTo("meadow");

        model.open(card);

        assertThat(selected().id()).isEqualTo("tulips");
        assertThat(model.news()).isEmpty();
        assertThat(model.refusals()).isEmpty();
    }

    @Test
    void aModelThatIsOpenedFromOutsideIsBroughtInWhereItIsNot() {
        Path archive = studio.ownModels()
                .export(ModelLibrary.read(Path.of("models", "digits-gan").toAbsolutePath()), home.resolve("档.zip"));

        model.open(archive);

        assertThat(model.refusals()).isEmpty();
        assertThat(selected().id()).isEqualTo("digits-gan");
        assertThat(dirs.userModels().resolve("digits-gan")).isDirectory();
        assertThat(model.opening().get()).isZero();
    }

    @Test
    void aFileThatIsNoModelIsRefusedAndNoLongerWaitedFor() throws Exception {
        Path archive = Files.writeString(home.resolve("another.zip"), "no model");

        model.open(archive);

        assertThat(model.refusals())
                .singleElement()
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOf(Problem.FileUnreadable.class));
        assertThat(model.opening().get()).isZero();
    }

    @Test
    void anotherOutputCanBeThePicture() throws Exception {
        Architecture two = new Architecture(
                "two",
                List.of(Architecture.features("photo", 3)),
                List.of(
                        Architecture.step("first", Layer.Conv.of(3, 3, 1), "photo"),
                        Architecture.step("second", Layer.Conv.of(3, 3, 1), "photo")),
                List.of(Architecture.features("first", 3), Architecture.features("second", 3)));
        model.bring(Files.write(home.resolve("two.onnx"), OnnxWriter.write(two, Parameters.initial(two, 4))));
        ImportModel coming = model.coming().get().orElseThrow();
        assertThat(coming.output().get()).isEqualTo("first");
        assertThat(coming.tried().get().orElseThrow().examination().examined().outputs())
                .containsExactly("first", "second");

        coming.output().set("second");

        assertThat(coming.trouble().get()).isEmpty();
        assertThat(coming.tried().get().orElseThrow().guess().output()).isEqualTo("second");
        model.leaveImport();
    }

    @Test
    void aNetworkThatIsBeingBroughtInStaysWhenAModelArrivesBesideIt() throws Exception {
        Architecture generator = Generators.convolutional(16, 8, 32, 3);
        model.bring(
                Files.write(home.resolve("网络.onnx"), OnnxWriter.write(generator, Parameters.initial(generator, 4))));
        ImportModel coming = model.coming().get().orElseThrow();
        Path archive = studio.ownModels()
                .export(ModelLibrary.read(Path.of("models", "digits-gan").toAbsolutePath()), home.resolve("档.zip"));

        model.bring(archive);

        assertThat(selected().id()).isEqualTo("digits-gan");
        assertThat(model.coming().get()).contains(coming);
        model.leaveImport();
    }

    @Test
    void everyModelIsKnownByASmallPictureOfItsOwn() throws Exception {
        UntrainedGenerator.install(dirs.userModels(), "tulips", List.of("tulip", "菊"));

        model.open();

        assertThat(model.items()).hasSize(2);
        assertThat(model.showcase().emblems())
                .containsOnlyKeys(model.items().stream().map(ModelItem::graphs).toList());
        assertThat(model.showcase().emblems().values()).doesNotHaveDuplicates();
    }

    @Test
    void aModelThatIsIntactIsCalledByItsTitle() {
        model.open();
        model.rename(selected(), "Meadow in May");
        model.news().clear();
        model.verify();

        assertThat(model.news())
                .extracting(notice -> notice.words().apply(Text.in(Locale.ENGLISH)))
                .singleElement()
                .asString()
                .contains("Meadow in May");
    }

    @Test
    void aModelThrownAwayIsCalledByItsTitleAndTheNextOneTakesItsPlace() throws Exception {
        for (String id : List.of("lilies", "tulips")) {
            UntrainedGenerator.install(dirs.userModels(), id);
        }
        model.open();
        model.sort(ModelItem.byTitle(Text.in(Locale.ENGLISH)));
        model.rename(item("lilies"), "Zinnias");
        model.rename(item("tulips"), "Violets of May");
        assertThat(model.items()).extracting(ModelItem::id).containsExactly("meadow", "tulips", "lilies");
        model.choose(item("tulips"));
        model.news().clear();

        model.trash();

        assertThat(model.news().getFirst().words().apply(Text.in(Locale.ENGLISH)))
                .contains("Violets of May");
        assertThat(selected().id()).isEqualTo("lilies");
    }

    @Test
    void aModelThrownAwayIsBroughtBackWhenTheNoticeHasGone() {
        model.open();
        model.trash();
        Notice offer = model.news().getFirst();
        model.news().clear();
        assertThat(model.items()).isEmpty();

        model.discarded().undo();

        assertThat(selected().id()).isEqualTo("meadow");
        assertThat(model.discarded().ended()).containsExactly(offer);
        assertThat(model.troubles()).isEmpty();
    }

    @Test
    void anOfferEndsWhenAnotherModelOfTheNameTakesItsPlaceInTheTrash() throws Exception {
        model.open();
        model.trash();
        UntrainedGenerator.install(dirs.userModels(), "meadow", List.of("tulip", "菊"));
        model.open();
        model.trash();

        assertThat(model.discarded().ended()).containsExactly(model.news().getFirst());
        model.discarded().undo();
        assertThat(selected().card().classes()).hasSize(2);
        assertThat(model.discarded().isEmpty()).isTrue();
    }

    @Test
    void aModelThatIsChosenTakesThePlaceOfOneThatIsBeingBroughtIn() throws Exception {
        UntrainedGenerator.install(dirs.userModels(), "tulips");
        model.open();
        Architecture generator = Generators.convolutional(16, 8, 32, 3);
        model.bring(
                Files.write(home.resolve("网络.onnx"), OnnxWriter.write(generator, Parameters.initial(generator, 4))));
        assertThat(model.troubles()).isEmpty();
        assertThat(model.coming().get()).isPresent();

        model.choose(model.items().getLast());

        assertThat(model.coming().get()).isEmpty();
        assertThat(selected().id()).isEqualTo("tulips");
    }

    private ModelItem item(String id) {
        return model.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ModelItem selected() {
        return model.selected().get().orElseThrow();
    }
}
