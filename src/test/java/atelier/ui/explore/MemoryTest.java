package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.infer.UntrainedGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left of a page's exploring when it is opened again.
class MemoryTest {
    @TempDir
    Path temp;

    private Spaces spaces;
    private ExploreModel model;

    @BeforeEach
    void open() throws Exception {
        spaces = new Spaces(temp);
        model = spaces.model();
        model.open();
    }

    @AfterEach
    void close() {
        assertThat(model.desk().troubles()).isEmpty();
        spaces.close();
    }

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
