package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import atelier.net.Numerics;

/// Distances between features; each gives one number.
final class Losses {
    private Losses() {}

    /// Mean squared difference over the mean square of what is aimed at.
    static NDArray relative(NDArray made, NDArray target) {
        return squared(made, target).div(target.square().mean());
    }

    static NDArray squared(NDArray made, NDArray target) {
        return made.sub(target).square().mean();
    }

    static NDArray absolute(NDArray made, NDArray target) {
        return made.sub(target).abs().mean();
    }

    /// Squared difference of features whose channels are brought to mean 0 and deviation 1: what is where,
    /// in whatever colours.
    static NDArray content(NDArray made, NDArray target) {
        return squared(normal(made), normal(target));
    }

    /// Squared difference of channel means and deviations over the features' mean square
    /// (after Huang and Belongie 2017).
    static NDArray moments(NDArray made, NDArray target) {
        // The two halves of the moments weigh the same, and each counts in full.
        return squared(Blocks.moments(made), Blocks.moments(target))
                .mul(2)
                .div(target.square().mean());
    }

    /// Squared difference of Gram matrices over their mean square: which channels go together
    /// (Gatys et al. 2016).
    static NDArray gram(NDArray made, NDArray target) {
        return relative(gram(made), gram(target));
    }

    /// Mean absolute difference of neighbouring pixels, down and across.
    static NDArray variation(NDArray picture) {
        long h = picture.getShape().get(2);
        long w = picture.getShape().get(3);
        NDArray down = absolute(part(picture, 1, h, 0, w), part(picture, 0, h - 1, 0, w));
        NDArray across = absolute(part(picture, 0, h, 1, w), part(picture, 0, h, 0, w - 1));
        return down.add(across);
    }

    /// Rows `top` to `bottom` and columns `left` to `right`, the ends excluded.
    static NDArray part(NDArray x, long top, long bottom, long left, long right) {
        return x.get(":, :, " + top + ":" + bottom + ", " + left + ":" + right);
    }

    /// [n, c, c], each entry the mean product of two channels.
    private static NDArray gram(NDArray x) {
        Shape s = x.getShape();
        long positions = s.get(2) * s.get(3);
        NDArray flat = x.reshape(s.get(0), s.get(1), positions);
        return flat.batchMatMul(flat.transpose(0, 2, 1)).div(positions);
    }

    private static NDArray normal(NDArray x) {
        NDArray centred = x.sub(Blocks.average(x));
        return centred.div(
                Blocks.average(centred.square()).add(Numerics.EPSILON).sqrt());
    }
}
