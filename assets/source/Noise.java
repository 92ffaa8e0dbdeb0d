/// Smooth random fields of two and three dimensions, the same on every machine.
final class Noise {
    private Noise() {}

    /// A random number of 0 to 1 for each lattice point.
    static double hash(int x, int y, int z) {
        int h = x * 0x27d4eb2d ^ y * 0x165667b1 ^ z * 0x9e3779b1;
        h = (h ^ h >>> 15) * 0x2c1b3c6d;
        h = (h ^ h >>> 12) * 0x297a2d39;
        return ((h ^ h >>> 15) >>> 8) / (double) (1 << 24);
    }

    /// Value noise of -1 to 1.
    static double at(double x, double y) {
        int i = (int) Math.floor(x);
        int j = (int) Math.floor(y);
        double u = fade(x - i);
        double v = fade(y - j);
        double low = mix(hash(i, j, 7), hash(i + 1, j, 7), u);
        double high = mix(hash(i, j + 1, 7), hash(i + 1, j + 1, 7), u);
        return 2 * mix(low, high, v) - 1;
    }

    /// Value noise of -1 to 1.
    static double at(double x, double y, double z) {
        int i = (int) Math.floor(x);
        int j = (int) Math.floor(y);
        int k = (int) Math.floor(z);
        double u = fade(x - i);
        double v = fade(y - j);
        double near =
                mix(mix(hash(i, j, k), hash(i + 1, j, k), u), mix(hash(i, j + 1, k), hash(i + 1, j + 1, k), u), v);
        double far = mix(
                mix(hash(i, j, k + 1), hash(i + 1, j, k + 1), u),
                mix(hash(i, j + 1, k + 1), hash(i + 1, j + 1, k + 1), u),
                v);
        return 2 * mix(near, far, fade(z - k)) - 1;
    }

    /// Octaves of noise, each twice as fine and half as strong, turned against the one before.
    static double fractal(double x, double y, int octaves) {
        double sum = 0;
        double strength = 0.5;
        for (int i = 0; i < octaves; i++) {
            sum += strength * at(x, y);
            double turned = 1.6 * x + 1.2 * y + 17.3;
            y = -1.2 * x + 1.6 * y + 5.1;
            x = turned;
            strength /= 2;
        }
        return sum;
    }

    /// Octaves folded at zero, so that they form sharp ridges: 0 to about 1.
    static double ridges(double x, double y, int octaves) {
        double sum = 0;
        double strength = 0.5;
        double above = 1;
        for (int i = 0; i < octaves; i++) {
            double ridge = 1 - Math.abs(at(x, y));
            ridge *= ridge;
            sum += strength * ridge * above;
            above = ridge;
            double turned = 1.6 * x + 1.2 * y + 31.7;
            y = -1.2 * x + 1.6 * y + 3.9;
            x = turned;
            strength /= 2;
        }
        return sum;
    }

    static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }

    /// 0 below `from`, 1 above `to`, smooth between.
    static double step(double from, double to, double x) {
        double t = Math.clamp((x - from) / (to - from), 0.0, 1.0);
        return t * t * (3 - 2 * t);
    }

    private static double fade(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }
}
