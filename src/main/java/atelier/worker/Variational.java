package atelier.worker;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import atelier.base.Problem;
import atelier.base.Progress;
import atelier.image.Raster;
import atelier.model.ModelCard;
import atelier.net.OnnxReader.Trained;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import atelier.tensor.TensorSpec.Meaning;
import atelier.train.Measure;
import atelier.train.Objective;
import atelier.train.Run;
import atelier.train.TrainingPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Teaches an encoder to a latent and a decoder back, [Objective.Vae]; then, in the plan's last steps, a second pair
/// of networks from the codes to codes that are nearer to a normal distribution (Dai and Wipf 2019).
final class Variational implements Training {
    private static final int COLUMNS = 10;
    private static final int SAMPLE_ROWS = 3;
    private static final int HELD_OUT = 64;
    /// A latent number says something when its divergence is above this, nats.
    private static final double ACTIVE = 0.01;
    /// The state's entry with the steps taken so far.
    private static final String TAKEN = "variational/taken";

    /// Pictures of one step and the noise that draws their codes in either stage.
    private record Batch(Tensor pictures, Tensor noise, Tensor secondNoise) {}

    private final Objective.Vae objective;
    private final DatasetDeck deck;
    private final Autoencoder first;
    private final Autoencoder second;
    private final Perceived perceived;
    private final Inspection inspection;
    private final Batches<Batch> batches;
    private final long secondFrom;
    private final Tensor latents;
    private long taken;

    /// @param progress of preparing the data; may throw to stop
    /// @param perceptual the network that pictures are compared in
    Variational(NDManager manager, Run run, Objective.Vae objective, Trained perceptual, Progress progress) {
        TrainingPlan plan = run.plan();
        this.objective = objective;
        this.deck = new DatasetDeck(run, objective.data(), progress);
        int latent = objective.latent();
        long seed = plan.seed();
        this.first = Autoencoder.ofPictures(manager, objective, seed);
        this.second = Autoencoder.ofCodes(manager, objective, seed + 2);
        this.secondFrom = plan.steps() - objective.secondStage();
        this.perceived = new Perceived(manager, perceptual);
        this.inspection = new Inspection(manager, perceptual, deck.standard(Inspection.PICTURES));
        this.latents = Noise.normal(new SplittableRandom(seed + 3), Inspection.PICTURES, latent);
        this.batches = new Batches<>(seed, (step, random) -> {
            int count = plan.stageAt(step).batch();
            return new Batch(
                    deck.draw(random, count).pictures(),
                    Noise.normal(random, count, latent),
                    Noise.normal(random, count, latent));
        });
    }

    @Override
    public Map<String, Double> step(NDManager scope, long step, double learningRate) {
        Batch batch = batches.take(step);
        Map<String, Double> measures = step < secondFrom
                ? firstStep(scope, batch, step, learningRate)
                : secondStep(scope, batch, step - secondFrom, learningRate);
        taken = step + 1;
        return measures;
    }

