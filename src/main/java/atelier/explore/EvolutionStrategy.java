package atelier.explore;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds where a function of many numbers is small, from nothing but its values: points are drawn around a mean, which
/// moves towards the better half of them, and how wide they are drawn along each axis follows the steps that helped.
///
/// It is the separable CMA-ES of Ros and Hansen, "A simple modification in CMA-ES achieving linear time and space
/// complexity", PPSN 2008, whose cost a number of the point is constant.
final class EvolutionStrategy {
    private final SplittableRandom random;
    private final int length;
    private final int drawn;
    private final double[] weights;
    /// How many points the weighted better ones are worth (µ_w).
    private final double worth;

    private final double stepLearning;
    private final double stepDamping;
    private final double pathLearning;
    private final double axisLearning;
    private final double usualNorm;

    private final double[] mean;
    private final double[] variance;
    private final double[] stepPath;
    private final double[] path;
    private double step;
    private int generation;
    private double[][] normals = {};

    /// @param start the first mean
    /// @param step how wide to draw at first, the same along each axis
    EvolutionStrategy(float[] start, double step, long seed) {
        random = new SplittableRandom(seed);
        length = start.length;
        double n = length;
        drawn = 4 + (int) (3 * Math.log(n));
        int better = drawn / 2;
        weights = IntStream.range(0, better)
                .mapToDouble(i -> Math.log(better + 0.5) - Math.log(i + 1))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        for (int i = 0; i < better; i++) {
            weights[i] /= sum;
        }
        worth = 1 / Arrays.stream(weights).map(weight -> weight * weight).sum();
        stepLearning = (worth + 2) / (n + worth + 3);
        stepDamping = 1 + 2 * Math.max(0, Math.sqrt((worth - 1) / (n + 1)) - 1) + stepLearning;
        pathLearning = 4 / (n + 4);
        double whole = 2 / (worth * (n + Math.sqrt(2)) * (n + Math.sqrt(2)))
                + (1 - 1 / worth) * Math.min(1, (2 * worth - 1) / ((n + 2) * (n + 2) + worth));
        axisLearning = Math.min(1, whole * (n + 2) / 3);
        usualNorm = Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n));
        mean = new double[length];
        for (int i = 0; i < length; i++) {
            mean[i] = start[i];
        }
        variance = new double[length];
        Arrays.fill(variance, 1);
        stepPath = new double[length];
        path = new double[length];
        this.step = step;
    }

    /// Points drawn around the mean, to be valued.
    List<float[]> ask() {
        normals = new double[drawn][length];
        return Stream.of(normals).map(this::point).toList();
    }

    private float[] point(double[] normal) {
        float[] point = new float[length];
        for (int i = 0; i < length; i++) {
            normal[i] = random.nextGaussian();
            point[i] = (float) (mean[i] + step * Math.sqrt(variance[i]) * normal[i]);
        }
        return point;
    }

    /// Learns from the values of the points asked for last, in their order; less is better.
    void tell(double[] values) {
        generation++;
        List<Integer> ranked = IntStream.range(0, drawn)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .toList();
        double[] towards = new double[length];
        double[] spread = new double[length];
        for (int rank = 0; rank < weights.length; rank++) {
            double[] normal = normals[ranked.get(rank)];
            for (int i = 0; i < length; i++) {
                towards[i] += weights[rank] * normal[i];
                spread[i] += weights[rank] * normal[i] * normal[i];
            }
        }
        double square = 0;
        for (int i = 0; i < length; i++) {
            mean[i] += step * Math.sqrt(variance[i]) * towards[i];
            stepPath[i] = (1 - stepLearning) * stepPath[i]
                    + Math.sqrt(stepLearning * (2 - stepLearning) * worth) * towards[i];
            square += stepPath[i] * stepPath[i];
        }
        double norm = Math.sqrt(square);
        // While the step is still growing fast, the path would only say so.
        boolean settled = norm / Math.sqrt(1 - Math.pow(1 - stepLearning, 2.0 * generation))
                < (1.4 + 2.0 / (length + 1)) * usualNorm;
        for (int i = 0; i < length; i++) {
            double along = Math.sqrt(variance[i]) * towards[i];
            path[i] = (1 - pathLearning) * path[i]
                    + (settled ? Math.sqrt(pathLearning * (2 - pathLearning) * worth) * along : 0);
            double kept = settled ? 0 : pathLearning * (2 - pathLearning) * variance[i];
            variance[i] = (1 - axisLearning) * variance[i]
                    + axisLearning / worth * (path[i] * path[i] + kept)
                    + axisLearning * (1 - 1 / worth) * variance[i] * spread[i];
        }
        step *= Math.exp(stepLearning / stepDamping * (norm / usualNorm - 1));
    }
}
