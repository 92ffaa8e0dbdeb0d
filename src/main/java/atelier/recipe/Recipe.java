package atelier.recipe;

import atelier.model.ModelId;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// How a picture is made, whole: the same recipe on the same machine and versions gives the same bytes.
public sealed interface Recipe {
    ModelId model();

    /// Of the weights that the picture was made with.
    int modelVersion();

    /// A photograph painted in the style of one or several paintings.
    ///
    /// @param model one that paints, in the style of paintings or in its own way
    /// @param modelVersion of the weights the picture was made with
    /// @param content the photograph
    /// @param styles one to four paintings, weights adding up to 1 in use; none for a model that takes none
    /// @param strength 0 (the photograph) to 1 (the style in full)
    /// @param styleScale size of the painting's strokes, 0.5 to 2; 1 shows them as large as in training, and is
    ///     all that a model of one style can do
    /// @param texture how much [atelier.tensor.Mottle] the photograph gets before it is painted, for strokes to be
    ///     laid along where it is even: 0 for none to 1
    /// @param underpainting how much of broader strokes, painted first at half the size and less, lies beneath the
    ///     fine ones: 0 for a single layer of paint to 1. Models made elsewhere paint a single layer
    /// @param keepColours whether brightness comes from the painted picture and colour from the photograph
    /// @param size long side of the result in pixels, never beyond the photograph's own, which 0 stands for
    record Stylize(
            ModelId model,
            int modelVersion,
            Source content,
            List<StyleSource> styles,
            double strength,
            double styleScale,
            double texture,
            double underpainting,
            boolean keepColours,
            int size)
            implements Recipe {
        public static final int MAX_STYLES = 4;

        /// The underpainting that a picture gets where nobody says otherwise.
        public static final double UNDERPAINTING = 0.4;

        private static final double MOST_MOTTLE = 0.05;

        public Stylize {
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(content, "content");
            styles = List.copyOf(styles);
            if (styles.size() > MAX_STYLES) {
                throw new IllegalArgumentException(styles.size() + " styles");
            }
            if (!(strength >= 0 && strength <= 1)) {
                throw new IllegalArgumentException("strength " + strength);
            }
            if (!(styleScale >= 0.5 && styleScale <= 2)) {
                throw new IllegalArgumentException("style scale " + styleScale);
            }
            if (!(texture >= 0 && texture <= 1)) {
                throw new IllegalArgumentException("texture " + texture);
            }
            if (!(underpainting >= 0 && underpainting <= 1)) {
                throw new IllegalArgumentException("underpainting " + underpainting);
            }
            if (size < 0) {
                throw new IllegalArgumentException("size " + size);
            }
        }

        /// The files that it starts from.
        public Stream<Path> files() {
            return Stream.concat(
                    Stream.of(content.path()),
                    styles.stream().map(style -> style.source().path()));
        }

        /// Deviation of the mottle at full strength.
        public double mottle() {
            return MOST_MOTTLE * texture;
        }

        /// The same with its pictures in other places.
        public Stylize withSources(UnaryOperator<Source> moved) {
            return new Stylize(
                    model,
                    modelVersion,
                    moved.apply(content),
                    styles.stream()
                            .map(style -> new StyleSource(moved.apply(style.source()), style.weight()))
                            .toList(),
                    strength,
                    styleScale,
                    texture,
                    underpainting,
                    keepColours,
                    size);
        }

        public Stylize withTexture(double changed) {
            return new Stylize(
                    model,
                    modelVersion,
                    content,
                    styles,
                    strength,
                    styleScale,
                    changed,
                    underpainting,
                    keepColours,
                    size);
        }

        public Stylize withUnderpainting(double changed) {
            return new Stylize(
                    model, modelVersion, content, styles, strength, styleScale, texture, changed, keepColours, size);
        }

        public Stylize withSize(int longSide) {
            return new Stylize(
                    model,
                    modelVersion,
                    content,
                    styles,
                    strength,
                    styleScale,
                    texture,
                    underpainting,
                    keepColours,
                    longSide);
        }
    }

    /// A picture that a generator makes of a point in its latent space.
    ///
    /// @param model a generator
    /// @param truncation how far from the middle the point lies in use, against where it lies: 1 leaves it there,
    ///     0 is the middle itself, where pictures are most usual and all alike
    /// @param size long side of the result in pixels; 0 for as the generator makes it
    record Generate(ModelId model, int modelVersion, Latent latent, double truncation, int size) implements Recipe {
        public Generate {
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(latent, "latent");
            if (!(truncation >= 0 && truncation <= 2)) {
                throw new IllegalArgumentException("truncation " + truncation);
            }
            if (size < 0) {
                throw new IllegalArgumentException("size " + size);
            }
        }
    }

    /// Several pictures that a generator makes, beside each other as one.
    ///
    /// @param model a generator
    /// @param latents of the pictures, row by row; one at least
    /// @param columns pictures in a row, 1 or more
    /// @param truncation as in [Generate]
    /// @param size long side of each picture in pixels; 0 for as the generator makes it
    record Sheet(ModelId model, int modelVersion, List<Latent> latents, int columns, double truncation, int size)
            implements Recipe {
        public Sheet {
            Objects.requireNonNull(model, "model");
            latents = List.copyOf(latents);
            if (latents.isEmpty() || columns < 1) {
                throw new IllegalArgumentException(latents.size() + " pictures in " + columns + " columns");
            }
            if (!(truncation >= 0 && truncation <= 2)) {
                throw new IllegalArgumentException("truncation " + truncation);
            }
            if (size < 0) {
                throw new IllegalArgumentException("size " + size);
            }
        }

        public int rows() {
            return (latents.size() + columns - 1) / columns;
        }

        /// The recipe of one of its pictures.
        public Generate picture(int number) {
            return new Generate(model, modelVersion, latents.get(number), truncation, size);
        }
    }

    /// A painting and its share in the style.
    ///
    /// @param weight above 0; shares are the weights over their sum
    record StyleSource(Source source, double weight) {
        public StyleSource {
            Objects.requireNonNull(source, "source");
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("weight " + weight);
            }
        }
    }
}
