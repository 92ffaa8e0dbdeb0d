package atelier.worker;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import atelier.base.Problem;
import atelier.base.Progress;
import atelier.image.Raster;
import atelier.model.ModelCard;
import atelier.model.PictureShape;
import atelier.net.Enlargers;
import atelier.net.OnnxReader.Trained;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
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
import java.util.stream.Stream;

/// Teaches a network what is finer than a generator's pictures show, from real pictures at both sizes,
/// [Objective.Growth]. The generator itself stays as it is.
final class Growing implements Training {
    private static final int COLUMNS = 6;
    private static final int HELD_OUT = 32;

    /// Pictures of one step, how soft each is made, 0 to 1, and the grain that it gets.
    private record Batch(Tensor pictures, Tensor softness, Tensor grain) {}

    private final Objective.Growth objective;
    private final FormerGenerator former;
    private final DatasetDeck deck;
    private final Enlargement enlargement;
    private final Optimisation optimisation;
    private final Perceived perceived;
    private final Batches<Batch> batches;
    /// What the generator makes, 0 to 1, before it is enlarged.
    private final Tensor generated;

    /// @param perceptual the network that pictures are compared in
    /// @param progress of preparing the data; may throw to stop
    /// @throws atelier.base.ProblemException [Problem.GeneratorUnfit]
    Growing(
            NDManager manager,
            Run run,
            Objective.Growth objective,
            FormerGenerator former,
            Trained perceptual,
            Progress progress) {
        TrainingPlan plan = run.plan();
        this.objective = objective;
        long seed = plan.seed();
        this.former = former;
        int side = objective.data().side();
        int channels = objective.data().channels();
        int doublings = doublings(side, channels);
        int factor = 1 << doublings;
        this.deck = new DatasetDeck(run, objective.data(), progress);
        Student network = Student.trained(manager, Enlargers.first(objective.width(), channels, doublings, seed));
        this.enlargement = new Enlargement(network, factor, former.picture());
        this.optimisation =
                new Optimisation(manager, List.of(network), objective.optimiser(), 1, objective.averageDecay());
        this.perceived = new Perceived(manager, perceptual);
        try (NDManager scope = manager.newSubManager()) {
            this.generated = Tensors.fromArray(enlargement.shown(former.pictures(scope, seed, 2 * COLUMNS)));
        }
        int numbers = channels * (side / factor) * (side / factor);
        this.batches = new Batches<>(seed, (step, random) -> {
            int n = plan.stageAt(step).batch();
            return new Batch(deck.draw(random, n).pictures(), Noise.even(random, n), Noise.normal(random, n, numbers));
        });
    }

    /// From the generator's side to that of the data.
    private int doublings(int side, int channels) {
        Optional<PictureShape> shape = PictureShape.of(former.card());
        for (int doublings = 1; doublings <= Objective.Growth.MOST_DOUBLINGS; doublings++) {
            if (shape.equals(Optional.of(new PictureShape(channels, side >> doublings)))) {
                return doublings;
            }
        }
        throw new Problem.GeneratorUnfit(objective.start().value(), side / 2, side / 4, channels).exception();
    }

