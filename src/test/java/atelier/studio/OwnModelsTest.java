package atelier.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.AppDirs;
import atelier.base.FileHashes;
import atelier.base.Job;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.foreign.Trial;
import atelier.infer.UntrainedGenerator;
import atelier.model.Model;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnModelsTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000"})
    void aModelIsNotLeftWithoutATitle(String title) throws Exception {
        AppDirs dirs = new AppDirs(home, home.resolve("nothing bundled"));
        UntrainedGenerator.install(dirs.userModels(), "meadow");
        try (Studio studio = new Studio(dirs)) {
            ModelId id = new ModelId("meadow");
            studio.ownModels().rename(id, "草地");

            assertThatThrownBy(() -> studio.ownModels().rename(id, title))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem()).isEqualTo(new Problem.ModelTitleMissing("meadow")));

            assertThat(studio.models().find(id).card().title()).containsEntry("en", "草地");
        }
    }

    @Test
    void anArchiveIsProvenApartBeforeItIsInstalled() {
        AppDirs dirs = new AppDirs(home, home.resolve("nothing bundled"));
        Model digits = ModelLibrary.read(Path.of("models", "digits-gan").toAbsolutePath());
        Path archive = ModelArchive.write(digits, home.resolve("档.zip"));
        OwnModels hasty = own(dirs, new Trial.Limits(Duration.ZERO, 1L << 40));
        assertThatThrownBy(() -> hasty.open(archive, Optional.empty(), new Job<>("test")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.ModelTooSlow(archive, 0)));

        OwnModels own = own(dirs, Trial.Limits.ofMachine());
        Path scratch;
        try (Parcel parcel = own.open(archive, Optional.of(new ModelId("mine")), new Job<>("test"))) {
            scratch = parcel.scratch();
            assertThat(parcel.folder()).startsWith(scratch);
            assertThat(own.install(parcel).folder()).isEqualTo(dirs.userModels().resolve("mine"));
        }

        assertThat(scratch).doesNotExist();
        assertThatThrownBy(() -> own.open(archive, Optional.of(new ModelId("mine")), new Job<>("test")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.ModelIdTaken("mine")));
    }

    @Test
    void aModelIsKnownByItsCardWhereverACopyOfItLies() throws Exception {
        AppDirs dirs = new AppDirs(home, home.resolve("nothing bundled"));
        OwnModels own = own(dirs, Trial.Limits.ofMachine());
        Path there = UntrainedGenerator.install(dirs.userModels(), "meadow").folder();
        Path copy = UntrainedGenerator.install(home.resolve("copies"), "meadow").folder();
        Path other = UntrainedGenerator.install(home.resolve("others"), "meadow", List.of("tulip", "菊"))
                .folder();

        assertThat(own.installed(there)).contains(new ModelId("meadow"));
        assertThat(own.installed(copy.resolve(Model.CARD))).contains(new ModelId("meadow"));
        assertThat(own.installed(other)).isEmpty();
        assertThat(own.installed(home)).isEmpty();
        assertThat(own.installed(home.resolve("meadow.zip"))).isEmpty();
    }

    private static OwnModels own(AppDirs dirs, Trial.Limits limits) {
        ModelLibrary library = new ModelLibrary(List.of(dirs.bundledModels(), dirs.userModels()), new FileHashes());
        return new OwnModels(dirs, library, _ -> {}, () -> limits);
    }

    @Test
    void aModelWhoseNewVersionNeverCameIsThereAtTheNextStart() throws Exception {
        AppDirs dirs = new AppDirs(home, home.resolve("nothing bundled"));
        UntrainedGenerator.install(dirs.userModels(), "meadow");
        Path leaving = Files.createDirectories(dirs.userModels().resolve(Installing.LEAVING));
        Files.move(dirs.userModels().resolve("meadow"), leaving.resolve("meadow"));

        try (Studio studio = new Studio(dirs)) {
            assertThat(studio.models().find(new ModelId("meadow")).id().value()).isEqualTo("meadow");
        }
    }
}
