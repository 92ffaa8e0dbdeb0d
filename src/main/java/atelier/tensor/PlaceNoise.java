package atelier.tensor;

/// Random numbers that follow from a place: the same there in every tile, in every run and on every machine.
final class PlaceNoise {
    private PlaceNoise() {}

    /// From -1 to 1, evenly distributed: a mixed number of the place (finalised as in MurmurHash3).
    static float at(long seed, int x, int y) {
        long mixed = seed * 0x9E3779B97F4A7C15L + (((long) x << 32) ^ (y & 0xffffffffL));
        mixed = (mixed ^ mixed >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        mixed ^= mixed >>> 33;
        return (mixed >> 39) * 0x1p-24f;
    }
}
