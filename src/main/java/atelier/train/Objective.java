package atelier.train;

import atelier.model.ModelId;
import atelier.train.TrainingPlan.Pictures;
import java.nio.file.Path;
import java.util.List;

/// What a training learns, and from what.
public sealed interface Objective {
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
    /// @param perceptual the network whose features the losses compare
    /// @param photographs what is painted
    /// @param paintings what it is painted like
    /// @param losses their weights, in the order of the steps that they hold from
    /// @param contentZoom least and greatest side of the photograph's part, as a multiple of the crop
    /// @param styleZoom the same of the painting's part; below 1 strokes are magnified
    record ArbitraryStyle(
            ModelId perceptual,
            List<Pictures> photographs,
            List<Pictures> paintings,
            List<StyleLosses> losses,
            Range contentZoom,
            Range styleZoom)
            implements Objective {
        public ArbitraryStyle {
            photographs = List.copyOf(photographs);
            paintings = List.copyOf(paintings);
            losses = List.copyOf(losses);
        }

        /// The weights that hold at a step.
        public StyleLosses lossesAt(long step) {
            return losses.reversed().stream()
                    .filter(weights -> weights.from() <= step)
                    .findFirst()
                    .orElseGet(losses::getFirst);
        }
    }

    /// Weights of what the style training minimises.
    ///
    /// @param from step of the training from which they hold
    /// @param content squared difference of instance-normalised features at relu4_1 and, half as much, relu3_1
    /// @param style squared difference of channel means and deviations at four depths, over their mean square
    /// @param gram share of the style weight that goes to Gram matrices at the three deeper of them (Gatys et al.
    ///     2016), over their mean square
    /// @param identity absolute difference when a picture is painted in its own style
    /// @param identityEvery steps from one identity term to the next
    /// @param variation absolute difference of neighbouring pixels
    record StyleLosses(
            long from,
            double content,
            double style,
            double gram,
            double identity,
            int identityEvery,
            double variation) {}

    /// From `least` to `greatest`, both included.
    record Range(double least, double greatest) {}
}
