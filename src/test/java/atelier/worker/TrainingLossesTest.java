package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import atelier.base.FileHashes;
import atelier.base.Progress;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.train.Dataset;
import atelier.train.Measure;
import atelier.train.Objective;
import atelier.train.Optimiser;
import atelier.train.Run;
import atelier.train.TrainingPlan;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the first step of a training says that it minimises, against the sum worked out from what its networks give.
@WithEngine
class TrainingLossesTest {
    private static final int SEED = 5;
    private static final int BATCH = 3;
    private static final int STEPS = 4;
    private static final int LATENT = 4;
    private static final int SIDE = 16;

    @TempDir
    Path folder;

    private final NDManager manager = NDManager.newBaseManager("PyTorch");

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void aVaesFirstStageWeighsPixelsCodesAndFeatures() {
        Objective.Vae vae = vae(0);
        Run run = run(vae, SIDE);
        SplittableRandom random = Batches.random(SEED, 0);
        NDArray picture = pictures(run, vae.data(), random);
        NDArray noise = Tensors.toArray(manager, Noise.normal(random, BATCH, LATENT));
        Autoencoder networks = Autoencoder.ofPictures(manager, vae, SEED);
        Autoencoder.Codes codes = networks.encode(picture);
        double[] real = values(picture);
        double[] made = values(networks.decode(codes.draw(noise)));

        Map<String, Double> measures;
        try (Variational training = new Variational(manager, run, vae, PlainEyes.network(), Progress.NONE);
                NDManager scope = manager.newSubManager()) {
            measures = training.step(scope, 0, 1e-3);
        }

        double[] nats = divergence(codes);
        double told =
                Arrays.stream(nats).map(each -> Math.max(each, vae.freeBits())).sum();
        double[] realPeaks = halved(real, SIDE, true);
        double[] madePeaks = halved(made, SIDE, true);
        double[] realMeans = halved(realPeaks, SIDE / 2, false);
        double[] madeMeans = halved(madePeaks, SIDE / 2, false);
        double features = (likelihood(relative(made, real))
                        + likelihood(relative(madePeaks, realPeaks))
                        + likelihood(relative(madeMeans, realMeans)))
                / 3;
        // The first of four steps to the divergence's whole weight, a pixel's part of it.
        double weight = vae.beta() / 4 / (SIDE * SIDE);
        assertThat(measured(measures, Measure.RECONSTRUCTION)).isCloseTo(squared(made, real), within(1e-5));
        assertThat(measured(measures, Measure.DIVERGENCE))
                .isCloseTo(Arrays.stream(nats).sum(), within(1e-4));
        assertThat(measured(measures, Measure.LOSS))
                .isCloseTo(
                        likelihood(squared(made, real)) + weight * told + vae.perceptualWeight() * features,
                        within(1e-4));
    }

    @Test
    void aVaesSecondStageWeighsCodesAndTheirOwnCodes() {
        Objective.Vae vae = vae(STEPS);
        Run run = run(vae, SIDE);
        SplittableRandom random = Batches.random(SEED, 0);
        NDArray picture = pictures(run, vae.data(), random);
        NDArray noise = Tensors.toArray(manager, Noise.normal(random, BATCH, LATENT));
        NDArray secondNoise = Tensors.toArray(manager, Noise.normal(random, BATCH, LATENT));
        NDArray code = Autoencoder.ofPictures(manager, vae, SEED)
                .shippedEncode(picture)
                .draw(noise);
        Autoencoder second = Autoencoder.ofCodes(manager, vae, SEED + 2);
        Autoencoder.Codes codes = second.encode(code);
        double missed = squared(values(second.decode(codes.draw(secondNoise))), values(code));

        Map<String, Double> measures;
        try (Variational training = new Variational(manager, run, vae, PlainEyes.network(), Progress.NONE);
                NDManager scope = manager.newSubManager()) {
            measures = training.step(scope, 0, 1e-3);
        }

        double nats = Arrays.stream(divergence(codes)).sum();
        assertThat(measured(measures, Measure.SECOND_DIVERGENCE)).isCloseTo(nats, within(1e-4));
        assertThat(measured(measures, Measure.SECOND_LOSS)).isCloseTo(likelihood(missed) + nats / LATENT, within(1e-4));
    }

