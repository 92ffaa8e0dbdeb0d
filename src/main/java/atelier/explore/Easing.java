package atelier.explore;

/// How fast one moves along a way: from a share of the time to a share of the way, both 0 to 1, never back.
public enum Easing {
    /// At one speed.
    STEADY,
    /// From rest.
    START,
    /// To rest.
    STOP,
    /// From rest to rest.
    BOTH;

    public double at(double time) {
        return switch (this) {
            case STEADY -> time;
            case START -> time * time;
            case STOP -> time * (2 - time);
            case BOTH -> time * time * (3 - 2 * time);
        };
    }
}
