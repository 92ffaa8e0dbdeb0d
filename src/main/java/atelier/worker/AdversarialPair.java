package atelier.worker;

import atelier.net.Architecture;
import atelier.net.Discriminators;
import atelier.net.Generators;
import atelier.train.Dataset;
import atelier.train.Objective;

/// The two networks that an adversarial objective asks for.
///
/// @param generator from `latent`, and `class` where it is told, to `picture`
/// @param discriminator from a picture, or what is seen in it, to `score`
record AdversarialPair(Architecture generator, Architecture discriminator) {
    /// @param classes that both are told apart; 0 where they are told of none
    static AdversarialPair of(Objective.Gan gan, int classes) {
        return new AdversarialPair(generator(gan, classes), discriminator(gan, classes));
    }

    private static Architecture generator(Objective.Gan gan, int classes) {
        Dataset data = gan.data();
        int latent = gan.latent() + classes;
        Architecture untold = switch (gan.form()) {
            case DENSE -> Generators.dense(latent, gan.width(), data.side(), data.channels());
            case CONVOLUTIONAL, PROJECTED ->
                Generators.convolutional(latent, gan.width(), data.side(), data.channels());
            case RESIDUAL -> Generators.residual(latent, gan.width(), data.side(), data.channels());
        };
        return classes == 0 ? untold : Generators.ofClasses(untold, classes);
    }

    private static Architecture discriminator(Objective.Gan gan, int classes) {
        Dataset data = gan.data();
        int scores = Math.max(1, classes);
        return switch (gan.form()) {
            case DENSE -> Discriminators.dense(gan.width(), data.side(), data.channels(), scores);
            case CONVOLUTIONAL -> Discriminators.convolutional(gan.width(), data.side(), data.channels(), scores);
            case RESIDUAL -> Discriminators.residual(gan.width(), data.side(), data.channels(), scores);
            case PROJECTED -> Discriminators.projected(3 * gan.width(), data.side());
        };
    }
}
