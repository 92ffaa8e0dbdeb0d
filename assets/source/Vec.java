/// A point, a direction or a colour in linear light.
record Vec(double x, double y, double z) {
    static Vec of(double x, double y, double z) {
        return new Vec(x, y, z);
    }

    /// The colour that a web page would write so, in linear light.
    static Vec rgb(int hex) {
        return of(linear(hex >> 16 & 255), linear(hex >> 8 & 255), linear(hex & 255));
    }

    private static double linear(int sample) {
        return Math.pow((sample / 255.0 + 0.055) / 1.055, 2.4);
    }

    Vec plus(Vec o) {
        return of(x + o.x, y + o.y, z + o.z);
    }

    Vec minus(Vec o) {
        return of(x - o.x, y - o.y, z - o.z);
    }

    Vec times(double s) {
        return of(x * s, y * s, z * s);
    }

    Vec times(Vec o) {
        return of(x * o.x, y * o.y, z * o.z);
    }

    double dot(Vec o) {
        return x * o.x + y * o.y + z * o.z;
    }

    Vec cross(Vec o) {
        return of(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
    }

    double length() {
        return Math.sqrt(dot(this));
    }

    Vec unit() {
        return times(1 / length());
    }

    Vec mix(Vec o, double t) {
        return of(x + (o.x - x) * t, y + (o.y - y) * t, z + (o.z - z) * t);
    }

    /// This direction mirrored at a surface with this normal.
    Vec mirrored(Vec normal) {
        return minus(normal.times(2 * dot(normal)));
    }
}
