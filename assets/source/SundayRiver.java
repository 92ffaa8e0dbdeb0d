/// A river bank on a still afternoon, in dots of pure colour that the eye has to mix.
///
/// `java assets/source/SundayRiver.java` writes `assets/samples/styles/sunday-river.jpg`.
final class SundayRiver {
    private static final int WIDTH = 768;
    private static final int HEIGHT = 560;

    /// Paints as they come from the tube.
    private static final int[] TUBES = {
        0xfff6e0, 0xf7d24a, 0xf0a02c, 0xe2622b, 0xc8324a, 0x8c4a9e, 0x4b4aa8, 0x2f6fc1, 0x58aee0, 0x2f9a8a, 0x4da047,
        0xa4c23f, 0xf4b9b0, 0xbfd9ef, 0x1f3157, 0x24502f,
    };

    public static void main(String[] arguments) throws Exception {
        Easel easel = new Easel(WIDTH, HEIGHT, 0xe9dcbf, 33);
        for (double size : new double[] {6.2, 4.4, 3.3}) {
            int dots = (int) (WIDTH * HEIGHT / (size * size) * (size > 5 ? 1.3 : 1.0));
            for (int i = 0; i < dots; i++) {
                double x = easel.random.nextDouble();
                double y = easel.random.nextDouble() * HEIGHT / WIDTH;
                double[] wanted = channels(motif(x, y));
                int colour = tube(easel, wanted);
                double radius = size * (0.42 + 0.16 * easel.random.nextDouble());
                easel.dot(x * WIDTH, y * WIDTH, radius, easel.mixed(colour, 5), 0.75);
            }
        }
        easel.show("assets/samples/styles/sunday-river.jpg", 0.9, 0.80);
    }

    /// A tube near the colour wanted, or one that lies across from it, the nearer the likelier.
    private static int tube(Easel easel, double[] wanted) {
        double[] weights = new double[TUBES.length];
        double sum = 0;
        for (int i = 0; i < TUBES.length; i++) {
            double[] tube = channels(TUBES[i]);
            double off = 0;
            for (int c = 0; c < 3; c++) {
                off += Math.pow(tube[c] - wanted[c], 2);
            }
            weights[i] = Math.exp(-off / 4200);
            sum += weights[i];
        }
        double pick = easel.random.nextDouble() * sum;
        for (int i = 0; i < TUBES.length; i++) {
            pick -= weights[i];
            if (pick < 0) {
                int wantedColour = Easel.rgb(wanted[0], wanted[1], wanted[2]);
                return Easel.blend(TUBES[i], wantedColour, 0.42);
            }
        }
        return TUBES[0];
    }

    private static double[] channels(int colour) {
        return new double[] {colour >> 16 & 255, colour >> 8 & 255, colour & 255};
    }

    private static int motif(double x, double y) {
        double bank = 0.80 - 0.62 * x + 0.03 * Math.sin(x * 9);
        double farShore = 0.235;
        if (crown(x, y) > 0) {
            double light = crown(x, y) + 0.5 * Noise.at(x * 16, y * 16);
            return Easel.blend(0x24502f, light > 0.7 ? 0xb9c84a : 0x4f8f47, 0.35 + 0.65 * light);
        }
        if (trunk(x, y)) {
            return Easel.blend(0x4a3557, 0x8d6a4a, Noise.step(-0.4, 0.5, Noise.at(x * 160, y * 9)));
        }
        int person = people(x, y);
        if (person >= 0) {
            return person;
        }
        int boat = boats(x, y);
        if (boat >= 0) {
            return boat;
        }
        if (y > bank) {
            double shade = Noise.step(-0.05, 0.25, Noise.fractal(x * 3 + 1, y * 6 + 4, 3) + 0.45 * (y - 0.45));
            int grass = Easel.blend(0xc3cf52, 0xe5d76a, Noise.step(0, 0.5, Noise.at(x * 7, y * 12)));
            return Easel.blend(grass, 0x2f6a4a, 0.85 * shade);
        }
        if (y > farShore) {
            double shimmer = Noise.at(x * 9, y * 90);
            int water = Easel.blend(0xa9cfe6, 0x3f7fc0, (y - farShore) * 2.2 + 0.18 * shimmer);
            double mirrored = Noise.step(0.09, 0, y - farShore);
            return Easel.blend(water, 0x5c8f6b, 0.7 * mirrored);
        }
        double trees = 0.17 + 0.028 * Noise.fractal(x * 9, 4, 4) - 0.02 * Math.sin(x * 6);
        if (y > trees) {
            return Easel.blend(0x6f9e6a, 0x8a86b8, Noise.step(0.1, 0.5, Noise.at(x * 30, y * 30)) * 0.8);
        }
        return Easel.blend(0xbfd9ef, 0xfdeccb, y / 0.2);
    }

