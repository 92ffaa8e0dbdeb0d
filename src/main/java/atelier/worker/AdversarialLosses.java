package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import atelier.train.AdversarialLoss;

/// What generator and discriminator minimise, from the discriminator's scores [n, 1], or more of each, of real and
/// generated pictures; each gives one number, a mean over all scores. Penalties come on top, see [GradientPenalty].
final class AdversarialLosses {
    private AdversarialLosses() {}

    /// @param smoothing what real pictures' labels lack of 1, for losses that have labels
    static NDArray discriminator(AdversarialLoss loss, NDArray real, NDArray generated, double smoothing) {
        float smooth = (float) smoothing;
        return switch (loss) {
            // -(1 - a) log s(r) - a log(1 - s(r)) is softplus(-r) + a r.
            case AdversarialLoss.Minimax _, AdversarialLoss.NonSaturating _ ->
                softPlus(real.neg())
                        .add(Scaled.of(real, smooth))
                        .mean()
                        .add(softPlus(generated).mean());
            case AdversarialLoss.LeastSquares _ -> squared(real, 1 - smooth).add(squared(generated, 0));
            case AdversarialLoss.WassersteinClipped _, AdversarialLoss.WassersteinPenalty _ ->
                generated.mean().sub(real.mean());
            case AdversarialLoss.Relativistic _ -> softPlus(generated.sub(real)).mean();
        };
    }

    /// @param real scores; only the relativistic loss asks for them
    static NDArray generator(AdversarialLoss loss, NDArray real, NDArray generated) {
        return switch (loss) {
            case AdversarialLoss.Minimax _ -> softPlus(generated).mean().neg();
            case AdversarialLoss.NonSaturating _ -> softPlus(generated.neg()).mean();
            case AdversarialLoss.LeastSquares _ -> squared(generated, 1);
            case AdversarialLoss.WassersteinClipped _, AdversarialLoss.WassersteinPenalty _ ->
                generated.mean().neg();
            case AdversarialLoss.Relativistic _ -> softPlus(real.sub(generated)).mean();
        };
    }

    /// The score above which a picture is taken for real. Losses that only compare have no such number of their
    /// own: theirs is the middle between the mean scores of real and generated pictures.
    static float threshold(AdversarialLoss loss, float real, float generated) {
        return switch (loss) {
            case AdversarialLoss.Minimax _, AdversarialLoss.NonSaturating _ -> 0;
            case AdversarialLoss.LeastSquares _ -> 0.5f;
            case AdversarialLoss.WassersteinClipped _,
                    AdversarialLoss.WassersteinPenalty _,
                    AdversarialLoss.Relativistic _ -> (real + generated) / 2;
        };
    }

    private static NDArray softPlus(NDArray x) {
        return Activation.softPlus(x);
    }

    /// Mean squared distance to a label.
    private static NDArray squared(NDArray x, float label) {
        NDArray missed = x.sub(label);
        return missed.mul(missed).mean();
    }
}
