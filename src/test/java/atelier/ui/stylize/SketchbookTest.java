package atelier.ui.stylize;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Lane;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.image.ImageFiles;
import atelier.image.Writing;
import atelier.model.ModelId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is on the table, from one run of the program to the next. Nothing here ends a run properly.
class SketchbookTest {
    @TempDir
    Path folder;

    private final List<Throwable> failures = new ArrayList<>();

    /// The page's part of a run of the program.
    private final class Run {
        final Draft draft = new Draft(Sketch.blank(Pieces.MODEL));
        final Place photograph = new Place();
        final Place paintings = new Place();
        final List<String> done = new ArrayList<>();

        Run() {
            new Sketchbook(file(), new SourceReader(folder), Lane.direct(), Runnable::run, Runnable::run, failures::add)
                    .open(draft, photograph, paintings, () -> done.add("open"));
        }
    }

    private Path file() {
        return folder.resolve("家 é").resolve("sketchbook.json");
    }

    private SourcePicture picture(String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            ImageFiles.write(file, Pieces.plain(40, 30, name.hashCode() | 0xff000000), Writing.PLAIN);
        }
        return new SourceReader(folder).read(file, SourceReader.PHOTOGRAPH);
    }

    @Test
    void theFirstRunBeginsWithAnEmptyTable() {
        Run run = new Run();

        assertThat(run.draft.get()).isEqualTo(Sketch.blank(Pieces.MODEL));
        assertThat(run.done).containsExactly("open");
        assertThat(failures).isEmpty();
    }

    @Test
    void whatWasOnTheTableIsThereAgainWithTheWayItCame() {
        Run first = new Run();
        first.draft.change(sketch -> sketch.withPhotograph(Optional.of(picture("写真.png"))));
        first.draft.change(sketch -> sketch.withOnly(picture("波.png")));
        first.draft.change(sketch -> sketch.withStrength(0.5).withSize(20));
        first.draft.change(sketch -> sketch.withKeepColours(true));
        first.draft.undo();

        Run second = new Run();

        assertThat(second.draft.get()).isEqualTo(first.draft.get());
        assertThat(second.draft.course()).isEqualTo(first.draft.course());
        second.draft.redo();
        assertThat(second.draft.get().keepColours()).isTrue();
        second.draft.undo();
        second.draft.undo();
        assertThat(second.draft.get().strength()).isEqualTo(1);
        assertThat(new Run().draft.course()).isEqualTo(second.draft.course());
    }

    @Test
    void aPictureThatIsGoneIsToldAndTheRestIsThere() throws IOException {
        Run first = new Run();
        first.draft.change(sketch -> sketch.withPhotograph(Optional.of(picture("a.png"))));
        first.draft.change(sketch -> sketch.withOnly(picture("b.png")));
        Files.delete(folder.resolve("b.png"));

        Run second = new Run();

        assertThat(second.draft.get().photograph()).isPresent();
        assertThat(second.draft.get().paintings()).isEmpty();
        assertThat(second.photograph.troubles().get()).isEmpty();
        assertThat(problems(second.paintings.troubles().get()))
                .containsExactly(new Problem.SourceMissing(folder.resolve("b.png")));
        assertThat(failures).isEmpty();
    }

    @Test
    void whatIsOnADriveThatIsBackIsThereAgain() throws IOException {
        Run first = new Run();
        first.draft.change(sketch -> sketch.withPhotograph(Optional.of(picture("a.png"))));
        first.draft.change(sketch -> sketch.withOnly(picture("b.png")));
        Files.move(folder.resolve("a.png"), folder.resolve("a away"));
        Files.move(folder.resolve("b.png"), folder.resolve("b away"));
        Run without = new Run();
        without.draft.correct(sketch -> sketch.withModel(new ModelId("other")));
        assertThat(without.draft.get().photograph()).isEmpty();
        Files.move(folder.resolve("a away"), folder.resolve("a.png"));
        Files.move(folder.resolve("b away"), folder.resolve("b.png"));

        assertThat(new Run().draft.course()).isEqualTo(first.draft.course());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"past\":[],\"future\":[]}",
                "{\"past\":[null],\"present\":{},\"future\":[]}",
                "{\"past\":[],\"present\":{\"paintings\":[],\"strength\":7,\"styleScale\":1,\"keepColours\":false,"
                        + "\"size\":0,\"model\":\"style-1\"},\"future\":[]}"
            })
    void aDamagedFileIsToldAndSetAside(String content) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), content);

        Run run = new Run();

        Path aside = file().resolveSibling("sketchbook.json.damaged-1");
        assertThat(problems(failures)).containsExactly(new Problem.SketchbookDamaged(file(), aside));
        assertThat(aside).hasContent(content);
        assertThat(run.draft.get()).isEqualTo(Sketch.blank(Pieces.MODEL));
        run.draft.change(sketch -> sketch.withStrength(0.25));
        assertThat(new Run().draft.get().strength()).isEqualTo(0.25);
    }

    @Test
    void aFileCutOffAnywhereIsNeverACrash() throws IOException {
        Run first = new Run();
        first.draft.change(sketch -> sketch.withPhotograph(Optional.of(picture("a.png"))));
        byte[] whole = Files.readAllBytes(file());

        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file(), java.util.Arrays.copyOf(whole, length));
            assertThat(new Run().done).containsExactly("open");
        }

        assertThat(problems(failures)).isNotEmpty().allMatch(Problem.SketchbookDamaged.class::isInstance);
    }

    @Test
    void onlySoManyPhotographsAreOpenedAgain() {
        Run first = new Run();
        for (int i = 0; i < Sketchbook.PHOTOGRAPHS + 3; i++) {
            String name = i + ".png";
            first.draft.change(sketch -> sketch.withPhotograph(Optional.of(picture(name))));
            first.draft.change(sketch -> sketch.withKeepColours(!sketch.keepColours()));
        }

        Run second = new Run();

        assertThat(second.draft.get()).isEqualTo(first.draft.get());
        assertThat(second.draft.course().past()).hasSize(2 * Sketchbook.PHOTOGRAPHS - 1);
    }

    @Test
    void aFileThatCannotBeWrittenIsToldOnce() throws IOException {
        Files.writeString(folder.resolve("家 é"), "in the way");
        Run run = new Run();
        failures.clear();

        run.draft.change(sketch -> sketch.withStrength(0.5));
        run.draft.change(sketch -> sketch.withStrength(0.25));

        assertThat(problems(failures)).singleElement().isInstanceOf(Problem.FileNotWritable.class);
    }

    private static List<Problem> problems(List<Throwable> failures) {
        return failures.stream()
                .map(failure -> ((ProblemException) failure).problem())
                .toList();
    }
}
