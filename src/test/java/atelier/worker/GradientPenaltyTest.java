package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import atelier.net.Architecture;
import atelier.net.Discriminators;
import atelier.net.Layer;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Penalties of the second order: their gradients with respect to weights, against differences.
@WithEngine
class GradientPenaltyTest {
    private static final int INPUTS = 3;
    private static final int INNER = 4;
    private static final int PICTURES = 5;

    private static final Architecture TINY = new Architecture(
            "tiny",
            List.of(new Architecture.Port("picture", Shape.of(Shape.FREE, INPUTS, 1, 1))),
            List.of(Architecture.step(
                    "score",
                    Layer.Sequence.of(
                            new Layer.Reshape(List.of((long) INPUTS)),
                            new Layer.Linear(INPUTS, INNER),
                            new Layer.Activation(Layer.Curve.TANH),
                            new Layer.Linear(INNER, 1)),
                    "picture")),
            List.of(Architecture.vector("score", 1)));

    /// A penalty as the trainer has it, and from the lengths of the gradients of each picture.
    record Trial(String name, Penalised trained, ToDoubleFunction<double[]> byHand) {
        @Override
        public String toString() {
            return name;
        }
    }

    @FunctionalInterface
    interface Penalised {
        NDArray of(GradientPenalty penalty, Student student, NDArray pictures);
    }

    static Stream<Trial> penalties() {
        return Stream.of(
                new Trial(
                        "R1 and R2",
                        (penalty, student, pictures) -> {
                            pictures.setRequiresGradient(true);
                            return penalty.square(score(student, pictures), pictures);
                        },
                        lengths -> mean(lengths, length -> length * length)),
                new Trial(
                        "distance of the gradient's length to 1",
                        (penalty, student, pictures) -> penalty.deviation(x -> score(student, x), pictures),
                        lengths -> mean(lengths, length -> (length - 1) * (length - 1))));
    }

