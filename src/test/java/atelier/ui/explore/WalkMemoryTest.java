package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.explore.Easing;
import atelier.explore.Interpolation;
import atelier.explore.Storyboard;
import atelier.explore.Visit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WalkMemoryTest extends Exploring {
    @Test
    void anAnimationIsThereAgainWithItsGenerator() {
        Storyboard before = putTogether();

        model.choose(model.generators().get().getLast());
        assertThat(model.walk().stops()).isEmpty();
        model.walk().easing().set(Easing.STEADY);
        model.walk().add(here());

        model.choose(model.generators().get().getFirst());
        assertThat(model.walk().storyboard().getValue()).isEqualTo(before);
        assertThat(model.walk().stops()).extracting(stop -> stop.visit().id()).containsExactly(2L, 1L);
    }

    @Test
    void anAnimationIsThereAgainTheNextTime() {
        Storyboard before = putTogether();

        ExploreModel again = spaces.model();
        again.open();

        assertThat(again.walk().storyboard().getValue()).isEqualTo(before);
        assertThat(again.desk().troubles()).isEmpty();
    }

    @Test
    void nothingIsWrittenBeforeSomethingIsPutTogether() {
        assertThat(file()).doesNotExist();
    }

    @Test
    void aDamagedOneIsSetAsideAndToldAndTheNextIsKept() throws Exception {
        putTogether();
        Files.writeString(file(), "{\"stops\":[");

        ExploreModel again = spaces.model();
        again.open();

        Path aside = file().resolveSibling("storyboard.json.damaged-1");
        assertThat(aside).hasContent("{\"stops\":[");
        assertThat(again.desk().troubles())
                .singleElement()
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        told -> assertThat(told.problem()).isEqualTo(new Problem.StoryboardDamaged(file(), aside)));
        assertThat(again.walk().stops()).isEmpty();

        Visit now = again.journey().here().get().orElseThrow();
        again.walk().add(now);
        assertThat(Storyboard.read(file()).orElseThrow().stops())
                .containsExactly(new Storyboard.Stop(now.id(), Optional.empty(), 0));
    }

    @Test
    void oneThatCannotBeReadIsNotWrittenOver() throws Exception {
        Files.createDirectories(file());

        ExploreModel again = spaces.model();
        again.open();
        again.walk().add(again.journey().here().get().orElseThrow());

        assertThat(again.desk().troubles())
                .singleElement()
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        told -> assertThat(told.problem()).isInstanceOf(Problem.FileUnreadable.class));
    }

    @Test
    void aVisitThatIsGoneIsLeftOut() {
        new Storyboard(
                        List.of(
                                new Storyboard.Stop(99, Optional.empty(), 0),
                                new Storyboard.Stop(1, Optional.of(2.0), 1)),
                        3,
                        Interpolation.LINEAR,
                        Easing.START,
                        false,
                        12)
                .write(file());

        ExploreModel again = spaces.model();
        again.open();

        assertThat(again.walk().stops()).extracting(stop -> stop.visit().id()).containsExactly(1L);
        assertThat(again.walk().seconds(0)).isEqualTo(2);
        assertThat(Storyboard.read(file()).orElseThrow().stops()).hasSize(1);
    }

    /// An animation of two visits that is like no other.
    private Storyboard putTogether() {
        WalkModel walk = model.walk();
        walk.add(here());
        model.travel().draw(5);
        walk.add(here());
        walk.move(0, 1);
        walk.setSeconds(0, 4);
        walk.setHold(1, 0.5);
        walk.seconds().set(2.5);
        walk.loop().set(false);
        walk.easing().set(Easing.START);
        walk.interpolation().set(Interpolation.LINEAR);
        walk.rate().set(30);
        return walk.storyboard().getValue();
    }

    private Path file() {
        return Memory.folder(
                        temp.resolve("explored"), model.spot().generator().get().orElseThrow())
                .resolve("storyboard.json");
    }
}
