package atelier.worker;

import ai.djl.ndarray.NDArray;
import java.util.function.UnaryOperator;

/// What the slope of a discriminator costs: functions of the gradient of its score with respect to the pictures. Where
/// it gives several numbers a picture, of its parts, their mean is its score, as in [AdversarialLosses].
final class GradientPenalty implements AutoCloseable {
    /// Keeps the root's own slope finite where a gradient is zero.
    private static final float EPSILON = 1e-12f;

    private final InputGradient gradient;

    GradientPenalty(InputGradient gradient) {
        this.gradient = gradient;
    }

    /// Mean of |gradient|^2: R1 on real pictures, R2 on generated ones (Mescheder et al. 2018).
    ///
    /// @param scores [n, 1] or more of each, computed from the pictures
    /// @param pictures [n, c, h, w], which require a gradient
    NDArray square(NDArray scores, NDArray pictures) {
        return squares(scores, pictures).mean();
    }

    /// Mean of (|gradient| - 1)^2 (Gulrajani et al. 2017).
    ///
    /// @param judge gives scores [n, 1] or more of each
    /// @param pictures between real and generated ones, see [#between]
    NDArray deviation(UnaryOperator<NDArray> judge, NDArray pictures) {
        pictures.setRequiresGradient(true);
        NDArray missed =
                squares(judge.apply(pictures), pictures).add(EPSILON).sqrt().sub(1f);
        return missed.mul(missed).mean();
    }

    /// A picture on the way from each generated to each real one.
    ///
    /// @param share of the real picture, [n, 1, 1, 1], 0 to 1
    static NDArray between(NDArray real, NDArray generated, NDArray share) {
        return generated.add(real.sub(generated).mul(share));
    }

    @Override
    public void close() {
        gradient.close();
    }

    /// |gradient|^2, one number a picture.
    private NDArray squares(NDArray scores, NDArray pictures) {
        // A picture's score depends on no other picture, so the sum's gradient holds each one's own.
        NDArray slope = gradient.of(scores.mean(new int[] {1}).sum(), pictures);
        NDArray flat = slope.reshape(slope.getShape().get(0), -1);
        return flat.mul(flat).sum(new int[] {1});
    }
}
