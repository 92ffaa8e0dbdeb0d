/// A mountain lake in the last sun: fractal terrain, its reflection in still water, and the air between.
///
/// `java assets/source/MountainLake.java [samples along a pixel's side]` writes
/// `assets/samples/photos/mountain-lake.jpg`. Lengths are kilometres.
final class MountainLake {
    private static final Vec SUN = Vec.of(-0.80, 0.27, -0.42).unit();
    private static final Vec SUNLIGHT = Vec.of(6.4, 3.5, 1.65);
    private static final Vec EYE = Vec.of(0.2, 0.022, 0);
    private static final double FAR = 22;
    private static final int CELLS = 2600;
    private static final double EXTENT = 22;

    private static float[] heights = new float[0];

    public static void main(String[] arguments) throws Exception {
        int side = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        heights = new float[CELLS * CELLS];
        java.util.stream.IntStream.range(0, CELLS).parallel().forEach(j -> {
            for (int i = 0; i < CELLS; i++) {
                heights[j * CELLS + i] =
                        (float) terrain((i / (double) CELLS - 0.5) * EXTENT, j / (double) CELLS * EXTENT);
            }
        });
        Film film = new Film(1024, 683);
        film.expose(side, (x, y, _) -> {
            Vec ray = Vec.of((x - 512) / 512 * 0.44, (318 - y) / 512 * 0.44, 1).unit();
            Vec light = seen(EYE, ray, true);
            double edge = Math.hypot((x - 512) / 620, (y - 341) / 620);
            return light.times(1 - 0.35 * edge * edge);
        });
        film.develop("assets/samples/photos/mountain-lake.jpg", 1.0, 0.88);
    }

    /// Height of the ground; below 0 lies the lake.
    private static double terrain(double x, double z) {
        double warp = 0.5 * Noise.fractal(x * 0.4 + 9, z * 0.4, 3);
        double valley = Math.abs(x - 0.25 * Math.sin(z * 0.7) + warp) - 0.55 - 0.30 * Math.exp(-z * 0.25);
        double rise = Noise.step(0, 4.6, valley) + 1.25 * Noise.step(4.2, 9.5, z + 0.9 * warp);
        double peak = Noise.ridges(x * 0.27 + 3.1, z * 0.27 + 0.4, 9);
        double rough = Noise.ridges(x * 1.3 + 40, z * 1.3, 6);
        double shore = 0.05 * Noise.fractal(x * 3, z * 3, 5);
        return -0.05 + shore + rise * (0.12 + 1.45 * peak * peak + 0.13 * rough);
    }

    private static double height(double x, double z) {
        double i = Math.clamp((x / EXTENT + 0.5) * CELLS, 0, CELLS - 1.001);
        double j = Math.clamp(z / EXTENT * CELLS, 0, CELLS - 1.001);
        int a = (int) j * CELLS + (int) i;
        double u = i - (int) i;
        double low = Noise.mix(heights[a], heights[a + 1], u);
        double high = Noise.mix(heights[a + CELLS], heights[a + CELLS + 1], u);
        return Math.max(bank(x, z), Noise.mix(low, high, j - (int) j));
    }

    /// The near shore on the left, too small for the grid of the terrain.
    private static double bank(double x, double z) {
        if (x > 0.3 || z > 0.5) {
            return -1;
        }
        double edge = 0.163 - 0.1 * Math.abs(z - 0.15) - x + 0.012 * Noise.fractal(x * 60, z * 60, 4);
        return Math.min(0.005, 0.22 * edge) + 0.0012 * Noise.fractal(x * 300, z * 300, 4);
    }

    /// The light that comes back along a ray.
    private static Vec seen(Vec from, Vec ray, boolean water) {
        Vec tree = Conifers.seen(from, ray, SUN);
        if (tree != null) {
            return tree;
        }
        double ground = march(from, ray);
        double lake = ray.y() < 0 && water ? -from.y() / ray.y() : Double.MAX_VALUE;
        if (lake < ground && lake < FAR) {
            return throughAir(lakeAt(from.plus(ray.times(lake)), ray, lake), ray, lake);
        }
        if (ground >= FAR) {
            return Sky.seen(ray, SUN);
        }
        return throughAir(groundAt(from.plus(ray.times(ground)), ground), ray, ground);
    }

    private static double march(Vec from, Vec ray) {
        double t = 0.01;
        double before = 0;
        while (t < FAR) {
            double above = from.y() + ray.y() * t - height(from.x() + ray.x() * t, from.z() + ray.z() * t);
            if (above < 0) {
                for (int i = 0; i < 8; i++) {
                    double middle = (before + t) / 2;
                    Vec p = from.plus(ray.times(middle));
                    if (p.y() < height(p.x(), p.z())) {
                        t = middle;
                    } else {
                        before = middle;
                    }
                }
                return t;
            }
            if (from.y() + ray.y() * t > 4 && ray.y() > 0) {
                return FAR;
            }
            before = t;
            t += Math.max(0.3 * above, 0.0008 + 0.0006 * t);
        }
        return FAR;
    }

