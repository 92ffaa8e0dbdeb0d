package atelier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Json;
import atelier.explore.Interpolation;
import atelier.explore.WalkFiles;
import atelier.image.ImageFiles;
import atelier.infer.UntrainedGenerator;
import atelier.recipe.Latent;
import atelier.recipe.Recipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WalkCommandTest {
    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void install() throws Exception {
        home = folder.resolve("家 é");
        UntrainedGenerator.install(home.resolve("models"), "untrained");
    }

    @ParameterizedTest
    @ValueSource(strings = {"歩.gif", "歩.png", "歩.mp4"})
    void anAnimationCarriesItsWalk(String name) {
        Path out = folder.resolve("新").resolve(name);

        Outcome outcome = walk(out, "--seeds", "3,1,2", "--frames", "9", "--fps", "12", "--loop", "--json");

        assertThat(outcome.code()).isZero();
        WalkCommand.Walked walked = Json.read(outcome.out(), WalkCommand.Walked.class);
        assertThat(walked.frames()).isEqualTo(9);
        assertThat(WalkFiles.read(out)).contains(walked.walk());
        assertThat(walked.walk().interpolation()).isEqualTo(Interpolation.SPHERICAL);
        assertThat(walked.walk().at(0)).isEqualTo(Latent.drawn(3, UntrainedGenerator.LATENT));
        // It is no single picture that a recipe could make again.
        Outcome again = Outcome.of("reproduce", out.toString(), "--json", "--home", home.toString());
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out())
                .contains("RecipeOfAnimation")
                .contains(out.getFileName().toString());
    }

    @Test
    void numberedPicturesCanEachBeMadeAgain() {
        Path out = folder.resolve("frames");

        assertThat(walk(out, "--seeds", "3,1", "--frames", "4", "--linear").code())
                .isZero();

        Path third = out.resolve("000003.png");
        assertThat(Json.read(ImageFiles.recipe(third).orElseThrow(), Recipe.class))
                .isInstanceOf(Recipe.Generate.class);
        Outcome again = Outcome.of("reproduce", third.toString(), "--json", "--home", home.toString());
        assertThat(Json.read(again.out(), Reproduce.Compared.class).difference())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"--frames, 1", "--fps, 0", "--fps, 61", "--truncation, -1"})
    void wrongOptionsAreWrongUsage(String option, String value) {
        List<String> words = new ArrayList<>(List.of("--seeds", "1,2"));
        if (!option.equals("--frames")) {
            words.addAll(List.of("--frames", "4"));
        }
        words.addAll(List.of(option, value));
        Outcome outcome = walk(folder.resolve("a.gif"), words.toArray(String[]::new));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains(option);
        assertThat(folder.resolve("a.gif")).doesNotExist();
    }

    @Test
    void aFormatThatIsNotWrittenIsTold() {
        Outcome outcome = walk(folder.resolve("a.avi"), "--seeds", "1,2", "--frames", "4");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("a.avi");
    }

    private Outcome walk(Path out, String... more) {
        List<String> words = new ArrayList<>(List.of("walk", "--home", home.toString(), "--model", "untrained"));
        words.addAll(List.of("--out", out.toString()));
        words.addAll(List.of(more));
        return Outcome.of(words.toArray(String[]::new));
    }
}
