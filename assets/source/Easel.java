import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Random;

/// A canvas that paint is put on, stroke by stroke: colour, and the relief that the bristles leave.
final class Easel {
    /// The colour that a motif has at a place of 0 to 1 from left to right and of 0 downwards, as 0xRRGGBB.
    interface Motif {
        int at(double x, double y);
    }

    final int width;
    final int height;
    final float[] red;
    final float[] green;
    final float[] blue;
    final float[] relief;
    final Random random;

    Easel(int width, int height, int ground, long seed) {
        this.width = width;
        this.height = height;
        random = new Random(seed);
        red = new float[width * height];
        green = new float[width * height];
        blue = new float[width * height];
        relief = new float[width * height];
        for (int i = 0; i < red.length; i++) {
            double weave = Math.sin(i % width * 1.9) * Math.sin(i / width * 1.9);
            set(i, ground, 1);
            relief[i] = (float) (0.10 * weave + 0.1 * random.nextDouble());
        }
    }

    /// One stroke of a loaded brush, bent evenly from its start to its end.
    ///
    /// @param angle it starts in
    /// @param bend angle that it turns by over its length
    /// @param load how thick the paint is, 0 to 1
    void stroke(double x, double y, double angle, double bend, double length, double wide, int colour, double load) {
        int seed = random.nextInt();
        double half = wide / 2;
        int steps = (int) (length * 1.6) + 2;
        for (int i = 0; i < steps; i++) {
            double along = i / (double) (steps - 1);
            double direction = angle + bend * along;
            double taper = Math.min(1, Math.min(along * 7 + 0.45, (1 - along) * 4 + 0.30));
            for (double off = -half * taper; off <= half * taper; off += 0.6) {
                double across = off / half;
                double bristle = Noise.at(across * wide * 0.55, along * 1.5, seed % 997);
                if (bristle < -0.55 + 1.15 * Math.max(0, along - 0.55)) {
                    continue;
                }
                int px = (int) Math.round(x - Math.sin(direction) * off);
                int py = (int) Math.round(y + Math.cos(direction) * off);
                put(px, py, shaded(colour, bristle * 13), load, bristle, across);
            }
            x += Math.cos(direction) * length / steps;
            y += Math.sin(direction) * length / steps;
        }
    }

    private void put(int x, int y, int colour, double load, double bristle, double across) {
        if (x < 0 || y < 0 || x >= width || y >= height) {
            return;
        }
        int i = y * width + x;
        set(i, colour, 0.55 + 0.4 * load);
        double ridge = 0.55 + 0.35 * bristle + 0.35 * across * across;
        relief[i] += (float) (0.5 * (load * ridge - relief[i] * 0.6));
    }

    /// A round touch with a soft rim.
    void dot(double x, double y, double radius, int colour, double load) {
        for (int py = (int) (y - radius - 1); py <= y + radius + 1; py++) {
            for (int px = (int) (x - radius - 1); px <= x + radius + 1; px++) {
                double off = Math.hypot(px - x, py - y) / radius;
                if (off < 1 && px >= 0 && py >= 0 && px < width && py < height) {
                    int i = py * width + px;
                    set(i, colour, Noise.step(1, 0.75, off));
                    relief[i] = (float) (load * Math.sqrt(1 - off * off));
                }
            }
        }
    }

    private void set(int i, int colour, double cover) {
        red[i] += (float) (cover * ((colour >> 16 & 255) - red[i]));
        green[i] += (float) (cover * ((colour >> 8 & 255) - green[i]));
        blue[i] += (float) (cover * ((colour & 255) - blue[i]));
    }

    /// A colour somewhat off, as mixed anew for each stroke.
    int mixed(int colour, double by) {
        int light = (int) (random.nextGaussian() * by);
        return rgb(
                (colour >> 16 & 255) + light + random.nextGaussian() * by * 0.6,
                (colour >> 8 & 255) + light + random.nextGaussian() * by * 0.6,
                (colour & 255) + light + random.nextGaussian() * by * 0.6);
    }

    static int shaded(int colour, double more) {
        return rgb((colour >> 16 & 255) + more, (colour >> 8 & 255) + more, (colour & 255) + more);
    }

    static int blend(int a, int b, double t) {
        double s = Math.clamp(t, 0.0, 1.0);
        return rgb(
                Noise.mix(a >> 16 & 255, b >> 16 & 255, s),
                Noise.mix(a >> 8 & 255, b >> 8 & 255, s),
                Noise.mix(a & 255, b & 255, s));
    }

    static int rgb(double r, double g, double b) {
        return (int) Math.clamp(r, 0.0, 255.0) << 16
                | (int) Math.clamp(g, 0.0, 255.0) << 8
                | (int) Math.clamp(b, 0.0, 255.0);
    }

    /// Lights the relief from the upper left and writes a JPEG.
    void show(String file, double depth, double quality) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float left = relief[x > 0 ? i - 1 : i];
                float up = relief[y > 0 ? i - width : i];
                double slope = depth * (relief[i] - left + relief[i] - up);
                double shine = 60 * Math.max(0, slope - 0.30);
                double light = 1 + 0.42 * Math.clamp(slope, -0.75, 0.75);
                image.setRGB(x, y, rgb(red[i] * light + shine, green[i] * light + shine, blue[i] * light + shine));
            }
        }
        Film.write(image, file, quality);
    }
}
