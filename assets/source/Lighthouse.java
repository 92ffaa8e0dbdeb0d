/// A lighthouse on its rock at the end of a fair day: shapes found by marching along rays.
///
/// `java assets/source/Lighthouse.java [samples along a pixel's side]` writes
/// `assets/samples/photos/lighthouse.jpg`. Lengths are metres.
final class Lighthouse {
    private static final Vec SUN = Vec.of(-0.75, 0.30, -0.52).unit();
    private static final Vec SUNLIGHT = Vec.of(5.6, 3.5, 1.9);
    private static final Vec EYE = Vec.of(-6, 5.0, -92);
    private static final double FAR = 900;
    private static final Vec TOWER = Vec.of(13, 8.2, 6);
    private static final Vec HOUSE = Vec.of(28.5, 9.1, 9);

    public static void main(String[] arguments) throws Exception {
        int side = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
        Film film = new Film(1024, 683);
        film.expose(side, (x, y, _) -> {
            Vec ray = Vec.of((x - 430) / 512 * 0.40 + 0.10, (496 - y) / 512 * 0.40, 1)
                    .unit();
            double edge = Math.hypot((x - 512) / 640, (y - 341) / 640);
            return seen(EYE, ray, true).times(1 - 0.3 * edge * edge);
        });
        film.develop("assets/samples/photos/lighthouse.jpg", 1.0, 0.86);
    }

    private static Vec seen(Vec from, Vec ray, boolean sea) {
        double water = sea && ray.y() < 0 ? -from.y() / ray.y() : FAR;
        double t = march(from, ray, Math.min(water, 260));
        if (t < Math.min(water, 260)) {
            return hazy(solid(from.plus(ray.times(t)), ray), t, ray);
        }
        if (water < FAR * 6 && sea && ray.y() < 0) {
            return hazy(seaAt(from.plus(ray.times(water)), ray, water), water, ray);
        }
        return Sky.seen(ray, SUN);
    }

    private static Vec hazy(Vec light, double distance, Vec ray) {
        double left = Math.exp(-distance / 2600);
        return Sky.seen(Vec.of(ray.x(), 0.03, ray.z()).unit(), SUN).times(0.8).mix(light, left);
    }

    private static double march(Vec from, Vec ray, double end) {
        for (double t = 0.05; t < end; ) {
            double d = distance(from.plus(ray.times(t)));
            if (d < 0.0007 * t + 0.002) {
                return t;
            }
            t += d;
        }
        return end;
    }

    private static double distance(Vec p) {
        return Math.min(rock(p), Math.min(tower(p), house(p)));
    }

    private static double rock(Vec p) {
        if (p.y() > 16) {
            return p.y() - 14;
        }
        return 0.42 * (p.y() - ground(p.x(), p.z()));
    }

    private static double ground(double x, double z) {
        double out = Math.hypot((x - 22) / 36, (z - 10) / 24) + 0.30 * Noise.fractal(x * 0.055, z * 0.055, 3);
        double cliff = 8.5 * Noise.step(1.02, 0.66, out) + 1.1 * Noise.step(0.7, 0.2, out) - 1.2;
        double broken = 5.5
                * Noise.step(0.55, 0.8, out)
                * Noise.step(1.5, 1.05, out)
                * (Noise.ridges(x * 0.13, z * 0.13, 6) - 0.5);
        double skerry =
                3.0 * Noise.step(0.74, 0.92, Noise.ridges(x * 0.045 + 9, z * 0.07 + 2, 4)) * Noise.step(1.7, 1.1, out);
        return cliff + broken + skerry + 0.16 * Noise.fractal(x * 0.9, z * 0.9, 3);
    }

    private static double tower(Vec p) {
        double y = p.y() - TOWER.y();
        double across = Math.hypot(p.x() - TOWER.x(), p.z() - TOWER.z());
        if (y > 34 || across > 12) {
            return Math.max(y - 32, across - 6) > 0 ? Math.max(1, Math.max(y - 32, across - 6)) : 1;
        }
        double shaft = Math.max(across - (3.3 - 0.058 * y - 0.5 * Noise.step(0, 6, y)), Math.abs(y - 10.5) - 13.5);
        double gallery = Math.max(across - 3.0, Math.abs(y - 24.2) - 0.28);
        double rail = Math.max(Math.abs(across - 2.85) - 0.05, Math.min(Math.abs(y - 25.6), Math.abs(y - 25.0)) - 0.06);
        double lantern = Math.max(across - 1.55, Math.abs(y - 26) - 1.7);
        double roof = Math.max(across - 1.9 * Math.max(0, 1 - (y - 27.6) / 2.3), Math.abs(y - 28.6) - 1.1) * 0.7;
        double knob = Math.hypot(across, y - 30.0) - 0.32;
        return 0.9 * Math.min(Math.min(Math.min(shaft, gallery), Math.min(rail, lantern)), Math.min(roof, knob));
    }

