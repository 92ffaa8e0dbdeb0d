import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Fruit and pottery on a table by a window: paths of light traced through a thin lens.
///
/// `java assets/source/StillLife.java [samples along a pixel's side]` writes
/// `assets/samples/photos/still-life.jpg`. Lengths are decimetres.
final class StillLife {
    private static final Vec EYE = Vec.of(0.3, 3.1, -9.2);
    private static final Vec AIM = Vec.of(0.0, 0.95, 0);
    private static final Vec WINDOW = Vec.of(-7.5, 6.5, -2.5);
    private static final double WINDOW_WIDE = 2.6;
    private static final double WINDOW_TALL = 3.0;
    private static final Vec WINDOW_LIGHT = Vec.of(13.5, 12.6, 11.2);
    private static final double LENS = 0.09;
    private static final int BOUNCES = 3;
    private static final RandomGeneratorFactory<RandomGenerator> RANDOM = RandomGeneratorFactory.of("L64X128MixRandom");

    public static void main(String[] arguments) throws Exception {
        int side = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        Vec ahead = AIM.minus(EYE).unit();
        Vec right = Vec.of(0, 1, 0).cross(ahead).unit();
        Vec up = ahead.cross(right);
        double focus = AIM.minus(EYE).length() - 0.9;
        Film film = new Film(1024, 768);
        film.expose(side, (x, y, s) -> {
            RandomGenerator random = RANDOM.create(((long) (y * 4096) << 24) + (long) (x * 4096) + s);
            Vec through = ahead.plus(right.times((x - 512) / 512 * 0.36)).plus(up.times((384 - y) / 512 * 0.36));
            double angle = 2 * Math.PI * random.nextDouble();
            double radius = LENS * Math.sqrt(random.nextDouble());
            Vec lens = right.times(radius * Math.cos(angle)).plus(up.times(radius * Math.sin(angle)));
            Vec ray = through.times(focus).minus(lens).unit();
            double edge = Math.hypot((x - 512) / 640, (y - 384) / 640);
            double[] place = {(s % side + random.nextDouble()) / side, (s / side + random.nextDouble()) / side};
            return traced(EYE.plus(lens), ray, place, random).times(1 - 0.3 * edge * edge);
        });
        film.smooth(2, 0.07);
        film.develop("assets/samples/photos/still-life.jpg", 1.75, 0.90);
    }

    /// The light that comes back along a ray.
    ///
    /// @param place of 0 to 1 on the window that the first point looks at, spread evenly over a pixel's samples
    private static Vec traced(Vec from, Vec ray, double[] place, RandomGenerator random) {
        Vec light = Vec.of(0, 0, 0);
        Vec share = Vec.of(1, 1, 1);
        for (int bounce = 0; bounce < BOUNCES; bounce++) {
            Tableau.Hit hit = Tableau.hit(from, ray);
            if (hit == null) {
                return light.plus(share.times(room(ray)));
            }
            Vec normal = hit.normal();
            from = hit.point().plus(normal.times(1e-3));
            if (bounce == 0 && hit.gloss() > 0) {
                light = light.plus(mirrored(hit, from, ray, random));
            }
            share = share.times(hit.colour());
            double u = bounce == 0 ? place[0] : random.nextDouble();
            double v = bounce == 0 ? place[1] : random.nextDouble();
            light = light.plus(share.times(fromWindow(from, normal, u, v)));
            ray = normal.plus(anywhere(random)).unit();
        }
        return light;
    }

    /// What the surface mirrors: the window, another thing in the light of the room, or the room.
    private static Vec mirrored(Tableau.Hit hit, Vec from, Vec ray, RandomGenerator random) {
        double facing = Math.max(0, -ray.dot(hit.normal()));
        double gloss = Math.min(1, hit.gloss() * (0.04 + 0.96 * Math.pow(1 - facing, 5)));
        Vec stray = anywhere(random).times(hit.blur() * Math.cbrt(random.nextDouble()));
        Vec way = ray.mirrored(hit.normal()).plus(stray).unit();
        if (way.dot(hit.normal()) <= 0) {
            return Vec.of(0, 0, 0);
        }
        Vec window = windowSeen(from, way);
        if (window.x() > 0) {
            return window.times(gloss);
        }
        Tableau.Hit other = Tableau.hit(from, way);
        if (other == null) {
            return room(way).times(gloss);
        }
        Vec lit = fromWindow(other.point().plus(other.normal().times(1e-3)), other.normal(), 0.5, 0.5);
        return other.colour().times(lit.plus(Vec.of(0.12, 0.11, 0.10))).times(gloss);
    }

    /// What a mirrored ray sees of the window itself: four panes.
    private static Vec windowSeen(Vec from, Vec ray) {
        double t = (WINDOW.x() - from.x()) / ray.x();
        if (t <= 0) {
            return Vec.of(0, 0, 0);
        }
        double z = from.z() + ray.z() * t - WINDOW.z();
        double y = from.y() + ray.y() * t - WINDOW.y();
        boolean pane =
                Math.abs(z) < WINDOW_WIDE && Math.abs(y) < WINDOW_TALL && Math.abs(z) > 0.12 && Math.abs(y) > 0.1;
        return pane && Tableau.hit(from, ray) == null ? WINDOW_LIGHT : Vec.of(0, 0, 0);
    }

    private static Vec fromWindow(Vec p, Vec normal, double u, double v) {
        Vec q = WINDOW.plus(Vec.of(0, (2 * u - 1) * WINDOW_TALL, (2 * v - 1) * WINDOW_WIDE));
        Vec way = q.minus(p);
        double square = way.dot(way);
        Vec ray = way.times(1 / Math.sqrt(square));
        double arrives = Math.max(0, ray.dot(normal)) * Math.max(0, -ray.x());
        if (arrives == 0 || Tableau.hit(p, ray) != null) {
            return Vec.of(0, 0, 0);
        }
        double area = 4 * WINDOW_WIDE * WINDOW_TALL;
        return WINDOW_LIGHT.times(arrives * area / (square * Math.PI));
    }

    /// The rest of the room: dim, a little warmer below.
    private static Vec room(Vec ray) {
        return Vec.of(0.10, 0.085, 0.07).mix(Vec.of(0.16, 0.17, 0.19), 0.5 + 0.5 * ray.y());
    }

    private static Vec anywhere(RandomGenerator random) {
        double y = 2 * random.nextDouble() - 1;
        double angle = 2 * Math.PI * random.nextDouble();
        double r = Math.sqrt(1 - y * y);
        return Vec.of(r * Math.cos(angle), y, r * Math.sin(angle));
    }
}
