package atelier.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import atelier.base.Job;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.foreign.Guess.Generator;
import atelier.foreign.Trial.Limits;
import atelier.infer.OnnxNetwork;
import atelier.model.Device;
import atelier.net.Architecture;
import atelier.net.Generators;
import atelier.net.OnnxFile;
import atelier.net.OnnxWriter;
import atelier.net.Parameters;
import atelier.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A trial in its own process: what becomes of one that goes too far, and what it proves of finished models.
class TrialTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final long AMPLE = 1L << 40;

    @TempDir
    Path folder;

    @Test
    void whatTakesTooLongIsStopped() throws IOException {
        Path network = generator();

        assertThat(refused(new Limits(Duration.ZERO, AMPLE), network, Optional.empty()))
                .isEqualTo(new Problem.ModelTooSlow(network, 0));
    }

    @Test
    void whatTakesTooMuchMemoryIsStopped() throws IOException {
        Path network = generator();

        assertThat(refused(new Limits(LONG, 1 << 20), network, Optional.empty()))
                .isEqualTo(new Problem.ModelTooLarge(network, 1));
    }

    @Test
    void whatBreaksIsToldWithWhatItEndedWith() throws IOException {
        Path network = generator();
        // More numbers than can be counted: a mistake that nobody expects ends the process, as a crash would.
        Given latent = Given.latent("latent", List.of(Long.MAX_VALUE, 2L), true);
        PictureForm form = new PictureForm(Layout.NCHW, Order.RGB, Range.SYMMETRIC, 3, 16, 16);

        assertThat(refused(new Limits(LONG, AMPLE), network, Optional.of(new Generator(latent, "picture", form))))
                .isEqualTo(new Problem.ModelTrialLost(network, 1));
    }

    @Test
    void aFinishedModelIsProvenByItsCardAndItsProbe() throws IOException {
        Path model = Files.createDirectories(folder.resolve("模型"));
        try (Stream<Path> files = Files.list(Path.of("models", "digits-gan"))) {
            for (Path file : files.toList()) {
                Files.copy(file, model.resolve(file.getFileName().toString()));
            }
        }
        Trial trial = new Trial(Optional.empty(), new Limits(LONG, AMPLE));
        assertThatCode(() -> trial.prove(model, model, folder, new Job<>("test")))
                .doesNotThrowAnyException();

        Path graph = model.resolve("generator.onnx");
        Files.writeString(graph, "one more", StandardOpenOption.APPEND);

        assertThat(catchThrowableOfType(
                                ProblemException.class, () -> trial.prove(model, model, folder, new Job<>("test")))
                        .problem())
                .isEqualTo(new Problem.ModelFileChanged(graph));
    }

    @Test
    void ofSeveralOutputsAnyThatMayBeOneCanBeThePicture() throws IOException {
        Drawn drawn = new Drawn(17).input("photo", Drawn.FLOAT, 1, 3, 0, 0);
        drawn.named("negative", "Sub", List.of(drawn.scalar(1), "photo"));
        drawn.named("mean", "GlobalAveragePool", List.of("photo"));
        drawn.named("half", "Mul", List.of("photo", drawn.scalar(0.5f)));
        Path network = drawn.output("negative", Drawn.FLOAT, 1, 3, 0, 0)
                .output("mean", Drawn.FLOAT, 1, 3, 1, 1)
                .output("half", Drawn.FLOAT, 1, 3, 0, 0)
                .write(folder.resolve("several.onnx"));
        Examined examined = new Trial(Optional.empty(), new Limits(LONG, AMPLE))
                .of(network, Optional.empty(), folder, new Job<>("test"));
        assertThat(examined.guess().output()).isEqualTo("negative");
        assertThat(examined.outputs()).containsExactly("negative", "half");

        TestPicture test = TestPicture.drawn();
        new Adapting(OnnxFile.read(network), test, folder)
                .adapt(examined.guess().showing("half"));

        Tensor photograph = test.of(40, 60);
        try (OnnxNetwork adapted = OnnxNetwork.open(folder.resolve("network.onnx"), Device.CPU)) {
            Tensor made = adapted.run(Map.of("photograph", photograph), null).get("picture");
            assertThat(made.data().get(100)).isCloseTo(photograph.data().get(100) / 2, within(1e-5f));
        }
    }

    private Problem refused(Limits limits, Path network, Optional<Guess> guess) {
        Trial trial = new Trial(Optional.empty(), limits);
        return catchThrowableOfType(ProblemException.class, () -> trial.of(network, guess, folder, new Job<>("test")))
                .problem();
    }

    private Path generator() throws IOException {
        Architecture generator = Generators.dense(8, 16, 16, 3);
        return Files.write(
                folder.resolve("generator.onnx"), OnnxWriter.write(generator, Parameters.initial(generator, 4)));
    }
}
