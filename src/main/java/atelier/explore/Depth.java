package atelier.explore;

/// Where in a generator layers lie that have numbers of their own: from the first ones, which lay the picture out, to
/// the last, which colour it.
public enum Depth {
    COARSE,
    /// Empty where there are only two layers.
    MIDDLE,
    FINE;

    /// The first layer, from 0.
    ///
    /// @param layers two or more
    public int from(int layers) {
        return switch (this) {
            case COARSE -> 0;
            case MIDDLE -> third(layers);
            case FINE -> layers - third(layers);
        };
    }

    /// The layer after the last.
    ///
    /// @param layers two or more
    public int to(int layers) {
        return switch (this) {
            case COARSE -> third(layers);
            case MIDDLE -> layers - third(layers);
            case FINE -> layers;
        };
    }

    private static int third(int layers) {
        return Math.max(1, layers / 3);
    }
}
