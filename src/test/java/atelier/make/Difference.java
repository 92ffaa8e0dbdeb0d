package atelier.make;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.image.Raster;

/// How far two pictures are from each other.
final class Difference {
    private static final int COLOURS = 3;

    private Difference() {}

    /// Peak signal to noise of the colours in decibels, over samples of 16 bits. Alpha, which no network touches,
    /// does not count.
    static double psnr(Raster a, Raster b) {
        assertThat(b.toString()).isEqualTo(a.toString());
        double squares = 0;
        for (int y = 0; y < a.height(); y++) {
            for (int x = 0; x < a.width(); x++) {
                for (int channel = 0; channel < COLOURS; channel++) {
                    double difference = a.sample16(x, y, channel) - b.sample16(x, y, channel);
                    squares += difference * difference;
                }
            }
        }
        return 10 * Math.log10(65_535.0 * 65_535 * a.width() * a.height() * COLOURS / Math.max(squares, 1e-9));
    }
}
