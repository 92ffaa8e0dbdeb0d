/// The things of the still life: bodies of revolution and spheres on a table before a wall.
final class Tableau {
    /// Where a ray meets a thing, and what it is like there.
    ///
    /// @param gloss how strongly it mirrors, 0 to 1 of what a polished surface would
    /// @param blur how far mirrored light strays
    record Hit(Vec point, Vec normal, Vec colour, double gloss, double blur) {}

    /// What a thing is made of.
    private enum Skin {
        ORANGE,
        APPLE,
        LEMON,
        PEAR,
        GRAPE,
        BLUE_GLAZE,
        WHITE_GLAZE
    }

    /// A body about an upright axis at (x, z), `size` its largest radius, standing at height `foot`.
    private record Thing(Skin skin, double x, double z, double size, double tall, double foot) {}

    private static final Thing[] THINGS = {
        new Thing(Skin.BLUE_GLAZE, -1.35, 1.25, 1.05, 3.0, 0),
        new Thing(Skin.WHITE_GLAZE, 1.75, 1.1, 1.15, 1.25, 0),
        new Thing(Skin.ORANGE, -0.55, -0.55, 0.62, 1.2, 0),
        new Thing(Skin.ORANGE, 1.35, 0.75, 0.58, 1.12, 0.55),
        new Thing(Skin.APPLE, 0.72, -0.75, 0.6, 1.08, 0),
        new Thing(Skin.APPLE, 2.15, 1.25, 0.56, 1.02, 0.62),
        new Thing(Skin.PEAR, 0.25, 0.75, 0.66, 1.8, 0),
        new Thing(Skin.LEMON, -1.9, -0.9, 0.52, 0.88, 0),
        new Thing(Skin.GRAPE, 1.75, -1.1, 0.23, 0.46, 0),
        new Thing(Skin.GRAPE, 2.18, -1.27, 0.24, 0.48, 0),
        new Thing(Skin.GRAPE, 1.98, -0.85, 0.22, 0.44, 0),
        new Thing(Skin.GRAPE, 2.42, -0.9, 0.23, 0.46, 0),
        new Thing(Skin.GRAPE, 1.53, -0.72, 0.21, 0.42, 0),
        new Thing(Skin.GRAPE, 2.03, -1.07, 0.22, 0.44, 0.37),
        new Thing(Skin.GRAPE, 2.72, -1.2, 0.22, 0.44, 0),
    };

    private Tableau() {}

    static Hit hit(Vec from, Vec ray) {
        double nearest = Double.MAX_VALUE;
        Hit hit = null;
        if (ray.y() < 0 && -from.y() / ray.y() > 1e-3) {
            nearest = -from.y() / ray.y();
            Vec p = from.plus(ray.times(nearest));
            hit = p.z() < 4 ? table(p) : null;
            nearest = hit == null ? Double.MAX_VALUE : nearest;
        }
        double wall = (4 - from.z()) / ray.z();
        if (wall > 1e-3 && wall < nearest) {
            nearest = wall;
            Vec p = from.plus(ray.times(wall));
            double plaster = 1 + 0.10 * Noise.fractal(p.x() * 1.3, p.y() * 1.3, 6);
            hit = new Hit(p, Vec.of(0, 0, -1), Vec.of(0.23, 0.20, 0.165).times(plaster), 0, 0);
        }
        for (Thing thing : THINGS) {
            double t = march(thing, from, ray, nearest);
            if (t < nearest) {
                nearest = t;
                hit = on(thing, from.plus(ray.times(t)));
            }
        }
        return hit;
    }

    private static Hit table(Vec p) {
        double cloth = Noise.step(-0.04, 0.04, 1.0 - Math.abs(p.x() + 0.9 + 0.35 * p.z()) + 0.5);
        double fold = 0.16 * Math.sin(p.x() * 2.1 + p.z() * 1.3 + Noise.at(p.x(), p.z()));
        double weave = Math.sin(p.x() * 150) * Math.sin(p.z() * 150);
        double ring = Noise.fractal(p.x() * 0.5, p.z() * 5 + 0.3 * Noise.at(p.x() * 0.7, p.z()), 6);
        double pore = Noise.step(0.2, 0.5, Noise.at(p.x() * 3, p.z() * 70));
        Vec wood = Vec.of(0.17, 0.078, 0.033).times(1 + 0.9 * ring - 0.35 * pore);
        Vec linen = Vec.of(0.66, 0.63, 0.56).times(0.96 + 0.05 * weave);
        boolean stripe = Math.abs(Math.abs(p.x() + 0.9 + 0.35 * p.z()) - 1.22) < 0.07;
        Vec colour = wood.mix(stripe ? Vec.of(0.10, 0.16, 0.30) : linen, cloth);
        Vec normal = Vec.of(fold * cloth + 0.02 * ring, 1, 0.5 * fold * cloth).unit();
        return new Hit(p, normal, colour, cloth > 0.5 ? 0 : 0.9, 0.12);
    }

