package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import atelier.base.Progress;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.model.ModelId;
import atelier.train.AdversarialLoss;
import atelier.train.Dataset;
import atelier.train.Objective;
import atelier.train.Objective.Form;
import atelier.train.Optimiser;
import atelier.train.Run;
import atelier.train.TrainingPlan;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever its networks are made of, what a training makes comes nearer to the pictures that it is shown, here four of
/// almost one colour, within a few tens of steps; beside it a training that takes the same steps at a learning rate of
/// 0.
@WithEngine
class FormsLearnTest {
    private static final int SIDE = 16;
    private static final int RED = 215;
    private static final int GREEN = 90;
    private static final int BLUE = 35;

    @TempDir
    Path folder;

    /// How far pictures are from the colour, before the first step and after the last: the mean of a sample's
    /// differences, of which 1 is the greatest.
    private record Way(double before, double after) {}

    @BeforeEach
    void draw() {
        for (int change : new int[] {-15, -5, 5, 15}) {
            int[] pixels = new int[SIDE * SIDE];
            Arrays.fill(pixels, 0xff000000 | (RED + change) << 16 | (GREEN + change) << 8 | (BLUE + change));
            ImageFiles.write(folder.resolve("色/" + change + ".png"), Raster.of8(SIDE, SIDE, pixels), Writing.PLAIN);
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void everyFormOfAGanLearns(Form form) {
        boolean dense = form == Form.DENSE;
        boolean residual = form == Form.RESIDUAL;
        Optimiser adam = new Optimiser.Adam(0.5, 0.99);
        Objective.Gan gan = new Objective.Gan(
                new ModelId("perceptual-1"),
                data(),
                6,
                form,
                dense ? 16 : 8,
                residual ? new AdversarialLoss.Relativistic(1) : new AdversarialLoss.NonSaturating(),
                adam,
                adam,
                1,
                1,
                10,
                0,
                false,
                0.9,
                0,
                Optional.empty());
        int steps = dense ? 80 : residual ? 30 : 40;

        learns(gan, dense ? 16 : 8, steps, dense ? 1e-2 : 5e-3, 0);
    }

    /// Its samples show pictures that are held out, and what becomes of those, above what is made of nothing.
    @ParameterizedTest
    @EnumSource(value = Form.class, mode = EnumSource.Mode.EXCLUDE, names = "PROJECTED")
    void everyFormOfAVaeLearns(Form form) {
        Objective.Vae vae = new Objective.Vae(
                new ModelId("perceptual-1"),
                data(),
                6,
                form,
                form == Form.DENSE ? 16 : 8,
                1,
                0,
                0,
                0,
                0,
                new Optimiser.Adam(0.9, 0.999),
                0.9);

        learns(vae, 8, 30, 5e-3, 2 * SIDE);
    }

    private void learns(Objective objective, int batch, int steps, double rate, int top) {
        Way learning = way("learning", objective, batch, steps, rate, top);
        Way still = way("still", objective, batch, steps, 0, top);

        assertThat(learning.after()).isLessThan(learning.before()).isLessThan(0.75 * still.after());
    }

    /// @param top the row of the sample that what is made of nothing begins with
    private Way way(String name, Objective objective, int batch, int steps, double rate, int top) {
        Run run = Run.create(folder.resolve(name), plan(objective, batch), folder);
        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                Training training = WorkerMain.training(manager, run, List.of(Path.of("models")), Progress.NONE)) {
            double before = distance(manager, training, top);
            for (int step = 0; step < steps; step++) {
                try (NDManager scope = manager.newSubManager()) {
                    training.step(scope, step, rate);
                }
            }
            return new Way(before, distance(manager, training, top));
        }
    }

    private static double distance(NDManager manager, Training training, int top) {
        try (NDManager scope = manager.newSubManager()) {
            return distance(training.sample(scope), top);
        }
    }

    private static double distance(Raster sample, int top) {
        long sum = 0;
        for (int y = top; y < sample.height(); y++) {
            for (int x = 0; x < sample.width(); x++) {
                int pixel = sample.argb(x, y);
                sum += Math.abs((pixel >> 16 & 255) - RED);
                sum += Math.abs((pixel >> 8 & 255) - GREEN);
                sum += Math.abs((pixel & 255) - BLUE);
            }
        }
        return sum / (3 * 255.0 * sample.width() * (sample.height() - top));
    }

    private static Dataset data() {
        return new Dataset(
                List.of(new TrainingPlan.Pictures(Path.of("色"), 1, 0, "drawn by the test", "CC0-1.0")),
                SIDE,
                true,
                Dataset.Fit.CROP,
                false,
                List.of());
    }

    private static TrainingPlan plan(Objective objective, int batch) {
        return new TrainingPlan(
                new ModelId("tiny"),
                1,
                Map.of("en", "Tiny"),
                Map.of("en", "For a test."),
                "CC0-1.0",
                objective,
                List.of(new TrainingPlan.Stage(100, batch, SIDE, 1e-3, 0, 1)),
                5,
                1000,
                1000);
    }
}
