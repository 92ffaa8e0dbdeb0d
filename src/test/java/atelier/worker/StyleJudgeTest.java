package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import atelier.net.Architecture;
import atelier.net.Architectures;
import atelier.net.OnnxReader;
import atelier.net.Parameters;
import atelier.net.Vgg16;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.train.Objective;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// The larger network as a judge: the distilled VGG-19 without the maps to the real one's widths.
@WithEngine
class StyleJudgeTest {
    private static final Map<String, Tensor> WEIGHTS = Parameters.initial(Architectures.distilledVgg19(), 3);
    private static final Eye NARROW = Eye.slim(new OnnxReader.Trained(Architectures.narrowVgg19(), WEIGHTS));
    private static final Objective.StyleLosses LOSSES = new Objective.StyleLosses(0, 1, 1, 1, 0.5, 0, 1, 0, 0);
    private static final List<Function<StyleJudge.Verdict, NDArray>> PARTS = List.of(
            StyleJudge.Verdict::content,
            StyleJudge.Verdict::detail,
            StyleJudge.Verdict::style,
            StyleJudge.Verdict::gram);

    @Test
    void whatTheNarrowEncoderSeesIsAllThatTheWidenedOneIsMadeFrom() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Map<String, NDArray> picture = Map.of("picture", picture(manager));
            Blocks.Values wide = Student.fixed(manager, Architectures.distilledVgg19(), WEIGHTS)
                    .runShipped(picture);
            Student narrow = Student.fixed(manager, Architectures.narrowVgg19(), WEIGHTS);
            Blocks.Values seen = narrow.runShipped(picture);

            for (int depth = 0; depth < Architectures.TAPS.size(); depth++) {
                String tap = Architectures.TAPS.get(depth);
                String map = "conv" + (depth + 1) + "1_aux";
                Tensor widened =
                        Tensors.fromArray(Activation.relu(Student.fixed(manager, map(map, seen.of(tap)), WEIGHTS)
                                .runShipped(Map.of("seen", seen.of(tap)))
                                .of(map)));

                assertThat(widened.shape())
                        .isEqualTo(Tensors.fromArray(wide.of(tap)).shape());
                assertThat(widened.largestDifference(Tensors.fromArray(wide.of(tap))))
                        .isLessThan(1e-4);
            }
        }
    }

    @Test
    void aPictureIsNothingAwayFromItself() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            StyleJudge judge = StyleJudge.of(manager, List.of(NARROW));
            NDArray picture = picture(manager);
            List<Blocks.Values> seen = judge.see(picture);

            StyleJudge.Verdict own = judge.judge(manager, picture, seen, judge.manner(seen), LOSSES);
            StyleJudge.Verdict other = judge.judge(manager, picture.mul(picture), seen, judge.manner(seen), LOSSES);

            assertThat(own.loss(LOSSES).getFloat()).isLessThan(1e-6f);
            assertThat(other.style().getFloat()).isGreaterThan(1e-3f);
            assertThat(other.content().getFloat()).isGreaterThan(1e-3f);
        }
    }

    @Test
    void whatSeveralNetworksFindIsAdded() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Eye wide = Eye.wide(new OnnxReader.Trained(
                    Vgg16.architecture(), Vgg16.weights(Parameters.initial(Vgg16.architecture(), 5))));
            StyleJudge both = StyleJudge.of(manager, List.of(NARROW, wide));
            NDArray picture = picture(manager);

            StyleJudge.Verdict own =
                    both.judge(manager, picture, both.see(picture), both.manner(both.see(picture)), LOSSES);
            StyleJudge.Verdict together = verdict(manager, both, picture);
            StyleJudge.Verdict narrowly = verdict(manager, StyleJudge.of(manager, List.of(NARROW)), picture);
            StyleJudge.Verdict widely = verdict(manager, StyleJudge.of(manager, List.of(wide)), picture);

            assertThat(own.loss(LOSSES).getFloat()).isLessThan(1e-6f);
            assertThat(both.manner(both.see(picture))).hasSize(6);
            for (Function<StyleJudge.Verdict, NDArray> part : PARTS) {
                float second = part.apply(widely).getFloat();
                assertThat(second).isPositive();
                assertThat(part.apply(together).getFloat())
                        .isCloseTo(part.apply(narrowly).getFloat() + second, withinPercentage(0.01));
            }
        }
    }

    @Test
    void detailThatWeighsNothingIsNotLookedAt() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            StyleJudge judge = StyleJudge.of(manager, List.of(NARROW));
            NDArray picture = picture(manager);
            List<Blocks.Values> seen = judge.see(picture);
            Objective.StyleLosses without = new Objective.StyleLosses(0, 1, 0, 1, 0.5, 0, 1, 0, 0);

            StyleJudge.Verdict other = judge.judge(manager, picture.mul(picture), seen, judge.manner(seen), without);

            assertThat(other.detail().getFloat()).isZero();
            assertThat(other.content().getFloat()).isPositive();
        }
    }

    /// What a judge says of a picture's square, beside the picture.
    private static StyleJudge.Verdict verdict(NDManager manager, StyleJudge judge, NDArray picture) {
        List<Blocks.Values> seen = judge.see(picture);
        return judge.judge(manager, picture.mul(picture), seen, judge.manner(seen), LOSSES);
    }

    /// The map of one depth alone.
    private static Architecture map(String name, NDArray seen) {
        Architecture.Step map = Architectures.distilledVgg19().steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
        int channels = (int) seen.getShape().get(1);
        return new Architecture(
                "map",
                List.of(Architecture.features("seen", channels)),
                List.of(Architecture.step(name, map.layer(), "seen")),
                List.of(Architecture.features(name, 1)));
    }

    private static NDArray picture(NDManager manager) {
        SplittableRandom random = new SplittableRandom(1);
        Tensor picture = Tensor.allocate(Shape.of(1, 3, 32, 48));
        for (int i = 0; i < picture.data().capacity(); i++) {
            picture.data().put(i, random.nextFloat());
        }
        return Tensors.toArray(manager, picture);
    }
}
