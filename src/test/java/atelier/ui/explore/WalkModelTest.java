package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.explore.Easing;
import atelier.explore.Interpolation;
import atelier.explore.Visit;
import atelier.explore.Walk;
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
        walk.add(here());
        assertThat(walk.walk(model.spot().generator().get().orElseThrow(), 0)).isEmpty();
        model.travel().draw(2);
        walk.add(here());
        walk.seconds().set(0.25);
        var made = walk.walk(model.spot().generator().get().orElseThrow(), 0).orElseThrow();
        assertThat(made.at(0)).isEqualTo(walk.stops().getFirst().visit().latent());
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
        for (int i = 0; i < 3; i++) {
            walk.add(here());
        }
        walk.seconds().set(2);
        walk.loop().set(true);
        assertThat(walk.length()).isEqualTo(6);
        walk.loop().set(false);
        assertThat(walk.length()).isEqualTo(4);

        walk.setSeconds(0, 5);
        walk.setSeconds(2, 3);
        walk.setHold(2, 0.5);
        assertThat(walk.length()).isEqualTo(7.5);
        walk.loop().set(true);
        assertThat(walk.length()).isEqualTo(10.5);
    }

    @Test
    void aPointChangesPlacesWithTheNextAndTheEndsAreEnds() {
        WalkModel walk = new WalkModel();
        Visit first = here();
        model.travel().draw(1);
        Visit second = here();
        walk.add(first);
        walk.add(second);
        walk.setHold(1, 2);
        walk.move(0, -1);
        walk.move(1, 1);
        assertThat(walk.stops()).extracting(WalkModel.Stop::visit).containsExactly(first, second);
        walk.move(0, 1);
        assertThat(walk.stops()).extracting(WalkModel.Stop::visit).containsExactly(second, first);
        assertThat(walk.stops().getFirst().hold()).isEqualTo(2);
    }

    @Test
    void anAnimationThatBeginsInTheMiddleLeavesIt() {
        WalkModel walk = new WalkModel();
        model.travel().draw(1);
        model.travel().truncate(0);
        model.travel().rest();
        walk.add(here());
        model.travel().draw(2);
        model.travel().truncate(0.5);
        model.travel().rest();
        walk.add(here());
        walk.loop().set(false);

        var frames = walk.walk(model.spot().generator().get().orElseThrow(), 0)
                .orElseThrow()
                .frames();

        assertThat(far(frames.getFirst())).isZero();
        assertThat(far(frames.getLast())).isCloseTo(0.5 * here().latent().norm(), within(1e-5));
    }

    @Test
    void aPointHasATimeOfItsOwnUntilItIsThatOfAllAgain() {
        WalkModel walk = new WalkModel();
        walk.add(here());
        walk.add(here());
        walk.setSeconds(0, 4);
        walk.seconds().set(2);
        assertThat(walk.seconds(0)).isEqualTo(4);
        assertThat(walk.seconds(1)).isEqualTo(2);

        walk.setSeconds(0, 2);
        walk.seconds().set(3);
        assertThat(walk.seconds(0)).isEqualTo(3);
    }

    @Test
    void theWayIsGoneAsItWasAskedFor() {
        WalkModel walk = model.walk();
        model.travel().draw(1);
        walk.add(here());
        model.travel().draw(2);
        walk.add(here());
        walk.setHold(0, 0.5);
        walk.rate().set(12);
        walk.interpolation().set(Interpolation.LINEAR);
        walk.easing().set(Easing.STOP);

        Walk made = walk.walk(model.spot().generator().get().orElseThrow(), 0).orElseThrow();

        assertThat(made.interpolation()).isEqualTo(Interpolation.LINEAR);
        assertThat(made.easing()).isEqualTo(Easing.STOP);
        assertThat(made.framesPerSecond()).isEqualTo(12);
        assertThat(made.seconds()).isEqualTo(walk.length());
        assertThat(made.keyframes().getFirst().hold()).isEqualTo(7);
        assertThat(made.keyframes().getLast().hold()).isEqualTo(1);
    }

    private static double far(Recipe.Generate recipe) {
        return recipe.latent().norm() * recipe.truncation();
    }
}
