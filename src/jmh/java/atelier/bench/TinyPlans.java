package atelier.bench;

import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.model.ModelId;
import atelier.train.AdversarialLoss;
import atelier.train.Dataset;
import atelier.train.Objective;
import atelier.train.Optimiser;
import atelier.train.TrainingPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Plans of a few seconds on a few drawn pictures, one an objective.
///
/// @param pictures the folder of pictures
public record TinyPlans(Path pictures) {
    private static final int SIDE = 64;
    private static final ModelId PERCEPTUAL = new ModelId("perceptual-1");

    /// For `distil`, from outside of the project.
    private static final Path TEACHER = Path.of("../shared/data/weights/collab_distill/enc5.npz");

    /// Draws discs into a folder `pictures` beneath `folder`.
    public static TinyPlans in(Path folder) {
        Path pictures = folder.resolve("pictures");
        SplittableRandom random = new SplittableRandom(3);
        for (int n = 0; n < 40; n++) {
            int inside = random.nextInt(1 << 24);
            int outside = random.nextInt(1 << 24);
            double x = random.nextDouble(SIDE);
            double y = random.nextDouble(SIDE);
            double radius = SIDE * random.nextDouble(0.1, 0.5);
            int[] pixels = new int[SIDE * SIDE];
            for (int i = 0; i < pixels.length; i++) {
                boolean in = Math.hypot(i % SIDE - x, Math.floorDiv(i, SIDE) - y) < radius;
                // Grain, for in a flat part of a picture rounding is all that there is to learn.
                int grain = random.nextInt(1 << 24) & 0x1f1f1f;
                pixels[i] = 0xff000000 | ((in ? inside : outside) ^ grain);
            }
            ImageFiles.write(
                    pictures.resolve("disc %02d.png".formatted(n)), Raster.of8(SIDE, SIDE, pixels), Writing.PLAIN);
        }
        return new TinyPlans(pictures);
    }

    /// @param name of the objective: distil, style, one, gan or vae
    /// @param side of the squares, in pixels
    /// @param batch pictures a step
    public TrainingPlan named(String name, int side, int batch, int steps, int checkpointEvery) {
        return new TrainingPlan(
                new ModelId("tiny"),
                1,
                Map.of("en", "Tiny"),
                Map.of("en", "For a test."),
                "CC0-1.0",
                objective(name, side),
                List.of(new TrainingPlan.Stage(steps, batch, side, 1e-3, 2, 0.5)),
                5,
                checkpointEvery,
                2 * checkpointEvery);
    }

    private Objective objective(String name, int side) {
        return switch (name) {
            case "style" ->
                new Objective.ArbitraryStyle(
                        Optional.empty(),
                        PERCEPTUAL,
                        drawn(),
                        drawn(),
                        List.of(new Objective.StyleLosses(0, 1, 0.1, 6, 0.2, 2, 2, 0.05, 1)),
                        new Objective.Range(0.8, 1.2),
                        new Objective.Range(0.8, 1.2),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(0.02),
                        Optional.empty());
            case "distil" -> new Objective.Distil(TEACHER.toAbsolutePath(), drawn());
            case "one" ->
                new Objective.OneStyle(
                        new ModelId("style-1"),
                        PERCEPTUAL,
                        drawn(),
                        drawn().getFirst(),
                        48,
                        List.of(new Objective.StyleLosses(0, 1, 0.1, 6, 0.2, 2, 2, 0.05, 1)));
            case "gan" -> gan(side);
            case "vae" ->
                new Objective.Vae(
                        PERCEPTUAL, data(side), 16, Objective.Form.CONVOLUTIONAL, 16, 1, 10, 0, 0, 0, adam(), 0.99);
            default -> throw new IllegalArgumentException("no objective " + name);
        };
    }

    private List<TrainingPlan.Pictures> drawn() {
        return List.of(new TrainingPlan.Pictures(pictures, 1, 4, "drawn by the test", "CC0-1.0"));
    }

    private Dataset data(int side) {
        return new Dataset(drawn(), side, true, Dataset.Fit.CROP, true, List.of());
    }

    private Objective.Gan gan(int side) {
        return new Objective.Gan(
                PERCEPTUAL,
                data(side),
                16,
                Objective.Form.CONVOLUTIONAL,
                16,
                new AdversarialLoss.NonSaturating(),
                adam(),
                adam(),
                1,
                1,
                10,
                0,
                false,
                0.99,
                0.5,
                Optional.empty());
    }

    private static Optimiser adam() {
        return new Optimiser.Adam(0.5, 0.99);
    }
}
