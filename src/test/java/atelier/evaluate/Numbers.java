package atelier.evaluate;

/// Correlated features from a linear congruential generator, the same as `reference.py` makes.
final class Numbers {
    private Numbers() {}

    static Features features(long seed, int count, int length, double scale, double shift) {
        long state = seed;
        float[] values = new float[count * length];
        for (int i = 0; i < count; i++) {
            double before = 0;
            for (int j = 0; j < length; j++) {
                state = state * 6364136223846793005L + 1442695040888963407L;
                double now = (state >>> 40) / (double) (1 << 24) - 0.5;
                values[i * length + j] = (float) (scale * (now + 0.5 * before) * (1 + j / 16.0) + shift);
                before = now;
            }
        }
        return new Features(length, values);
    }
}
