package atelier.worker;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.training.GradientCollector;
import atelier.base.Problem;
import atelier.base.Progress;
import atelier.image.Raster;
import atelier.model.ModelCard;
import atelier.net.OnnxReader;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import atelier.tensor.TensorSpec.Meaning;
import atelier.train.AdversarialLoss;
import atelier.train.Measure;
import atelier.train.Objective;
import atelier.train.Objective.Form;
import atelier.train.Run;
import atelier.train.TrainingPlan;
import atelier.worker.DatasetDeck.Dealt;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Teaches a generator by a discriminator that learns to tell its pictures from real ones, [Objective.Gan].
final class Adversarial implements Training {
    private static final int SAMPLES = 6;
    /// Real pictures that the discriminator has not learned from, shown to it now and then: so many at most, and
    /// none where there are so few that their share says nothing.
    private static final int HELD_OUT = 64;

    private static final int LEAST_HELD_OUT = 8;
    /// Pictures made together for a sample: what lies between latent and picture takes some hundred times its room.
    private static final int AT_ONCE = 16;

    /// Real pictures of one step, once for each time the discriminator looks, and where its other random numbers
    /// come from.
    private record Batch(List<Dealt> real, long seed) {}

    private final Objective.Gan objective;
    private final long seed;
    private final Student generator;
    private final Judge judge;
    private final Optimisation making;
    private final Optimisation judging;
    private final GradientPenalty penalty;
    private final DatasetDeck deck;
    /// What the generator can be asked for; empty where it is not told.
    private final List<String> classes;
    private final Inspection inspection;
    private final Batches<Batch> batches;
    private final Accuracy accuracy;

    /// @param progress of preparing the data; may throw to stop
    /// @param perceptual the network that samples are measured in
    Adversarial(NDManager manager, Run run, Objective.Gan objective, OnnxReader.Trained perceptual, Progress progress) {
        TrainingPlan plan = run.plan();
        this.objective = objective;
        this.seed = plan.seed();
        this.deck = new DatasetDeck(run, objective.data(), progress);
        this.classes = objective.knowsClasses() ? deck.classes() : List.of();
        if (objective.knowsClasses() && classes.size() < 2) {
            throw new Problem.TooFewClasses(
                            run.resolve(objective.data().pictures().getFirst().folder()))
                    .exception();
        }
        this.inspection = new Inspection(manager, perceptual, deck.standard(Inspection.PICTURES));
        AdversarialPair pair = AdversarialPair.of(objective, classes.size());
        this.generator = Student.fresh(manager, pair.generator(), seed);
        this.judge = new Judge(
                manager,
                pair.discriminator(),
                seed + 1,
                objective.spectralNorm(),
                objective.form() == Form.PROJECTED
                        ? Optional.of(Student.fixed(manager, perceptual.architecture(), perceptual.weights()))
                        : Optional.empty());
        this.making = new Optimisation(
                manager, List.of(generator), objective.generator(), objective.greatestNorm(), objective.averageDecay());
        this.judging = new Optimisation(
                manager, List.of(judge.student()), objective.discriminator(), objective.greatestNorm(), 0);
        this.accuracy = new Accuracy(objective.loss());
        this.penalty = new GradientPenalty(new InputGradient(manager));
        int looks = objective.discriminatorSteps() * objective.accumulate();
        this.batches = new Batches<>(seed, (step, random) -> {
            int n = plan.stageAt(step).batch();
            return new Batch(
                    Stream.generate(() -> deck.draw(random, n)).limit(looks).toList(), random.nextLong());
        });
    }

