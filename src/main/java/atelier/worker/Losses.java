package atelier.worker;

import ai.djl.ndarray.NDArray;
import atelier.net.Numerics;

/// Distances between features; each gives one number.
final class Losses {
    private Losses() {}

    /// Mean squared difference over the mean square of what is aimed at.
    static NDArray relative(NDArray made, NDArray target) {
        return squared(made, target).div(square(target).mean());
    }

    static NDArray squared(NDArray made, NDArray target) {
        return square(made.sub(target)).mean();
    }

    static NDArray absolute(NDArray made, NDArray target) {
        return made.sub(target).abs().mean();
    }

    /// Squared difference of features whose channels are brought to mean 0 and deviation 1: what is where,
    /// in whatever colours.
    static NDArray content(NDArray made, NDArray target) {
        return squared(normal(made), normal(target));
    }

    /// Mean absolute difference of neighbouring pixels, down and across.
    static NDArray variation(NDArray picture) {
        long h = picture.getShape().get(2);
        long w = picture.getShape().get(3);
        NDArray down = absolute(part(picture, 1, h, 0, w), part(picture, 0, h - 1, 0, w));
        NDArray across = absolute(part(picture, 0, h, 1, w), part(picture, 0, h, 0, w - 1));
        return down.add(across);
    }

    /// Mean absolute second difference of neighbouring pixels, down and across: 0 for ramps.
    static NDArray bend(NDArray picture) {
        long h = picture.getShape().get(2);
        long w = picture.getShape().get(3);
        NDArray down = part(picture, 2, h, 0, w).add(part(picture, 0, h - 2, 0, w));
        NDArray across = part(picture, 0, h, 2, w).add(part(picture, 0, h, 0, w - 2));
        return absolute(down, Scaled.of(part(picture, 1, h - 1, 0, w), 2))
                .add(absolute(across, Scaled.of(part(picture, 0, h, 1, w - 1), 2)));
    }

    /// Rows `top` to `bottom` and columns `left` to `right`, the ends excluded.
    static NDArray part(NDArray x, long top, long bottom, long left, long right) {
        return x.get(":, :, " + top + ":" + bottom + ", " + left + ":" + right);
    }

    private static NDArray normal(NDArray x) {
        NDArray centred = x.sub(Blocks.average(x));
        return centred.div(Blocks.average(square(centred)).add(Numerics.EPSILON).sqrt());
    }

    /// A product, not a power: the engine's gradient of a power is several times as slow.
    private static NDArray square(NDArray x) {
        return x.mul(x);
    }
}
