package atelier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Json;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.infer.UntrainedStyle;
import atelier.recipe.Recipe;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StylizeTest {
    @TempDir
    Path folder;

    private Path home;
    private Path photograph;
    private Path painting;
    private Path out;

    @BeforeEach
    void makePictures() throws Exception {
        home = folder.resolve("家 é");
        UntrainedStyle.install(home.resolve("models"), "untrained");
        photograph = picture("港 写真.png", 41, 30);
        painting = picture("波 é.png", 24, 36);
        out = folder.resolve("新").resolve("絵 ü.png");
    }

    @Test
    void paintsAPictureThatCarriesItsRecipe() {
        Outcome outcome = stylize("--style", painting + ":0.75", "--style", photograph + ":.25", "--json");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines()).hasSize(1);
        Stylize.Painted painted = Json.read(outcome.out(), Stylize.Painted.class);
        assertThat(painted.file()).isEqualTo(out);
        assertThat(ImageFiles.read(out).width()).isEqualTo(41).isEqualTo(painted.width());
        assertThat(ImageFiles.recipe(out).map(json -> Json.read(json, Recipe.class)))
                .contains(painted.recipe());
        assertThat(painted.recipe()).isInstanceOfSatisfying(Recipe.Stylize.class, recipe -> {
            assertThat(recipe.content().path()).isEqualTo(photograph);
            assertThat(recipe.styles()).extracting(Recipe.StyleSource::weight).containsExactly(0.75, 0.25);
        });
    }

    @Test
    void thePictureCanBeMadeAgainToThePixel() {
        stylize("--style", painting.toString(), "--strength", "0.6", "--keep-colours", "--size", "64");

        Outcome again = Outcome.of("reproduce", out.toString(), "--json", "--home", home.toString());

        assertThat(again.code()).isZero();
        assertThat(Json.read(again.out(), Reproduce.Compared.class).difference())
                .isZero();
    }

    @Test
    void whatAFileCannotHoldIsNoDifference() {
        int[] linear = new int[40 * 30];
        Arrays.setAll(linear, i -> 0xff000000 | i % 40 * 0x010306);
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        ImageFiles.write(photograph, Raster.of8(40, 30, linear).withProfile(profile), Writing.PLAIN);
        stylize("--style", painting.toString());
        assertThat(difference()).isZero();

        Arrays.setAll(linear, i -> i % 40 * 0x06000000 | 0x404040);
        ImageFiles.write(photograph, Raster.of8(40, 30, linear), Writing.PLAIN);
        out = folder.resolve("a.jpg");
        stylize("--style", photograph.toString(), "--strength", "0", "--keep-colours", "--quality", "1");
        assertThat(difference()).isLessThan(16);
    }

    @Test
    void picturesThatHaveMovedAreFoundByWhatIsInThem() throws Exception {
        stylize("--style", painting.toString(), "--size", "64");
        Path elsewhere = Files.createDirectories(folder.resolve("别处").resolve("更深"));
        Files.move(photograph, elsewhere.resolve("新名.png"));
        Files.writeString(elsewhere.resolve("note.txt"), "no picture");
        Path moved = folder.resolve("别处");
        List<String> words = List.of("reproduce", out.toString(), "--json", "--home", home.toString());

        assertThat(withMore(words).out()).startsWith("{\"problem\":\"SourceMissing\"");
        Outcome again = withMore(words, "--sources", moved.toString());
        assertThat(Json.read(again.out(), Reproduce.Compared.class).difference())
                .isZero();
        Files.delete(elsewhere.resolve("新名.png"));
        assertThat(withMore(words, "--sources", moved.toString()).out()).contains("SourceMissing");
    }

    private int difference() {
        Outcome again = Outcome.of("reproduce", out.toString(), "--json", "--home", home.toString());
        return Json.read(again.out(), Reproduce.Compared.class).difference();
    }

    @Test
    void aPictureOfAnotherSizeIsToldOf() {
        stylize("--style", painting.toString());
        String recipe = ImageFiles.recipe(out).orElseThrow();
        ImageFiles.write(out, Raster.of8(1, 1, new int[] {-1}), Writing.of(recipe));

        Outcome again = Outcome.of("reproduce", out.toString(), "--home", home.toString());

        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("1 x 1", "41 x 30");
    }

    @Test
    void aRecipeThatIsNoneIsAProblem() {
        ImageFiles.write(out, Raster.of8(1, 1, new int[] {-1}), Writing.of("null"));

        Outcome again = Outcome.of("reproduce", out.toString(), "--json", "--home", home.toString());

        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out()).startsWith("{\"problem\":\"RecipeDamaged\"");
    }

    @Test
    void aPictureOfAnOtherVersionOfTheModelIsToldOf() {
        stylize("--style", painting.toString(), "--size", "64");
        String recipe =
                ImageFiles.recipe(out).orElseThrow().replaceFirst("\"modelVersion\":\\d+", "\"modelVersion\":77");
        ImageFiles.write(out, ImageFiles.read(out), new Writing(0.9, Optional.of(recipe)));

        Outcome again = Outcome.of("reproduce", out.toString(), "--home", home.toString());

        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("version 77 of untrained");
    }

    @Test
    void aPictureWithoutARecipeCannotBeMadeAgain() {
        Outcome outcome = Outcome.of("reproduce", painting.toString(), "--home", home.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err().lines()).singleElement().asString().contains(painting.toString());
    }

    @Test
    void aModelOfOneStyleTakesNoPaintings() throws Exception {
        UntrainedStyle.installOneStyle(home.resolve("models"), "untrained-one");
        List<String> words = List.of(
                "stylize", "--model", "untrained-one", "--home", home.toString(), "--content", photograph.toString());

        Outcome with = withMore(words, "--out", out.toString(), "--style", painting.toString());
        assertThat(with.code()).isEqualTo(1);
        assertThat(with.err()).contains("untrained-one");
        assertThat(out).doesNotExist();
        assertThat(withMore(words, "--out", out.toString(), "--style-scale", "2")
                        .code())
                .isEqualTo(2);
        assertThat(withMore(words, "--out", out.toString()).code()).isZero();
        assertThat(ImageFiles.recipe(out).map(json -> Json.read(json, Recipe.class)))
                .containsInstanceOf(Recipe.Stylize.class);
        Outcome again = Outcome.of("reproduce", out.toString(), "--json", "--home", home.toString());
        assertThat(Json.read(again.out(), Reproduce.Compared.class).difference())
                .isZero();
    }

    @Test
    void aModelMadeElsewherePaintsASingleLayer() throws Exception {
        UntrainedStyle.installPair(home.resolve("models"), "untrained-pair");
        List<String> words = List.of(
                "stylize",
                "--model",
                "untrained-pair",
                "--home",
                home.toString(),
                "--content",
                photograph.toString(),
                "--style",
                painting.toString());

        assertThat(withMore(words, "--out", out.toString(), "--underpainting", "0.5")
                        .code())
                .isEqualTo(2);
        assertThat(withMore(words, "--out", out.toString()).code()).isZero();
        assertThat(underpainting()).isZero();
        stylize("--style", painting.toString());
        assertThat(underpainting()).isEqualTo(Recipe.Stylize.UNDERPAINTING);
        stylize("--style", painting.toString(), "--underpainting", "0.25");
        assertThat(underpainting()).isEqualTo(0.25);
    }

    private double underpainting() {
        return ((Recipe.Stylize) Json.read(ImageFiles.recipe(out).orElseThrow(), Recipe.class)).underpainting();
    }

    @Test
    void aModelForAnyStyleNeedsAPainting() {
        Outcome without = stylize();

        assertThat(without.code()).isEqualTo(1);
        assertThat(without.err()).contains("untrained");
    }

    @Test
    void aSourceIsNeverWrittenOver() {
        out = painting;

        assertThat(stylize("--style", painting.toString()).code()).isEqualTo(2);
        assertThat(ImageFiles.recipe(painting)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--strength, 1.5, 0..1",
        "--strength, NaN, 0..1",
        "--style-scale, 3, 0.5..2",
        "--texture, -0.1, 0..1",
        "--underpainting, 1.1, 0..1",
        "--quality, -1, 0..1",
        "--size, -4, 0..2147483647"
    })
    void aNumberOutOfRangeIsWrongUsage(String option, String value, String range) {
        Outcome outcome = stylize("--style", painting.toString(), option, value);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains(option, range);
        assertThat(out).doesNotExist();
    }

    @Test
    void aQualityOfAFileThatLosesNothingIsWrongUsage() {
        Outcome outcome = stylize("--style", painting.toString(), "--quality", "0.5");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--quality", "FILE.jpg");
        assertThat(out).doesNotExist();
    }

    @Test
    void aFormatThatCannotBeWrittenIsToldAndLeavesNothing() throws Exception {
        out = folder.resolve("絵.gif");
        Outcome outcome = stylize("--style", painting.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("絵.gif");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(3);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatOneStartsFromIsNotWrittenOverByAnotherName() throws Exception {
        byte[] before = Files.readAllBytes(photograph);
        Path link = Files.createSymbolicLink(home.resolve("別名"), folder);
        out = link.resolve(photograph.getFileName());

        Outcome outcome = stylize("--style", painting.toString());

        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.err()).contains("--out");
        assertThat(photograph).hasBinaryContent(before);
    }

    @Test
    void aWrongEndingIsToldBeforeAnythingElse() throws Exception {
        Files.delete(photograph);
        out = folder.resolve("絵.gif");

        assertThat(stylize("--style", painting.toString()).err()).contains("絵.gif");
    }

    /// What can be wrong with a picture's file.
    enum Wrong {
        MISSING {
            @Override
            void spoil(Path file) throws IOException {
                Files.delete(file);
            }
        },
        EMPTY {
            @Override
            void spoil(Path file) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        CUT_OFF {
            @Override
            void spoil(Path file) throws IOException {
                Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 60));
            }
        },
        NO_PICTURE {
            @Override
            void spoil(Path file) throws IOException {
                Files.writeString(file, "<html>404</html>");
            }
        },
        FOLDER {
            @Override
            void spoil(Path file) throws IOException {
                Files.delete(file);
                Files.createDirectory(file);
            }
        };

        abstract void spoil(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void aPictureThatCannotBeReadIsToldInOneLineAndNothingIsWritten(Wrong wrong) throws Exception {
        out = folder.resolve("a.png");
        wrong.spoil(painting);
        assertToldOf(painting, stylize("--style", painting.toString()));

        painting = picture("別.png", 24, 36);
        wrong.spoil(photograph);
        assertToldOf(photograph, stylize("--style", painting.toString()));
    }

    private void assertToldOf(Path picture, Outcome outcome) throws IOException {
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err().lines()).singleElement().asString().contains(picture.toString());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).noneMatch(file -> file.getFileName().toString().startsWith("a.png"));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPlaceThatCannotBeWrittenToIsTold() {
        out = Path.of("/proc/a.png");

        Outcome outcome = stylize("--style", painting.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err().lines()).singleElement().asString().contains("/proc/a.png");
    }

    private Outcome stylize(String... more) {
        List<String> all = new ArrayList<>(List.of("stylize", "--model", "untrained", "--home", home.toString()));
        all.addAll(List.of("--content", photograph.toString(), "--out", out.toString()));
        all.addAll(List.of(more));
        return Outcome.of(all.toArray(String[]::new));
    }

    private static Outcome withMore(List<String> words, String... more) {
        return Outcome.of(Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private Path picture(String name, int width, int height) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xff000000 | (i * 7919 & 0xffffff);
        }
        Path file = folder.resolve(name);
        ImageFiles.write(file, Raster.of8(width, height, argb), new Writing(1, Optional.empty()));
        return file;
    }
}
