package atelier.model;

import atelier.base.Text;
import atelier.tensor.TensorSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What a model is: written by the worker that trained it or when it was imported, read from `model.json`.
///
/// @param id unique among the models installed
/// @param version of the weights, counted up whenever they change
/// @param kind what it can be used for
/// @param title by language tag (`en`, `zh-CN`)
/// @param summary one or two sentences, by language tag
/// @param licence SPDX expression of the weights
/// @param data what it was trained on
/// @param graphs its ONNX files by role
/// @param tiling how pictures are cut for it; absent for models that take a picture whole
/// @param probe the file of inputs and outputs that prove the graphs, with its hash
/// @param training how it was made; absent for a model made elsewhere
/// @param evaluation how good its pictures were found to be; absent where nobody has looked
/// @param origin the file that it was imported from; absent for a model trained by this program
public record ModelCard(
        ModelId id,
        int version,
        Kind kind,
        Map<String, String> title,
        Map<String, String> summary,
        String licence,
        List<DataSource> data,
        Map<String, Graph> graphs,
        Optional<Tiling> tiling,
        FileHash probe,
        Optional<Training> training,
        Optional<Evaluation> evaluation,
        Optional<Origin> origin) {

    /// What a model can be used for.
    public enum Kind {
        /// Picture to features at several depths; not for artists, used by training and scores.
        PERCEPTUAL,
        /// Any painting's style onto any photograph: graphs `style`, `content`, `paint`.
        ARBITRARY_STYLE,
        /// One painting's style onto any photograph: graphs `content` and `paint`, which takes no code.
        ONE_STYLE,
        /// A latent to a picture: graph `generator` from `latent` [n, length] and, where it was told what its
        /// data shows, `class` [n, classes] to `picture`; where it was trained with one, graph `encoder` from
        /// `picture` to `latent`.
        GENERATOR,
        /// Any photograph to a picture, without anything else: graph `network` from `photograph` to `picture`.
        PICTURE_TO_PICTURE,
        /// Any painting's style onto any photograph, in one network: graph `network` from `photograph` and
        /// `painting` to `picture`.
        PICTURES_TO_PICTURE;

        /// Whether it makes a picture of a photograph.
        public boolean paints() {
            return switch (this) {
                case ARBITRARY_STYLE, ONE_STYLE, PICTURE_TO_PICTURE, PICTURES_TO_PICTURE -> true;
                case PERCEPTUAL, GENERATOR -> false;
            };
        }

        /// Whether it paints in the style of paintings that it is given.
        public boolean takesPaintings() {
            return this == ARBITRARY_STYLE || this == PICTURES_TO_PICTURE;
        }

        /// Whether what it has painted can be painted over: one made elsewhere may do anything to a photograph.
        public boolean paintsInLayers() {
            return this == ARBITRARY_STYLE || this == ONE_STYLE;
        }
    }

    /// Where training data came from and on what terms.
    public record DataSource(String name, String licence, int pictures) {}

    /// A file of the model's folder, named without any path, and its SHA-256 in hexadecimal.
    public record FileHash(String file, String sha256) {
        public FileHash {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    /// One ONNX file with what goes in and comes out, by tensor name.
    public record Graph(FileHash file, Map<String, TensorSpec> inputs, Map<String, TensorSpec> outputs) {
        public Graph {
            Objects.requireNonNull(file, "file");
            inputs = Map.copyOf(inputs);
            outputs = Map.copyOf(outputs);
        }

        /// What an input means.
        ///
        /// @throws IllegalArgumentException when the card does not say
        public TensorSpec input(String name) {
            return named(inputs, name);
        }

        /// What an output means.
        ///
        /// @throws IllegalArgumentException when the card does not say
        public TensorSpec output(String name) {
            return named(outputs, name);
        }

        /// What goes in and what comes out, in plain words.
        ///
        /// @param name of this graph in its card
        public String words(String name, Text text) {
            return GraphWords.of(name, this, text);
        }

        private TensorSpec named(Map<String, TensorSpec> specs, String name) {
            TensorSpec spec = specs.get(name);
            if (spec == null) {
                throw new IllegalArgumentException(file.file() + " has no \"" + name + "\"");
            }
            return spec;
        }
    }

    /// How far a pixel's influence reaches, in picture pixels, all multiples of `stride`. With halos this
    /// wide a picture may be cut anywhere and the parts come out as they do in the whole.
    ///
    /// @param stride pixels to one position of the features
    /// @param contentHalo reach of the `content` graph
    /// @param paintHalo reach of the `paint` graph
    /// @param margin pixels by which a picture is reflected outwards before, and cut after, so that the
    ///     network's own padding does not show as a frame
    /// @param grain deviation of the [atelier.tensor.Grain] that a photograph, 0 to 1, gets before the `content`
    ///     graph sees it; 0 for none
    public record Tiling(int stride, int contentHalo, int paintHalo, int margin, double grain) {
        public Tiling {
            int[] reaches = {contentHalo, paintHalo, margin};
            if (stride < 1 || Arrays.stream(reaches).anyMatch(reach -> reach < 0 || reach % stride != 0)) {
                throw new IllegalArgumentException(
                        "a stride of " + stride + " with reaches of " + Arrays.toString(reaches));
            }
        }

        public Tiling withGrain(double other) {
            return new Tiling(stride, contentHalo, paintHalo, margin, other);
        }
    }

    /// How a model was made.
    ///
    /// @param plan file with the training plan in the model's folder
    /// @param curve file with the losses over the steps, as CSV
    /// @param steps optimiser steps that the weights have taken
    /// @param seconds spent in them
    /// @param machine what it ran on
    /// @param date ISO day
    /// @param chosen why these weights; absent where they are those of the last step
    public record Training(
            String plan, String curve, long steps, long seconds, String machine, String date, Optional<Chosen> chosen) {
        public Training {
            // Cards from before there was a choice.
            chosen = Objects.requireNonNullElse(chosen, Optional.empty());
        }
    }

    /// What the weights that ship did best in.
    ///
    /// @param of the steps that the whole training took
    /// @param measure the name of what was compared, on held-out pictures; less is better
    /// @param value of it
    public record Chosen(long of, String measure, double value) {}

    /// Where a model made elsewhere came from.
    ///
    /// @param file the ONNX file's name
    /// @param sha256 of that file
    /// @param date of the import, ISO day
    /// @param read how its inputs and outputs were understood, for people
    public record Origin(String file, String sha256, String date, String read) {}

    /// How good a generator's pictures are, see `atelier evaluate`.
    ///
    /// @param features the network in whose features all this was measured
    /// @param pictures of each kind that were compared
    /// @param distance Fréchet distance to the data, with its 95 % interval from `low` to `high`
    /// @param floor the distance of real pictures to others, as many
    /// @param precision share of generated pictures among the real ones, 0 to 1
    /// @param recall share of real pictures among the generated ones, 0 to 1
    /// @param memorised share of generated pictures that are as near to one of the data as hardly any two of the
    ///     data are, 0 to 1
    /// @param copies whether that is so many that the model copies its data
    /// @param kernel kernel distance, see `evaluate.KernelDistance`
    /// @param searched pictures of the data that copies were looked for among
    public record Evaluation(
            String features,
            int pictures,
            double distance,
            double low,
            double high,
            double floor,
            double precision,
            double recall,
            double memorised,
            boolean copies,
            Optional<Double> kernel,
            Optional<Integer> searched) {
        public Evaluation {
            // Cards from before these were kept.
            kernel = Objects.requireNonNullElse(kernel, Optional.empty());
            searched = Objects.requireNonNullElse(searched, Optional.empty());
        }
    }

    /// The card of a model trained by this program whose pictures nobody has evaluated.
    public ModelCard(
            ModelId id,
            int version,
            Kind kind,
            Map<String, String> title,
            Map<String, String> summary,
            String licence,
            List<DataSource> data,
            Map<String, Graph> graphs,
            Optional<Tiling> tiling,
            FileHash probe,
            Training training) {
        this(
                id,
                version,
                kind,
                title,
                summary,
                licence,
                data,
                graphs,
                tiling,
                probe,
                Optional.of(training),
                Optional.empty(),
                Optional.empty());
    }

    public ModelCard {
        // What a damaged file lacks arrives here as null.
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(probe, "probe");
        training = Objects.requireNonNullElse(training, Optional.empty());
        // Cards from before there was one.
        evaluation = Objects.requireNonNullElse(evaluation, Optional.empty());
        origin = Objects.requireNonNullElse(origin, Optional.empty());
        title = Map.copyOf(title);
        summary = Map.copyOf(summary);
        data = List.copyOf(data);
        graphs = Map.copyOf(graphs);
        Ports.check(kind, graphs);
    }

    /// What it is called in this language; its id where it has no title.
    public String title(Text text) {
        String own = text.among(title);
        return own.isBlank() ? id.value() : own;
    }

    /// The classes that a generator can be asked for, in the order of their shares; empty where it knows none.
    public List<String> classes() {
        return Optional.ofNullable(graphs.get("generator"))
                .map(graph -> graph.inputs().get("class"))
                .map(TensorSpec::names)
                .orElse(List.of());
    }

    /// How many numbers of a generator's latent belong to each layer of the network, coarse ones first; empty where
    /// all work on the whole.
    public List<Integer> layers() {
        return Optional.ofNullable(graphs.get("generator"))
                .map(graph -> graph.inputs().get("latent"))
                .map(TensorSpec::layers)
                .orElse(List.of());
    }

    /// This card with what was found of the model's pictures.
    public ModelCard with(Evaluation found) {
        return changed(id, title, Optional.of(found));
    }

    /// This card of a model that is to have another id.
    public ModelCard named(ModelId other) {
        return changed(other, title, evaluation);
    }

    /// This card of a model that is another version.
    public ModelCard versioned(int other) {
        return new ModelCard(
                id, other, kind, title, summary, licence, data, graphs, tiling, probe, training, evaluation, origin);
    }

    /// This card under another title, in every language the same.
    public ModelCard titled(String other) {
        return changed(id, Map.of("en", other), evaluation);
    }

    private ModelCard changed(ModelId newId, Map<String, String> newTitle, Optional<Evaluation> found) {
        return new ModelCard(
                newId, version, kind, newTitle, summary, licence, data, graphs, tiling, probe, training, found, origin);
    }
}
