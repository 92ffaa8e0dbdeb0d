package atelier.net;

/// Numbers that both readers of an architecture must share.
public final class Numerics {
    /// Added to variances before their root is taken or divided by.
    public static final float EPSILON = 1e-5f;

    /// Slope of the leaky rectifier below zero.
    public static final float LEAK = 0.2f;

    private Numerics() {}
}
