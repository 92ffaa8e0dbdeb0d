package atelier.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.Beside;
import atelier.base.FileHashes;
import atelier.image.Raster;
import atelier.image.Resize;
import atelier.infer.Networks;
import atelier.infer.OnnxNetwork;
import atelier.make.Easel;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.recipe.LatentSpace;
import atelier.recipe.Recipe;
import atelier.train.Objective;
import atelier.train.Run;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The bundled generators that were made larger draw what they drew, with finer lines.
@Beside
class GrownModelsTest {
    private static final int PICTURES = 8;

    private final FileHashes hashes = new FileHashes();
    private final ModelLibrary library =
            new ModelLibrary(List.of(Path.of("models").toAbsolutePath()), hashes);

    @ParameterizedTest
    @ValueSource(strings = {"court-ladies-large"})
    void whatHasGrownIsTheSamePictureWithFinerLines(String id) {
        Model grown = library.find(new ModelId(id));
        Objective.Growth plan = (Objective.Growth)
                Run.readPlan(grown.folder().resolve("plan.json")).objective();
        Model before = library.find(plan.start());
        LatentSpace space = LatentSpace.of(before);
        assertThat(LatentSpace.of(grown)).isEqualTo(space);
        double apart = 0;
        double finer = 0;
        try (Networks networks = new Networks(library, OnnxNetwork::open, 2);
                Easel easel = new Easel(library, networks, hashes, Device.CPU)) {
            for (int i = 0; i < PICTURES; i++) {
                Raster small = picture(easel, before, i);
                Raster large = picture(easel, grown, i);
                assertThat(large.width()).isEqualTo(plan.data().side());
                Raster enlarged = Resize.to(small, large.width(), large.height());
                apart += difference(Resize.to(large, small.width(), small.height()), small) / PICTURES;
                finer += slope(large) / slope(enlarged) / PICTURES;
            }
        }
        assertThat(apart).as("made small again, of 255").isLessThan(12);
        assertThat(finer)
                .as("slopes from pixel to pixel, over those of the picture enlarged")
                .isGreaterThan(1.3);
    }

    private static Raster picture(Easel easel, Model model, int number) {
        return easel.make(
                new Recipe.Generate(
                        model.id(),
                        model.card().version(),
                        LatentSpace.of(model).drawn(number),
                        1,
                        0),
                null);
    }

    /// Mean of the colours' absolute differences.
    private static double difference(Raster one, Raster other) {
        double sum = 0;
        for (int y = 0; y < one.height(); y++) {
            for (int x = 0; x < one.width(); x++) {
                sum += apart(one.argb(x, y), other.argb(x, y));
            }
        }
        return sum / (one.width() * one.height());
    }

    /// Mean absolute difference of neighbours.
    private static double slope(Raster picture) {
        double sum = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 1; x < picture.width(); x++) {
                sum += apart(picture.argb(x - 1, y), picture.argb(x, y));
            }
        }
        return sum / (picture.width() * picture.height());
    }

    private static double apart(int one, int other) {
        int red = Math.abs((one >> 16 & 255) - (other >> 16 & 255));
        int green = Math.abs((one >> 8 & 255) - (other >> 8 & 255));
        int blue = Math.abs((one & 255) - (other & 255));
        return (red + green + blue) / 3.0;
    }
}
