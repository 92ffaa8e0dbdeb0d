package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import atelier.net.Architecture;
import atelier.net.Decoders;
import atelier.net.Encoders;
import atelier.net.Parameter;
import atelier.net.Parameters;
import atelier.tensor.Tensor;
import atelier.train.Objective;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An encoder and a decoder that learn from each other, see [atelier.net.Encoders].
///
/// @param latent numbers of a code
record Autoencoder(Student encoder, Student decoder, Optimisation optimisation, int latent) {
    private static final double GREATEST_NORM = 5;
    /// Logarithms of variances are kept between minus this and this, softly.
    private static final float WIDEST = 8;

    private static final float LAST = 0.1f;

    /// From pictures to codes and back, not taught yet.
    static Autoencoder ofPictures(NDManager manager, Objective.Vae vae, long seed) {
        return fresh(manager, encoder(vae), decoder(vae), vae, seed);
    }

    /// From codes to codes and back, not taught yet.
    static Autoencoder ofCodes(NDManager manager, Objective.Vae vae, long seed) {
        return fresh(manager, Encoders.ofCodes(vae.latent()), Decoders.ofCodes(vae.latent()), vae, seed);
    }

    private static Autoencoder fresh(
            NDManager manager, Architecture encoder, Architecture decoder, Objective.Vae vae, long seed) {
        Student first = Student.trained(manager, encoder, initial(encoder, seed));
        Student second = Student.trained(manager, decoder, initial(decoder, seed + 1));
        Optimisation optimisation =
                new Optimisation(manager, List.of(first, second), vae.optimiser(), GREATEST_NORM, vae.averageDecay());
        return new Autoencoder(first, second, optimisation, vae.latent());
    }

    /// Weights to start from, those of the last layer a tenth as large as usual: so codes begin near the middle and
    /// pictures near grey. With the usual ones the first codes of a deep encoder lie hundreds of nats from the
    /// middle, and the decoder was seen to die of them.
    private static Map<String, Tensor> initial(Architecture architecture, long seed) {
        Map<String, Tensor> weights = new LinkedHashMap<>(Parameters.initial(architecture, seed));
        String last = Parameters.of(architecture).stream()
                .map(Parameter::name)
                .filter(name -> name.endsWith(".weight"))
                .reduce((_, later) -> later)
                .orElseThrow();
        weights.computeIfPresent(last, (_, weight) -> {
            float[] values = weight.toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] *= LAST;
            }
            return Tensor.of(weight.shape(), values);
        });
        return weights;
    }

    /// Where a picture's codes may be, each [n, length].
    record Codes(NDArray mean, NDArray logVariance) {
        /// @param noise [n, length], normally distributed
        NDArray draw(NDArray noise) {
            return mean.add(Scaled.of(logVariance, 0.5).exp().mul(noise));
        }

        NDArray divergence() {
            return Likelihoods.divergence(mean, logVariance);
        }
    }

    Codes encode(NDArray x) {
        return codes(encoder.runTraining(input(encoder, x)));
    }

    /// With the weights that ship.
    Codes shippedEncode(NDArray x) {
        return codes(encoder.runShipped(input(encoder, x)));
    }

    NDArray decode(NDArray code) {
        return decoder.runTraining(input(decoder, code)).of(output());
    }

    /// With the weights that ship.
    NDArray shippedDecode(NDArray code) {
        return decoder.runShipped(input(decoder, code)).of(output());
    }

    private Codes codes(Blocks.Values values) {
        String moments = encoder.architecture().steps().getFirst().name();
        NDArray both = values.of(moments);
        NDArray raw = both.get(":, " + latent + ":");
        return new Codes(
                both.get(":, :" + latent), Scaled.of(Scaled.of(raw, 1 / WIDEST).tanh(), WIDEST));
    }

    private String output() {
        return decoder.architecture().outputs().getFirst().name();
    }

    private static Map<String, NDArray> input(Student student, NDArray x) {
        return Map.of(student.architecture().inputs().getFirst().name(), x);
    }

    private static Architecture encoder(Objective.Vae vae) {
        int side = vae.data().side();
        int channels = vae.data().channels();
        return switch (vae.form()) {
            case DENSE -> Encoders.dense(vae.latent(), vae.width(), side, channels);
            case CONVOLUTIONAL -> Encoders.convolutional(vae.latent(), vae.width(), side, channels);
            case RESIDUAL -> Encoders.residual(vae.latent(), vae.width(), side, channels);
            case PROJECTED -> throw projected();
        };
    }

    private static Architecture decoder(Objective.Vae vae) {
        int side = vae.data().side();
        int channels = vae.data().channels();
        return switch (vae.form()) {
            case DENSE -> Decoders.dense(vae.latent(), vae.width(), side, channels);
            case CONVOLUTIONAL -> Decoders.convolutional(vae.latent(), vae.width(), side, channels);
            case RESIDUAL -> Decoders.residual(vae.latent(), vae.width(), side, channels);
            case PROJECTED -> throw projected();
        };
    }

    /// A plan like that does not come this far, see [atelier.train.PlanCheck].
    private static IllegalArgumentException projected() {
        return new IllegalArgumentException("autoencoders have no discriminator");
    }
}
