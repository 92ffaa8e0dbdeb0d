package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.explore.Compass;
import atelier.explore.Lineage;
import atelier.explore.LineageFile;
import atelier.explore.Point;
import atelier.explore.Visit;
import atelier.explore.Visit.Change;
import atelier.infer.UntrainedGenerator;
import atelier.model.Model;
import atelier.recipe.Latent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is left of a page's exploring when it is opened again.
class MemoryTest extends Exploring {
    @Test
    void eachGeneratorHasItsOwnHistory() {
        model.travel().draw(1);
        model.choose(model.generators().get().get(1));
        assertThat(model.journey().visits()).hasSize(1);
        model.choose(model.generators().get().get(0));
        assertThat(model.journey().visits()).hasSize(2);
    }

    @Test
    void anotherGeneratorOfTheSameNameHasNoneOfTheOldOnesVisits() throws Exception {
        model.travel().draw(1);
        model.travel().draw(2);
        UntrainedGenerator.install(temp.resolve("models"), "meadow", List.of("tulip", "菊"));

        ExploreModel again = spaces.model();
        again.open();

        assertThat(again.journey().visits()).hasSize(1);
        assertThat(again.desk().troubles()).isEmpty();
    }

    @Test
    void visitsKeptBeforeGeneratorsWereToldApartAreTakenOver() throws Exception {
        model.travel().draw(1);
        Path folder = kept();
        for (String file : List.of("lineage.jsonl", "compass.json")) {
            Files.move(folder.resolve(file), folder.resolveSibling(file));
        }
        Files.delete(folder);

        ExploreModel again = spaces.model();
        again.open();

        assertThat(again.journey().visits()).hasSize(2);
    }

    @Test
    void aDamagedHistoryIsToldAndUsedAsFarAsItGoes() throws Exception {
        model.travel().draw(1);
        Path file = kept().resolve("lineage.jsonl");
        Files.writeString(file, Files.readString(file) + "{\"is\":\"Visited\",\"vis");
        ExploreModel again = spaces.model();
        again.open();
        assertThat(again.journey().visits()).hasSize(2);
        assertThat(again.desk().finished()).containsExactly(new Desk.Finish.Damaged(1));
    }

    @Test
    void aPointOfAnotherSpaceCountsAsDamagedAndIsNotGoneTo() {
        new LineageFile(kept().resolve("lineage.jsonl"))
                .append(new Lineage.Entry.Visited(new Visit(
                        2, List.of(), new Point(Latent.drawn(1, 3), 1), new Change.Recalled(), 1, false, "")));

        ExploreModel again = spaces.model();
        again.open();

        assertThat(again.journey().visits()).hasSize(1);
        assertThat(again.desk().finished()).containsExactly(new Desk.Finish.Damaged(1));
    }

    @Test
    void theEndInTheMidstOfAMovementCostsASecondAtMost() throws Exception {
        spaces.clock.addAndGet(1_000);
        model.travel().move(0, 1.5);
        Point there = model.spot().point().get().orElseThrow();
        model.travel().move(0, 1.75);

        ExploreModel again = spaces.model();
        again.open();

        assertThat(again.spot().point().get()).contains(there);
        assertThat(again.journey().visits()).hasSize(2);
        Visit moved = again.journey().visits().getFirst();
        assertThat(moved.change()).isEqualTo(new Change.Moved());
        assertThat(moved.parents()).containsExactly(1L);
        again.journey().star(moved, true);
        ExploreModel third = spaces.model();
        third.open();
        assertThat(third.journey().visits()).hasSize(2);
        assertThat(third.journey().visits().getFirst().starred()).isTrue();
    }

    @Test
    void aMovementThatHasComeToRestIsThereOnce() throws Exception {
        spaces.clock.addAndGet(1_000);
        model.travel().drag(0.5, 0.5);
        model.travel().drag(0.5, 0.5);
        assertThat(Files.readAllLines(kept().resolve("lineage.jsonl"))).hasSize(2);
        model.travel().rest();
        Point rested = model.spot().point().get().orElseThrow();

        ExploreModel again = spaces.model();
        again.open();

        assertThat(again.spot().point().get()).contains(rested);
        assertThat(again.journey().visits()).hasSize(2);
    }

    @Test
    void aMovementBackToWhereItBeganLeavesNothing() {
        spaces.clock.addAndGet(1_000);
        model.travel().truncate(0.5);
        model.travel().truncate(1);
        model.travel().rest();

        ExploreModel again = spaces.model();
        again.open();

        assertThat(again.journey().visits()).hasSize(1);
        assertThat(again.spot().point().get().orElseThrow().truncation()).isEqualTo(1);
    }

    @Test
    void namesOfWaysThatCannotBeReadAreSetAsideAndTold() throws Exception {
        Path compass = kept().resolve("compass.json");
        Files.writeString(compass, "{\"generator\":");

        ExploreModel again = spaces.model();
        again.open();

        Path aside = compass.resolveSibling("compass.json.damaged-1");
        assertThat(again.desk().troubles())
                .singleElement()
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.CompassDamaged(compass, aside)));
        assertThat(aside).hasContent("{\"generator\":");
        assertThat(again.journey().visits()).hasSize(1);
        assertThat(again.ways().compass().get()).isPresent();
    }

    @Test
    void theWaysThatAGeneratorBringsAlongAreTakenUntilSomebodyHasOwn() throws Exception {
        Path own = kept().resolve(Compass.FILE);
        Files.delete(own);
        Model generator = model.spot().generator().get().orElseThrow();
        model.ways()
                .compass()
                .get()
                .orElseThrow()
                .named(0, "sunlight")
                .write(generator.folder().resolve(Compass.FILE));

        ExploreModel again = spaces.model();
        again.open();
        assertThat(again.ways().all().getFirst().name()).isEqualTo("sunlight");
        assertThat(own).doesNotExist();

        again.ways().name(0, "dawn");
        ExploreModel third = spaces.model();
        third.open();
        assertThat(third.ways().all().getFirst().name()).isEqualTo("dawn");
    }

    @Test
    void opensWithTheGeneratorThatWasExploredLast() {
        assertThat(generator(spaces.model("shore"))).isEqualTo("shore");
        assertThat(generator(spaces.model("meadow"))).isEqualTo("meadow");
        assertThat(generator(spaces.model("thrown away"))).isEqualTo("meadow");
    }

    /// Where the visits of the generator shown are.
    private Path kept() {
        return Memory.folder(
                temp.resolve("explored"), model.spot().generator().get().orElseThrow());
    }

    private static String generator(ExploreModel opened) {
        opened.open();
        return opened.spot().generator().get().orElseThrow().id().value();
    }
}
