package atelier.train;

import atelier.model.ModelId;
import atelier.train.TrainingPlan.Pictures;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// What a training learns, and from what.
public sealed interface Objective {
    /// The pictures that a generator learns to make; empty for what makes none out of nothing.
    default Optional<Dataset> dataset() {
        return switch (this) {
            case Gan gan -> Optional.of(gan.data());
            case Vae vae -> Optional.of(vae.data());
            case Growth growth -> Optional.of(growth.data());
            case Distil _, ArbitraryStyle _, OneStyle _ -> Optional.empty();
        };
    }

    /// A compact perceptual network that tells, through one 1x1 map a depth, what a large one sees: the mean
    /// squared error of the maps over the mean square of the teacher's features, summed over the depths.
    ///
    /// @param teacher NumPy archive of the VGG-19 encoder distilled by Wang et al. (2020), `enc5.npz`
    /// @param pictures what both look at
    record Distil(Path teacher, List<Pictures> pictures) implements Objective {
        public Distil {
            pictures = List.copyOf(pictures);
        }
    }

    /// Networks that paint any photograph in the style of any painting, seen at once.
    ///
    /// @param start an arbitrary-style model to go on from; absent to begin anew
    /// @param perceptual the network whose features the losses compare
    /// @param photographs what is painted
    /// @param paintings what it is painted like
    /// @param losses their weights, in the order of the steps that they hold from
    /// @param contentZoom least and greatest side of the photograph's part, as a multiple of the crop
    /// @param styleZoom the same of the painting's part; below 1 strokes are magnified
    /// @param teacher the archive of [Distil]: that larger network looks too, and what is learned pleases
    ///     others as well; absent for no
    /// @param fine the archive of VGG-16's first convolutions: as wide as they are, they look too, since narrow
    ///     networks are blind to some fine patterns; absent for no
    /// @param recoloured share of the paintings shown in other colours, 0 to 1, so that few of them teach more
    ///     than their own palettes; absent for none
    /// @param grain deviation of the noise that photographs, 0 to 1, get before they are painted; absent for
    ///     that of the model to go on from, and none anew
    /// @param smooth whether features are mixed with their neighbours when they are upsampled; absent for as
    ///     the model to go on from does, and no anew
    record ArbitraryStyle(
            Optional<ModelId> start,
            ModelId perceptual,
            List<Pictures> photographs,
            List<Pictures> paintings,
            List<StyleLosses> losses,
            Range contentZoom,
            Range styleZoom,
            Optional<Path> teacher,
            Optional<Path> fine,
            Optional<Double> recoloured,
            Optional<Double> grain,
            Optional<Boolean> smooth)
            implements Objective {
        public ArbitraryStyle {
            // Plans from before these could be asked for.
            start = Objects.requireNonNullElse(start, Optional.empty());
            teacher = Objects.requireNonNullElse(teacher, Optional.empty());
            fine = Objects.requireNonNullElse(fine, Optional.empty());
            recoloured = Objects.requireNonNullElse(recoloured, Optional.empty());
            grain = Objects.requireNonNullElse(grain, Optional.empty());
            smooth = Objects.requireNonNullElse(smooth, Optional.empty());
            photographs = List.copyOf(photographs);
            paintings = List.copyOf(paintings);
            losses = List.copyOf(losses);
        }

        /// The weights that hold at a step.
        public StyleLosses lossesAt(long step) {
            return StyleLosses.at(losses, step);
        }
    }

    /// Networks that paint any photograph in the style of one painting: those of an arbitrary-style model with
    /// this painting's code, both trained on.
    ///
    /// @param start the arbitrary-style model to go on from
    /// @param perceptual the network whose features the losses compare
    /// @param photographs what is painted
    /// @param painting one picture, or several in one manner
    /// @param paintingSide the painting's short side as the judge sees it, in pixels: less means larger strokes
    /// @param losses their weights, in the order of the steps that they hold from
    record OneStyle(
            ModelId start,
            ModelId perceptual,
            List<Pictures> photographs,
            Pictures painting,
            int paintingSide,
            List<StyleLosses> losses)
            implements Objective {
        public OneStyle {
            photographs = List.copyOf(photographs);
            losses = List.copyOf(losses);
        }

        /// The weights that hold at a step.
        public StyleLosses lossesAt(long step) {
            return StyleLosses.at(losses, step);
        }
    }

    /// A generator that learns from a discriminator what the data looks like.
    ///
    /// @param perceptual the network that samples are measured in
    /// @param latent numbers that a picture is made from, normally distributed
    /// @param form of both networks
    /// @param width channels of the layers nearest to the picture; deeper ones have more
    /// @param discriminatorSteps for each step of the generator
    /// @param accumulate batches whose gradients make one step
    /// @param greatestNorm gradients longer than this are shortened to it
    /// @param labelSmoothing 0 for none: what real pictures' labels lack of 1
    /// @param spectralNorm whether the discriminator's layers are kept at a spectral norm of 1 (Miyato et al. 2018)
    /// @param averageDecay of the slow average of the generator's weights, which ships
    /// @param augmentation how strongly both real and generated pictures are changed before they are judged
    ///     (Zhao et al. 2020), 0 to 1
    /// @param classes whether both networks are told what a picture shows, see [PictureFiles#kind], so that the
    ///     generator can be asked for it (Mirza and Osindero 2014); absent for no
    record Gan(
            ModelId perceptual,
            Dataset data,
            int latent,
            Form form,
            int width,
            AdversarialLoss loss,
            Optimiser generator,
            Optimiser discriminator,
            int discriminatorSteps,
            int accumulate,
            double greatestNorm,
            double labelSmoothing,
            boolean spectralNorm,
            double averageDecay,
            double augmentation,
            Optional<Boolean> classes)
            implements Objective {
        public Gan {
            // Plans from before there were any.
            classes = Objects.requireNonNullElse(classes, Optional.empty());
        }

        /// Whether the networks are told what a picture shows.
        public boolean knowsClasses() {
            return classes.orElse(false);
        }

        /// The same of other pictures.
        public Gan with(Dataset other) {
            return with(draft -> draft.data = other);
        }

        /// The same, told what pictures show or not.
        public Gan telling(boolean told) {
            return with(draft -> draft.classes = told ? Optional.of(true) : Optional.empty());
        }

        /// The same but for what the change sets.
        public Gan with(Consumer<GanDraft> change) {
            GanDraft draft = new GanDraft(this);
            change.accept(draft);
            return draft.done();
        }
    }

