/// A night sky that turns: long strokes of thick oil along a field of whirls, over a village by a river.
///
/// `java assets/source/NightSwirls.java` writes `assets/samples/styles/night-swirls.jpg`.
final class NightSwirls {
    /// A whirl: its place and reach in widths of the picture, and the way it turns.
    private record Whirl(double x, double y, double reach, double turn) {}

    /// A light in the sky with rings around it.
    private record Star(double x, double y, double radius, int colour) {}

    private static final int WIDTH = 768;
    private static final int HEIGHT = 612;
    private static final double TALL = HEIGHT / (double) WIDTH;

    private static final Whirl[] WHIRLS = {
        new Whirl(0.36, 0.26, 0.17, 1), new Whirl(0.57, 0.33, 0.12, -1), new Whirl(0.80, 0.16, 0.12, 1),
        new Whirl(0.12, 0.16, 0.10, -1), new Whirl(0.20, 0.44, 0.08, 1), new Whirl(0.90, 0.42, 0.09, -1),
    };
    private static final Star[] STARS = {
        new Star(0.80, 0.15, 0.055, 0xf9d65c), new Star(0.12, 0.15, 0.032, 0xf4e58a),
                new Star(0.26, 0.08, 0.024, 0xf6efb4),
        new Star(0.50, 0.10, 0.028, 0xf2dc74), new Star(0.64, 0.19, 0.020, 0xf7eeb0),
                new Star(0.20, 0.44, 0.022, 0xf4d76a),
        new Star(0.93, 0.38, 0.026, 0xf6e38c), new Star(0.05, 0.35, 0.020, 0xf6efb4),
                new Star(0.68, 0.44, 0.018, 0xf2dc74),
    };

    public static void main(String[] arguments) throws Exception {
        Easel easel = new Easel(WIDTH, HEIGHT, 0x1a2d5c, 5);
        layer(easel, 5200, 34, 9, 0.7);
        layer(easel, 15000, 26, 5.5, 0.9);
        layer(easel, 16000, 18, 3.6, 1.0);
        cypress(easel);
        village(easel);
        easel.show("assets/samples/styles/night-swirls.jpg", 1.5, 0.80);
    }

    private static void layer(Easel easel, int strokes, double length, double wide, double load) {
        for (int i = 0; i < strokes; i++) {
            double x = easel.random.nextDouble();
            double y = easel.random.nextDouble() * TALL;
            double angle = flow(x, y);
            double ahead = flow(x + Math.cos(angle) * length / WIDTH, y + Math.sin(angle) * length / WIDTH);
            double bend = Math.IEEEremainder(ahead - angle, 2 * Math.PI);
            int colour = easel.mixed(motif(x, y), 15);
            double size = 0.7 + 0.6 * easel.random.nextDouble();
            easel.stroke(x * WIDTH, y * WIDTH, angle, bend, length * size, wide * size, colour, load);
        }
    }

    /// The direction of the strokes.
    private static double flow(double x, double y) {
        double ground = hills(x);
        if (y > ground) {
            boolean river = y > river(x);
            return river ? 0.06 * Math.sin(x * 20) : 0.5 * Math.cos(x * 9) + 0.4 * Noise.at(x * 9, y * 9);
        }
        double dx = 1;
        double dy = 0.35 * Math.sin(x * 7 + y * 4) + 0.3 * Noise.at(x * 4, y * 4);
        for (Whirl w : WHIRLS) {
            double ox = x - w.x;
            double oy = y - w.y;
            double off = Math.hypot(ox, oy) + 1e-6;
            double pull = 4.5 * Math.exp(-off * off / (w.reach * w.reach));
            dx += w.turn * pull * -oy / off - 0.25 * pull * ox / off;
            dy += w.turn * pull * ox / off - 0.25 * pull * oy / off;
        }
        return Math.atan2(dy, dx);
    }

    private static double hills(double x) {
        return 0.54 + 0.035 * Math.sin(x * 6 + 1) + 0.02 * Math.sin(x * 17) - 0.05 * Noise.step(0.6, 1, x);
    }

    private static double river(double x) {
        return 0.665 + 0.01 * Math.sin(x * 5);
    }