    private Map<String, Double> firstStep(NDManager scope, Batch batch, long step, double learningRate) {
        NDArray picture = Tensors.toPictures(scope, batch.pictures());
        NDArray noise = Tensors.toArray(scope, batch.noise());
        double numbers = objective.data().channels() * Math.pow(objective.data().side(), 2);
        double warm = objective.warmUp() > 0 ? Math.min(1, (step + 1.0) / objective.warmUp()) : 1;
        double weight = objective.beta() * warm / numbers;
        Map<String, Double> measures = new LinkedHashMap<>();
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            Autoencoder.Codes codes = first.encode(picture);
            NDArray made = first.decode(codes.draw(noise));
            NDArray missed = Losses.squared(made, picture);
            NDArray divergence = codes.divergence();
            NDArray loss = Likelihoods.normal(missed)
                    .add(Scaled.of(Likelihoods.beyond(divergence, (float) objective.freeBits()), weight));
            if (objective.perceptualWeight() > 0) {
                loss = loss.add(Scaled.of(features(made, picture), objective.perceptualWeight()));
            }
            measures.put(Measure.LOSS, (double) loss.getFloat());
            measures.put(Measure.RECONSTRUCTION, (double) missed.getFloat());
            measures.put(Measure.DIVERGENCE, (double) divergence.sum().getFloat());
            measures.put(Measure.ACTIVE, active(divergence));
            collector.backward(loss);
        }
        measures.put(Measure.GRADIENT, first.optimisation().step(scope, step, learningRate));
        return measures;
    }

    /// Codes for pictures, and no warm-up: the second latent is as long as the first.
    private Map<String, Double> secondStep(NDManager scope, Batch batch, long step, double learningRate) {
        NDArray picture = Tensors.toPictures(scope, batch.pictures());
        NDArray code = first.shippedEncode(picture).draw(Tensors.toArray(scope, batch.noise()));
        NDArray noise = Tensors.toArray(scope, batch.secondNoise());
        Map<String, Double> measures = new LinkedHashMap<>();
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            Autoencoder.Codes codes = second.encode(code);
            NDArray missed = Losses.squared(second.decode(codes.draw(noise)), code);
            NDArray divergence = codes.divergence();
            NDArray loss = Likelihoods.normal(missed).add(Scaled.of(divergence.sum(), 1.0 / objective.latent()));
            measures.put(Measure.SECOND_LOSS, (double) loss.getFloat());
            measures.put(Measure.SECOND_DIVERGENCE, (double) divergence.sum().getFloat());
            collector.backward(loss);
        }
        measures.put(Measure.GRADIENT, second.optimisation().step(scope, step, learningRate));
        return measures;
    }

    /// The pictures' difference in the perceptual network's features, as a likelihood.
    private NDArray features(NDArray made, NDArray picture) {
        NDList depths = new NDList();
        perceived.missed(made, picture).forEach(missed -> depths.add(Likelihoods.normal(missed)));
        return NDArrays.stack(depths).mean();
    }

    @Override
    public Memory memory() {
        return Memory.joined(first.optimisation(), second.optimisation(), new Memory() {
            @Override
            public Map<String, Tensor> state() {
                return Map.of(TAKEN, Tensor.of(Shape.of(1), (float) taken));
            }

            @Override
            public void restore(Map<String, Tensor> state) {
                Tensor saved = state.get(TAKEN);
                if (saved == null) {
                    throw new IllegalArgumentException("no " + TAKEN);
                }
                taken = (long) saved.data().get(0);
            }
        });
    }

    @Override
    public List<Problem> passedOver() {
        return deck.passedOver();
    }

    @Override
    public Map<String, Double> inspect(NDManager scope) {
        Map<String, Double> measures =
                new LinkedHashMap<>(inspection.measure(scope, stages().generated(Tensors.toArray(scope, latents))));
        measures.put(Measure.PICTURES, (double) deck.size());
        if (deck.heldOutSize() > 0) {
            NDArray picture =
                    Tensors.toPictures(scope, deck.heldOut(0, HELD_OUT).pictures());
            NDArray made = first.shippedDecode(first.shippedEncode(picture).mean());
            measures.put(Measure.HELD_OUT_RECONSTRUCTION, (double)
                    Losses.squared(made, picture).getFloat());
        }
        return measures;
    }

    /// Pictures kept out of training, beneath each what becomes of it through code and back; then pictures from
    /// latents, always the same.
    @Override
    public Raster sample(NDManager scope) {
        Tensor pictures = deck.heldOut(0, COLUMNS).pictures();
        NDArray shown = Tensors.toPictures(scope, pictures);
        NDArray back = first.shippedDecode(first.shippedEncode(shown).mean());
        List<List<Tensor>> rows = new ArrayList<>();
        rows.add(Squares.each(shown));
        rows.add(Squares.each(back));
        NDArray made = stages().generated(Tensors.toArray(scope, latents));
        for (int row = 0; row < SAMPLE_ROWS; row++) {
            rows.add(Squares.each(made.get(row * COLUMNS + ":" + (row + 1) * COLUMNS)));
        }
        return Squares.sheet(rows);
    }

    @Override
    public Shipment ship(NDManager scope, Path folder) {
        TensorSpec picture = spec();
        TensorSpec latent = TensorSpec.data(Meaning.LATENT, 1, objective.latent());
        Map<String, Tensor> probe = new LinkedHashMap<>();
        Map<String, ModelCard.Graph> graphs = new LinkedHashMap<>();
        Map<String, TensorSpec> pictures = Map.of("picture", picture);
        Map<String, TensorSpec> codes = Map.of("latent", latent);
        graphs.put(
                "generator",
                Shipping.graph(scope, folder, "generator", stages().generator(), codes, pictures, probe, Map.of()));
        Map<String, Tensor> given = Map.of("picture", Shipping.made(probe, "generator/out/picture"));
        graphs.put(
                "encoder", Shipping.graph(scope, folder, "encoder", stages().encoder(), pictures, codes, probe, given));
        return new Shipment(ModelCard.Kind.GENERATOR, graphs, Optional.empty(), probe, deck.sources());
    }

    @Override
    public void close() {
        batches.close();
    }

    private TwoStages stages() {
        return new TwoStages(first, second, taken > secondFrom);
    }

    private TensorSpec spec() {
        int side = objective.data().side();
        int channels = objective.data().channels();
        List<Float> zeros = objective.data().colour() ? List.of(0f, 0f, 0f) : List.of(0f);
        List<Float> ones = objective.data().colour() ? List.of(1f, 1f, 1f) : List.of(1f);
        return new TensorSpec(
                Shape.of(1, channels, side, side),
                Meaning.PICTURE,
                objective.data().colour() ? TensorSpec.ChannelOrder.RGB : TensorSpec.ChannelOrder.GREY,
                zeros,
                ones,
                1);
    }

    private static double active(NDArray divergence) {
        int count = 0;
        float[] nats = divergence.toFloatArray();
        for (float one : nats) {
            count += one > ACTIVE ? 1 : 0;
        }
        return (double) count / nats.length;
    }
}
