package atelier.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.FileHashes;
import atelier.base.Progress;
import atelier.evaluate.FeatureNetwork;
import atelier.image.Raster;
import atelier.infer.Networks;
import atelier.infer.OnnxNetwork;
import atelier.infer.UntrainedGenerator;
import atelier.make.Easel;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.recipe.Latent;
import atelier.recipe.LatentSpace;
import atelier.recipe.Recipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectionTest {
    private static final int LENGTH = UntrainedGenerator.LATENT;
    private static final Latent HIDDEN = Latent.drawn(77_777, LENGTH);
    private static final int STEPS = 400;

    @TempDir
    Path temp;

    private Networks networks;
    private Easel easel;
    private Model model;
    private FeatureNetwork features;

    @BeforeEach
    void open() throws Exception {
        model = UntrainedGenerator.installWithEncoder(temp, "untrained");
        FileHashes hashes = new FileHashes();
        ModelLibrary library = new ModelLibrary(List.of(Path.of("models"), temp), hashes);
        networks = new Networks(library, OnnxNetwork::open, 4);
        easel = new Easel(library, networks, hashes, Device.CPU);
        Model perceptual = library.find(new ModelId("perceptual-1"));
        features = FeatureNetwork.perceptual(perceptual, networks.open(perceptual, "features", Device.CPU));
    }

    @AfterEach
    void close() {
        features.close();
        easel.close();
        networks.close();
    }

    private Raster picture(Latent latent) {
        return easel.make(new Recipe.Generate(model.id(), 1, latent, 1, 0), null);
    }

    private Projection projection(Optional<Function<Raster, Latent>> encoder) {
        return new Projection(this::picture, encoder, features, new LatentSpace(LENGTH, 0));
    }

    private Projection.Found project(Progress progress, List<Projection.Found> told) {
        return projection(Optional.empty()).nearest(picture(HIDDEN), STEPS, 5, progress, told::add);
    }

    @Test
    void findsALatentWhosePictureIsMuchNearer() {
        List<Projection.Found> told = new ArrayList<>();

        Projection.Found found = project(Progress.NONE, told);

        assertThat(found.start()).isBetween(0.2, 1.0);
        assertThat(found.distance()).isLessThan(0.3 * found.start());
        assertThat(found.made()).isBetween(STEPS, STEPS + 20);
        assertThat(told.getLast().latent()).isEqualTo(found.latent());
        assertThat(told).extracting(Projection.Found::made).isSorted();
        assertThat(found.latent().norm()).isLessThan(2);
        assertThat(project(Progress.NONE, new ArrayList<>())).isEqualTo(found);
    }

    @Test
    void whatWasFoundBeforeACancelIsNotLost() {
        List<Projection.Found> told = new ArrayList<>();
        Progress cancelled = fraction -> {
            if (fraction > 0.5) {
                throw new CancellationException();
            }
        };

        assertThatThrownBy(() -> project(cancelled, told)).isInstanceOf(CancellationException.class);

        assertThat(told.getLast().distance()).isLessThan(told.getLast().start());
    }

    @Test
    void beginsWithWhatTheEncoderSaysWhereThatIsNearer() {
        Projection.Found found =
                projection(Optional.of(_ -> HIDDEN)).nearest(picture(HIDDEN), 40, 5, Progress.NONE, _ -> {});
        assertThat(found.start()).isZero();
        assertThat(found.latent()).isEqualTo(HIDDEN);

        // This one knows nothing.
        Latent nowhere = Latent.drawn(1, LENGTH).moved(HIDDEN.toArray(), -3);
        Projection.Found without = projection(Optional.empty()).nearest(picture(HIDDEN), 40, 5, Progress.NONE, _ -> {});
        Projection.Found misled =
                projection(Optional.of(_ -> nowhere)).nearest(picture(HIDDEN), 40, 5, Progress.NONE, _ -> {});
        assertThat(misled.start()).isEqualTo(without.start());
    }

    @Test
    void anEncoderGivesALatentOfTheModelsLengthForAPictureOfAnySize() {
        try (Encoder encoder = new Encoder(model, networks.open(model, Encoder.GRAPH, Device.CPU))) {
            Latent latent = encoder.of(picture(HIDDEN));
            assertThat(latent.length()).isEqualTo(LENGTH);
            assertThat(encoder.of(Raster.of8(7, 31, new int[7 * 31])).length()).isEqualTo(LENGTH);
            assertThat(encoder.of(picture(HIDDEN))).isEqualTo(latent);
        }
    }

    @Test
    void theMiddleOfAPictureCounts() {
        int[] pixels = new int[12 * 4];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % 12 >= 4 && i % 12 < 8 ? 0xffffffff : 0xff000000;
        }
        Raster fitted = Projection.fitted(Raster.of8(12, 4, pixels), 8, 8);

        assertThat(fitted.width()).isEqualTo(8);
        assertThat(fitted.height()).isEqualTo(8);
        assertThat(fitted.toArgb()).containsOnly(0xffffffff);
    }
}
