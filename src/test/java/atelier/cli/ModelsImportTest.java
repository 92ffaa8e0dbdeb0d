package atelier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Problem;
import atelier.base.Text;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.infer.MixedPair;
import atelier.model.Model;
import atelier.model.ModelLibrary;
import atelier.net.Architecture;
import atelier.net.Generators;
import atelier.net.OnnxWriter;
import atelier.net.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsImportTest {
    @TempDir
    Path folder;

    @Test
    void aGeneratorToldOfClassesIsTakenInAndUsed() throws IOException {
        Path preview = folder.resolve("样.png");

        Outcome outcome =
                importing(generator(), "--id", "told", "--licence", "CC0-1.0", "--preview", preview.toString());

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("told: imported as GENERATOR", "latent latent [5], shares class [3] ->");
        Model model = ModelLibrary.read(home().resolve("models").resolve("told"));
        assertThat(model.latentLength()).isEqualTo(5);
        assertThat(model.classes()).containsExactly("1", "2", "3");
        assertThat(ImageFiles.size(preview).width()).isEqualTo(4 * 16);
        Outcome made = of("generate", "--model", "told", "--seed", "1", "--class", "2", "--out", preview.toString());
        assertThat(made.code()).isZero();
    }

    @Test
    void whatIsSaidOfAPhotographIsRefusedWhereNoneIsTaken() throws IOException {
        Outcome outcome = importing(generator(), "--id", "told", "--in-range", "SYMMETRIC");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--in-range", "PHOTOGRAPH");
        assertThat(home().resolve("models").resolve("told")).doesNotExist();
    }

    @Test
    void aPreviewThatCannotBeWrittenIsToldBeforeAnythingIsInstalled() throws IOException {
        Path network = generator();
        byte[] before = Files.readAllBytes(network);

        assertThat(importing(network, "--preview", network.toString()).code()).isEqualTo(2);
        assertThat(importing(network, "--preview", folder.resolve("a.jpg").toString())
                        .code())
                .isEqualTo(2);
        assertThat(importing(network, "--preview", network.resolve("a.png").toString())
                        .code())
                .isEqualTo(1);

        assertThat(Files.readAllBytes(network)).isEqualTo(before);
        assertThat(home().resolve("models").resolve("told")).doesNotExist();
    }

    @Test
    void aModelOfThisProgramCanBeGivenAnotherNameAndNothingElse() throws IOException {
        importing(generator(), "--id", "told");
        Path archive = folder.resolve("档.zip");
        assertThat(of("models", "export", "told", "--out", archive.toString()).code())
                .isZero();

        Outcome licence = importing(archive, "--id", "other", "--licence", "CC0-1.0");
        assertThat(licence.code()).isEqualTo(2);
        assertThat(licence.err()).contains("--licence", "FILE.onnx");
        assertThat(importing(archive, "--id", "other", "--input", "latent=LATENT")
                        .code())
                .isEqualTo(2);
        assertThat(home().resolve("models").resolve("other")).doesNotExist();
        assertThat(importing(archive).err()).contains("told");

        Path renamed = Files.createDirectories(folder.resolve("别的名字"));
        try (var files = Files.list(home().resolve("models").resolve("told"))) {
            for (Path file : files.toList()) {
                Files.copy(file, renamed.resolve(file.getFileName()));
            }
        }
        assertThat(importing(renamed, "--id", "renamed").code()).isZero();

        Outcome outcome = importing(archive, "--id", "other", "--title", "Autre");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("other: imported as GENERATOR");
        assertThat(ModelLibrary.read(home().resolve("models").resolve("other"))
                        .card()
                        .title())
                .containsValue("Autre");
        Path picture = folder.resolve("画.png");
        assertThat(of("generate", "--model", "other", "--seed", "1", "--out", picture.toString())
                        .code())
                .isZero();
    }

    @Test
    void whatAnInputIsForCanBeSaid() throws IOException {
        Path network = generator();

        assertThat(importing(network, "--id", "joined", "--input", "class=LATENT")
                        .code())
                .isZero();
        assertThat(ModelLibrary.read(home().resolve("models").resolve("joined")).latentLength())
                .isEqualTo(8);

        Outcome unknown = importing(network, "--input", "klass=HELD");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("klass", "latent, class");
        Outcome impossible = importing(network, "--input", "latent=CLASS");
        assertThat(impossible.code()).isEqualTo(2);
        assertThat(impossible.err()).contains("latent=CLASS", "LATENT, SHARES, HELD");
        // With nothing left to choose there is nothing to explore.
        Outcome held = importing(network, "--input", "latent=HELD");
        assertThat(held.code()).isEqualTo(1);
        assertThat(held.err()).contains("told.onnx");
        assertThat(home().resolve("models").resolve("told")).doesNotExist();
    }

    @Test
    void aNetworkThatTakesAPaintingPaintsWithSeveral() throws IOException {
        Outcome outcome = importing(
                MixedPair.write(folder.resolve("pair.onnx")),
                "--id",
                "pair",
                "--preview",
                folder.resolve("样.png").toString());
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("pair: imported as PICTURES_TO_PICTURE", "painting style 3x?x?");

        Path photograph = plain("photograph.png", 50, 40, 0xff404040);
        Path red = plain("红.png", 30, 90, 0xffc00000);
        Path blue = plain("blue.png", 64, 64, 0xff0000c0);
        Path out = folder.resolve("painted.png");
        List<String> common = List.of("stylize", "--model", "pair", "--content", photograph.toString());
        Outcome alone = of(common, "--style", red.toString(), "--out", out.toString());
        assertThat(alone.err()).isEmpty();
        assertThat(ImageFiles.read(out).argb(20, 20)).isEqualTo(0xff802020);
        assertThat(of("reproduce", out.toString()).out()).contains("largest pixel difference 0");

        of(common, "--style", red + ":3", "--style", blue + ":1", "--strength", "0.5", "--out", out.toString());
        // Three quarters of 802020 and a quarter of 202080 are 682038; half of that and half of 404040:
        assertThat(ImageFiles.read(out).argb(20, 20)).isEqualTo(0xff54303c);

        Path network = folder.resolve("pair.onnx");
        assertThat(importing(network, "--input", "content=PHOTOGRAPH", "--input", "style=PAINTING")
                        .code())
                .isZero();
        Outcome around = importing(network, "--id", "around", "--input", "content=PAINTING");
        assertThat(around.out()).contains("painting content");
        assertThat(importing(network, "--input", "style=LATENT").err()).contains("PAINTING, PHOTOGRAPH");

        Outcome none = of(common, "--out", out.toString());
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("pair");
    }

    private Path plain(String name, int width, int height, int argb) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, argb);
        Path file = folder.resolve(name);
        ImageFiles.write(file, Raster.of8(width, height, pixels), Writing.PLAIN);
        return file;
    }

    private Outcome of(List<String> common, String... more) {
        return of(Stream.concat(common.stream(), Stream.of(more)).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pth", "PT", "pkl", "pickle", "ckpt", "bin", "pt2", "npy", "joblib", "dill"})
    void weightsThatCanHoldProgramsAreNotOpened(String ending) throws IOException {
        Path pickled = Files.writeString(folder.resolve("network." + ending), "not looked at");

        assertThat(importing(pickled)).isEqualTo(refused(new Problem.ModelFormatUnsafe(pickled)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"safetensors", "h5", "hdf5", "keras", "pb", "tflite", "npz", "gguf", "mlmodel", "ort", "xml"})
    void weightsWithoutTheirNetworkAreRefusedWithTheWayOut(String ending) throws IOException {
        Path weights = Files.writeString(folder.resolve("network." + ending), "not looked at");

        assertThat(importing(weights)).isEqualTo(refused(new Problem.ModelFormatUnusable(weights)));
    }

    private static Outcome refused(Problem problem) {
        return new Outcome(1, "", Text.in(Locale.ENGLISH).of(problem) + System.lineSeparator());
    }

    private Path generator() throws IOException {
        Architecture told = Generators.ofClasses(Generators.dense(8, 16, 16, 3), 3);
        return Files.write(folder.resolve("told.onnx"), OnnxWriter.write(told, Parameters.initial(told, 4)));
    }

    private Path home() {
        return folder.resolve("家 é");
    }

    private Outcome importing(Path file, String... options) {
        String[] arguments = new String[3 + options.length];
        arguments[0] = "models";
        arguments[1] = "import";
        arguments[2] = file.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return of(arguments);
    }

    private Outcome of(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "--home";
        all[1] = home().toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Outcome.of(all);
    }
}
