import java.awt.image.BufferedImage;
import java.util.Random;

/// Mountains in mist above bamboo, in black ink on paper, with the painter's seal.
///
/// `java assets/source/InkMountains.java` writes `assets/samples/styles/ink-mountains.jpg`. Ink is kept as
/// how much light it takes: washes add up, as they do on paper.
final class InkMountains {
    private static final int WIDTH = 576;
    private static final int HEIGHT = 768;

    private final double[] ink = new double[WIDTH * HEIGHT];
    private final Random random = new Random(8);

    public static void main(String[] arguments) throws Exception {
        InkMountains sheet = new InkMountains();
        sheet.range(250, 120, 0.22, 3.1);
        sheet.range(330, 165, 0.42, 11.7);
        sheet.range(455, 150, 0.70, 5.2);
        sheet.birds();
        sheet.bamboo();
        Film.write(sheet.paper(), "assets/samples/styles/ink-mountains.jpg", 0.82);
    }

    /// A range of hills: a wash that is dark along the ridge and lost in mist below.
    private void range(double base, double tall, double dark, double seed) {
        for (int x = 0; x < WIDTH; x++) {
            double u = x / (double) WIDTH;
            double mass = 0.35 + Noise.fractal(u * 2.3 + seed, seed, 3) + 0.25 * Math.cos((u - 0.55) * 4 + seed);
            double ridge =
                    base - tall * mass - 26 * Noise.ridges(u * 4 + seed, seed, 5) + 7 * Noise.fractal(u * 40, seed, 4);
            for (int y = 0; y < HEIGHT; y++) {
                double down = y - ridge;
                if (down < -3) {
                    continue;
                }
                double bleed = Noise.fractal(x * 0.03, y * 0.03 + seed, 5);
                double fold = Noise.ridges(u * 7 + seed, y * 0.012 - u * 1.5, 4);
                double wash = dark * Math.exp(-down / (tall * (0.42 + 0.3 * bleed)));
                double texture = dark * 0.9 * Noise.step(0.50, 0.80, fold) * Math.exp(-down / (tall * 0.55));
                double rim = 0.35 * dark * Math.exp(-down * down / 14) * (0.6 + bleed);
                double edge = Noise.step(-3, 2 + 3 * bleed, down);
                double grain = 0.85 + 0.3 * Noise.at(x * 0.9, y * 0.9);
                ink[y * WIDTH + x] += edge * grain * (wash * (0.75 + 0.5 * bleed) + texture + rim);
            }
        }
    }

    /// One stroke: pressed in the middle, lifted at the end, its hairs parting where it is fast.
    private void stroke(
            double x, double y, double angle, double bend, double length, double wide, double dark, double dry) {
        double seed = random.nextDouble() * 900;
        for (double s = 0; s < length; s += 0.4) {
            double along = s / length;
            double press = Math.pow(Math.sin(Math.PI * Math.min(1, 0.12 + 0.88 * along)), 0.75);
            double direction = angle + bend * along;
            x += 0.4 * Math.cos(direction);
            y += 0.4 * Math.sin(direction);
            for (double off = -wide * press; off <= wide * press; off += 0.4) {
                double hair = Noise.at(off * 1.4 + seed, along * 3);
                double cover = Noise.step(dry - 0.75, dry - 0.35, hair + 0.9 - 0.9 * dry * along);
                double soft = Noise.step(wide * press, wide * press - 1.3, Math.abs(off));
                put(x - off * Math.sin(direction), y + off * Math.cos(direction), dark * cover * soft);
            }
        }
    }

    private void put(double x, double y, double dark) {
        int px = (int) x;
        int py = (int) y;
        if (px >= 0 && py >= 0 && px < WIDTH && py < HEIGHT) {
            int i = py * WIDTH + px;
            ink[i] = Math.max(ink[i], Noise.mix(ink[i], dark, 0.8));
        }
    }

    private void bamboo() {
        stalk(92, 790, -1.52, 8.5, 0.95);
        stalk(150, 800, -1.44, 6.0, 1.7);
        stalk(40, 800, -1.60, 4.5, 0.55);
    }