    private static int motif(double x, double y) {
        if (y > river(x)) {
            double glint = Noise.step(0.25, 0.7, Noise.at(x * 24, 3)) * Noise.step(-0.3, 0.3, Noise.at(x * 6, y * 60));
            return Easel.blend(Easel.blend(0x16305f, 0x0d1d42, (y - 0.66) * 6), 0xd9a441, 0.75 * glint);
        }
        if (y > hills(x)) {
            double depth = (y - hills(x)) / 0.12;
            int hill = Easel.blend(0x2c4f86, 0x1d3a4a, depth);
            return Easel.blend(hill, 0x38603f, 0.7 * Noise.step(0, 0.6, Noise.at(x * 11, y * 25) + depth - 0.6));
        }
        double height = y / 0.55;
        int sky = Easel.blend(0x122459, 0x3f7bb8, height * height);
        double bands = Noise.at(x * 2.5 + 4 * Math.cos(flow(x, y)), y * 16 + 2 * Math.sin(flow(x, y)));
        sky = bands > 0.15 ? Easel.blend(sky, 0x8fbcd6, 0.75 * bands) : Easel.blend(sky, 0x0c1640, -0.5 * bands);
        for (Whirl w : WHIRLS) {
            double off = Math.hypot(x - w.x, y - w.y) / w.reach;
            double arm = Math.sin(off * 17 - w.turn * Math.atan2(y - w.y, x - w.x));
            sky = Easel.blend(sky, arm > 0 ? 0xc9dfdc : 0x1b3f8b, 0.62 * Math.exp(-off * off) * Math.abs(arm));
        }
        for (Star s : STARS) {
            double off = Math.hypot(x - s.x, y - s.y) / s.radius;
            if (off < 0.55) {
                sky = Easel.blend(s.colour, 0xfff8dc, 0.6 - off);
            } else if (off < 3) {
                double ring = 0.5 + 0.5 * Math.cos(off * 7.5);
                sky = Easel.blend(sky, s.colour, (0.25 + 0.75 * ring) * Math.exp(-0.75 * (off - 0.5)));
            }
        }
        return sky;
    }

    /// The dark flame of a tree at the left.
    private static void cypress(Easel easel) {
        int[] greens = {0x12211a, 0x1d3322, 0x0b1418, 0x2f4a2a, 0x3b2b1c};
        for (int i = 0; i < 1500; i++) {
            double up = Math.pow(easel.random.nextDouble(), 0.8);
            double wide = 0.052 * Math.pow(1 - up, 0.7) * (1 + 0.25 * Math.sin(up * 21));
            double side = 2 * easel.random.nextDouble() - 1;
            double x = 0.135 + 0.012 * Math.sin(up * 8) + side * wide;
            double y = TALL - up * 0.62;
            double angle = -Math.PI / 2 + 0.5 * side + 0.25 * Math.sin(up * 14);
            int colour = easel.mixed(greens[easel.random.nextInt(greens.length)], 7);
            easel.stroke(x * WIDTH, y * WIDTH, angle, -0.8 * side, 30, 4.5, colour, 1);
        }
    }

    private static void village(Easel easel) {
        for (int i = 0; i < 17; i++) {
            double x = (0.27 + 0.043 * i + 0.012 * easel.random.nextGaussian()) * WIDTH;
            double y = (0.632 + 0.016 * easel.random.nextGaussian()) * WIDTH;
            double size = 12 + 7 * easel.random.nextDouble();
            int wall = easel.mixed(i % 3 == 0 ? 0x6f7f96 : 0x3d5476, 12);
            int roof = easel.mixed(i % 2 == 0 ? 0x7a4a3a : 0x28365a, 12);
            for (double d = 0; d < size; d += 3) {
                easel.stroke(x, y + d * 0.7, 0, 0, size * 1.5, 4, easel.mixed(wall, 6), 0.9);
            }
            easel.stroke(x - 3, y, -0.7, 0, size, 5, roof, 1);
            easel.stroke(x + size * 1.6, y, Math.PI + 0.7, 0, size, 5, roof, 1);
            easel.stroke(x + size * 0.5, y + size * 0.35, 0, 0, 5, 4, 0xffd766, 1);
        }
        for (int i = 0; i < 9; i++) {
            easel.stroke(
                    0.52 * WIDTH - 4 + i % 3 * 4,
                    0.64 * WIDTH,
                    -Math.PI / 2,
                    0,
                    56 - 14 * (i % 3 - 1) * (i % 3 - 1),
                    3.5,
                    easel.mixed(0x32486b, 9),
                    1);
        }
        easel.stroke(0.52 * WIDTH, 0.577 * WIDTH, -Math.PI / 2, 0, 30, 3, 0x22335a, 1);
    }
}
