package atelier.train;

import atelier.model.ModelId;
import atelier.train.Objective.Form;
import atelier.train.Objective.Vae;

/// A [Vae] being put together: the parts of another one, each of which can be set by its name.
public final class VaeDraft {
    public ModelId perceptual;
    public Dataset data;
    public int latent;
    public Form form;
    public int width;
    public double beta;
    public int warmUp;
    public double freeBits;
    public double perceptualWeight;
    public int secondStage;
    public Optimiser optimiser;
    public double averageDecay;

    VaeDraft(Vae vae) {
        perceptual = vae.perceptual();
        data = vae.data();
        latent = vae.latent();
        form = vae.form();
        width = vae.width();
        beta = vae.beta();
        warmUp = vae.warmUp();
        freeBits = vae.freeBits();
        perceptualWeight = vae.perceptualWeight();
        secondStage = vae.secondStage();
        optimiser = vae.optimiser();
        averageDecay = vae.averageDecay();
    }

    Vae done() {
        return new Vae(
                perceptual,
                data,
                latent,
                form,
                width,
                beta,
                warmUp,
                freeBits,
                perceptualWeight,
                secondStage,
                optimiser,
                averageDecay);
    }
}
