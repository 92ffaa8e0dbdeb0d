package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.explore.Visit;
import atelier.recipe.Recipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkModelTest extends Exploring {
    @Test
    void anAnimationComesThroughItsPointsAndIsWritten() {
        WalkModel walk = new WalkModel();
        model.travel().draw(1);
        walk.stops().add(here());
        assertThat(walk.walk(model.spot().generator().get().orElseThrow(), 0)).isEmpty();
        model.travel().draw(2);
        walk.stops().add(here());
        walk.seconds().set(0.25);
        var made = walk.walk(model.spot().generator().get().orElseThrow(), 0).orElseThrow();
        assertThat(made.at(0)).isEqualTo(walk.stops().getFirst().latent());
        Path file = temp.resolve("散步.gif");
        model.prints().write("writing", made, file);
        assertThat(file).isNotEmptyFile();
        assertThat(model.desk().finished()).contains(new Desk.Finish.Exported(file));
        assertThat(List.of(file)).allMatch(Files::exists);
    }

    @Test
    void itsLengthIsThatOfAllWaysTogether() {
        WalkModel walk = new WalkModel();
        assertThat(walk.length()).isZero();
        walk.stops().addAll(here(), here(), here());
        walk.seconds().set(2);
        walk.loop().set(true);
        assertThat(walk.length()).isEqualTo(6);
        walk.loop().set(false);
        assertThat(walk.length()).isEqualTo(4);
    }

    @Test
    void aPointChangesPlacesWithTheNextAndTheEndsAreEnds() {
        WalkModel walk = new WalkModel();
        Visit first = here();
        model.travel().draw(1);
        Visit second = here();
        walk.stops().addAll(first, second);
        walk.move(0, -1);
        walk.move(1, 1);
        assertThat(walk.stops()).containsExactly(first, second);
        walk.move(0, 1);
        assertThat(walk.stops()).containsExactly(second, first);
    }

    @Test
    void anAnimationThatBeginsInTheMiddleLeavesIt() {
        WalkModel walk = new WalkModel();
        model.travel().draw(1);
        model.travel().truncate(0);
        model.travel().rest();
        walk.stops().add(here());
        model.travel().draw(2);
        model.travel().truncate(0.5);
        model.travel().rest();
        walk.stops().add(here());
        walk.loop().set(false);

        var frames = walk.walk(model.spot().generator().get().orElseThrow(), 0)
                .orElseThrow()
                .frames();

        assertThat(far(frames.getFirst())).isZero();
        assertThat(far(frames.getLast())).isCloseTo(0.5 * here().latent().norm(), within(1e-5));
    }

    private static double far(Recipe.Generate recipe) {
        return recipe.latent().norm() * recipe.truncation();
    }
}