    private static Vec lakeAt(Vec p, Vec ray, double distance) {
        double wind = Noise.step(-0.1, 0.5, Noise.fractal(p.x() * 1.1, p.z() * 0.8 + 3, 3));
        double size = (0.0035 + 0.02 * wind) * Math.min(1, 0.25 / distance + 0.25);
        double nx = size * Noise.fractal(p.x() * 160, p.z() * 70, 3);
        double nz = size * Noise.fractal(p.x() * 120 + 50, p.z() * 110, 3);
        Vec normal = Vec.of(nx, 1, nz).unit();
        Vec mirrored = ray.mirrored(normal);
        Vec up = Vec.of(mirrored.x(), Math.max(0.002, mirrored.y()), mirrored.z())
                .unit();
        double fresnel = 0.02 + 0.98 * Math.pow(1 - Math.max(0, -ray.dot(normal)), 5);
        Vec deep = Vec.of(0.010, 0.030, 0.036);
        return deep.mix(seen(p.plus(Vec.of(0, 0.0005, 0)), up, false), Math.min(1, fresnel * 0.92 + 0.03));
    }

    private static Vec groundAt(Vec p, double distance) {
        double e = Math.min(0.006, 0.0008 + 0.004 * distance) + 0.0012 * distance;
        double dx = height(p.x() + e, p.z()) - height(p.x() - e, p.z());
        double dz = height(p.x(), p.z() + e) - height(p.x(), p.z() - e);
        Vec normal = Vec.of(-dx, 2 * e, -dz).unit();
        double near = Noise.step(0.6, 0.25, distance);
        double grain = Noise.mix(
                Noise.fractal(p.x() * 60, p.z() * 60, 5), 1.3 * Noise.fractal(p.x() * 2600, p.z() * 900, 6), near);
        double broad = Noise.fractal(p.x() * 4, p.z() * 4, 4);
        Vec rock = Vec.of(0.20, 0.185, 0.17).times(0.9 + 0.9 * grain + 0.4 * Noise.at(p.y() * 38 + 3 * broad, 1));
        Vec grass = Vec.of(0.105, 0.088, 0.034).times((1 + 0.9 * grain) * (1 - 0.45 * near));
        Vec wood = Vec.of(0.022, 0.034, 0.018).times(1 + 1.5 * grain);
        double steep = normal.y();
        Vec colour = rock.mix(grass, Noise.step(0.72, 0.88, steep + 0.15 * grain));
        double woods = Noise.step(0.62, 0.36, p.y() + 0.25 * broad) * Noise.step(0.5, 0.66, steep + 0.2 * grain);
        colour = colour.mix(wood, woods * Noise.step(0.005, 0.02, p.y()));
        double snow = Noise.step(0.62, 1.0, p.y() + 0.4 * broad) * Noise.step(0.5, 0.72, steep + 0.25 * grain);
        colour = colour.mix(Vec.of(0.84, 0.86, 0.90), snow);
        double bumps = woods > 0.3 || near > 0.5 ? 0.9 : 0.35 * (1 - snow);
        double fine = Noise.mix(90, 1800, near);
        Vec rough = Vec.of(
                bumps * Noise.at(p.x() * fine, p.z() * fine), 0, bumps * Noise.at(p.x() * fine + 7, p.z() * fine));
        Vec facing = normal.plus(rough).unit();
        double sun = Math.max(0, facing.dot(SUN)) * shadow(p.plus(normal.times(0.004)));
        Vec sky = Vec.of(0.34, 0.47, 0.78).times(0.35 + 0.65 * Math.max(0, facing.y()));
        Vec bounce = Vec.of(0.35, 0.22, 0.12).times(0.25 * (1 - facing.y()));
        return colour.times(SUNLIGHT.times(sun).plus(sky).plus(bounce));
    }

    private static double shadow(Vec p) {
        double lit = 1;
        for (double t = 0.01; t < 9; ) {
            Vec q = p.plus(SUN.times(t));
            double above = q.y() - height(q.x(), q.z());
            if (above < 0) {
                return 0;
            }
            lit = Math.min(lit, 40 * above / t);
            t += Math.max(0.02, 0.4 * above);
        }
        return Math.min(1, lit);
    }

    /// Light on its way through the air: fading, the blue of it first, and joined by what the air scatters.
    private static Vec throughAir(Vec light, Vec ray, double distance) {
        double thick = distance * 0.045;
        Vec left = Vec.of(Math.exp(-thick * 0.55), Math.exp(-thick * 0.8), Math.exp(-thick * 1.3));
        double glow = Math.pow(Math.max(0, ray.dot(SUN)), 3);
        Vec air = Vec.of(0.42, 0.47, 0.62).mix(Vec.of(1.5, 0.85, 0.45), 0.25 + 0.75 * glow);
        return light.times(left).plus(air.times(Vec.of(1, 1, 1).minus(left)));
    }
}