    @ParameterizedTest
    @MethodSource("penalties")
    void weightsHearOfThePenaltyAndOfTheScore(Trial trial) {
        SplittableRandom random = new SplittableRandom(3);
        double[] inner = noise(random, INNER * INPUTS);
        double[] outer = noise(random, INNER);
        double[] pictures = noise(random, PICTURES * INPUTS);
        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                GradientPenalty penalty = new GradientPenalty(new InputGradient(manager))) {
            Student student = Student.trained(
                    manager,
                    TINY,
                    Map.of(
                            "score.1.weight", tensor(inner, INNER, INPUTS),
                            "score.1.bias", Tensor.allocate(Shape.of(INNER)),
                            "score.3.weight", tensor(outer, 1, INNER),
                            "score.3.bias", Tensor.allocate(Shape.of(1))));
            NDArray x = Tensors.toArray(manager, tensor(pictures, PICTURES, INPUTS, 1, 1));
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                NDArray value = trial.trained().of(penalty, student, x);
                assertThat((double) value.getFloat())
                        .isCloseTo(trial.byHand().applyAsDouble(lengths(inner, outer, pictures)), within(1e-5));
                // The score itself goes along, as in training: nothing may be left over from the first pass.
                collector.backward(value.add(score(student, x).mean()));
            }
            float[] ofInner = student.weight("score.1.weight").getGradient().toFloatArray();
            for (int i = 0; i < inner.length; i++) {
                int at = i;
                assertThat((double) ofInner[i])
                        .isCloseTo(slope(inner, at, w -> total(trial, w, outer, pictures)), within(2e-5));
            }
            float[] ofOuter = student.weight("score.3.weight").getGradient().toFloatArray();
            for (int i = 0; i < outer.length; i++) {
                int at = i;
                assertThat((double) ofOuter[i])
                        .isCloseTo(slope(outer, at, w -> total(trial, inner, w, pictures)), within(2e-5));
            }
        }
    }

    static Stream<Architecture> discriminators() {
        return Stream.of(
                Discriminators.dense(8, 28, 1, 1),
                Discriminators.convolutional(8, 32, 3, 1),
                Discriminators.residual(8, 14, 3, 1));
    }

    /// Through every layer that a discriminator is made of, along the gradient itself: the penalty grows by the
    /// square of its length.
    @ParameterizedTest
    @MethodSource("discriminators")
    void discriminatorsHearOfThePenalty(Architecture architecture) {
        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                GradientPenalty penalty = new GradientPenalty(new InputGradient(manager))) {
            Student student = Student.fresh(manager, architecture, 4);
            long[] axes = architecture.inputs().getFirst().shape().toArray();
            axes[0] = 2;
            NDArray x = Tensors.toArray(
                    manager,
                    tensor(
                            noise(
                                    new SplittableRandom(5),
                                    Math.toIntExact(Shape.of(axes).size())),
                            axes));
            x.setRequiresGradient(true);
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                collector.backward(penalty.square(score(student, x), x));
            }
            double length = 0;
            for (NDArray weight : student.weights().values()) {
                length += weight.getGradient().mul(weight.getGradient()).sum().getFloat();
            }
            float way = (float) (1e-3 / Math.sqrt(length));
            student.weights()
                    .values()
                    .forEach(weight -> weight.addi(weight.getGradient().mul(way)));
            double above = square(penalty, student, x);
            student.weights()
                    .values()
                    .forEach(weight -> weight.subi(weight.getGradient().mul(2 * way)));
            double below = square(penalty, student, x);

            assertThat((above - below) / (2 * way) / length).isCloseTo(1, within(0.02));
        }
    }

    /// A discriminator that looks at parts of a picture judges it by their mean, as its losses have it.
    @Test
    void severalScoresOfAPictureCountAsTheirMean() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                GradientPenalty penalty = new GradientPenalty(new InputGradient(manager))) {
            SplittableRandom random = new SplittableRandom(6);
            NDArray weights = Tensors.toArray(manager, tensor(noise(random, INPUTS * INNER), INPUTS, INNER));
            NDArray x = Tensors.toArray(manager, tensor(noise(random, PICTURES * INPUTS), PICTURES, INPUTS));
            UnaryOperator<NDArray> parts = pictures -> pictures.matMul(weights);
            UnaryOperator<NDArray> whole = pictures -> parts.apply(pictures).mean(new int[] {1}, true);
            x.setRequiresGradient(true);
            try (GradientCollector _ = Engine.getEngine("PyTorch").newGradientCollector()) {
                assertThat(penalty.square(parts.apply(x), x).getFloat())
                        .isCloseTo(penalty.square(whole.apply(x), x).getFloat(), within(1e-5f));
                assertThat(penalty.deviation(parts, x).getFloat())
                        .isCloseTo(penalty.deviation(whole, x).getFloat(), within(1e-5f));
            }
        }
    }

    private static double square(GradientPenalty penalty, Student student, NDArray x) {
        try (GradientCollector _ = Engine.getEngine("PyTorch").newGradientCollector()) {
            return penalty.square(score(student, x), x).getFloat();
        }
    }

    private static NDArray score(Student student, NDArray pictures) {
        return student.runTraining(Map.of("picture", pictures)).of("score");
    }

    private static double total(Trial trial, double[] inner, double[] outer, double[] pictures) {
        double score = 0;
        for (int n = 0; n < PICTURES; n++) {
            for (int i = 0; i < INNER; i++) {
                score += outer[i] * Math.tanh(inside(inner, pictures, n, i)) / PICTURES;
            }
        }
        return score + trial.byHand().applyAsDouble(lengths(inner, outer, pictures));
    }

    /// The gradient of w2 tanh(w1 x) is w1' (w2 (1 - tanh^2)).
    private static double[] lengths(double[] inner, double[] outer, double[] pictures) {
        double[] lengths = new double[PICTURES];
        for (int n = 0; n < PICTURES; n++) {
            double square = 0;
            for (int j = 0; j < INPUTS; j++) {
                double slope = 0;
                for (int i = 0; i < INNER; i++) {
                    double bent = Math.tanh(inside(inner, pictures, n, i));
                    slope += inner[i * INPUTS + j] * outer[i] * (1 - bent * bent);
                }
                square += slope * slope;
            }
            lengths[n] = Math.sqrt(square);
        }
        return lengths;
    }

    private static double inside(double[] inner, double[] pictures, int n, int i) {
        double sum = 0;
        for (int j = 0; j < INPUTS; j++) {
            sum += inner[i * INPUTS + j] * pictures[n * INPUTS + j];
        }
        return sum;
    }

    private static double slope(double[] weights, int at, ToDoubleFunction<double[]> f) {
        double h = 1e-6;
        double[] above = weights.clone();
        above[at] += h;
        double[] below = weights.clone();
        below[at] -= h;
        return (f.applyAsDouble(above) - f.applyAsDouble(below)) / (2 * h);
    }

    private static double mean(double[] values, DoubleUnaryOperator f) {
        double sum = 0;
        for (double value : values) {
            sum += f.applyAsDouble(value);
        }
        return sum / values.length;
    }

    private static double[] noise(SplittableRandom random, int length) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            // Floats, so that both computations start from the same numbers.
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static Tensor tensor(double[] values, long... axes) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return Tensor.of(Shape.of(axes), floats);
    }
}
