package atelier.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.explore.Lineage.Entry;
import atelier.explore.LineageFile.Contents;
import atelier.explore.Visit.Change;
import atelier.recipe.Latent;
import atelier.recipe.LatentSpace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineageTest {
    @TempDir
    Path temp;

    private static Entry.Visited visit(long id, Change change, Long... parents) {
        return new Entry.Visited(
                new Visit(id, List.of(parents), new Point(Latent.drawn(id, 3), 0.8), change, 1_000 + id, false, ""));
    }

    private static Lineage of(List<Entry> entries) {
        Lineage lineage = new Lineage();
        entries.forEach(lineage::add);
        return lineage;
    }

    @Test
    void aFileGivesBackWhatWasAddedToIt() {
        LineageFile file = new LineageFile(temp.resolve("面孔 é/lineage.jsonl"));
        List<Entry> entries = List.of(
                visit(1, new Change.Drawn(-7)),
                visit(2, new Change.Mutated(0.5), 1L),
                visit(3, new Change.Moved(), 1L),
                visit(4, new Change.Crossed(), 2L, 3L),
                new Entry.Starred(3, true),
                new Entry.Named(3, "窗边的人"),
                visit(5, new Change.Projected("été.jpg")),
                new Entry.Moving(new Point(Latent.of(1, 2, 3), 0.5), List.of(5L), 1_006));
        entries.forEach(file::append);

        assertThat(file.read()).isEqualTo(new Contents(entries, 0));
        Lineage lineage = of(file.read().entries());
        assertThat(lineage.find(3).orElseThrow().starred()).isTrue();
        assertThat(lineage.find(3).orElseThrow().name()).isEqualTo("窗边的人");
        assertThat(lineage.children(1)).extracting(Visit::id).containsExactly(2L, 3L);
        assertThat(lineage.roots()).extracting(Visit::id).containsExactly(1L, 5L);
        assertThat(lineage.nextId()).isEqualTo(6);
    }

    @Test
    void aMovementThatNoVisitFollowsIsToBecomeOne() {
        Point there = new Point(Latent.of(1, 2, 3), 1);
        Lineage lineage = of(List.of(
                visit(1, new Change.Drawn(1)), new Entry.Moving(there, List.of(1L), 7), new Entry.Named(1, "é")));

        assertThat(lineage.unfinished()).contains(new Visit(2, List.of(1L), there, new Change.Moved(), 7, false, ""));
        lineage.add(visit(2, new Change.Moved(), 1L));
        assertThat(lineage.unfinished()).isEmpty();
    }

    @Test
    void aMovementBackToWhereItBeganIsNone() {
        Entry.Visited first = visit(1, new Change.Drawn(1));

        assertThat(of(List.of(first, new Entry.Moving(first.visit().point(), List.of(1L), 7)))
                        .unfinished())
                .isEmpty();
    }

    @Test
    void pointsOfAnotherSpaceCountAsDamaged() {
        Point other = new Point(Latent.of(1, 2), 1);
        Contents contents = new Contents(
                List.of(
                        visit(1, new Change.Drawn(1)),
                        new Entry.Visited(new Visit(2, List.of(), other, new Change.Recalled(), 1, false, "")),
                        new Entry.Moving(other, List.of(), 1),
                        new Entry.Starred(1, true)),
                1);

        Contents fitting = contents.in(new LatentSpace(3, 0));

        assertThat(fitting.entries()).containsExactly(visit(1, new Change.Drawn(1)), new Entry.Starred(1, true));
        assertThat(fitting.damaged()).isEqualTo(3);
    }

    @Test
    void aLineThatACrashCutOffCostsNoOther() throws Exception {
        Path path = temp.resolve("lineage.jsonl");
        LineageFile file = new LineageFile(path);
        file.append(visit(1, new Change.Drawn(1)));
        file.append(visit(2, new Change.Moved(), 1L));
        byte[] whole = Files.readAllBytes(path);
        // Cut within a line, and with bytes that are no text.
        Files.write(path, Arrays.copyOf(whole, whole.length - 30));
        Files.write(path, new byte[] {(byte) 0xff, (byte) 0xfe}, StandardOpenOption.APPEND);

        file.append(visit(3, new Change.Moved(), 1L));

        Contents contents = file.read();
        assertThat(contents.damaged()).isEqualTo(1);
        assertThat(of(contents.entries()).visits()).extracting(Visit::id).containsExactly(1L, 3L);
    }

    @Test
    void whatIsNoLatentIsPassedOver() throws Exception {
        Path path = temp.resolve("lineage.jsonl");
        LineageFile file = new LineageFile(path);
        file.append(visit(1, new Change.Drawn(1)));
        String line = Files.readString(path);
        Files.writeString(
                path, line.replaceFirst("\"numbers\":\\[[^,]*", "\"numbers\":[\"NaN\""), StandardCharsets.UTF_8);
        assertThat(file.read()).isEqualTo(new Contents(List.of(), 1));
        Files.writeString(path, "{\"is\":\"Visited\"}\n");
        assertThat(file.read()).isEqualTo(new Contents(List.of(), 1));
    }

    @Test
    void pointsAreAsFarApartAsTheirTruncationsPutThem() {
        Point one = new Point(Latent.of(3, 0), 1);
        assertThat(one.distance(new Point(Latent.of(3, 4), 1))).isEqualTo(4);
        assertThat(one.distance(new Point(Latent.of(6, 0), 0.5))).isZero();
    }

    @Test
    void aCompassIsThereAgainForItsGeneratorOnly() {
        Path path = temp.resolve("ways/compass.json");
        Compass compass = Compass.of("abc", List.of(new Direction(List.of(1f, 0f), 0.2)))
                .named(0, "微笑")
                .locked(0, true);
        compass.write(path);
        assertThat(Compass.read(path, "abc")).contains(compass);
        assertThat(Compass.read(path, "other")).isEmpty();
    }

    @Test
    void aDamagedCompassIsSetAside() throws Exception {
        Path path = temp.resolve("compass.json");
        for (String damaged : List.of("{\"generator\":\"abc\",\"wa", "{}")) {
            Files.writeString(path, damaged);

            assertThatThrownBy(() -> Compass.read(path, "abc"))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem()).isInstanceOfSatisfying(Problem.CompassDamaged.class, told -> {
                                assertThat(told.file()).isEqualTo(path);
                                assertThat(told.keptAs()).hasContent(damaged);
                            }));
            assertThat(path).doesNotExist();
        }
    }
}
