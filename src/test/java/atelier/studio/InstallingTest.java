package atelier.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.OwnFolder;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.infer.UntrainedGenerator;
import atelier.model.Model;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallingTest {
    @TempDir
    Path home;

    @Test
    void otherNetworksUnderTheNameOfAnOwnModelAreAnotherVersion() throws IOException {
        Installing installing = new Installing(home.resolve("none"), home.resolve("models"), _ -> {});
        ModelId id = new ModelId("mine");
        int first = installing
                .install(Path.of("models", "digits").toAbsolutePath(), id)
                .card()
                .version();

        Model second = installing.install(Path.of("models", "digits-gan").toAbsolutePath(), id);

        assertThat(second.card().version()).isEqualTo(first + 1);

        Files.writeString(second.folder().resolve(Model.CARD), "{");
        Path digits = Path.of("models", "digits").toAbsolutePath();
        assertThat(installing.install(digits, id).card().version())
                .as("in the place of a damaged one")
                .isEqualTo(first);
    }

    /// Recipes that were made with the one in the trash must not mean the new one.
    @Test
    void otherNetworksUnderTheNameOfOneInTheTrashAreAnotherVersion() throws IOException {
        Path own = home.resolve("models");
        Installing installing = new Installing(home.resolve("none"), own, _ -> {});
        ModelId id = new ModelId("mine");
        Path digits = Path.of("models", "digits").toAbsolutePath();
        Model first = installing.install(digits, id);
        Installing.discard(first.folder(), own.resolve(".trash").resolve("mine"));

        Model second = installing.install(Path.of("models", "digits-gan").toAbsolutePath(), id);

        assertThat(second.card().version()).isEqualTo(first.card().version() + 1);
    }

    @Test
    void aModelIsInstalledWholeOrNotAtAll() throws IOException {
        Path model = Path.of("models", "perceptual-1").toAbsolutePath();
        Path own = home.resolve("models");
        ModelId id = new ModelId("perceptual-1");
        Installing good = new Installing(home.resolve("none"), own, _ -> {});
        assertThat(good.install(model, id).id()).isEqualTo(id);
        Model again = good.install(model, id);
        assertThat(again.folder()).isEqualTo(own.resolve("perceptual-1"));
        assertThat(own.resolve(".trash").resolve("perceptual-1")).exists();
        assertThat(again.card().version())
                .as("the same networks")
                .isEqualTo(ModelLibrary.read(model).card().version());

        Installing refusing = new Installing(home.resolve("none"), home.resolve("others"), _ -> {
            throw new Problem.ModelDisagrees("perceptual-1", 1, 0).exception();
        });
        assertThatThrownBy(() -> refusing.install(model, id)).isInstanceOf(ProblemException.class);
        assertThat(home.resolve("others").resolve("perceptual-1")).doesNotExist();

        Installing taken = new Installing(Path.of("models"), own, _ -> {});
        assertThatThrownBy(() -> taken.install(model, id))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.ModelNameTaken("perceptual-1")));
    }

    @Test
    void whatFailsAtTheLastStepLeavesTheOlderVersionWhereItWas() throws IOException {
        Path own = home.resolve("models");
        Model older = UntrainedGenerator.install(own, "mine");
        Model newer = UntrainedGenerator.install(home, "newer", List.of("sea", "sky"));
        // As a disk would that goes away just then.
        Installing installing =
                new Installing(home.resolve("none"), own, model -> OwnFolder.deleteQuietly(model.folder()));

        assertThatThrownBy(() -> installing.install(newer.folder(), older.id())).isInstanceOf(ProblemException.class);

        assertThat(ModelLibrary.read(own.resolve("mine")).card().graphs())
                .isEqualTo(older.card().graphs());
    }

    @Test
    void anInstallationThatWasCutOffBeforeItsLastStepIsTakenBack() throws IOException {
        Path own = home.resolve("models");
        Model older = UntrainedGenerator.install(own, "mine");
        Installing installing = new Installing(home.resolve("none"), own, _ -> {});
        Files.createDirectories(own.resolve(Installing.LEAVING));
        Files.move(own.resolve("mine"), own.resolve(Installing.LEAVING).resolve("mine"));

        installing.recover();

        assertThat(ModelLibrary.read(own.resolve("mine")).card().graphs())
                .isEqualTo(older.card().graphs());
        assertThat(own.resolve(Installing.LEAVING)).isEmptyDirectory();
    }

    @Test
    void anInstallationThatWasCutOffAfterItsLastStepIsMadeComplete() throws IOException {
        Path own = home.resolve("models");
        Model older = UntrainedGenerator.install(own, "mine");
        Files.createDirectories(own.resolve(Installing.LEAVING));
        Files.move(own.resolve("mine"), own.resolve(Installing.LEAVING).resolve("mine"));
        Model newer = UntrainedGenerator.install(own, "mine", List.of("sea", "sky"));

        new Installing(home.resolve("none"), own, _ -> {}).recover();

        assertThat(ModelLibrary.read(own.resolve("mine")).card().graphs())
                .isEqualTo(newer.card().graphs());
        assertThat(ModelLibrary.read(own.resolve(Installing.TRASH).resolve("mine"))
                        .card()
                        .graphs())
                .isEqualTo(older.card().graphs());
    }

    @Test
    void whatAnEarlierInstallationCouldNotTakeAwayIsNotInTheWay() throws IOException {
        Path own = home.resolve("models");
        UntrainedGenerator.install(own, "mine");
        Installing installing = new Installing(home.resolve("none"), own, _ -> {});
        Files.createDirectories(own.resolve(Installing.LEAVING));
        Files.move(own.resolve("mine"), own.resolve(Installing.LEAVING).resolve("mine"));
        Model older = UntrainedGenerator.install(own, "mine", List.of("sea", "sky"));
        Model newer = UntrainedGenerator.install(home, "newer");

        assertThat(installing.install(newer.folder(), older.id()).card().graphs())
                .isEqualTo(newer.card().graphs());

        assertThat(own.resolve(Installing.LEAVING)).isEmptyDirectory();
    }

    @Test
    void aFolderThatOthersPutIntoTheTrashIsNotInTheWay() throws IOException {
        Path own = home.resolve("models");
        Model older = UntrainedGenerator.install(own, "mine");
        Model newer = UntrainedGenerator.install(home, "newer", List.of("sea", "sky"));
        // As a network drive does that makes thumbnails.
        Path theirs = Files.createDirectories(own.resolve(Installing.TRASH).resolve("mine/@eaDir"));
        Files.writeString(theirs.resolve("note"), "theirs");
        Installing installing = new Installing(home.resolve("none"), own, _ -> {});

        assertThat(installing.install(newer.folder(), older.id()).card().graphs())
                .isEqualTo(newer.card().graphs());

        assertThat(ModelLibrary.read(own.resolve(Installing.TRASH).resolve("mine"))
                        .card()
                        .graphs())
                .isEqualTo(older.card().graphs());
        assertThat(own.resolve(Installing.TRASH).resolve("mine-2/@eaDir/note")).hasContent("theirs");
    }
}
