package atelier.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.FileHashes;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.image.Raster;
import atelier.infer.Networks;
import atelier.infer.OnnxNetwork;
import atelier.infer.UntrainedGenerator;
import atelier.infer.UntrainedStyle;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.recipe.Latent;
import atelier.recipe.Recipe.Generate;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTest {
    @TempDir
    Path temp;

    private Networks networks;
    private Easel easel;
    private Model model;

    @BeforeEach
    void open() throws Exception {
        model = UntrainedGenerator.install(temp, "untrained");
        FileHashes hashes = new FileHashes();
        ModelLibrary library = new ModelLibrary(List.of(temp), hashes);
        networks = new Networks(library, OnnxNetwork::open, 2);
        easel = new Easel(library, networks, hashes, Device.CPU);
    }

    @AfterEach
    void close() {
        easel.close();
        networks.close();
    }

    @Test
    void theSameRecipeGivesTheSamePixels() {
        Raster made = easel.make(recipe(Latent.drawn(3, UntrainedGenerator.LATENT), 1, 0), null);
        Raster again = easel.make(recipe(Latent.drawn(3, UntrainedGenerator.LATENT), 1, 0), null);
        assertThat(made.width()).isEqualTo(UntrainedGenerator.SIDE);
        assertThat(made.largestDifference(again)).isZero();
        assertThat(made.isOpaque()).isTrue();
    }

    @Test
    void anotherPointGivesAnotherPictureUnlessAllAreTheMiddle() {
        Latent here = Latent.drawn(3, UntrainedGenerator.LATENT);
        Latent there = Latent.drawn(4, UntrainedGenerator.LATENT);
        assertThat(easel.make(recipe(here, 1, 0), null).largestDifference(easel.make(recipe(there, 1, 0), null)))
                .isGreaterThan(8);
        assertThat(easel.make(recipe(here, 0, 0), null).largestDifference(easel.make(recipe(there, 0, 0), null)))
                .isZero();
    }

    @Test
    void isAsLargeAsAskedFor() {
        Raster made = easel.make(recipe(Latent.drawn(3, UntrainedGenerator.LATENT), 1, 50), null);
        assertThat(made.width()).isEqualTo(50);
        assertThat(made.height()).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000, 50_000, 65_536, Integer.MAX_VALUE})
    void refusesASizeThatNobodyCouldOpen(int side) {
        assertThatThrownBy(() -> easel.make(recipe(Latent.drawn(3, UntrainedGenerator.LATENT), 1, side), null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.ResultTooLarge(side, side, 250)));
    }

    @Test
    void refusesALatentOfAnotherLength() {
        assertThatThrownBy(() -> easel.make(recipe(Latent.drawn(3, 5), 1, 0), null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem())
                                .isEqualTo(new Problem.LatentUnfit("untrained", UntrainedGenerator.LATENT, 5)));
    }

    @Test
    void refusesAModelThatIsNoGenerator() throws Exception {
        UntrainedStyle.install(temp, "style");
        Generate recipe = new Generate(new ModelId("style"), 1, Latent.drawn(1, 8), 1, 0);
        assertThatThrownBy(() -> easel.make(recipe, null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOf(Problem.ModelWrongKind.class));
    }

    private Generate recipe(Latent latent, double truncation, int size) {
        return new Generate(model.id(), 1, latent, truncation, size);
    }
}
