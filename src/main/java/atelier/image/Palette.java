package atelier.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// At most 256 colours to show pictures with, and for each colour the place of the one to show it with.
///
/// Pictures all grey are shown with the 256 greys, exactly. For others boxes of colours are cut in two, always the one
/// that errs most, where the halves err least (median cut, Heckbert 1982, by variance after Wu 1991), and the means of
/// the boxes then settle among the colours (k-means).
final class Palette {
    private static final int SIZE = 256;
    private static final int ROUNDS = 6;
    /// Bits a channel that colours are looked up with.
    private static final int LOOKUP = 7;

    private final int[] colours;
    private final boolean grey;
    /// By red, green and blue of seven bits: a place in the palette plus 1, or 0 while nobody has asked.
    private final short[] places;

    private Palette(int[] colours, boolean grey) {
        this.colours = colours;
        this.grey = grey;
        places = new short[grey ? 0 : 1 << (3 * LOOKUP)];
    }

    static Palette of(ColourCount count) {
        if (count.isGrey()) {
            int[] greys = new int[SIZE];
            Arrays.setAll(greys, level -> level * 0x010101);
            return new Palette(greys, true);
        }
        List<ColourCount.Bin> bins = count.bins();
        List<ColourBox> boxes = new ArrayList<>(List.of(new ColourBox(bins)));
        while (boxes.size() < SIZE) {
            ColourBox worst = boxes.stream()
                    .max(Comparator.comparingDouble(ColourBox::error))
                    .orElseThrow();
            if (worst.error() <= 0) {
                break;
            }
            boxes.remove(worst);
            boxes.addAll(worst.halves());
        }
        double[][] means = boxes.stream().map(ColourBox::mean).toArray(double[][]::new);
        for (int round = 0; round < ROUNDS; round++) {
            means = settled(means, bins);
        }
        int[] colours = new int[means.length];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = (int) Math.round(means[i][0]) << 16
                    | (int) Math.round(means[i][1]) << 8
                    | (int) Math.round(means[i][2]);
        }
        return new Palette(colours, false);
    }

    /// 0xRRGGBB each.
    int[] colours() {
        return colours.clone();
    }

    boolean isGrey() {
        return grey;
    }

    /// The place of the colour nearest to this one.
    ///
    /// @param red 0 to 255, like the others
    int place(int red, int green, int blue) {
        if (grey) {
            return (red + green + blue + 1) / 3;
        }
        int low = 8 - LOOKUP;
        int key = (red >> low) << (2 * LOOKUP) | (green >> low) << LOOKUP | blue >> low;
        if (places[key] == 0) {
            places[key] = (short) (nearest(red, green, blue) + 1);
        }
        return places[key] - 1;
    }

    /// Usual distance of a colour to its nearest, along one channel.
    double grain() {
        double sum = 0;
        for (int i = 0; i < colours.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < colours.length; j++) {
                if (i != j) {
                    int c = colours[j];
                    least = Math.min(least, distance(colours[i], c >> 16 & 255, c >> 8 & 255, c & 255));
                }
            }
            sum += colours.length == 1 ? 0 : Math.sqrt(least / 3);
        }
        return sum / colours.length;
    }

    private int nearest(int red, int green, int blue) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < colours.length; i++) {
            double distance = distance(colours[i], red, green, blue);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static double distance(int colour, int red, int green, int blue) {
        int r = (colour >> 16 & 255) - red;
        int g = (colour >> 8 & 255) - green;
        int b = (colour & 255) - blue;
        return r * r + g * g + b * b;
    }

    private static double[][] settled(double[][] means, List<ColourCount.Bin> bins) {
        double[][] sums = new double[means.length][3];
        double[] weights = new double[means.length];
        for (ColourCount.Bin bin : bins) {
            int nearest = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < means.length; i++) {
                double r = bin.channel(0) - means[i][0];
                double g = bin.channel(1) - means[i][1];
                double b = bin.channel(2) - means[i][2];
                double distance = r * r + g * g + b * b;
                if (distance < least) {
                    least = distance;
                    nearest = i;
                }
            }
            weights[nearest] += bin.weight();
            for (int c = 0; c < 3; c++) {
                sums[nearest][c] += bin.weight() * bin.channel(c);
            }
        }
        double[][] settled = new double[means.length][];
        for (int i = 0; i < means.length; i++) {
            double weight = weights[i];
            settled[i] = weight == 0
                    ? means[i]
                    : Arrays.stream(sums[i]).map(sum -> sum / weight).toArray();
        }
        return settled;
    }
}
