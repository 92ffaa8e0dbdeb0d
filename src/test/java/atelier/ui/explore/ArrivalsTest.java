package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.explore.Point;
import atelier.explore.Visit.Change;
import atelier.explore.Walk;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.infer.UntrainedGenerator;
import atelier.infer.UntrainedStyle;
import atelier.model.Model;
import atelier.model.ModelId;
import atelier.recipe.Latent;
import atelier.recipe.Recipe;
import atelier.recipe.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Recipes lead back to where pictures were made, whoever brings them.
class ArrivalsTest extends Exploring {
    private static final Latent THERE = Latent.drawn(42, UntrainedGenerator.LATENT);

    /// What goes wrong here is what the tests are about.
    @Override
    @AfterEach
    void close() {
        spaces.close();
    }

    @Test
    void aPointThatTheGeneratorDoesNotHaveIsToldAndGoneNowhere() {
        model.arrivals().show(new Recipe.Generate(shown().id(), 1, Latent.drawn(1, 5), 1, 0));
        model.arrivals().show(new Recipe.Generate(shown().id(), 1, THERE.as(0, 2), 1, 0));

        Problem unfit = new Problem.RecipeUnfit(shown().id().value());
        assertThat(problems()).containsExactly(unfit, unfit);
        assertThat(model.journey().visits()).hasSize(1);
    }

    @Test
    void modelsThatAreMissingOrOfAnotherKindAreTold() throws Exception {
        UntrainedStyle.install(temp.resolve("models"), "painter");

        model.arrivals().show(new Recipe.Generate(new ModelId("painter"), 1, THERE, 1, 0));
        model.arrivals().show(new Recipe.Generate(new ModelId("gone"), 1, THERE, 1, 0));

        assertThat(problems())
                .containsExactly(
                        new Problem.ModelWrongKind("painter", "ARBITRARY_STYLE", "GENERATOR"),
                        new Problem.ModelUnknown("gone"));
        assertThat(model.journey().visits()).hasSize(1);
    }

    @Test
    void aPictureOfAnotherVersionIsGoneToAndTheVersionsAreTold() {
        model.arrivals().show(new Recipe.Generate(shown().id(), 7, THERE, 0.5, 0));

        assertThat(model.spot().point().get()).contains(new Point(THERE, 0.5));
        assertThat(model.desk().finished()).containsExactly(new Desk.Finish.OtherVersion(shown(), 7));
        assertThat(model.desk().troubles()).isEmpty();
    }

    @Test
    void aPictureOfTheInstalledVersionIsGoneToWithoutAWord() {
        Model shown = shown();

        model.arrivals().show(new Recipe.Generate(shown.id(), shown.card().version(), THERE, 1, 0));

        assertThat(here().latent()).isEqualTo(THERE);
        assertThat(model.desk().finished()).isEmpty();
    }

    @Test
    void aDroppedPictureBringsBackItsPlaceAndItsSize() {
        take(new Recipe.Generate(shown().id(), 1, THERE, 1.25, 96));

        assertThat(here().change()).isEqualTo(new Change.Recalled());
        assertThat(here().point()).isEqualTo(new Point(THERE, 1.25));
        assertThat(model.size().get()).isEqualTo(96);
    }

    @Test
    void aDroppedSheetLeadsToItsFirstPicture() {
        Latent second = Latent.drawn(43, UntrainedGenerator.LATENT);

        take(new Recipe.Sheet(shown().id(), 1, List.of(THERE, second), 2, 0.75, 48));

        assertThat(here().change()).isEqualTo(new Change.Recalled());
        assertThat(here().point()).isEqualTo(new Point(THERE, 0.75));
        assertThat(model.size().get()).isEqualTo(48);
    }

    @ParameterizedTest
    @ValueSource(strings = {"歩.gif", "歩.png", "歩.mp4"})
    void aDroppedAnimationLeadsToItsFirstPicture(String name) {
        model.travel().draw(1);
        model.walk().add(here());
        model.travel().draw(2);
        model.walk().add(here());
        model.walk().seconds().set(0.1);
        Walk walk = model.walk().walk(shown(), 32).orElseThrow();
        Path file = temp.resolve(name);
        model.prints().write("writing", walk, file);
        model.travel().draw(3);

        model.arrivals().take("taking", file);

        assertThat(model.desk().troubles()).isEmpty();
        assertThat(here().change()).isEqualTo(new Change.Recalled());
        assertThat(here().latent()).isEqualTo(walk.keyframes().getFirst().latent());
        assertThat(model.size().get()).isEqualTo(32);
    }

    @Test
    void aDamagedRecipeIsToldAndNothingIsLookedFor() {
        Path file = carrying("{\"is\":\"Generate\",\"model\":");

        model.arrivals().take("taking", file);

        assertThat(problems())
                .singleElement()
                .isInstanceOfSatisfying(
                        Problem.RecipeDamaged.class,
                        told -> assertThat(told.file()).isEqualTo(file));
        assertThat(model.journey().visits()).hasSize(1);
    }

    @Test
    void aPaintedPictureAndOneWithoutARecipeAreLookedFor() throws Exception {
        take(new Recipe.Stylize(
                new ModelId("style-1"),
                1,
                new Source(Path.of("photograph.jpg"), "0".repeat(64)),
                List.of(),
                1,
                1,
                0,
                0,
                false,
                0));
        assertThat(here().change()).isEqualTo(new Change.Projected("像.png"));

        Path plain = temp.resolve("plain.png");
        ImageFiles.write(plain, picture(), Writing.PLAIN);
        model.arrivals().take("taking", plain);

        assertThat(here().change()).isEqualTo(new Change.Projected("plain.png"));
        assertThat(model.desk().troubles()).isEmpty();
    }

    private void take(Recipe recipe) {
        model.arrivals().take("taking", carrying(Json.compact(recipe)));
    }

    private Path carrying(String recipe) {
        Path file = temp.resolve("像.png");
        ImageFiles.write(file, picture(), new Writing(1, Optional.of(recipe)));
        return file;
    }

    private static Raster picture() {
        return Raster.of8(2, 1, new int[] {0xff102030, 0xff405060});
    }

    private Model shown() {
        return model.spot().generator().get().orElseThrow();
    }

    private List<Problem> problems() {
        return model.desk().troubles().stream()
                .map(ProblemException.class::cast)
                .map(ProblemException::problem)
                .toList();
    }
}
