package atelier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Json;
import atelier.image.ImageFiles;
import atelier.infer.UntrainedGenerator;
import atelier.infer.UntrainedStyle;
import atelier.recipe.Latent;
import atelier.recipe.Recipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateTest {
    private static final int SIDE = UntrainedGenerator.SIDE;

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void install() throws Exception {
        home = folder.resolve("家 é");
        UntrainedGenerator.install(home.resolve("models"), "untrained");
    }

    @Test
    void everyPictureOfSeveralIsAFileWithItsRecipe() {
        Path out = folder.resolve("新");

        Outcome outcome = generate(out, "--seed", "-1", "--count", "3", "--truncation", "0.7", "--json");

        assertThat(outcome.code()).isZero();
        Generate.Generated generated = Json.read(outcome.out(), Generate.Generated.class);
        assertThat(generated.pictures())
                .extracting(Generate.Picture::file)
                .containsExactly(
                        out.resolve("untrained--1.png"),
                        out.resolve("untrained-0.png"),
                        out.resolve("untrained-1.png"));
        assertThat(recipe(out.resolve("untrained-1.png"))).isInstanceOfSatisfying(Recipe.Generate.class, recipe -> {
            assertThat(recipe.latent()).isEqualTo(Latent.drawn(1, UntrainedGenerator.LATENT));
            assertThat(recipe.truncation()).isEqualTo(0.7);
        });
        assertThat(difference(out.resolve("untrained-0.png"))).isZero();
    }

    @Test
    void whatPicturesShowCanBeSaidOrIsDrawn() throws Exception {
        UntrainedGenerator.install(home.resolve("models"), "meadow", List.of("tulip", "菊"));
        Path out = folder.resolve("花");

        assertThat(of("meadow", out, "--seed", "1", "--count", "8", "--class", "菊")
                        .code())
                .isZero();
        for (int seed = 1; seed <= 8; seed++) {
            assertThat(((Recipe.Generate) recipe(out.resolve("meadow-菊-" + seed + ".png")))
                            .latent()
                            .classes())
                    .containsExactly(0f, 1f);
        }
        byte[] chrysanthemum = Files.readAllBytes(out.resolve("meadow-菊-3.png"));
        assertThat(of("meadow", out, "--seed", "3", "--class", "tulip").code()).isZero();
        assertThat(Files.readAllBytes(out.resolve("meadow-菊-3.png"))).isEqualTo(chrysanthemum);
        assertThat(difference(out.resolve("meadow-tulip-3.png"))).isZero();

        Outcome refused = of("meadow", out, "--class", "rose");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("rose", "tulip | 菊");
    }

    @Test
    void inAFolderWhatAnotherRecipeMadeStays() throws Exception {
        Path out = Files.createDirectories(folder.resolve("新"));
        Path notes = Files.writeString(out.resolve("untrained-2.png"), "no picture");
        generate(out, "--seed", "1");
        byte[] before = Files.readAllBytes(out.resolve("untrained-1.png"));

        generate(out, "--seed", "1", "--count", "2", "--truncation", "0.5");
        generate(out, "--seed", "1", "--count", "2", "--truncation", "0.5");

        assertThat(out).isDirectoryNotContaining("glob:**-3.png");
        assertThat(Files.readAllBytes(out.resolve("untrained-1.png"))).isEqualTo(before);
        assertThat(notes).hasContent("no picture");
        for (String made : List.of("untrained-1-2.png", "untrained-2-2.png")) {
            assertThat(((Recipe.Generate) recipe(out.resolve(made))).truncation())
                    .isEqualTo(0.5);
        }
    }

    @Test
    void theClassInANameIsOneThatAFileCanHave() throws Exception {
        UntrainedGenerator.install(home.resolve("models"), "meadow", List.of("sea/sky: a?", "菊"));
        Path out = Files.createDirectories(folder.resolve("花"));

        assertThat(of("meadow", out, "--seed", "1", "--class", "sea/sky: a?").code())
                .isZero();

        assertThat(out.resolve("meadow-sea-sky-a-1.png")).exists();
    }

    @Test
    void aSheetIsOnePictureThatCanBeMadeAgain() {
        Path out = folder.resolve("新").resolve("表.png");

        Outcome outcome = generate(out, "--seed", "4", "--sheet", "5x3", "--size", "32");

        assertThat(outcome.code()).isZero();
        assertThat(ImageFiles.size(out).width()).isEqualTo(2 + 5 * (32 + 2));
        assertThat(ImageFiles.size(out).height()).isEqualTo(2 + 3 * (32 + 2));
        assertThat(recipe(out)).isInstanceOfSatisfying(Recipe.Sheet.class, sheet -> {
            assertThat(sheet.latents()).hasSize(15).last().isEqualTo(Latent.drawn(18, UntrainedGenerator.LATENT));
            assertThat(sheet.columns()).isEqualTo(5);
        });
        assertThat(difference(out)).isZero();
    }

    @Test
    void theNumberOfTheSeedIsDrawnWhereNoneIsGiven() {
        generate(folder.resolve("a.png"));
        generate(folder.resolve("b.png"));

        assertThat(recipe(folder.resolve("a.png")))
                .isInstanceOfSatisfying(
                        Recipe.Generate.class,
                        recipe -> assertThat(recipe.latent().seed()).isPresent());
        assertThat(ImageFiles.size(folder.resolve("b.png")).width()).isEqualTo(SIDE);
    }

    @ParameterizedTest
    @CsvSource({
        "--count, 0",
        "--truncation, 3",
        "--size, -1",
        "--sheet, 0x4",
        "--sheet, 4",
        "--seed, 9223372036854775807"
    })
    void wrongOptionsAreWrongUsage(String option, String value) {
        Outcome outcome = generate(folder.resolve("a.png"), option, value);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains(option);
        assertThat(folder.resolve("a.png")).doesNotExist();
    }

    @Test
    void aSheetThatNobodyCouldOpenIsAProblemAndNoBug() {
        Outcome outcome = generate(folder.resolve("a.png"), "--sheet", "999x999", "--size", "64");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("250 megapixels");
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "3, 2", "4, 0", "5, 2"})
    void theCountBesideASheetMustBeThatOfItsPictures(String count, int code) {
        Outcome outcome = generate(folder.resolve("a.png"), "--seed", "1", "--sheet", "2x2", "--count", count);

        assertThat(outcome.code()).isEqualTo(code);
        assertThat(outcome.err().contains("--count")).isEqualTo(code == 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1x1", "2x2"})
    void aWrongEndingIsToldBeforeAnythingElse(String sheet) {
        Outcome outcome = of("nobody", folder.resolve("絵.gif"), "--sheet", sheet);

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("絵.gif");
        assertThat(of("nobody", folder.resolve("絵.gif")).err()).contains("絵.gif");
    }

    @Test
    void aModelThatIsNoGeneratorIsTold() throws Exception {
        UntrainedStyle.install(home.resolve("models"), "style");
        Outcome outcome = Outcome.of(
                "generate",
                "--home",
                home.toString(),
                "--model",
                "style",
                "--out",
                folder.resolve("a.png").toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("style");
        assertThat(Files.exists(folder.resolve("a.png"))).isFalse();
    }

    @Test
    void aClassOfAGeneratorThatKnowsNoneIsTold() {
        Outcome outcome = generate(folder.resolve("a.png"), "--class", "rose");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("untrained has learned no classes");
    }

    @Test
    void severalPicturesAreNotOneFile() throws Exception {
        Path file = folder.resolve("花.png");

        Outcome outcome = generate(file, "--count", "2");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--out", "花.png");
        assertThat(file).doesNotExist();

        Files.createDirectory(file);
        assertThat(generate(file, "--count", "2").code()).isZero();
    }

    private Outcome generate(Path out, String... more) {
        return of("untrained", out, more);
    }

    private Outcome of(String model, Path out, String... more) {
        List<String> words = new ArrayList<>(List.of("generate", "--home", home.toString(), "--model", model));
        words.addAll(List.of("--out", out.toString()));
        words.addAll(List.of(more));
        return Outcome.of(words.toArray(String[]::new));
    }

    private int difference(Path file) {
        Outcome again = Outcome.of("reproduce", file.toString(), "--json", "--home", home.toString());
        return Json.read(again.out(), Reproduce.Compared.class).difference();
    }

    private static Recipe recipe(Path file) {
        return Json.read(ImageFiles.recipe(file).orElseThrow(), Recipe.class);
    }
}
