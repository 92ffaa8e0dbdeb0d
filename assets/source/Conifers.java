/// A few firs on the near shore, dark against the light, as flat shapes that face the eye.
final class Conifers {
    /// Where a fir stands, in kilometres: right of the eye, before it; and how tall it is.
    private record Fir(double x, double z, double foot, double height, int seed) {}

    private static final Fir[] FIRS = {
        new Fir(0.139, 0.140, 0.002, 0.040, 1),
        new Fir(0.152, 0.150, 0.002, 0.027, 2),
        new Fir(0.127, 0.155, 0.003, 0.028, 3),
        new Fir(0.146, 0.165, 0.002, 0.033, 4),
        new Fir(0.117, 0.150, 0.003, 0.045, 8),
        new Fir(0.158, 0.170, 0.001, 0.015, 9),
        new Fir(0.133, 0.148, 0.003, 0.017, 10),
    };

    private Conifers() {}

    /// The light of the fir that a ray meets; null where it meets none.
    static Vec seen(Vec from, Vec ray, Vec sun) {
        for (Fir fir : FIRS) {
            double t = (fir.z - from.z()) / ray.z();
            if (t <= 0) {
                continue;
            }
            double across = (from.x() + ray.x() * t - fir.x) / fir.height;
            double up = (from.y() + ray.y() * t - fir.foot) / fir.height;
            if (up > 0 && up < 1 && Math.abs(across) < 0.25 && covers(across, up, fir.seed)) {
                double rim = Noise.step(0.0, -0.16, across + 0.05 * Noise.at(across * 60, up * 90));
                double grain = 0.6 + 0.8 * Noise.hash((int) (across * 900), (int) (up * 900), fir.seed);
                Vec shade = Vec.of(0.012, 0.018, 0.014).times(grain);
                return shade.plus(Vec.of(0.16, 0.085, 0.03).times(rim * grain * up));
            }
        }
        return null;
    }

    private static boolean covers(double across, double up, int seed) {
        double trunk = 0.012 * (1.1 - up);
        if (Math.abs(across) < trunk) {
            return true;
        }
        double side = across < 0 ? 11 : 29;
        double whorl = up * (24 + seed % 4) + 0.6 * Noise.at(up * 9, seed + side);
        double within = whorl - Math.floor(whorl);
        double reach = 0.75 + 0.35 * Noise.hash((int) Math.floor(whorl), seed, (int) side);
        double limb = (1 - within) * 0.6 + 0.4;
        double width = 0.20 * Math.pow(1 - up, 0.85) * reach * limb * Noise.step(0.03, 0.12, up);
        return Math.abs(across)
                        + 0.034 * Noise.at(across * 110, up * 140, seed)
                        + 0.02 * Noise.at(across * 40, up * 33, seed)
                < width;
    }
}
