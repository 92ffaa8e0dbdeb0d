package atelier.tensor;

import java.util.Collections;
import java.util.List;
import java.util.Objects;

/// What a model's input or output means.
///
/// A picture's float is `(pixel / 255 - mean[c]) / std[c]` for a pixel of 0 to 255. Data other than
/// pictures has no channel order, mean or deviation.
///
/// @param shape axes in the tensor's own order, [Shape#FREE] where any length goes
/// @param meaning what the floats are
/// @param order channel order of a picture
/// @param mean per channel, subtracted; empty for other data
/// @param std per channel, divided by; empty for other data
/// @param multipleOf width and height of a picture must be a multiple of this
/// @param names of what the numbers of a row stand for, in their order; empty where they have none
/// @param layers how many numbers of a latent belong together, from the first on: those of one layer of the network
/// each; empty where all work on the whole
public record TensorSpec(
        Shape shape,
        Meaning meaning,
        ChannelOrder order,
        List<Float> mean,
        List<Float> std,
        int multipleOf,
        List<String> names,
        List<Integer> layers) {

    /// What the floats of a tensor are.
    public enum Meaning {
        PICTURE,
        FEATURES,
        CODE,
        LATENT,
        /// How much of each class there is in a picture, adding up to 1.
        CLASSES,
        SCORES
    }

    /// Which channel comes first.
    public enum ChannelOrder {
        RGB,
        BGR,
        GREY,
        NONE
    }

    public TensorSpec {
        // What a damaged card lacks arrives here as null.
        Objects.requireNonNull(shape, "shape");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(order, "order");
        mean = List.copyOf(mean);
        std = List.copyOf(std);
        // Cards from before there were any.
        names = List.copyOf(Objects.requireNonNullElse(names, List.of()));
        layers = List.copyOf(Objects.requireNonNullElse(layers, List.of()));
    }

    public TensorSpec(
            Shape shape, Meaning meaning, ChannelOrder order, List<Float> mean, List<Float> std, int multipleOf) {
        this(shape, meaning, order, mean, std, multipleOf, List.of(), List.of());
    }

    /// A picture [1, 3, H, W], RGB, as floats 0 to 1.
    public static TensorSpec rgb01(int multipleOf) {
        return new TensorSpec(
                Shape.of(1, 3, Shape.FREE, Shape.FREE),
                Meaning.PICTURE,
                ChannelOrder.RGB,
                List.of(0f, 0f, 0f),
                List.of(1f, 1f, 1f),
                multipleOf);
    }

    /// A picture [n, channels, side, side], RGB or grey, as floats -1 to 1: what generators make.
    ///
    /// @param channels 3 or 1
    public static TensorSpec symmetric(int channels, int side) {
        List<Float> half = Collections.nCopies(channels, 0.5f);
        return new TensorSpec(
                Shape.of(Shape.FREE, channels, side, side),
                Meaning.PICTURE,
                channels == 1 ? ChannelOrder.GREY : ChannelOrder.RGB,
                half,
                half,
                1);
    }

    /// The same of squares of another side.
    public TensorSpec sized(int side) {
        return new TensorSpec(
                Shape.of(shape.axis(0), shape.axis(1), side, side),
                meaning,
                order,
                mean,
                std,
                multipleOf,
                names,
                layers);
    }

    /// Floats that are no picture.
    public static TensorSpec data(Meaning meaning, long... axes) {
        return new TensorSpec(Shape.of(axes), meaning, ChannelOrder.NONE, List.of(), List.of(), 1);
    }

    /// A latent [n, length], or [1, length] for one only.
    public static TensorSpec latent(Shape shape, List<Integer> layers) {
        return new TensorSpec(shape, Meaning.LATENT, ChannelOrder.NONE, List.of(), List.of(), 1, List.of(), layers);
    }

    /// How much of each class, [n, classes].
    public static TensorSpec classes(List<String> names) {
        return classes(Shape.of(Shape.FREE, names.size()), names);
    }

    /// The same, or [1, classes] for one picture only.
    public static TensorSpec classes(Shape shape, List<String> names) {
        return new TensorSpec(shape, Meaning.CLASSES, ChannelOrder.NONE, List.of(), List.of(), 1, names, List.of());
    }
}