    private static double crown(double x, double y) {
        double bumps = 0.035 * Noise.fractal(x * 13, y * 13, 4);
        double left = 1 - Math.hypot((x - 0.10) / 0.27, (y - 0.10) / 0.20) + bumps * 5;
        double right = 1 - Math.hypot((x - 0.93) / 0.16, (y - 0.09) / 0.15) + bumps * 5;
        return Math.max(left, right);
    }

    private static boolean trunk(double x, double y) {
        double root = 0.012 * Noise.step(0.5, 0.66, y);
        boolean left = Math.abs(x - 0.085 - 0.05 * (y - 0.3)) < 0.020 + root && y > 0.2 && y < 0.70;
        return left || Math.abs(x - 0.95) < 0.012 && y > 0.15 && y < 0.36;
    }

    /// People at rest, as seen from the side: -1 where there is none.
    private static int people(double x, double y) {
        double[][] all = {
            {0.44, 0.66, 0.23, 0},
            {0.53, 0.655, 0.21, 1},
            {0.70, 0.475, 0.11, 2},
            {0.78, 0.44, 0.10, 0},
            {0.31, 0.69, 0.13, 3}
        };
        int[] clothes = {0x1f3157, 0xc8324a, 0xf4b9b0, 0xf0a02c};
        for (double[] p : all) {
            double u = (x - p[0]) / p[2];
            double v = (p[1] - y) / p[2];
            boolean skirt = v > 0 && v < 0.55 && Math.abs(u + 0.06 * (0.5 - v)) < 0.19 - 0.17 * v;
            boolean chest = v >= 0.5 && v < 0.82 && Math.abs(u) < 0.085;
            boolean hat = v >= 0.93 && v < 1.04 && Math.abs(u) < (v < 0.96 ? 0.11 : 0.06);
            if (skirt || chest) {
                return Easel.blend(clothes[(int) p[3]], 0xffffff, u < -0.03 ? 0.25 : 0);
            }
            if (Math.hypot(u, v - 0.89) < 0.065) {
                return 0xe8b48a;
            }
            if (hat) {
                return p[3] == 0 ? 0x1f2233 : 0xf7d24a;
            }
            double arch = Math.hypot((u - 0.12) / 0.32, (v - 1.08) / 0.22);
            if (p[3] > 0 && arch < 1 && v > 1.08) {
                return p[3] == 1 ? 0xe2622b : 0xfff6e0;
            }
        }
        return -1;
    }

    private static int boats(double x, double y) {
        double[][] all = {{0.46, 0.315, 0.10}, {0.62, 0.27, 0.06}, {0.33, 0.275, 0.055}};
        for (double[] b : all) {
            double u = (x - b[0]) / b[2];
            double v = (b[1] - y) / b[2];
            if (v > 0.1 && v < 1.25 && u > -0.30 * (1.25 - v) && u < 0.42 * (1.25 - v)) {
                return u < 0.03 ? 0xfff6e0 : 0xf4dcc0;
            }
            if (v > -0.08 && v < 0.06 && Math.abs(u) < 0.5 + v) {
                return 0x7a3a3a;
            }
            if (v < -0.08 && v > -0.9 && Math.abs(u) < 0.25 && Noise.at(x * 8, y * 130) > 0) {
                return 0xeef0e4;
            }
        }
        return -1;
    }
}
