package atelier.train;

import atelier.model.ModelId;
import atelier.train.Objective.Form;
import atelier.train.Objective.Gan;
import java.util.Optional;

/// A [Gan] being put together: the parts of another one, each of which can be set by its name.
public final class GanDraft {
    public ModelId perceptual;
    public Dataset data;
    public int latent;
    public Form form;
    public int width;
    public AdversarialLoss loss;
    public Optimiser generator;
    public Optimiser discriminator;
    public int discriminatorSteps;
    public int accumulate;
    public double greatestNorm;
    public double labelSmoothing;
    public boolean spectralNorm;
    public double averageDecay;
    public double augmentation;
    public Optional<Boolean> classes;

    GanDraft(Gan gan) {
        perceptual = gan.perceptual();
        data = gan.data();
        latent = gan.latent();
        form = gan.form();
        width = gan.width();
        loss = gan.loss();
        generator = gan.generator();
        discriminator = gan.discriminator();
        discriminatorSteps = gan.discriminatorSteps();
        accumulate = gan.accumulate();
        greatestNorm = gan.greatestNorm();
        labelSmoothing = gan.labelSmoothing();
        spectralNorm = gan.spectralNorm();
        averageDecay = gan.averageDecay();
        augmentation = gan.augmentation();
        classes = gan.classes();
    }

    Gan done() {
        return new Gan(
                perceptual,
                data,
                latent,
                form,
                width,
                loss,
                generator,
                discriminator,
                discriminatorSteps,
                accumulate,
                greatestNorm,
                labelSmoothing,
                spectralNorm,
                averageDecay,
                augmentation,
                classes);
    }
}