    /// A network that has learned nothing makes grey of the small grey pictures that a chequerboard of single
    /// pixels becomes, however soft they are made.
    @Test
    void growingWeighsPixelsAndFeatures() {
        Objective.Growth growth = new Objective.Growth(
                new ModelId("digits-gan"),
                new ModelId("perceptual-1"),
                data(56),
                8,
                0.3,
                1,
                0,
                new Optimiser.Adam(0.9, 0.99),
                0.9);
        draw(56, p -> (p % 56 + p / 56) % 2 == 0 ? 0xffffffff : 0xff000000);
        Run run = Run.create(folder.resolve("run"), plan(growth, 56), folder);
        ModelLibrary library = new ModelLibrary(List.of(Path.of("models")), new FileHashes());
        FormerGenerator former = FormerGenerator.installed(library, growth.start());

        Map<String, Double> measures;
        try (Growing training = new Growing(manager, run, growth, former, PlainEyes.network(), Progress.NONE);
                NDManager scope = manager.newSubManager()) {
            measures = training.step(scope, 0, 1e-3);
        }

        assertThat(measured(measures, Measure.RECONSTRUCTION)).isCloseTo(0.25, within(2e-3));
        // 0.5 of pixels whose mean square is 0.5; then 0.5 of 1 in each 2x2 square, and in their means.
        double features = (0.25 / 0.5 + 0.25 / 1 + 0.25 / 1) / 3;
        assertThat(measured(measures, Measure.LOSS)).isCloseTo(0.5 + 0.3 * features, within(2e-3));
    }

    private static double measured(Map<String, Double> measures, String name) {
        return measures.getOrDefault(name, Double.NaN);
    }

    private NDArray pictures(Run run, Dataset data, SplittableRandom random) {
        return Tensors.toPictures(
                manager,
                new DatasetDeck(run, data, Progress.NONE).draw(random, BATCH).pictures());
    }

    private static double[] values(NDArray array) {
        float[] floats = Tensors.fromArray(array.duplicate()).toArray();
        double[] values = new double[floats.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = floats[i];
        }
        return values;
    }

    /// Each latent number's mean over the batch, nats.
    private static double[] divergence(Autoencoder.Codes codes) {
        double[] mean = values(codes.mean());
        double[] logVariance = values(codes.logVariance());
        double[] nats = new double[LATENT];
        for (int i = 0; i < mean.length; i++) {
            double each = mean[i] * mean[i] + Math.exp(logVariance[i]) - logVariance[i] - 1;
            nats[i % LATENT] += each / 2 / BATCH;
        }
        return nats;
    }

    private static double likelihood(double missed) {
        return (Math.log(2 * Math.PI * (missed + 1e-6)) + 1) / 2;
    }

    private static double squared(double[] made, double[] real) {
        double sum = 0;
        for (int i = 0; i < made.length; i++) {
            sum += (made[i] - real[i]) * (made[i] - real[i]);
        }
        return sum / made.length;
    }

    private static double relative(double[] made, double[] real) {
        return squared(made, real) / squared(real, new double[real.length]);
    }

    /// The greatest, or the mean, of each 2x2 square of pictures of one channel.
    private static double[] halved(double[] pixels, int side, boolean greatest) {
        int half = side / 2;
        double[] made = new double[pixels.length / 4];
        for (int i = 0; i < made.length; i++) {
            int row = i / half;
            int at = row * 2 * side + i % half * 2;
            double[] four = {pixels[at], pixels[at + 1], pixels[at + side], pixels[at + side + 1]};
            made[i] = greatest
                    ? Arrays.stream(four).max().orElseThrow()
                    : Arrays.stream(four).average().orElseThrow();
        }
        return made;
    }

    private static Objective.Vae vae(int secondStage) {
        return new Objective.Vae(
                new ModelId("perceptual-1"),
                data(SIDE),
                LATENT,
                Objective.Form.DENSE,
                8,
                2,
                4,
                0.01,
                0.5,
                secondStage,
                new Optimiser.Adam(0.9, 0.999),
                0.9);
    }

    private static Dataset data(int side) {
        return new Dataset(
                List.of(new TrainingPlan.Pictures(Path.of("絵 é"), 1, 0, "drawn by the test", "CC0-1.0")),
                side,
                false,
                Dataset.Fit.CROP,
                true,
                List.of());
    }

    /// Of pictures that differ.
    private Run run(Objective objective, int side) {
        draw(side, p -> 0xff000000 | (p * 89 + p / 7 & 0xff) * 0x010101);
        return Run.create(folder.resolve("run"), plan(objective, side), folder);
    }

    /// Four pictures, each a number of pixels further on than the one before.
    private void draw(int side, IntUnaryOperator pixel) {
        for (int i = 0; i < 4; i++) {
            int[] pixels = new int[side * side];
            for (int p = 0; p < pixels.length; p++) {
                pixels[p] = pixel.applyAsInt(p + i * pixels.length);
            }
            ImageFiles.write(folder.resolve("絵 é/" + i + ".png"), Raster.of8(side, side, pixels), Writing.PLAIN);
        }
    }

    private static TrainingPlan plan(Objective objective, int side) {
        return new TrainingPlan(
                new ModelId("mine"),
                1,
                Map.of("en", "Mine"),
                Map.of("en", "For a test."),
                "CC0-1.0",
                objective,
                List.of(new TrainingPlan.Stage(STEPS, BATCH, side, 1e-3, 0, 1)),
                SEED,
                1000,
                1000);
    }
}
