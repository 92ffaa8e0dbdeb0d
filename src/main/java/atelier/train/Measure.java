package atelier.train;

/// The names under which trainings measure what more than one of them knows. The window shows `measure.<name>`
/// with the blanks as hyphens, or the name itself where there is no such text.
public final class Measure {
    /// What is minimised, all terms together; of a GAN the generator's.
    public static final String LOSS = "loss";
    /// How far what a painted picture shows is from the photograph.
    public static final String CONTENT = "content";
    /// The same at a shallower depth, where edges are.
    public static final String DETAIL = "detail";
    /// How far a painted picture's manner is from the painting's: means and deviations of features.
    public static final String STYLE = "style";
    /// The same of their Gram matrices.
    public static final String GRAM = "gram";
    /// How far a picture painted in its own manner is from itself.
    public static final String IDENTITY = "identity";
    /// Mean difference of a painted picture's neighbouring pixels.
    public static final String VARIATION = "variation";
    /// How far a painted ramp of colours is from a ramp.
    public static final String EVENNESS = "evenness";
    /// What the discriminator minimises, penalties included.
    public static final String DISCRIMINATOR = "discriminator";
    /// Share of real pictures that the discriminator takes for real, 0 to 1.
    public static final String REAL = "real accuracy";
    /// Share of generated pictures that the discriminator takes for generated, 0 to 1.
    public static final String GENERATED = "generated accuracy";
    /// Share of held-out real pictures that the discriminator takes for real, 0 to 1.
    public static final String HELD_OUT = "held-out accuracy";
    /// Length of all gradients together, before clipping; of a GAN the generator's.
    public static final String GRADIENT = "gradient norm";
    public static final String DISCRIMINATOR_GRADIENT = "discriminator gradient norm";
    /// Mean distance of two samples over the mean distance of two data pictures, both in the perceptual
    /// network's features; 1 is as varied as the data.
    public static final String DIVERSITY = "diversity";
    /// Fréchet distance of samples to held-out pictures, or to all where few are held out, in the perceptual
    /// network's features.
    public static final String FRECHET = "frechet distance";
    /// What a VAE's decoder misses, or what an enlarged picture does, mean squared difference a pixel.
    public static final String RECONSTRUCTION = "reconstruction";
    /// The same on held-out pictures.
    public static final String HELD_OUT_RECONSTRUCTION = "held-out reconstruction";
    /// Kullback-Leibler divergence of a VAE's codes from the normal distribution, nats a picture.
    public static final String DIVERGENCE = "divergence";
    /// Share of a VAE's latent numbers that say something (divergence above 0.01 nats), 0 to 1.
    public static final String ACTIVE = "active units";
    /// Pictures that are drawn from.
    public static final String PICTURES = "pictures";
    /// Share of the steps since the last measure that were left out because they were no numbers, 0 to 1; only
    /// where there were any.
    public static final String SPOILED = "spoiled steps";
    /// What the second stage of a VAE minimises, nats a latent number.
    public static final String SECOND_LOSS = "second loss";
    /// Kullback-Leibler divergence of the second stage's codes, nats.
    public static final String SECOND_DIVERGENCE = "second divergence";
    public static final String RATE = "learning rate";
    /// A batch's pictures for each step, over the seconds that the steps took; pauses, samples and what is measured
    /// of these are left out. A GAN that takes several batches a step looks at more.
    public static final String SPEED = "pictures a second";

    private Measure() {}
}
