package atelier.foreign;

import atelier.tensor.Tensor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// How well numbers fill a range: as pictures do, neither going far beyond it nor leaving much of it empty.
final class Filling {
    /// Those that a network's output is held against. Nobody gives pictures in ImageNet's measure.
    static final List<Range> RANGES = List.of(Range.UNIT, Range.SYMMETRIC, Range.BYTE);

    private static final double TAIL = 0.01;

    private Filling() {}

    /// 0 not at all, 1 perfectly: what the range and the middle 98 % of the numbers share, of what they both cover.
    static double of(Tensor made, Range range) {
        return of(sorted(List.of(made)), range);
    }

    /// Which of the ranges all of these fill best.
    static Range best(List<Tensor> made, List<Range> ranges) {
        float[] numbers = sorted(made);
        return ranges.stream()
                .max(Comparator.comparingDouble(range -> of(numbers, range)))
                .orElseThrow();
    }

    private static double of(float[] sorted, Range range) {
        double least = sorted[(int) (TAIL * (sorted.length - 1))];
        double most = sorted[(int) ((1 - TAIL) * (sorted.length - 1))];
        double shared = Math.min(most, range.most()) - Math.max(least, range.least());
        double covered = Math.max(most, range.most()) - Math.min(least, range.least());
        return Double.isNaN(shared) ? 0 : Math.max(0, shared) / covered;
    }

    private static float[] sorted(List<Tensor> made) {
        int size = made.stream().mapToInt(tensor -> tensor.data().capacity()).sum();
        float[] numbers = new float[size];
        int at = 0;
        for (Tensor tensor : made) {
            tensor.data().get(0, numbers, at, tensor.data().capacity());
            at += tensor.data().capacity();
        }
        Arrays.sort(numbers);
        return numbers;
    }
}
