package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import atelier.net.Numerics;

/// What features say of a picture's manner, wherever things are in it.
///
/// @param means of the channels, [n, c, 1]
/// @param gram mean products of any two channels, [n, c, c] (Gatys et al. 2016)
record Texture(NDArray means, NDArray gram) {
    /// Of features [n, c, h, w].
    static Texture of(NDArray x) {
        Shape s = x.getShape();
        long positions = s.get(2) * s.get(3);
        NDArray flat = x.transpose(0, 2, 3, 1).reshape(s.get(0), positions, s.get(1));
        NDArray gram = Scaled.of(flat.transpose(0, 2, 1).batchMatMul(flat), 1.0 / positions);
        return new Texture(Blocks.average(x).reshape(s.get(0), s.get(1), 1), gram);
    }

    /// The same, belonging to a step: what is computed from it would otherwise stay for as long as it does.
    Texture in(NDManager scope) {
        NDArray ownMeans = means.duplicate();
        NDArray ownGram = gram.duplicate();
        ownMeans.attach(scope);
        ownGram.attach(scope);
        return new Texture(ownMeans, ownGram);
    }

    /// Mean squares of the channels, [n, c, 1]: the diagonal of the Gram matrix.
    NDArray squares(NDManager scope) {
        return gram.mul(scope.eye((int) gram.getShape().get(1))).sum(new int[] {2}, true);
    }

    /// Standard deviations of the channels, [n, c, 1].
    NDArray deviations(NDManager scope) {
        // Rounding can bring an even channel's variance below zero.
        NDArray variances = Activation.relu(squares(scope).sub(means.mul(means)));
        return variances.add(Numerics.EPSILON).sqrt();
    }

    /// Squared difference of channel means and deviations over the features' mean square
    /// (after Huang and Belongie 2017).
    static NDArray moments(NDManager scope, Texture made, Texture target) {
        NDArray means = Losses.squared(made.means, target.means);
        NDArray deviations = Losses.squared(made.deviations(scope), target.deviations(scope));
        return means.add(deviations).div(target.squares(scope).mean());
    }

    /// Squared difference of Gram matrices over their mean square: which channels go together.
    static NDArray gram(Texture made, Texture target) {
        return Losses.relative(made.gram, target.gram);
    }
}
