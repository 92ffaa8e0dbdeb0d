package atelier.cli;

import atelier.base.AtomicFile;
import atelier.base.Job;
import atelier.base.Text;
import atelier.evaluate.Estimate;
import atelier.evaluate.Evaluation;
import atelier.evaluate.FeatureNetwork;
import atelier.evaluate.FolderPictures;
import atelier.evaluate.PictureSet;
import atelier.image.ImageFiles;
import atelier.model.Model;
import atelier.studio.Evaluations;
import atelier.train.IdxPictures;
import atelier.train.Run;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `atelier evaluate`: how good generated pictures are, and whether they are copies of the data.
@Command(name = "evaluate")
final class Evaluate implements Callable<Answer> {
    /// Not the order of the real pictures, since both may come from the same folder.
    private static final long ORDER = 12;

    private static final int MOST = 100_000;

    /// @param nearest the contact sheet, where one was asked for
    record Found(
            String features,
            int count,
            Estimate frechet,
            double floor,
            Estimate kernel,
            double precision,
            double recall,
            Optional<Double> classScore,
            double memorised,
            boolean copies,
            Optional<Path> nearest)
            implements Answer {
        @Override
        public String words(Text text) {
            StringBuilder words = new StringBuilder(text.get(
                    "cli.evaluate.found",
                    features,
                    count,
                    frechet.value(),
                    frechet.low(),
                    frechet.high(),
                    floor,
                    kernel.value(),
                    kernel.low(),
                    kernel.high(),
                    precision,
                    recall));
            classScore.ifPresent(score -> words.append('\n').append(text.get("cli.evaluate.classes", score)));
            words.append('\n').append(text.get("cli.evaluate." + (copies ? "copies" : "new"), memorised));
            nearest.ifPresent(file -> words.append('\n').append(text.get("cli.evaluate.nearest", file)));
            return words.toString();
        }
    }

    /// What is evaluated: a run's model against what it has learned from, or pictures against others.
    static final class Which {
        @Option(names = "--run", required = true, paramLabel = "DIR")
        Path run;

        @ArgGroup(exclusive = false)
        @Nullable
        Compared compared;
    }

    static final class Compared {
        @ArgGroup(multiplicity = "1")
        Made made;

        @Option(names = "--reference", required = true, paramLabel = "DIR")
        Path reference;
    }

    static final class Made {
        @Option(names = "--images", required = true, paramLabel = "DIR")
        Path images;

        @Option(names = "--model", required = true, paramLabel = "ID")
        @Nullable
        String model;
    }

    @ParentCommand
    Atelier atelier;

    @Spec
    CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    Which which;

    @Option(names = "--count", defaultValue = "1000", paramLabel = "PICTURES")
    int count;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N")
    long seed;

    @Option(names = "--features", paramLabel = "FILE.onnx")
    @Nullable
    Path features;

    @Option(names = "--classifier", paramLabel = "FILE.onnx")
    @Nullable
    Path classifier;

    @Option(names = "--scale", defaultValue = "UNIT", paramLabel = "UNIT|SIGNED|BYTES")
    FeatureNetwork.Scale scale;

    @Option(names = "--nearest", paramLabel = "FILE")
    @Nullable
    Path nearest;

    @Option(names = "--keep")
    boolean keep;

    @Override
    public Answer call() {
        Ranges.check("--count", count, 1, MOST);
        if (features == null && classifier == null) {
            Unused.refuse(spec, "--scale", "--features, --classifier");
        }
        if (which.compared != null && which.compared.made.model == null) {
            Unused.refuse(spec, "--keep", "--model, --run");
            Unused.refuse(spec, "--seed", "--model, --run");
        }
        if (nearest != null) {
            ImageFiles.checkName(nearest);
        }
        Optional<Model> model = model();
        if (keep) {
            model.ifPresent(Evaluate::checkCard);
        }
        Evaluation evaluation = Watch.over(
                atelier.studio().inference(), "atelier", atelier.terminal.err(), job -> evaluate(model, job));
        if (keep) {
            model.ifPresent(made -> atelier.studio().evaluations().keep(made, evaluation.figures()));
        }
        return found(evaluation);
    }

    /// Asked before the work, so that no figures are lost to a card that cannot hold them.
    private static void checkCard(Model model) {
        if (!Files.isWritable(model.folder())) {
            Path card = model.folder().resolve(Model.CARD);
            throw AtomicFile.problem(card, new AccessDeniedException(card.toString()))
                    .exception();
        }
    }

    private Optional<Model> model() {
        return which.compared == null
                ? Optional.of(atelier.studio().evaluations().made(Run.open(which.run)))
                : Optional.ofNullable(which.compared.made.model)
                        .map(id -> atelier.studio().models().find(Models.id(id)));
    }

    private PictureSet real() {
        return which.compared == null
                ? atelier.studio().evaluations().learnedFrom(Run.open(which.run))
                : Evaluations.drawn(pictures(which.compared.reference));
    }

    private Evaluation evaluate(Optional<Model> model, Job<?> job) {
        Optional<FeatureNetwork> classes =
                Optional.ofNullable(classifier).map(file -> FeatureNetwork.imported(file, scale));
        try (FeatureNetwork network = network();
                PictureSet generated = generated(model)) {
            return Evaluations.compare(network, generated, real(), classes, Optional.ofNullable(nearest), job);
        } finally {
            classes.ifPresent(FeatureNetwork::close);
        }
    }

    private FeatureNetwork network() {
        return features != null
                ? FeatureNetwork.imported(features, scale)
                : atelier.studio().evaluations().perceptualFeatures();
    }

    private PictureSet generated(Optional<Model> model) {
        return model.map(generator -> atelier.studio().evaluations().samples(generator, count, seed))
                .orElseGet(this::images);
    }

    private PictureSet images() {
        Compared compared = Objects.requireNonNull(which.compared);
        return FolderPictures.of(compared.made.images).shuffled(ORDER).first(count);
    }

    /// A folder of pictures, or a file of many.
    private static PictureSet pictures(Path reference) {
        return IdxPictures.isNamed(reference)
                ? new IdxReference(IdxPictures.read(reference))
                : FolderPictures.of(reference);
    }

    private Found found(Evaluation evaluation) {
        return new Found(
                evaluation.features(),
                evaluation.count(),
                evaluation.frechet(),
                evaluation.floor(),
                evaluation.kernel(),
                evaluation.coverage().precision(),
                evaluation.coverage().recall(),
                evaluation.classScore(),
                evaluation.memorisation().share(),
                evaluation.memorisation().copies(),
                Optional.ofNullable(nearest).map(Path::toAbsolutePath));
    }
}
