package atelier.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.AppDirs;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.infer.UntrainedGenerator;
import atelier.model.ModelId;
import java.nio.file.Files;
import java.nio.file.Path;
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
