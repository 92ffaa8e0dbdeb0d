package atelier.worker;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import atelier.base.Problem;
import atelier.image.Raster;
import atelier.model.ModelCard;
import atelier.net.Architecture;
import atelier.net.Architectures;
import atelier.net.Layer;
import atelier.net.Npz;
import atelier.tensor.Shape;
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

/// Teaches the perceptual network what a larger one sees, [Objective.Distil].
final class Distilling implements Training {
    private static final Objective.Range ZOOM = new Objective.Range(0.5, 3);
    private static final int SAMPLES = 4;

    private final Student student;
    private final Student heads;
    private final Student teacher;
    private final Optimisation optimisation;
    private final Deck deck;
    private final Batches<Tensor> batches;

    Distilling(NDManager manager, Run run, Objective.Distil objective) {
        TrainingPlan plan = run.plan();
        this.deck = new Deck(run, objective.pictures());
        this.teacher =
                Student.fixed(manager, Architectures.distilledVgg19(), Npz.read(run.resolve(objective.teacher())));
        this.student = Student.fresh(manager, Architectures.perceptual(), plan.seed());
        this.heads = Student.fresh(manager, heads(teacher.architecture()), plan.seed());
        this.optimisation = new Optimisation(manager, List.of(student, heads), 5);
        this.batches =
                new Batches<>(plan.seed(), (step, random) -> Squares.draw(deck, random, plan.stageAt(step), ZOOM));
    }

    @Override
    public Map<String, Double> step(NDManager scope, long step, double learningRate) {
        Map<String, NDArray> pictures = Map.of("picture", Tensors.toPictures(scope, batches.take(step)));
        List<NDArray> targets = taught(pictures);
        Map<String, Double> measures = new LinkedHashMap<>();
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            List<NDArray> seen = mapped(student.runTraining(pictures));
            NDArray loss = scope.create(0f);
            for (int i = 0; i < targets.size(); i++) {
                NDArray missed = Losses.relative(seen.get(i), targets.get(i));
                measures.put(Architectures.TAPS.get(i), (double) missed.getFloat());
                loss = loss.add(missed);
            }
            measures.put(Measure.LOSS, (double) loss.getFloat());
            collector.backward(loss);
        }
        measures.put(Measure.GRADIENT, optimisation.step(scope, step, learningRate));
        return measures;
    }

    @Override
    public Optimisation memory() {
        return optimisation;
    }

    @Override
    public List<Problem> passedOver() {
        return deck.passedOver();
    }

    /// Pictures with the mean activation at the middle depth, the teacher's and the student's.
    @Override
    public Raster sample(NDManager scope) {
        int side = 128;
        List<List<Tensor>> rows = new ArrayList<>();
        for (Raster shown : deck.heldOut(SAMPLES, side)) {
            Tensor picture = Squares.toTensor(List.of(shown));
            Map<String, NDArray> input = Map.of("picture", Tensors.toArray(scope, picture));
            rows.add(List.of(
                    picture,
                    activity(taught(input).get(2), side),
                    activity(mapped(student.runTraining(input)).get(2), side)));
        }
        return Squares.sheet(rows);
    }

    @Override
    public Shipment ship(NDManager scope, Path folder) {
        Map<String, TensorSpec> outputs = new LinkedHashMap<>();
        for (Architecture.Port port : student.architecture().outputs()) {
            outputs.put(
                    port.name(),
                    TensorSpec.data(TensorSpec.Meaning.FEATURES, port.shape().toArray()));
        }
        Map<String, Tensor> probe = new LinkedHashMap<>();
        ModelCard.Graph graph = Shipping.graph(
                scope, folder, "features", student, Map.of("picture", TensorSpec.rgb01(16)), outputs, probe, Map.of());
        return new Shipment(
                ModelCard.Kind.PERCEPTUAL, Map.of("features", graph), Optional.empty(), probe, deck.sources());
    }

    @Override
    public void close() {
        batches.close();
    }

    private List<NDArray> taught(Map<String, NDArray> pictures) {
        Blocks.Values values = teacher.runShipped(pictures);
        return teacher.architecture().outputs().stream()
                .map(port -> values.of(port.name()))
                .toList();
    }

    private List<NDArray> mapped(Blocks.Values seen) {
        Map<String, NDArray> taps = new LinkedHashMap<>();
        Architectures.TAPS.forEach(tap -> taps.put(tap, seen.of(tap)));
        Blocks.Values mapped = heads.runTraining(taps);
        return heads.architecture().outputs().stream()
                .map(port -> mapped.of(port.name()))
                .toList();
    }

    private static Tensor activity(NDArray features, int side) {
        NDArray mean = features.mean(new int[] {1}, true);
        NDArray shown = mean.div(mean.max().add(1e-6f))
                .getNDArrayInternal()
                .interpolation(new long[] {side, side}, 0, false)
                .broadcast(1, 3, side, side);
        return Tensors.fromArray(shown);
    }

    /// One 1x1 map a depth from the student's channels to the teacher's.
    private static Architecture heads(Architecture teacher) {
        List<Architecture.Port> inputs = new ArrayList<>();
        List<Architecture.Step> steps = new ArrayList<>();
        List<Architecture.Port> outputs = new ArrayList<>();
        for (int i = 0; i < Architectures.TAPS.size(); i++) {
            String tap = Architectures.TAPS.get(i);
            int from = Architectures.TAP_CHANNELS.get(i);
            int to = (int) teacher.outputs().get(i).shape().axis(1);
            inputs.add(Architecture.features(tap, from));
            steps.add(Architecture.step(tap + "_head", Layer.Conv.of(from, to, 1), tap));
            outputs.add(new Architecture.Port(tap + "_head", Shape.of(Shape.FREE, to, Shape.FREE, Shape.FREE)));
        }
        return new Architecture("heads", inputs, steps, outputs);
    }
}