    private void stalk(double x, double y, double angle, double wide, double dark) {
        for (int joint = 0; joint < 7 && y > 120; joint++) {
            double length = 84 + 12 * joint % 30 + 10 * random.nextDouble();
            double lean = angle + 0.03 * random.nextGaussian();
            for (double side = -1; side <= 1; side += 0.5) {
                stroke(
                        x + side * wide * 0.75,
                        y,
                        lean,
                        0,
                        length,
                        wide * 0.34,
                        dark * (0.75 + 0.2 * Math.abs(side)),
                        0.55);
            }
            x += Math.cos(lean) * (length + 5);
            y += Math.sin(lean) * (length + 5);
            stroke(x - wide * 1.2, y + 3, 0.1, -0.3, wide * 2.4, 1.6, dark * 1.4, 0.2);
            if (joint > 1) {
                twig(x, y, joint % 2 == 0 ? -0.6 : -2.4, dark);
            }
            wide *= 0.93;
        }
    }

    private void twig(double x, double y, double angle, double dark) {
        double reach = 46 + 40 * random.nextDouble();
        stroke(x, y, angle, 0.35 * Math.cos(angle), reach, 1.3, dark, 0.3);
        for (int i = 0; i < 9; i++) {
            double along = 0.35 + 0.65 * random.nextDouble();
            double lx = x + Math.cos(angle) * reach * along;
            double ly = y + Math.sin(angle) * reach * along;
            double hang = (Math.cos(angle) > 0 ? 0.75 : 2.4) + 0.55 * random.nextGaussian();
            double shade = dark * (0.6 + 0.9 * random.nextDouble());
            stroke(lx, ly, hang, 0.25 * random.nextGaussian(), 40 + 34 * random.nextDouble(), 4.6, shade, 0.35);
        }
    }

    private void birds() {
        for (int i = 0; i < 6; i++) {
            double x = 330 + 28 * i + 8 * random.nextGaussian();
            double y = 96 + 9 * Math.abs(i - 2) + 4 * random.nextGaussian();
            stroke(x, y, -2.6, -0.7, 11, 1.1, 1.1, 0.2);
            stroke(x, y, -0.5, 0.7, 11, 1.1, 1.1, 0.2);
        }
    }

    private BufferedImage paper() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double fibre = 5 * Noise.fractal(x * 0.35, y * 0.04, 3) + 5 * Noise.fractal(x * 0.05 + 7, y * 0.4, 3);
                double age = 14 * Noise.fractal(x * 0.006, y * 0.006, 4) - 9 * edge(x, y);
                double pooled = ink[y * WIDTH + x] * (1 + 0.16 * Noise.fractal(x * 0.5, y * 0.5, 3));
                double left = Math.exp(-1.55 * pooled);
                int colour = Easel.rgb(
                        (236 + fibre + age) * left + 18 * (1 - left),
                        (226 + fibre + age) * left + 19 * (1 - left),
                        (203 + fibre + 1.3 * age) * left + 24 * (1 - left));
                image.setRGB(
                        x,
                        y,
                        seal(x, y) ? Easel.blend(colour, 0xb3261e, 0.82 + 0.15 * Noise.at(x * 0.7, y * 0.7)) : colour);
            }
        }
        return image;
    }

    private static double edge(int x, int y) {
        return Noise.step(90, 0, Math.min(Math.min(x, WIDTH - x), Math.min(y, HEIGHT - y)));
    }

    /// A square seal with a hill, a sun and a river cut out of it.
    private static boolean seal(int x, int y) {
        double u = (x - 478) / 44.0;
        double v = (y - 672) / 44.0;
        double rough = 0.03 * Noise.at(x * 0.4, y * 0.4);
        if (Math.min(u, v) < rough || Math.max(u, v) > 1 + rough || Noise.at(x * 0.8, y * 0.8) > 0.78) {
            return false;
        }
        boolean frame = Math.min(Math.min(u, v), Math.min(1 - u, 1 - v)) > 0.08
                && Math.min(Math.min(u, v), Math.min(1 - u, 1 - v)) < 0.14;
        boolean hill = Math.abs(v - 0.62 + 0.34 * Math.abs(Math.sin(u * 5.2))) < 0.045 && u > 0.18 && u < 0.82;
        boolean river = (Math.abs(v - 0.74) < 0.03 || Math.abs(v - 0.83) < 0.03) && u > 0.2 && u < 0.8;
        return !(frame || hill || river || Math.hypot(u - 0.72, v - 0.25) < 0.07);
    }
}