    /// An encoder to a latent and a decoder back (Kingma and Welling 2014).
    ///
    /// @param perceptual the network that samples are measured in
    /// @param latent numbers of a code
    /// @param form of both networks
    /// @param width channels of the layers nearest to the picture; deeper ones have more
    /// @param beta weight of the divergence
    /// @param warmUp steps over which that weight rises from 0
    /// @param freeBits nats of each latent number that cost nothing
    /// @param perceptualWeight of the difference in the perceptual network's features beside that of pixels
    /// @param secondStage steps of a second, dense VAE on the codes (Dai and Wipf 2019), after the others
    /// @param optimiser of both networks
    /// @param averageDecay of the slow average of the weights, which ships
    record Vae(
            ModelId perceptual,
            Dataset data,
            int latent,
            Form form,
            int width,
            double beta,
            int warmUp,
            double freeBits,
            double perceptualWeight,
            int secondStage,
            Optimiser optimiser,
            double averageDecay)
            implements Objective {
        /// The same of other pictures.
        public Vae with(Dataset other) {
            return with(draft -> draft.data = other);
        }

        /// The same but for what the change sets.
        public Vae with(Consumer<VaeDraft> change) {
            VaeDraft draft = new VaeDraft(this);
            change.accept(draft);
            return draft.done();
        }
    }

    /// A generator whose pictures become larger: behind it comes a network that has learned, from the
    /// data's own pictures at both sizes, what is finer. The generator itself stays as it is.
    ///
    /// @param start the installed generator
    /// @param perceptual the network that pictures are compared in
    /// @param data pictures like the generator's, at twice or four times its side
    /// @param width channels of the network
    /// @param perceptualWeight of the difference in the perceptual network's features beside that of pixels
    /// @param softness how soft the small pictures are made that it learns from, at most; 1 for as if they had been
    ///     enlarged themselves: a generator's are softer than the data's
    /// @param grain deviation of the noise that they get, of pixels of 0 to 1
    /// @param averageDecay of the slow average of the weights, which ships
    record Growth(
            ModelId start,
            ModelId perceptual,
            Dataset data,
            int width,
            double perceptualWeight,
            double softness,
            double grain,
            Optimiser optimiser,
            double averageDecay)
            implements Objective {
        /// Of the generator's side.
        public static final int MOST_DOUBLINGS = 2;

        /// The same of other pictures.
        public Growth with(Dataset others) {
            return new Growth(
                    start, perceptual, others, width, perceptualWeight, softness, grain, optimiser, averageDecay);
        }
    }

    /// What the networks of a generator are made of.
    enum Form {
        /// Fully connected layers, for 28x28.
        DENSE,
        /// Convolutions and nearest-neighbour upsampling (after DCGAN, Radford et al. 2016).
        CONVOLUTIONAL,
        /// Grouped residual blocks without normalisation (after R3GAN, Huang et al. 2024).
        RESIDUAL,
        /// A generator as with [#CONVOLUTIONAL]; the discriminator does not look at pixels but at what
        /// the perceptual network sees in them, at four depths (after Projected GANs, Sauer et al. 2021).
        /// It can see from the start, and so learns in a fraction of the steps. Not for autoencoders.
        PROJECTED
    }

    /// Weights of what the style training minimises.
    ///
    /// @param from step of the training from which they hold
    /// @param content squared difference of instance-normalised features at relu4_1 and, half as much, relu3_1
    /// @param detail the same at relu2_1: what keeps edges clean and strokes small
    /// @param style squared difference of channel means and deviations at four depths, over their mean square
    /// @param gram share of the style weight that goes to Gram matrices at the three deeper of them (Gatys et al.
    ///     2016), over their mean square
    /// @param identity absolute difference when a picture is painted in its own style
    /// @param identityEvery steps from one identity term to the next
    /// @param variation absolute difference of neighbouring pixels
    /// @param evenness absolute second difference of neighbouring pixels where what is painted is a ramp from
    ///     one colour to another, every second step: against grids
    record StyleLosses(
            long from,
            double content,
            double detail,
            double style,
            double gram,
            double identity,
            int identityEvery,
            double variation,
            double evenness) {
        static StyleLosses at(List<StyleLosses> losses, long step) {
            return losses.reversed().stream()
                    .filter(weights -> weights.from() <= step)
                    .findFirst()
                    .orElseGet(losses::getFirst);
        }
    }

    /// From `least` to `greatest`, both included.
    record Range(double least, double greatest) {}
}
