package atelier.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import atelier.Beside;
import atelier.base.FileHashes;
import atelier.base.Job;
import atelier.base.Lane;
import atelier.evaluate.FeatureNetwork;
import atelier.evaluate.Features;
import atelier.evaluate.FolderPictures;
import atelier.evaluate.PictureSet;
import atelier.image.Raster;
import atelier.infer.Networks;
import atelier.infer.OnnxNetwork;
import atelier.make.Easel;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.recipe.Latent;
import atelier.recipe.LatentSpace;
import atelier.recipe.Recipe;
import atelier.train.Objective;
import atelier.train.PictureFiles;
import atelier.train.Run;
import atelier.train.TrainingPlan.Pictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The bundled flowers are of the kind that was asked for, as somebody sees who knows the photographs that they were
/// learned from.
@Beside
class FlowersTest {
    private static final Path PHOTOGRAPHS = Path.of("../shared/data/content/flowers");
    /// Of the pictures of a kind, every so many-th tells how well real ones are known.
    private static final int EVERY = 5;
    private static final int SAMPLES = 60;
    private static final int NEIGHBOURS = 9;

    private final FileHashes hashes = new FileHashes();
    private final ModelLibrary library =
            new ModelLibrary(List.of(Path.of("models").toAbsolutePath()), hashes);

    @Test
    void aFlowerIsOfTheKindThatWasAskedFor() {
        assumeTrue(Files.isDirectory(PHOTOGRAPHS), "no photographs of flowers beside the project, in " + PHOTOGRAPHS);
        Model model = library.find(new ModelId("flowers"));
        List<String> kinds = model.classes();
        assertThat(kinds).containsExactly("daisy", "dandelion", "rose", "sunflower");
        Model judge = library.find(new ModelId("perceptual-1"));
        try (Networks networks = new Networks(library, OnnxNetwork::open, 1);
                Easel easel = new Easel(library, networks, hashes, Device.CPU);
                FeatureNetwork network =
                        FeatureNetwork.perceptual(judge, networks.open(judge, "features", Device.CPU))) {
            List<Features> known = new ArrayList<>();
            List<Features> unseen = new ArrayList<>();
            List<Features> made = new ArrayList<>();
            for (int kind = 0; kind < kinds.size(); kind++) {
                List<Path> files = learned(kinds.get(kind));
                known.add(of(network, photographs(files, false)));
                unseen.add(of(network, photographs(files, true)));
                made.add(of(network, new Asked(easel, model, kind)));
            }
            double[] scale = scale(known);
            double real = right(unseen, known, scale);
            double asked = right(made, known, scale);
            // Of four kinds, chance would have a quarter.
            assertThat(real).as("photographs known").isGreaterThan(0.6);
            assertThat(asked).as("flowers known as what was asked for").isGreaterThan(0.5);
        }
    }

    /// The photographs of a kind that the plan has learned from.
    private static List<Path> learned(String kind) {
        var data = ((Objective.Gan)
                        Run.readPlan(Path.of("models/flowers/plan.json")).objective())
                .data();
        Set<Path> leftOut = new HashSet<>(data.leftOut());
        Path folder = data.pictures().stream()
                .map(Pictures::folder)
                .filter(each -> each.endsWith(kind))
                .findFirst()
                .orElseThrow();
        return PictureFiles.under(folder).stream()
                .filter(file -> !leftOut.contains(file))
                .toList();
    }

    private static PictureSet photographs(List<Path> files, boolean unseen) {
        List<Path> some = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (unseen == (i % EVERY == 0)) {
                some.add(files.get(i));
            }
        }
        return new FolderPictures(some).noLargerThan(64);
    }

    private static Features of(FeatureNetwork network, PictureSet pictures) {
        return Lane.direct()
                .submit("", (Job<Features> job) -> network.of(pictures, 0, pictures.count(), job, 0, 1))
                .join();
    }

    /// What each number is divided by: its deviation over all photographs.
    private static double[] scale(List<Features> known) {
        int length = known.getFirst().length();
        double[] sum = new double[length];
        double[] squares = new double[length];
        int count = 0;
        for (Features kind : known) {
            for (int i = 0; i < kind.values().length; i++) {
                sum[i % length] += kind.values()[i];
                squares[i % length] += kind.values()[i] * kind.values()[i];
            }
            count += kind.count();
        }
        double[] scale = new double[length];
        for (int i = 0; i < length; i++) {
            double mean = sum[i] / count;
            scale[i] = Math.sqrt(squares[i] / count - mean * mean) + 1e-9;
        }
        return scale;
    }

    /// The share whose nearest neighbours are mostly of their own kind, every kind counting alike.
    private static double right(List<Features> asked, List<Features> known, double[] scale) {
        double share = 0;
        for (int kind = 0; kind < asked.size(); kind++) {
            int right = 0;
            for (int i = 0; i < asked.get(kind).count(); i++) {
                right += nearest(asked.get(kind), i, known, scale) == kind ? 1 : 0;
            }
            share += (double) right / asked.get(kind).count() / asked.size();
        }
        return share;
    }

    /// The kind whose nearest photographs are nearest.
    private static int nearest(Features of, int row, List<Features> known, double[] scale) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int kind = 0; kind < known.size(); kind++) {
            double[] distances = new double[known.get(kind).count()];
            for (int j = 0; j < distances.length; j++) {
                for (int k = 0; k < scale.length; k++) {
                    double apart = (of.values()[row * scale.length + k]
                                    - known.get(kind).values()[j * scale.length + k])
                            / scale[k];
                    distances[j] += apart * apart;
                }
            }
            Arrays.sort(distances);
            double mean = Arrays.stream(distances).limit(NEIGHBOURS).average().orElseThrow();
            if (mean < least) {
                least = mean;
                best = kind;
            }
        }
        return best;
    }

    /// Pictures of one kind.
    private record Asked(Easel easel, Model model, int kind) implements PictureSet {
        @Override
        public int count() {
            return SAMPLES;
        }

        @Override
        public Raster picture(int number) {
            LatentSpace space = LatentSpace.of(model);
            Latent latent = space.drawn(number).as(kind, space.classes());
            return easel.make(new Recipe.Generate(model.id(), model.card().version(), latent, 1, 0), null);
        }
    }
}
