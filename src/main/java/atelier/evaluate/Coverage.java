package atelier.evaluate;

import atelier.base.Progress;

/// Improved precision and recall (Kynkäänniemi et al. 2019). Each set covers the balls around its rows that reach to
/// the row's third nearest neighbour in the set.
///
/// @param precision share of generated pictures that lie where the real ones do: how good they are
/// @param recall share of real pictures that lie where the generated ones do: how varied they are
public record Coverage(double precision, double recall) {
    private static final int NEIGHBOURS = 3;

    public static Coverage of(Features generated, Features real, Progress progress) {
        double[] realRadii = Neighbours.squaredRadii(real, NEIGHBOURS, progress.part(0, 0.25));
        double[] generatedRadii = Neighbours.squaredRadii(generated, NEIGHBOURS, progress.part(0.25, 0.5));
        return new Coverage(
                covered(generated, real, realRadii, progress.part(0.5, 0.75)),
                covered(real, generated, generatedRadii, progress.part(0.75, 1)));
    }

    private static double covered(Features rows, Features by, double[] squaredRadii, Progress progress) {
        int inside = 0;
        for (int i = 0; i < rows.count(); i++) {
            progress.report((double) i / rows.count());
            for (int j = 0; j < by.count(); j++) {
                if (rows.squaredDistance(i, by, j) <= squaredRadii[j]) {
                    inside++;
                    break;
                }
            }
        }
        return (double) inside / rows.count();
    }
}