    private static double house(Vec p) {
        Vec q = p.minus(HOUSE);
        double walls = box(Vec.of(q.x(), q.y() - 1.3, q.z()), 5.2, 2.2, 3.2);
        double slope = 0.78 * (q.y() - 6.0 + 0.85 * Math.abs(q.z()));
        double roof = Math.max(Math.max(slope, 3.2 - q.y()), Math.abs(q.x()) - 5.5);
        double chimney = box(Vec.of(q.x() - 2.6, q.y() - 5.7, q.z() - 0.3), 0.5, 1.3, 0.5);
        double wall = box(Vec.of(q.x() + 6, q.y() - 0.2, q.z() + 4.5), 15, 0.7, 0.25);
        return Math.min(Math.min(walls, roof), Math.min(chimney, wall));
    }

    private static double box(Vec p, double x, double y, double z) {
        double dx = Math.abs(p.x()) - x;
        double dy = Math.abs(p.y()) - y;
        double dz = Math.abs(p.z()) - z;
        double outside =
                Vec.of(Math.max(dx, 0), Math.max(dy, 0), Math.max(dz, 0)).length();
        return outside + Math.min(0, Math.max(dx, Math.max(dy, dz)));
    }

    private static Vec solid(Vec p, Vec ray) {
        double e = 0.012;
        Vec normal = Vec.of(
                        distance(p.plus(Vec.of(e, 0, 0))) - distance(p.minus(Vec.of(e, 0, 0))),
                        distance(p.plus(Vec.of(0, e, 0))) - distance(p.minus(Vec.of(0, e, 0))),
                        distance(p.plus(Vec.of(0, 0, e))) - distance(p.minus(Vec.of(0, 0, e))))
                .unit();
        Vec colour;
        double tower = tower(p);
        double house = house(p);
        if (tower < 0.12 && tower < rock(p)) {
            colour = towerPaint(p);
            if (colour.x() > 3) {
                return colour;
            }
        } else if (house < 0.12 && house < rock(p)) {
            colour = housePaint(p);
        } else {
            colour = stone(p, normal);
            double fine = Noise.fractal(p.x() * 2.2 + p.y(), p.z() * 2.2 - p.y() * 1.7, 4);
            normal = normal.plus(Vec.of(0.5 * fine, 0, 0.5 * Noise.at(p.x() * 3, p.y() * 5, p.z() * 3)))
                    .unit();
        }
        Vec start = p.plus(normal.times(0.05));
        double sun = Math.max(0, normal.dot(SUN));
        if (sun > 0 && march(start, SUN, 70) < 70) {
            sun = 0;
        }
        double open = Math.clamp(0.45 + 0.55 * distance(p.plus(normal.times(1.2))) / 1.0, 0.25, 1.0);
        Vec sky = Vec.of(0.46, 0.55, 0.78).times(open * (0.55 + 0.45 * normal.y()));
        Vec sea = Vec.of(0.22, 0.20, 0.20).times(0.5 * (1 - normal.y()));
        return colour.times(SUNLIGHT.times(sun).plus(sky).plus(sea));
    }

    private static Vec towerPaint(Vec p) {
        double y = p.y() - TOWER.y();
        double weather = 0.88 + 0.16 * Noise.fractal(p.x() * 1.1, p.y() * 0.25, 4) - 0.10 * Noise.step(5, -1, y);
        if (y > 27.3) {
            return Vec.of(0.42, 0.045, 0.035);
        }
        if (y > 24.6) {
            double across = Math.hypot(p.x() - TOWER.x(), p.z() - TOWER.z());
            double bar = Math.abs(Math.sin(4 * Math.atan2(p.z() - TOWER.z(), p.x() - TOWER.x())));
            return across > 2 || bar < 0.16 ? Vec.of(0.05, 0.05, 0.055) : Vec.of(4.6, 3.3, 1.5);
        }
        if (y > 23.8) {
            return Vec.of(0.07, 0.07, 0.075);
        }
        double around = Math.atan2(p.z() - TOWER.z(), p.x() - TOWER.x()) + 1.85;
        if (Math.abs(around) < 0.13 && Math.abs((y - 3) % 7 - 2.2) < 0.75) {
            return Vec.of(0.04, 0.05, 0.065);
        }
        boolean red = y > 5 && y < 10.5 || y > 16 && y < 21;
        return (red ? Vec.of(0.56, 0.055, 0.04) : Vec.of(0.80, 0.78, 0.73)).times(weather);
    }

