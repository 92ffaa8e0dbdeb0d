package atelier.net;

/// The sizes that features of a square picture pass through, each with twice the side of the one before: 4, 8, 16,
/// ... for 32, 64, 128; 7, 14, 28 for 28. Channels double from the picture inwards up to eight times the width.
///
/// @param levels how many sizes there are, the picture's own included
/// @param base side of the smallest
/// @param width channels of the largest
record Pyramid(int levels, int base, int width) {
    private static final int SMALLEST = 7;
    private static final int WIDEST = 8;

    static Pyramid of(int side, int width) {
        int base = side;
        int levels = 1;
        while (base > SMALLEST && base % 2 == 0) {
            base /= 2;
            levels++;
        }
        return new Pyramid(levels, base, width);
    }

    /// @param level 0 for the smallest
    long side(int level) {
        return (long) base << level;
    }

    int channels(int level) {
        return width * Math.min(WIDEST, 1 << (levels - 1 - level));
    }
}
