package atelier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Json;
import atelier.image.ImageFiles;
import atelier.infer.UntrainedGenerator;
import atelier.recipe.Recipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {
    @TempDir
    Path folder;

    private Path home;
    private Path image;

    @BeforeEach
    void makeAPicture() throws Exception {
        home = folder.resolve("家 é");
        UntrainedGenerator.installWithEncoder(home.resolve("models"), "untrained");
        image = folder.resolve("写真.png");
        Outcome made = Outcome.of(
                "generate",
                "--home",
                home.toString(),
                "--model",
                "untrained",
                "--seed",
                "999",
                "--out",
                image.toString());
        assertThat(made.code()).isZero();
    }

    @Test
    void writesTheNearestPictureWithItsRecipe() {
        Path out = folder.resolve("新").resolve("近.png");

        Outcome outcome = project(out, "--steps", "150", "--json");

        assertThat(outcome.code()).isZero();
        Project.Projected projected = Json.read(outcome.out(), Project.Projected.class);
        assertThat(projected.after()).isLessThan(projected.before());
        assertThat(Json.read(ImageFiles.recipe(out).orElseThrow(), Recipe.class))
                .isEqualTo(projected.recipe());
        Outcome again = Outcome.of("reproduce", out.toString(), "--json", "--home", home.toString());
        assertThat(Json.read(again.out(), Reproduce.Compared.class).difference())
                .isZero();
    }

    @Test
    void neverWritesOverThePictureItStartsFrom() throws Exception {
        byte[] before = Files.readAllBytes(image);

        assertThat(project(image).code()).isEqualTo(2);

        assertThat(Files.readAllBytes(image)).isEqualTo(before);
    }

    @Test
    void tooFewStepsAreWrongUsage() {
        Outcome outcome = project(folder.resolve("a.png"), "--steps", "2");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--steps");
    }

    @Test
    void aWrongEndingIsToldBeforeAnythingElse() throws Exception {
        Files.delete(image);

        Outcome outcome = project(folder.resolve("近.gif"));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("近.gif");
    }

    private Outcome project(Path out, String... more) {
        List<String> words = new ArrayList<>(List.of("project", "--home", home.toString(), "--model", "untrained"));
        words.addAll(List.of("--image", image.toString(), "--out", out.toString()));
        words.addAll(List.of(more));
        return Outcome.of(words.toArray(String[]::new));
    }
}