    @Override
    public Map<String, Double> step(NDManager scope, long step, double learningRate) {
        Batch batch = batches.take(step);
        SplittableRandom random = new SplittableRandom(batch.seed());
        Means means = new Means();
        int looks = objective.accumulate();
        for (int turn = 0; turn < objective.discriminatorSteps(); turn++) {
            judge.prepare(scope);
            for (Dealt real : batch.real().subList(turn * looks, (turn + 1) * looks)) {
                try (NDManager part = scope.newSubManager()) {
                    judge(part, real, random, means);
                }
            }
            long taken = step * objective.discriminatorSteps() + turn;
            means.add(Measure.DISCRIMINATOR_GRADIENT, judging.step(scope, taken, learningRate));
            if (objective.loss() instanceof AdversarialLoss.WassersteinClipped(double limit)) {
                judge.clip(scope, limit);
            }
        }
        for (Dealt real : batch.real().reversed().subList(0, looks)) {
            try (NDManager part = scope.newSubManager()) {
                make(part, real, random, means);
            }
        }
        means.add(Measure.GRADIENT, making.step(scope, step, learningRate));
        return means.values();
    }

    /// The discriminator looks at real and generated pictures of the same classes.
    private void judge(NDManager scope, Dealt dealt, SplittableRandom random, Means means) {
        NDArray real = changed(scope, shown(scope, dealt.pictures()), random);
        int n = dealt.classes().size();
        Optional<NDArray> told = told(scope, dealt.classes());
        NDArray made =
                generator.runTraining(asked(latents(scope, random, n), told)).of("picture");
        NDArray generated = changed(scope, made, random);
        NDArray share = Tensors.toArray(scope, Noise.even(random, n));
        // Looked at together, since no discriminator mixes the pictures of a batch and two small ones take longer.
        NDArray both = NDArrays.concat(new NDList(real, generated));
        both.setRequiresGradient(objective.loss() instanceof AdversarialLoss.Relativistic);
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray scores = judge.learning(scope, told.map(each -> NDArrays.concat(new NDList(each, each))))
                    .apply(both);
            NDArray ofReal = scores.get(new NDIndex(":" + n));
            NDArray ofGenerated = scores.get(new NDIndex(n + ":"));
            NDArray loss =
                    AdversarialLosses.discriminator(objective.loss(), ofReal, ofGenerated, objective.labelSmoothing());
            if (objective.loss() instanceof AdversarialLoss.Relativistic(double gamma)) {
                // The mean over both is half the sum of R1 and R2.
                loss = loss.add(Scaled.of(penalty.square(scores, both), gamma));
            } else if (objective.loss() instanceof AdversarialLoss.WassersteinPenalty(double weight)) {
                NDArray between = GradientPenalty.between(real, generated, share);
                loss = loss.add(Scaled.of(penalty.deviation(judge.learning(scope, told), between), weight));
            }
            means.add(Measure.DISCRIMINATOR, loss.getFloat());
            accuracy.count(ofReal.toFloatArray(), ofGenerated.toFloatArray(), means);
            collector.backward(Scaled.of(loss, 1.0 / objective.accumulate()));
        }
    }

    /// The generator makes pictures and hears what the discriminator says.
    private void make(NDManager scope, Dealt dealt, SplittableRandom random, Means means) {
        Optional<NDArray> told = told(scope, dealt.classes());
        UnaryOperator<NDArray> scores = judge.fixed(scope, told);
        NDArray ofReal = objective.loss() instanceof AdversarialLoss.Relativistic
                ? scores.apply(changed(scope, shown(scope, dealt.pictures()), random))
                : scope.create(0f);
        NDArray latents = latents(scope, random, dealt.classes().size());
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray made = generator.runTraining(asked(latents, told)).of("picture");
            NDArray ofGenerated = scores.apply(changed(scope, made, random));
            NDArray loss = AdversarialLosses.generator(objective.loss(), ofReal, ofGenerated);
            means.add(Measure.LOSS, loss.getFloat());
            collector.backward(Scaled.of(loss, 1.0 / objective.accumulate()));
        }
    }

    @Override
    public Memory memory() {
        return Memory.joined(making, judging, judge.memory());
    }

    @Override
    public List<Problem> passedOver() {
        return deck.passedOver();
    }

    /// How varied and how far from the data the samples are, and whether the discriminator takes pictures for real
    /// that it has not learned from.
    @Override
    public Map<String, Double> inspect(NDManager scope) {
        Map<String, Double> measures =
                new LinkedHashMap<>(inspection.measure(scope, pictures(scope, Inspection.PICTURES)));
        measures.put(Measure.PICTURES, (double) deck.size());
        if (deck.heldOutSize() >= LEAST_HELD_OUT) {
            Dealt heldOut = deck.heldOut(0, Math.min(deck.heldOutSize(), HELD_OUT));
            NDArray scores = judge.fixed(scope, told(scope, heldOut.classes()))
                    .apply(changed(scope, shown(scope, heldOut.pictures()), new SplittableRandom(seed)));
            accuracy.ofReal(scores.toFloatArray()).ifPresent(share -> measures.put(Measure.HELD_OUT, share));
        }
        return measures;
    }

    @Override
    public Raster sample(NDManager scope) {
        return Squares.grid(Tensors.fromArray(pictures(scope, SAMPLES * SAMPLES)), SAMPLES);
    }

    /// What the generator would make as it would ship, 0 to 1, of latents that never change, class by class.
    private NDArray pictures(NDManager scope, int n) {
        NDArray latents = latents(scope, new SplittableRandom(seed), n);
        List<Integer> each =
                IntStream.range(0, n).mapToObj(i -> i * classes.size() / n).toList();
        NDList made = new NDList();
        for (int from = 0; from < n; from += AT_ONCE) {
            int to = Math.min(n, from + AT_ONCE);
            try (NDManager part = scope.newSubManager()) {
                NDArray some = latents.get(new NDIndex(from + ":" + to));
                some.attach(part);
                NDArray shown = generator
                        .runShipped(asked(some, told(part, each.subList(from, to))))
                        .of("picture");
                shown.attach(scope);
                made.add(shown);
            }
        }
        return Scaled.of(NDArrays.concat(made).add(1f), 0.5);
    }

    /// The inputs of the generator.
    private static Map<String, NDArray> asked(NDArray latents, Optional<NDArray> told) {
        return told.map(each -> Map.of("latent", latents, "class", each)).orElseGet(() -> Map.of("latent", latents));
    }

    /// Rows with a 1 at the class of each picture; nothing where the networks are not told.
    private Optional<NDArray> told(NDManager scope, List<Integer> each) {
        if (classes.isEmpty()) {
            return Optional.empty();
        }
        float[] rows = new float[each.size() * classes.size()];
        for (int i = 0; i < each.size(); i++) {
            rows[i * classes.size() + each.get(i)] = 1;
        }
        return Optional.of(Tensors.toArray(scope, Tensor.of(Shape.of(each.size(), classes.size()), rows)));
    }

    @Override
    public Shipment ship(NDManager scope, Path folder) {
        Map<String, Tensor> probe = new LinkedHashMap<>();
        Map<String, TensorSpec> inputs = new LinkedHashMap<>();
        inputs.put("latent", TensorSpec.data(Meaning.LATENT, Shape.FREE, objective.latent()));
        if (!classes.isEmpty()) {
            inputs.put("class", TensorSpec.classes(classes));
        }
        ModelCard.Graph graph = Shipping.graph(
                scope,
                folder,
                "generator",
                generator,
                inputs,
                Map.of(
                        "picture",
                        TensorSpec.symmetric(
                                objective.data().channels(), objective.data().side())),
                probe,
                Map.of());
        return new Shipment(
                ModelCard.Kind.GENERATOR, Map.of("generator", graph), Optional.empty(), probe, deck.sources());
    }

    @Override
    public void close() {
        batches.close();
        penalty.close();
    }

    /// Pictures from 0 to 1 as the networks know them, -1 to 1.
    private static NDArray shown(NDManager scope, Tensor pictures) {
        return Scaled.of(Tensors.toPictures(scope, pictures), 2).sub(1f);
    }

    private NDArray changed(NDManager scope, NDArray pictures, SplittableRandom random) {
        if (objective.augmentation() == 0) {
            return pictures;
        }
        int n = Math.toIntExact(pictures.getShape().get(0));
        return Augmentation.draw(random, n, objective.data().side(), objective.augmentation())
                .of(scope, pictures);
    }

    private NDArray latents(NDManager scope, SplittableRandom random, int n) {
        return Tensors.toArray(scope, Noise.normal(random, n, objective.latent()));
    }
}
