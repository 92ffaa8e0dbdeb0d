/// A guitar, a bottle and a glass seen from several sides at once, broken into planes.
///
/// `java assets/source/TableInPlanes.java` writes `assets/samples/styles/table-in-planes.jpg`.
final class TableInPlanes {
    /// A cut through the picture: the side a place lies on decides from where it is seen.
    private record Cut(double x, double y, double angle) {
        double side(double px, double py) {
            return (px - x) * Math.sin(angle) - (py - y) * Math.cos(angle);
        }
    }

    private static final int WIDTH = 640;
    private static final int HEIGHT = 768;
    private static final int[] EARTH = {
        0xb08d57, 0x8c6b41, 0xd2b98a, 0x6f6a5c, 0x9aa09a, 0x54524a, 0xc9a46a, 0x7b8791, 0xe2d3ae
    };

    private static final Cut[] CUTS = new Cut[13];

    public static void main(String[] arguments) throws Exception {
        Easel easel = new Easel(WIDTH, HEIGHT, 0x8a7a5c, 77);
        for (int i = 0; i < CUTS.length; i++) {
            double angle = i % 3 == 0 ? 1.57 + 0.35 * easel.random.nextGaussian() : 0.9 * easel.random.nextGaussian();
            CUTS[i] = new Cut(0.15 + 0.7 * easel.random.nextDouble(), 0.15 + 0.9 * easel.random.nextDouble(), angle);
        }
        for (int i = 0; i < 46000; i++) {
            double x = easel.random.nextDouble();
            double y = easel.random.nextDouble() * HEIGHT / WIDTH;
            int plane = plane(x, y);
            double hatch = Noise.hash(plane, 5, 1) * Math.PI;
            int colour = easel.mixed(motif(x, y, plane), 6);
            double length = i < 12000 ? 20 : 9;
            easel.stroke(x * WIDTH, y * WIDTH, hatch, 0, length, i < 12000 ? 8 : 4.5, colour, 0.7);
        }
        edges(easel);
        easel.show("assets/samples/styles/table-in-planes.jpg", 1.1, 0.80);
    }

    private static int plane(double x, double y) {
        int plane = 1;
        for (Cut cut : CUTS) {
            plane = plane * 31 + (cut.side(x, y) > 0 ? 1 : 0);
        }
        return plane;
    }

    private static int motif(double x, double y, int plane) {
        double px = x + 0.10 * (Noise.hash(plane, 1, 2) - 0.5);
        double py = y + 0.10 * (Noise.hash(plane, 3, 4) - 0.5);
        double turn = 0.5 * (Noise.hash(plane, 5, 6) - 0.5);
        double u = 0.5 + (px - 0.5) * Math.cos(turn) - (py - 0.6) * Math.sin(turn);
        double v = 0.6 + (px - 0.5) * Math.sin(turn) + (py - 0.6) * Math.cos(turn);
        int ground = EARTH[Math.floorMod(plane, EARTH.length)];
        int seen = things(u, v, ground);
        double nearest = 1;
        for (Cut cut : CUTS) {
            double side = cut.side(x, y);
            if (side > 0 == Noise.hash(plane, 9, 1) > 0.35) {
                nearest = Math.min(nearest, Math.abs(side));
            }
        }
        double shade = 70 * Math.exp(-nearest * 26) - 20;
        return Easel.shaded(seen, -shade + 26 * (Noise.hash(plane, 7, 8) - 0.5));
    }

    private static int things(double u, double v, int ground) {
        double a = -0.45;
        double gx = (u - 0.46) * Math.cos(a) - (v - 0.70) * Math.sin(a);
        double gy = (u - 0.46) * Math.sin(a) + (v - 0.70) * Math.cos(a);
        double lower = Math.hypot(gx / 0.20, (gy - 0.17) / 0.17);
        double upper = Math.hypot(gx / 0.15, (gy + 0.09) / 0.14);
        boolean waist = Math.abs(gx) < 0.115 && gy > -0.12 && gy < 0.2;
        if (Math.abs(gx) < 0.024 && gy < 0.0 && gy > -0.56) {
            boolean fret = Math.floorMod((int) Math.floor(gy * 42), 3) == 0;
            return strings(gx) ? 0xe8dcc0 : fret ? 0x8a7a5a : 0x2e2620;
        }
        if (Math.hypot(gx, gy - 0.03) < 0.062) {
            return strings(gx) ? 0xd9c79a : 0x1f1b1a;
        }
        if (lower < 1 || upper < 1 || waist) {
            if (Math.abs(gy - 0.235) < 0.016 && Math.abs(gx) < 0.075) {
                return 0x3a2a1e;
            }
            boolean rim = lower > 0.93 && upper > 0.93 && !waist;
            return rim ? 0x4a2f1c : strings(gx) && gy < 0.24 ? 0xf0e4c4 : Easel.blend(0xc98b42, 0x9a5a26, gx * 3 + 0.5);
        }
        if (bottle(u - 0.77, v)) {
            return u > 0.76 ? 0x2f4a3f : 0x5f7f6a;
        }
        double glass = Math.abs(u - 0.19);
        if (v > 0.44 && v < 0.60 && glass < 0.075 - 0.1 * (v - 0.44) || v >= 0.60 && v < 0.70 && glass < 0.010) {
            return v > 0.5 && v < 0.6 ? 0x6b1f2a : 0xc3ccca;
        }
        if (v > 0.88 && u > 0.1 && u < 0.62 && v < 1.04) {
            boolean print = Math.floorMod((int) Math.floor(v * 95), 3) == 0
                    && Noise.hash((int) (u * 120), (int) (v * 95), 3) > 0.3;
            return print ? 0x4b4842 : 0xdccfb0;
        }
        if (v > 0.80) {
            double grain = Math.sin((u + 0.03 * Math.sin(v * 19)) * 210);
            return Easel.blend(0x7a5330, 0x573821, 0.5 + 0.5 * grain);
        }
        return ground;
    }

    private static boolean strings(double across) {
        return Math.abs(across) < 0.02 && Math.abs(Math.sin(across * 480)) > 0.93;
    }

    private static boolean bottle(double across, double v) {
        double wide = v < 0.30 ? 0.026 : 0.026 + 0.056 * Noise.step(0.30, 0.42, v);
        return v > 0.14 && v < 0.82 && Math.abs(across) < wide;
    }

    /// Broken dark contours along the cuts.
    private static void edges(Easel easel) {
        for (Cut cut : CUTS) {
            for (double t = -1; t < 1; t += 0.03) {
                double x = cut.x + t * Math.cos(cut.angle);
                double y = cut.y + t * Math.sin(cut.angle);
                if (Noise.at(t * 4, cut.x * 40) > -0.15) {
                    easel.stroke(x * WIDTH, y * WIDTH, cut.angle, 0, 24, 2.6, easel.mixed(0x2a241e, 8), 0.8);
                }
            }
        }
    }
}