    /// Radius of a turned pot at a height of 0 to 1 of its own.
    private static double radius(Thing pot, double h) {
        double shape = pot.skin == Skin.BLUE_GLAZE
                ? 0.50
                        + 0.50 * Math.sin(Math.PI * Math.pow(h, 0.72) * 1.02)
                        - 0.20 * Noise.step(0.62, 0.84, h)
                        + 0.10 * Noise.step(0.90, 1.0, h)
                        - 0.05 * Noise.step(0.06, 0, h)
                : 0.52 + 0.62 * Math.pow(h, 0.6) - 0.06 * Noise.step(0.1, 0, h);
        return pot.size * shape;
    }

    /// A lower bound of the distance to a thing.
    private static double distance(Thing thing, Vec p) {
        double across = Math.hypot(p.x() - thing.x, p.z() - thing.z);
        double y = p.y() - thing.foot;
        return switch (thing.skin) {
            case BLUE_GLAZE, WHITE_GLAZE -> pot(thing, across, y);
            case PEAR -> {
                double body = Math.hypot(across, y - 0.62) - 0.64;
                double neck = Math.hypot(across, y - 1.42) - 0.27;
                double blend = Math.max(0, 0.75 - Math.abs(body - neck)) / 0.75;
                double pear = Math.min(body, neck) - blend * blend * blend * 0.75 / 6;
                yield Math.min(0.9 * pear, stalk(thing, p, 1.62, 0.34));
            }
            case APPLE -> {
                double dimple = 0.17 * Math.exp(-12 * across * across) * Noise.step(0.5, 0.9, y / thing.tall);
                double waist = 0.05 * (0.5 - y / thing.tall);
                yield Math.min(0.8 * (egg(thing, across, y) + dimple + waist), stalk(thing, p, 0.85, 0.38));
            }
            case LEMON -> {
                double tip = Math.hypot(p.y() - thing.foot - 0.44, p.z() - thing.z);
                double along = Math.abs(p.x() - thing.x) / 1.28;
                double body = Math.hypot(along, tip) - 0.45;
                yield 0.75 * (body - 0.10 * Math.exp(-70 * tip * tip) * Noise.step(0.3, 0.5, along));
            }
            case ORANGE, GRAPE -> egg(thing, across, y);
        };
    }

    /// A sphere as tall as the thing (Quilez's bound of the distance to an ellipsoid).
    private static double egg(Thing thing, double across, double y) {
        double r = thing.size;
        double t = thing.tall / 2;
        double scaled = Math.hypot(across / r, (y - t) / t);
        return scaled * (scaled - 1) / Math.max(1e-6, Math.hypot(across / (r * r), (y - t) / (t * t)));
    }

    private static double stalk(Thing thing, Vec p, double from, double length) {
        double y = Math.clamp(p.y() - thing.foot - from, 0, length);
        double bend = 0.25 * y * y / length;
        Vec q = Vec.of(thing.x + bend, thing.foot + from + y, thing.z - 0.3 * bend);
        return 0.9 * (p.minus(q).length() - 0.025 - 0.02 * y);
    }

    private static double pot(Thing pot, double across, double y) {
        double h = y / pot.tall;
        double inside = Math.clamp(h, 0.0, 1.0);
        double off = across - radius(pot, inside);
        double above = Math.abs(h - inside) * pot.tall;
        double wall = pot.skin == Skin.WHITE_GLAZE && h > 0.12 ? Math.abs(off + 0.05) - 0.05 : off;
        return 0.55 * (above > 0 ? Math.hypot(Math.max(0, wall), above) : wall);
    }

