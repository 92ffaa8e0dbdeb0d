package atelier.evaluate;

import atelier.base.Progress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Whether generated pictures are copies of the data's.
///
/// @param share of generated pictures that lie as near to a picture of the data as only one in a hundred of the data's
///     own pictures lies to its nearest other; new pictures of the same kind have about 0.01
/// @param pairs every generated picture with the data's nearest, the nearest pair first
public record Memorisation(double share, List<Pair> pairs) {
    /// Above this share samples copy the data.
    public static final double COPIES = 0.1;

    private static final double PART = 0.01;
    /// Enough of the data to tell what one in a hundred is.
    private static final int ASKED = 2000;

    /// @param generated number of the picture
    /// @param real number of the nearest of the data
    /// @param distance in the features, over the one that only one in a hundred of the data falls below
    public record Pair(int generated, int real, double distance) {}

    public Memorisation {
        pairs = List.copyOf(pairs);
    }

    public boolean copies() {
        return share > COPIES;
    }

    /// @param real all of the data that the generator has seen
    static Memorisation of(Features generated, Features real, Progress progress) {
        double[] own = Neighbours.squaredToNearestOther(real, ASKED, progress.part(0, 0.5));
        Arrays.sort(own);
        double near = Math.sqrt(Frechet.quantile(own, PART));
        Neighbours.Nearest[] nearest = Neighbours.nearest(generated, real, progress.part(0.5, 1));
        List<Pair> pairs = IntStream.range(0, nearest.length)
                .mapToObj(i -> new Pair(i, nearest[i].row(), ratio(Math.sqrt(nearest[i].squaredDistance()), near)))
                .sorted(Comparator.comparingDouble(Pair::distance))
                .toList();
        double memorised = pairs.stream().filter(pair -> pair.distance <= 1).count();
        return new Memorisation(memorised / pairs.size(), pairs);
    }

    /// Where one in a hundred pictures of the data is there twice, only another copy is as near.
    private static double ratio(double distance, double near) {
        return near > 0 ? distance / near : distance > 0 ? Double.MAX_VALUE : 1;
    }
}