    @Override
    public Map<String, Double> step(NDManager scope, long step, double learningRate) {
        Batch batch = batches.take(step);
        NDArray picture = Tensors.toPictures(scope, batch.pictures());
        NDArray seen = softened(scope, picture, batch);
        Map<String, Double> measures = new LinkedHashMap<>();
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray made = enlargement.learning(seen);
            NDArray missed = Losses.absolute(made, picture);
            NDArray loss = missed;
            List<NDArray> depths = perceived.missed(made, picture);
            for (NDArray depth : depths) {
                loss = loss.add(Scaled.of(depth, objective.perceptualWeight() / depths.size()));
            }
            measures.put(Measure.LOSS, (double) loss.getFloat());
            measures.put(Measure.RECONSTRUCTION, (double)
                    Losses.squared(made, picture).getFloat());
            collector.backward(loss);
        }
        measures.put(Measure.GRADIENT, optimisation.step(scope, step, learningRate));
        return measures;
    }

    /// Pictures as small as the generator's, some softer than others and all with grain, as a generator's are.
    private NDArray softened(NDManager scope, NDArray picture, Batch batch) {
        NDArray small = enlargement.small(picture);
        NDArray softness = Scaled.of(Tensors.toArray(scope, batch.softness()), objective.softness());
        NDArray grain = Tensors.toArray(scope, batch.grain()).reshape(small.getShape());
        return small.add(Enlargement.soft(small).sub(small).mul(softness)).add(Scaled.of(grain, objective.grain()));
    }

    @Override
    public Memory memory() {
        return optimisation;
    }

    @Override
    public List<Problem> passedOver() {
        return deck.passedOver();
    }

    @Override
    public Map<String, Double> inspect(NDManager scope) {
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put(Measure.PICTURES, (double) deck.size());
        if (deck.heldOutSize() > 0) {
            NDArray picture = Tensors.toPictures(
                    scope,
                    deck.heldOut(0, Math.min(HELD_OUT, deck.heldOutSize())).pictures());
            NDArray made = enlargement.larger(enlargement.small(picture));
            measures.put(Measure.HELD_OUT_RECONSTRUCTION, (double)
                    Losses.squared(made, picture).getFloat());
        }
        return measures;
    }

    /// Pictures kept out of training, as they are and, made small, large again; then the generator's, merely
    /// enlarged, and beneath as they grow.
    @Override
    public Raster sample(NDManager scope) {
        NDArray picture = Tensors.toPictures(scope, deck.heldOut(0, COLUMNS).pictures());
        NDArray made = Tensors.toArray(scope, generated);
        NDArray first = made.get("0:" + COLUMNS);
        NDArray second = made.get(COLUMNS + ":" + 2 * COLUMNS);
        List<List<Tensor>> rows = new ArrayList<>();
        Stream.of(
                        picture,
                        enlargement.larger(enlargement.small(picture)),
                        enlargement.merely(first),
                        enlargement.larger(first),
                        enlargement.merely(second),
                        enlargement.larger(second))
                .forEach(row -> rows.add(Squares.each(row)));
        return Squares.sheet(rows);
    }

    @Override
    public Shipment ship(NDManager scope, Path folder) {
        Trained whole = Enlargers.joined(
                former.network(),
                new Trained(
                        enlargement.network().architecture(),
                        enlargement.network().shipped()),
                objective.data().side());
        Map<String, Tensor> probe = new LinkedHashMap<>();
        Map<String, ModelCard.Graph> graphs = new LinkedHashMap<>();
        graphs.put(
                "generator",
                shipped(
                        scope,
                        folder,
                        "generator",
                        whole,
                        former.graph().inputs(),
                        Map.of("picture", picture()),
                        probe));
        former.encoder().ifPresent(encoder -> {
            // It looks at pictures of the size that it knows, whatever size they come in.
            ModelCard.Graph known = former.graph(FormerGenerator.ENCODER);
            graphs.put(
                    FormerGenerator.ENCODER,
                    shipped(scope, folder, FormerGenerator.ENCODER, encoder, known.inputs(), known.outputs(), probe));
        });
        List<ModelCard.DataSource> data = Stream.concat(deck.sources().stream(), former.card().data().stream())
                .distinct()
                .toList();
        return new Shipment(ModelCard.Kind.GENERATOR, graphs, Optional.empty(), probe, data);
    }

    private TensorSpec picture() {
        return former.picture().sized(objective.data().side());
    }

    private static ModelCard.Graph shipped(
            NDManager scope,
            Path folder,
            String role,
            Trained network,
            Map<String, TensorSpec> inputs,
            Map<String, TensorSpec> outputs,
            Map<String, Tensor> probe) {
        Student student = Student.fixed(scope, network.architecture(), network.weights());
        return Shipping.graph(scope, folder, role, student, inputs, outputs, probe, Map.of());
    }

    @Override
    public void close() {
        batches.close();
    }
}
