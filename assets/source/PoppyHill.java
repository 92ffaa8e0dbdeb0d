/// A hillside of poppies on a windy noon, in short broken touches of oil.
///
/// `java assets/source/PoppyHill.java` writes `assets/samples/styles/poppy-hill.jpg`.
final class PoppyHill {
    private static final int WIDTH = 768;
    private static final int HEIGHT = 576;

    private static final int[] CLOUDS = {0xf6f1e6, 0xe9e2dc, 0xf3e3cf, 0xdcdce4, 0xfdf9f0};
    private static final int[] BLUES = {0x8fb7d9, 0x7ba6d2, 0xa5c7de, 0x92add0, 0xb9d2e0};
    private static final int[] TREES = {0x49683f, 0x5d7c44, 0x34543f, 0x6f8b4e, 0x3d4f63, 0x7b8a52};
    private static final int[] FIELD = {0x9fae5a, 0xb7b763, 0x86a05a, 0xc6b873, 0x74935a, 0xd3c98a, 0x8a9a7e};
    private static final int[] POPPIES = {0xd8402b, 0xe8583a, 0xc22f2c, 0xf0764f, 0xb93a3a};
    private static final int[] FLOWERS = {0xf2eee0, 0xe5d06a, 0xb7a3cf, 0xf4dfc9};

    public static void main(String[] arguments) throws Exception {
        Easel easel = new Easel(WIDTH, HEIGHT, 0xcbb994, 21);
        paint(easel, 2600, 36, 13, 0.55);
        paint(easel, 9000, 19, 7.5, 0.85);
        paint(easel, 12000, 12, 5, 1);
        poppies(easel);
        walkers(easel);
        easel.show("assets/samples/styles/poppy-hill.jpg", 1.5, 0.80);
    }

    private static double crest(double x) {
        return 0.36 + 0.16 * x * x - 0.02 * Math.sin(x * 9);
    }

    private static double treetops(double x) {
        double crowns = 0.055 * Math.abs(Math.sin(x * 13 + Math.sin(x * 5))) + 0.03 * Noise.at(x * 17, 2);
        return crest(x) - 0.035 - crowns * Noise.step(1.0, 0.55, x) - 0.02 * Noise.step(0.1, 0.5, x);
    }

    private static void paint(Easel easel, int touches, double length, double wide, double load) {
        for (int i = 0; i < touches; i++) {
            double x = easel.random.nextDouble();
            double y = easel.random.nextDouble() * HEIGHT / WIDTH;
            double wind = 0.7 * Noise.at(x * 3.1, y * 4.2);
            int[] colours = FIELD;
            double angle = -0.95 + wind;
            double light = 0;
            if (y < treetops(x)) {
                double cover = Noise.fractal(x * 3.3 + 8, y * 6.5 + 1, 5) + 0.12;
                colours = cover > 0.05 + 0.08 * easel.random.nextGaussian() ? CLOUDS : BLUES;
                light = colours == CLOUDS ? -60 * Math.max(0, Noise.fractal(x * 4, y * 8 + 0.35, 4)) : 40 * y;
                angle = 0.35 + 1.3 * Noise.at(x * 4, y * 5 + 9);
            } else if (y < crest(x)) {
                colours = TREES;
                light = 42 * Noise.at(x * 22, y * 26) - 8;
                angle = -1.2 + 1.2 * Noise.at(x * 30, y * 30);
            } else {
                light = 34 * Noise.fractal(x * 5, y * 11, 4) - 50 * (y - 0.5);
            }
            int colour = Easel.shaded(colours[easel.random.nextInt(colours.length)], light);
            double size = 0.6 + 0.8 * easel.random.nextDouble();
            easel.stroke(
                    x * WIDTH, y * WIDTH, angle, 0.6 * wind, length * size, wide * size, easel.mixed(colour, 8), load);
        }
    }

    private static void poppies(Easel easel) {
        for (int i = 0; i < 6500; i++) {
            double x = easel.random.nextDouble();
            double y = 0.36 + 0.39 * Math.pow(easel.random.nextDouble(), 0.8);
            double near = (y - crest(x)) / 0.4;
            if (near < 0.02
                    || Noise.fractal(x * 4 + 2, y * 8, 4) + 0.30 * (0.5 - x) < 0.05 * easel.random.nextGaussian()) {
                continue;
            }
            int[] colours = easel.random.nextInt(6) == 0 ? FLOWERS : POPPIES;
            double size = 2.2 + 8.5 * near * (0.5 + easel.random.nextDouble());
            int colour = easel.mixed(colours[easel.random.nextInt(colours.length)], 9);
            easel.stroke(x * WIDTH, y * WIDTH, 0.3 * easel.random.nextGaussian(), 1, size, size * 0.75, colour, 1);
        }
    }

    /// Two people in the meadow, the nearer with a parasol.
    private static void walkers(Easel easel) {
        walker(easel, 0.60 * WIDTH, 0.49 * WIDTH, 74, 0x54648c, 0xe8d9a0);
        walker(easel, 0.69 * WIDTH, 0.455 * WIDTH, 40, 0xece6da, 0xd9b75f);
    }

    private static void walker(Easel easel, double x, double foot, double tall, int dress, int straw) {
        for (int i = 0; i < 26; i++) {
            double side = easel.random.nextGaussian() * 0.09;
            double down = easel.random.nextDouble();
            double start = foot - tall * (0.62 - 0.35 * down);
            int colour = easel.mixed(dress, 14);
            easel.stroke(
                    x + side * tall * (0.3 + down),
                    start,
                    Math.PI / 2 - side * 2,
                    0,
                    tall * 0.28,
                    tall * 0.10,
                    colour,
                    1);
        }
        easel.stroke(x - tall * 0.03, foot - tall * 0.74, 0.3, 0, tall * 0.09, tall * 0.11, 0xe5b896, 1);
        easel.stroke(x - tall * 0.09, foot - tall * 0.82, 0, 0, tall * 0.2, tall * 0.08, straw, 1);
        easel.stroke(x + tall * 0.05, foot - tall * 0.5, -1.1, 0, tall * 0.5, tall * 0.03, 0x6b5136, 1);
        for (int i = 0; i < 12; i++) {
            double across = (i / 11.0 - 0.5) * 0.62 * tall;
            double arch = 0.16 * tall * (1 - Math.pow(across / (0.34 * tall), 2));
            int colour = easel.mixed(i < 6 ? 0xc9d3b0 : 0x8fa37e, 10);
            easel.stroke(
                    x + tall * 0.2 + across,
                    foot - tall * 0.92,
                    -Math.PI / 2,
                    0,
                    Math.max(4, arch),
                    tall * 0.09,
                    colour,
                    1);
        }
    }
}
