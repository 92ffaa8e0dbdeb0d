import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// A picture being exposed, in linear light.
final class Film {
    /// The light that falls on a place of the picture.
    interface Light {
        /// @param x 0 to width
        /// @param y 0 to height
        Vec at(double x, double y, int sample);
    }

    final int width;
    final int height;
    final Vec[] pixels;

    Film(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new Vec[width * height];
    }

    /// Exposes every pixel to the mean of `side` * `side` samples spread over it.
    void expose(int side, Light light) {
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int x = 0; x < width; x++) {
                Vec sum = Vec.of(0, 0, 0);
                for (int s = 0; s < side * side; s++) {
                    double dx = (s % side + Noise.hash(x, y, s)) / side;
                    double dy = (s / side + Noise.hash(y, x, s + 7919)) / side;
                    Vec sample = light.at(x + dx, y + dy, s);
                    // One stray highlight must not make a white dot.
                    double peak = Math.max(sample.x(), Math.max(sample.y(), sample.z()));
                    // A ray that grazes a surface exactly has no direction to go on in.
                    if (!Double.isFinite(peak)) {
                        continue;
                    }
                    sum = sum.plus(peak > 5 ? sample.times(5 / peak) : sample);
                }
                pixels[y * width + x] = sum.times(1.0 / (side * side));
            }
        });
    }

    /// Evens out grain: the mean of the neighbours whose light differs little (a bilateral filter).
    ///
    /// @param alike difference of the roots of two lights that makes them strangers
    void smooth(int reach, double alike) {
        Vec[] before = pixels.clone();
        IntStream.range(0, pixels.length).parallel().forEach(i -> {
            Vec sum = Vec.of(0, 0, 0);
            double weights = 0;
            for (int dy = -reach; dy <= reach; dy++) {
                for (int dx = -reach; dx <= reach; dx++) {
                    int x = Math.clamp(i % width + dx, 0, width - 1);
                    int y = Math.clamp(i / width + dy, 0, height - 1);
                    Vec other = before[y * width + x];
                    double difference = apart(before[i], other) / alike;
                    double weight = Math.exp(-difference * difference - 0.25 * (dx * dx + dy * dy));
                    sum = sum.plus(other.times(weight));
                    weights += weight;
                }
            }
            pixels[i] = sum.times(1 / weights);
        });
    }

    private static double apart(Vec a, Vec b) {
        double r = Math.sqrt(a.x()) - Math.sqrt(b.x());
        double g = Math.sqrt(a.y()) - Math.sqrt(b.y());
        double c = Math.sqrt(a.z()) - Math.sqrt(b.z());
        return Math.sqrt(r * r + g * g + c * c);
    }

    /// Develops with a film-like curve and writes a JPEG.
    void develop(String file, double exposure, double quality) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < pixels.length; i++) {
            Vec c = pixels[i].times(exposure);
            image.setRGB(i % width, i / width, sample(c.x()) << 16 | sample(c.y()) << 8 | sample(c.z()));
        }
        write(image, file, quality);
    }

    static void write(BufferedImage image, String file, double quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        new File(file).delete();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(new File(file))) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality((float) quality);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(image, null, null), how);
        }
        System.out.println(file + ": " + new File(file).length() / 1024 + " KB");
    }

    /// The curve of Krzysztof Narkowicz's fit to the ACES film, then the sRGB transfer.
    private static int sample(double light) {
        double x = Math.max(0, light) * 0.6;
        double film = Math.min(1, x * (2.51 * x + 0.03) / (x * (2.43 * x + 0.59) + 0.14));
        double display = film <= 0.0031308 ? 12.92 * film : 1.055 * Math.pow(film, 1 / 2.4) - 0.055;
        return (int) (display * 255 + 0.5);
    }
}
