package atelier.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Colours that one is to stand for.
final class ColourBox {
    private final List<ColourCount.Bin> bins;
    private final double[] mean = new double[3];
    private final int widest;
    private final double error;

    ColourBox(List<ColourCount.Bin> bins) {
        this.bins = bins;
        double weight = 0;
        double[] squares = new double[3];
        for (ColourCount.Bin bin : bins) {
            weight += bin.weight();
            for (int c = 0; c < 3; c++) {
                mean[c] += bin.weight() * bin.channel(c);
                squares[c] += bin.weight() * bin.channel(c) * bin.channel(c);
            }
        }
        double all = 0;
        int most = 0;
        for (int c = 0; c < 3; c++) {
            mean[c] /= weight;
            squares[c] -= weight * mean[c] * mean[c];
            all += squares[c];
            most = squares[c] > squares[most] ? c : most;
        }
        widest = most;
        error = bins.size() < 2 ? 0 : all;
    }

    double[] mean() {
        return mean;
    }

    /// The sum of squared distances to the mean; 0 for what cannot be cut.
    double error() {
        return error;
    }

    /// Cut across the channel that varies most, where the variance between the halves is greatest.
    List<ColourBox> halves() {
        List<ColourCount.Bin> sorted = new ArrayList<>(bins);
        sorted.sort(Comparator.comparingDouble(bin -> bin.channel(widest)));
        double weight = 0;
        double sum = 0;
        for (ColourCount.Bin bin : sorted) {
            weight += bin.weight();
            sum += bin.weight() * bin.channel(widest);
        }
        double below = 0;
        double sumBelow = 0;
        double best = -1;
        int cut = 1;
        for (int i = 0; i < sorted.size() - 1; i++) {
            below += sorted.get(i).weight();
            sumBelow += sorted.get(i).weight() * sorted.get(i).channel(widest);
            double between = sumBelow * sumBelow / below + (sum - sumBelow) * (sum - sumBelow) / (weight - below);
            if (between > best) {
                best = between;
                cut = i + 1;
            }
        }
        return List.of(new ColourBox(sorted.subList(0, cut)), new ColourBox(sorted.subList(cut, sorted.size())));
    }
}
