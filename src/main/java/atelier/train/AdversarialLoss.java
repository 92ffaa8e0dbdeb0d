package atelier.train;

/// What generator and discriminator play for. D is the discriminator's number for a picture before any
/// squashing, s the logistic function.
public sealed interface AdversarialLoss {
    /// The discriminator's cross-entropy, whose negative the generator minimises (Goodfellow et al. 2014).
    record Minimax() implements AdversarialLoss {}

    /// As minimax, but the generator minimises -log s(D(generated)) (Goodfellow et al. 2014).
    record NonSaturating() implements AdversarialLoss {}

    /// Squared distances of D to 1 for real and 0 for generated pictures (Mao et al. 2017).
    record LeastSquares() implements AdversarialLoss {}

    /// Wasserstein distance, the discriminator's weights kept within plus and minus `limit` (Arjovsky et al. 2017).
    record WassersteinClipped(double limit) implements AdversarialLoss {}

    /// Wasserstein distance with the penalty `weight` * (|grad D| - 1)^2 between real and generated pictures
    /// (Gulrajani et al. 2017).
    record WassersteinPenalty(double weight) implements AdversarialLoss {}

    /// Each real picture against a generated one, -log s(D(real) - D(generated)), with gradient penalties
    /// `gamma` / 2 * |grad D|^2 on both (R3GAN, Huang et al. 2024).
    record Relativistic(double gamma) implements AdversarialLoss {}
}
