package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/// What a variational autoencoder minimises (Kingma and Welling 2014), in nats.
final class Likelihoods {
    /// Below this mean squared difference nothing more is to be gained.
    private static final float LEAST = 1e-6f;

    private Likelihoods() {}

    /// How unlikely `target` is under a normal distribution around `made`, of the one deviation that makes it
    /// likeliest (Rybkin et al. 2021), a number of it: `(log(2 pi m) + 1) / 2`, m the mean squared difference. The
    /// better the decoder becomes, the more what it still misses counts.
    static NDArray normal(NDArray meanSquaredDifference) {
        float constant = (float) (Math.log(2 * Math.PI) + 1);
        return Scaled.of(meanSquaredDifference.add(LEAST).log().add(constant), 0.5);
    }

    /// Kullback-Leibler divergence of normal distributions from the standard one, each of the latent numbers' mean
    /// over the batch, `[length]`.
    ///
    /// @param mean [n, length]
    /// @param logVariance [n, length]
    static NDArray divergence(NDArray mean, NDArray logVariance) {
        NDArray twice = mean.mul(mean).add(logVariance.exp()).sub(logVariance).sub(1f);
        return Scaled.of(twice, 0.5).mean(new int[] {0});
    }

    /// The sum of divergences, of which `free` nats of each number cost nothing (Kingma et al. 2016).
    static NDArray beyond(NDArray divergence, float free) {
        return Activation.relu(divergence.sub(free)).add(free).sum();
    }
}