    private static double march(Thing thing, Vec from, Vec ray, double limit) {
        Vec centre = Vec.of(thing.x, thing.foot + thing.tall / 2, thing.z);
        double bound = thing.skin == Skin.GRAPE ? thing.size * 1.05 : Math.hypot(thing.size * 1.2, thing.tall / 2);
        Vec way = centre.minus(from);
        double along = way.dot(ray);
        double off = way.dot(way) - along * along;
        if (off > bound * bound) {
            return Double.MAX_VALUE;
        }
        double half = Math.sqrt(bound * bound - off);
        double end = Math.min(limit, along + half);
        for (double t = Math.max(1e-3, along - half); t < end; ) {
            double d = distance(thing, from.plus(ray.times(t)));
            if (d < 4e-4) {
                return t;
            }
            t += d;
        }
        return Double.MAX_VALUE;
    }

    private static Hit on(Thing thing, Vec p) {
        double e = 2e-3;
        Vec normal = Vec.of(
                        distance(thing, p.plus(Vec.of(e, 0, 0))) - distance(thing, p.minus(Vec.of(e, 0, 0))),
                        distance(thing, p.plus(Vec.of(0, e, 0))) - distance(thing, p.minus(Vec.of(0, e, 0))),
                        distance(thing, p.plus(Vec.of(0, 0, e))) - distance(thing, p.minus(Vec.of(0, 0, e))))
                .unit();
        double h = (p.y() - thing.foot) / thing.tall;
        double spots = Noise.at(p.x() * 9, p.y() * 9, p.z() * 9);
        double blotch = Noise.at(p.x() * 2.2, p.y() * 1.6, p.z() * 2.2 + thing.x);
        boolean stalk = (thing.skin == Skin.APPLE || thing.skin == Skin.PEAR)
                && stalk(thing, p, thing.skin == Skin.APPLE ? 0.85 : 1.62, thing.skin == Skin.APPLE ? 0.38 : 0.34)
                        < 1e-3;
        if (stalk) {
            return new Hit(p, normal, Vec.of(0.10, 0.06, 0.03), 0.3, 0.3);
        }
        return switch (thing.skin) {
            case ORANGE ->
                new Hit(p, rough(normal, p, 34, 0.16), Vec.of(0.86, 0.29, 0.025).times(1 + 0.08 * spots), 0.8, 0.25);
            case LEMON ->
                new Hit(p, rough(normal, p, 26, 0.12), Vec.of(0.86, 0.60, 0.06).times(1 + 0.06 * spots), 0.8, 0.25);
            case APPLE -> {
                double streak = Noise.at(p.x() * 13 + thing.x, p.y() * 1.8, p.z() * 13);
                Vec red = Vec.of(0.52, 0.035, 0.03).times(1 + 0.25 * streak);
                Vec green = Vec.of(0.58, 0.40, 0.08);
                yield new Hit(
                        p,
                        normal,
                        red.mix(green, 0.8 * Noise.step(-0.1, 1.0, blotch + 0.45 * streak + 0.25 * h)),
                        1,
                        0.06);
            }
            case PEAR -> {
                Vec skin = Vec.of(0.55, 0.50, 0.10).mix(Vec.of(0.55, 0.24, 0.06), Noise.step(0.0, 0.9, blotch + 0.25));
                yield new Hit(p, normal, skin.times(1 - 0.35 * Noise.step(0.55, 0.7, spots)), 0.7, 0.2);
            }
            case GRAPE -> new Hit(p, normal, Vec.of(0.10, 0.018, 0.055).times(1.2 + 0.5 * blotch), 1, 0.10);
            case BLUE_GLAZE -> {
                boolean band = Math.abs(h - 0.70) < 0.012 || Math.abs(h - 0.20) < 0.010;
                Vec glaze = Vec.of(0.03, 0.13, 0.24).times(1 + 0.45 * blotch + 0.2 * spots);
                yield new Hit(p, normal, band ? Vec.of(0.55, 0.50, 0.38) : glaze, 1.3, 0.03);
            }
            case WHITE_GLAZE ->
                new Hit(p, normal, Vec.of(0.72, 0.69, 0.62).times(1 - 0.10 * Noise.step(0.3, 0.6, spots)), 1.2, 0.04);
        };
    }

    /// The normal of a skin with pores.
    private static Vec rough(Vec normal, Vec p, double fine, double depth) {
        double a = Noise.at(p.x() * fine, p.y() * fine, p.z() * fine);
        double b = Noise.at(p.x() * fine + 51, p.y() * fine, p.z() * fine);
        double c = Noise.at(p.x() * fine, p.y() * fine + 37, p.z() * fine);
        return normal.plus(Vec.of(a, b, c).times(depth)).unit();
    }
}
