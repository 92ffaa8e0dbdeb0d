package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Lane;
import atelier.explore.Point;
import atelier.explore.Visit.Change;
import atelier.gallery.Artwork;
import atelier.gallery.Query;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.infer.UntrainedGenerator;
import atelier.model.Model;
import atelier.recipe.Latent;
import atelier.recipe.LatentSpace;
import atelier.recipe.Recipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExploreModelTest extends Exploring {
    @Test
    void opensWithAPictureAndWaysToMove() {
        assertThat(model.generators().get()).hasSize(2);
        assertThat(model.spot().picture().get()).isPresent();
        assertThat(model.ways().compass().get().orElseThrow().ways()).isNotEmpty();
        assertThat(model.journey().visits()).hasSize(1);
        assertThat(model.kin().neighbours().get()).hasSize(Neighbourhood.COUNT);
    }

    @Test
    void nobodyIsToldThatThereIsNoGeneratorBeforeThatIsKnown() {
        ExploreModel opening = spaces.model();
        assertThat(opening.spot().generator().get()).isEmpty();
        assertThat(opening.looked().get()).isFalse();

        opening.open();

        assertThat(opening.looked().get()).isTrue();
    }

    @Test
    void everythingIsThereAgainTheNextTime() {
        model.travel().draw(77);
        model.journey().star(here(), true);
        model.journey().name(here(), "窗边的人");
        model.ways().name(1, "smile");
        Latent before = latent();

        ExploreModel again = spaces.model();
        again.open();
        assertThat(again.spot().point().get().orElseThrow().latent()).isEqualTo(before);
        assertThat(again.journey().visits().getFirst().name()).isEqualTo("窗边的人");
        assertThat(again.journey().visits().getFirst().starred()).isTrue();
        assertThat(again.ways().compass().get().orElseThrow().ways().get(1).name())
                .isEqualTo("smile");
    }

    @Test
    void nothingOfTheGeneratorBeforeIsThereWhenAnotherComes() {
        model.travel().draw(5);
        model.walk().add(here());
        List<Integer> left = new ArrayList<>();
        model.spot()
                .generator()
                .addListener(_ -> left.add(
                        model.journey().visits().size() + model.walk().stops().size()));

        model.choose(model.generators().get().getLast());

        assertThat(left).containsExactly(0);
    }

    @Test
    void aSavedPictureBringsBackWhereItWasMade() {
        model.size().set(64);
        model.travel().draw(9);
        model.travel().truncate(0.5);
        model.save("saving");
        Artwork kept = spaces.gallery.find(Query.ALL).getFirst();
        assertThat(kept.width()).isEqualTo(64);
        Recipe.Generate recipe = (Recipe.Generate) kept.recipe().orElseThrow();

        model.travel().draw(10);
        model.arrivals().show(recipe);
        assertThat(model.spot().point().get().orElseThrow().truncation()).isEqualTo(0.5);
        assertThat(latent()).isEqualTo(recipe.latent());
        assertThat(here().change()).isInstanceOf(Change.Recalled.class);
    }

    @Test
    void aPictureLookedForIsShownBesideWhatWasFoundUntilOneMovesOn() throws Exception {
        Path picture = temp.resolve("像.png");
        ImageFiles.write(picture, Raster.of8(2, 1, new int[] {0xff102030, 0xff405060}), Writing.PLAIN);

        model.arrivals().findLike("looking", picture);

        assertThat(here().change()).isEqualTo(new Change.Projected("像.png"));
        assertThat(reference())
                .hasValueSatisfying(shown -> assertThat(shown.argb(1, 0)).isEqualTo(0xff405060));
        model.travel().draw(5);
        assertThat(reference()).isEmpty();
        model.travel().undo();
        assertThat(reference()).isPresent();
    }

    private Optional<Raster> reference() {
        return model.arrivals().reference(model.spot().point().get());
    }

    @Test
    void aPictureOfTheGeneratorBeforeIsNotShownInTheNext() throws Exception {
        UntrainedGenerator.install(temp.resolve("models"), "told", List.of("sea", "sky"));
        model.open();
        List<Runnable> later = new ArrayList<>();
        Raster made = Raster.of8(1, 1, new int[] {-1});
        Spot spot = new Spot(new Previews((_, _) -> made, Lane.direct(), later::add, _ -> {}));
        List<Model> both = model.generators().get();
        spot.enter(Optional.of(both.getFirst()));
        spot.show(new Point(LatentSpace.of(both.getFirst()).drawn(1), 1));
        spot.enter(Optional.of(both.getLast()));

        later.forEach(Runnable::run);

        assertThat(spot.picture().get()).isEmpty();
    }
}