    private static Vec housePaint(Vec p) {
        Vec q = p.minus(HOUSE);
        if (q.y() > 3.2) {
            double tile = 0.85 + 0.15 * Math.sin(q.x() * 14) * Math.sin(q.y() * 16);
            return Vec.of(0.40, 0.10, 0.055).times(tile * (1 + 0.3 * Noise.at(q.x() * 2, q.y() * 2)));
        }
        boolean window = Math.abs(Math.abs(q.x()) - 2.7) < 0.55 && Math.abs(q.y() - 1.6) < 0.7 && q.z() < -3;
        boolean door = Math.abs(q.x()) < 0.55 && q.y() < 2.1 && q.z() < -3;
        if (window) {
            boolean bar = Math.abs(Math.abs(q.x()) - 2.7) < 0.05 || Math.abs(q.y() - 1.6) < 0.05;
            return bar ? Vec.of(0.7, 0.7, 0.68) : Vec.of(0.06, 0.08, 0.11);
        }
        return door ? Vec.of(0.07, 0.17, 0.22) : Vec.of(0.78, 0.76, 0.70).times(0.92 + 0.12 * Noise.at(q.x(), q.y()));
    }

    private static Vec stone(Vec p, Vec normal) {
        double grain = Noise.fractal(p.x() * 0.8 + 3, p.z() * 0.8 + p.y() * 0.6, 6);
        Vec granite = Vec.of(0.17, 0.145, 0.12).times(1 + 1.1 * grain);
        Vec lichen = Vec.of(0.36, 0.26, 0.09);
        Vec wet = Vec.of(0.045, 0.042, 0.038);
        Vec grass = Vec.of(0.13, 0.145, 0.045).times(1 + 1.3 * grain + 0.4 * Noise.at(p.x() * 7, p.z() * 7));
        Vec colour = granite.mix(lichen, 0.5 * Noise.step(0.1, 0.4, Noise.fractal(p.x() * 0.4, p.z() * 0.4 + 8, 4)));
        colour = colour.mix(
                grass, Noise.step(0.70, 0.88, normal.y() + 0.25 * grain) * Noise.step(4.2, 6.5, p.y() + 2 * grain));
        return colour.mix(wet, Noise.step(1.9, 0.5, p.y() + 1.2 * grain));
    }

    private static Vec seaAt(Vec p, Vec ray, double distance) {
        double calm = 1 / (1 + distance / 110);
        double nx =
                Noise.fractal(p.x() * 0.22 + 0.1 * p.z(), p.z() * 0.5, 5) + 0.5 * Noise.at(p.x() * 1.9, p.z() * 2.6);
        double nz = Noise.fractal(p.x() * 0.19 + 40, p.z() * 0.55, 5) + 0.5 * Noise.at(p.x() * 2.1 + 8, p.z() * 2.4);
        Vec normal = Vec.of(0.20 * calm * nx, 1, 0.30 * calm * nz).unit();
        Vec mirrored = ray.mirrored(normal);
        Vec up = Vec.of(mirrored.x(), Math.abs(mirrored.y()) + 0.01, mirrored.z())
                .unit();
        double fresnel = 0.02 + 0.98 * Math.pow(1 - Math.clamp(-ray.dot(normal), 0.0, 1.0), 5);
        Vec water = Vec.of(0.012, 0.055, 0.075).mix(seen(p, up, false), Math.min(0.9, fresnel * 0.85 + 0.02));
        double shallow = Noise.step(-1.15, 0.1, ground(p.x(), p.z()));
        double foam = Noise.step(0.45, 0.85, shallow * 0.9 + 0.5 * Noise.fractal(p.x() * 0.6, p.z() * 0.9, 5));
        double cap = Noise.step(0.42, 0.60, Noise.fractal(p.x() * 0.09, p.z() * 0.30 + 7, 6))
                * Noise.step(700, 120, distance);
        return water.mix(Vec.of(1.0, 0.86, 0.74), Math.min(0.85, foam + 0.6 * cap));
    }
}
