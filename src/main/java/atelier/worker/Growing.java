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
import atelier.model.PictureShape;
import atelier.net.Architecture;
import atelier.net.Enlargers;
import atelier.net.Layer;
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
    private static final String PICTURE = "picture";

    /// Pictures of one step, how soft each is made, 0 to 1, and the grain that it gets.
    private record Batch(Tensor pictures, Tensor softness, Tensor grain) {}

    private final Objective.Growth objective;
    private final FormerGenerator former;
    /// The generator's range: 0 stands for the mean, 1 for so much more.
    private final float mean;

    private final float deviation;
    /// How many times as long the side becomes.
    private final int factor;

    private final DatasetDeck deck;
    private final Student enlarger;
    private final Optimisation optimisation;
    private final Perceived perceived;
    private final Batches<Batch> batches;
    /// What the generator makes, in its own range, before it is enlarged.
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
        this.factor = 1 << doublings;
        this.mean = former.picture().mean().getFirst();
        this.deviation = former.picture().std().getFirst();
        this.deck = new DatasetDeck(run, objective.data(), progress);
        this.enlarger = Student.trained(manager, Enlargers.first(objective.width(), channels, doublings, seed));
        this.optimisation =
                new Optimisation(manager, List.of(enlarger), objective.optimiser(), 1, objective.averageDecay());
        this.perceived = new Perceived(manager, perceptual);
        try (NDManager scope = manager.newSubManager()) {
            this.generated = Tensors.fromArray(former.pictures(scope, seed, 2 * COLUMNS));
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
        NDArray seen = own(softened(scope, picture, batch));
        Map<String, Double> measures = new LinkedHashMap<>();
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray made = shown(enlarger.run(Map.of(PICTURE, seen)).of("larger"));
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
        Blocks.Values smaller = smaller(picture);
        NDArray small = smaller.of("small");
        NDArray softness = Scaled.of(Tensors.toArray(scope, batch.softness()), objective.softness());
        NDArray grain = Tensors.toArray(scope, batch.grain()).reshape(small.getShape());
        return small.add(smaller.of("soft").sub(small).mul(softness)).add(Scaled.of(grain, objective.grain()));
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
            NDArray made = larger(own(smaller(picture).of("small")));
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
                        larger(own(smaller(picture).of("small"))),
                        enlarged(first),
                        larger(first),
                        enlarged(second),
                        larger(second))
                .forEach(row -> rows.add(Squares.each(row)));
        return Squares.sheet(rows);
    }

    @Override
    public Shipment ship(NDManager scope, Path folder) {
        Trained whole = Enlargers.joined(
                former.network(),
                new Trained(enlarger.architecture(), enlarger.shipped()),
                objective.data().side());
        Map<String, Tensor> probe = new LinkedHashMap<>();
        Map<String, ModelCard.Graph> graphs = new LinkedHashMap<>();
        graphs.put(
                "generator",
                shipped(scope, folder, "generator", whole, former.graph().inputs(), Map.of(PICTURE, picture()), probe));
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

    /// What becomes of the generator's pictures as it would ship: 0 to 1. One after the other: what lies between
    /// the small ones and the large ones takes some hundred times the room.
    private NDArray larger(NDArray small) {
        NDList all = new NDList();
        for (int i = 0; i < small.getShape().get(0); i++) {
            try (NDManager own = small.getManager().newSubManager()) {
                NDArray one = small.get(i + ":" + (i + 1));
                one.attach(own);
                NDArray made = shown(enlarger.runAveraged(Map.of(PICTURE, one)).of("larger"))
                        .clip(0, 1);
                made.attach(small.getManager());
                all.add(made);
            }
        }
        return NDArrays.concat(all, 0);
    }

    /// What would become of them without having learned anything.
    private NDArray enlarged(NDArray small) {
        Layer larger = new Layer.Upsample(factor, Layer.Interpolation.BILINEAR);
        return shown(run(small, Architecture.step("enlarged", larger, PICTURE)).of("enlarged"));
    }

    /// Pictures as small as the generator's, `small`, and as soft as if they had been half of that, `soft`.
    private Blocks.Values smaller(NDArray pictures) {
        return run(
                pictures,
                Architecture.step("small", new Layer.Pool(Layer.Reduction.AVERAGE, factor), PICTURE),
                Architecture.step("tiny", new Layer.Pool(Layer.Reduction.AVERAGE, 2), "small"),
                Architecture.step("soft", new Layer.Upsample(2, Layer.Interpolation.BILINEAR), "tiny"));
    }

    private static Blocks.Values run(NDArray pictures, Architecture.Step... steps) {
        Architecture all = new Architecture("sizes", List.of(Architecture.picture()), List.of(steps), List.of());
        return new Blocks(Map.of(), false).run(all, Map.of(PICTURE, pictures));
    }

    /// Pictures from 0 to 1 as the generator's range has them.
    private NDArray own(NDArray pictures) {
        return Scaled.of(pictures.sub(mean), 1 / deviation);
    }

    /// The way back.
    private NDArray shown(NDArray pictures) {
        return Scaled.of(pictures, deviation).add(mean);
    }
}
