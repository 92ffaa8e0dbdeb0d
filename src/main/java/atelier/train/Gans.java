package atelier.train;

import atelier.train.Objective.Gan;

/// Adversarial objectives with one thing changed.
final class Gans {
    private Gans() {}

    static Gan playing(Gan gan, AdversarialLoss loss) {
        return of(
                gan,
                loss,
                gan.discriminatorSteps(),
                gan.greatestNorm(),
                gan.labelSmoothing(),
                gan.spectralNorm(),
                gan.augmentation());
    }

    static Gan judged(Gan gan, int steps) {
        return of(
                gan,
                gan.loss(),
                steps,
                gan.greatestNorm(),
                gan.labelSmoothing(),
                gan.spectralNorm(),
                gan.augmentation());
    }

    static Gan limited(Gan gan, double norm) {
        return of(
                gan,
                gan.loss(),
                gan.discriminatorSteps(),
                norm,
                gan.labelSmoothing(),
                gan.spectralNorm(),
                gan.augmentation());
    }

    static Gan gentler(Gan gan) {
        return of(
                gan, gan.loss(), 1, gan.greatestNorm(), Math.max(0.1, gan.labelSmoothing()), true, gan.augmentation());
    }

    static Gan augmented(Gan gan, double strength) {
        return of(
                gan,
                gan.loss(),
                gan.discriminatorSteps(),
                gan.greatestNorm(),
                gan.labelSmoothing(),
                gan.spectralNorm(),
                strength);
    }

    private static Gan of(
            Gan gan,
            AdversarialLoss loss,
            int discriminatorSteps,
            double greatestNorm,
            double labelSmoothing,
            boolean spectralNorm,
            double augmentation) {
        return new Gan(
                gan.perceptual(),
                gan.data(),
                gan.latent(),
                gan.form(),
                gan.width(),
                loss,
                gan.generator(),
                gan.discriminator(),
                discriminatorSteps,
                gan.accumulate(),
                greatestNorm,
                labelSmoothing,
                spectralNorm,
                gan.averageDecay(),
                augmentation,
                gan.classes());
    }
}
