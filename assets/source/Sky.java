/// The sky of a fair evening, with high clouds that the sun still reaches.
final class Sky {
    private Sky() {}

    static Vec seen(Vec ray, Vec sun) {
        double up = Math.max(0, ray.y());
        Vec zenith = Vec.of(0.10, 0.22, 0.52);
        Vec middle = Vec.of(0.36, 0.50, 0.72);
        Vec low = Vec.of(1.20, 0.80, 0.52);
        Vec sky = low.mix(middle, Noise.step(0, 0.16, up)).mix(zenith, Noise.step(0.10, 0.65, up));
        double toSun = Math.max(0, ray.dot(sun));
        sky = sky.plus(Vec.of(1.4, 0.75, 0.30).times(0.5 * Math.pow(toSun, 5) * (1 - 0.6 * up)));
        return sky.mix(cloudLight(toSun, up), clouds(ray) * Noise.step(0.01, 0.10, up));
    }

    private static Vec cloudLight(double toSun, double up) {
        Vec warm = Vec.of(2.1, 1.15, 0.72);
        Vec cool = Vec.of(0.95, 0.72, 0.72);
        return cool.mix(warm, 0.25 + 0.75 * toSun).times(0.75 + 0.4 * up);
    }

    /// How much of the sky a cloud covers here: long fibres of a layer seen from below.
    private static double clouds(Vec ray) {
        double t = 1 / Math.max(0.03, ray.y() + 0.04);
        double x = ray.x() * t;
        double z = ray.z() * t;
        double bend = Noise.fractal(x * 0.5, z * 0.5, 3);
        double fibres = Noise.fractal(x * 0.55 + 1.2 * bend + 4, z * 1.7 + 0.8 * bend, 8);
        double patches = Noise.fractal(x * 0.3 + 7, z * 0.35 + 2, 3);
        return 0.85 * Noise.step(0.0, 0.55, fibres + 0.9 * patches + 0.02);
    }
}
