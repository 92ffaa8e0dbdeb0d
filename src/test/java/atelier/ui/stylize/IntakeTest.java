package atelier.ui.stylize;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Json;
import atelier.base.Lane;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Text;
import atelier.image.ImageFiles;
import atelier.image.Writing;
import atelier.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    private static final Text ENGLISH = Text.in(Locale.ENGLISH);

    @TempDir
    Path folder;

    private final Draft draft = new Draft(Sketch.blank(Pieces.MODEL));

    private Intake intake() {
        return new Intake(draft, Lane.direct(), new SourceReader(folder.resolve("受信")), Runnable::run);
    }

    private Path file(String name) {
        Path file = folder.resolve(name);
        ImageFiles.write(file, Pieces.plain(40, 20, name.hashCode() | 0xff000000), Writing.PLAIN);
        return file;
    }

    private static List<Class<?>> kinds(Place place) {
        return place.troubles().get().stream()
                .<Class<?>>map(trouble -> ((ProblemException) trouble).problem().getClass())
                .toList();
    }

    @Test
    void theFirstOfSeveralFilesIsThePhotograph() {
        intake().openPhotograph(List.of(file("港.png"), file("wave.png"), file("nuit étoilée.png")));
        assertThat(draft.get().photograph().orElseThrow().name(ENGLISH)).isEqualTo("港.png");
        assertThat(Pieces.names(draft.get())).containsExactly("wave.png", "nuit étoilée.png");
    }

    @Test
    void aBadFileIsToldOfAndLosesNoOther() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.jpg"), "no picture");
        Intake intake = intake();
        intake.addPaintings(List.of(file("a.png"), text, folder.resolve("gone.png"), file("b.png")));
        assertThat(Pieces.names(draft.get())).containsExactly("a.png", "b.png");
        assertThat(kinds(intake.paintings())).containsExactly(Problem.PictureUnknown.class, Problem.FileMissing.class);
        assertThat(intake.photograph().troubles().get()).isEmpty();
    }

    @Test
    void aBadPhotographLeavesTheOneBefore() {
        Intake intake = intake();
        intake.openPhotograph(List.of(file("a.png")));
        intake.openPhotograph(List.of(folder.resolve("gone.png")));
        assertThat(draft.get().photograph().orElseThrow().name(ENGLISH)).isEqualTo("a.png");
        assertThat(kinds(intake.photograph())).containsExactly(Problem.FileMissing.class);
        intake.openPhotograph(List.of(file("b.png")));
        assertThat(intake.photograph().troubles().get()).isEmpty();
    }

    @Test
    void whatWasOpenedLastStaysHoweverLongTheFilesTake() {
        List<Runnable> read = new ArrayList<>();
        Intake intake = new Intake(draft, Lane.direct(), new SourceReader(folder), read::add);
        intake.openPhotograph(List.of(file("slow.png")));
        intake.openPhotograph(List.of(file("last.png")));
        intake.usePainting(file("slow painting.png"));
        intake.usePainting(file("last painting.png"));

        read.reversed().forEach(Runnable::run);

        assertThat(draft.get().photograph().orElseThrow().name(ENGLISH)).isEqualTo("last.png");
        assertThat(Pieces.names(draft.get())).containsExactly("last painting.png");
        assertThat(intake.photograph().opening().get()).isZero();
    }

    @Test
    void aFifthPaintingIsToldOf() {
        Intake intake = intake();
        intake.addPaintings(List.of(file("a.png"), file("b.png"), file("c.png"), file("d.png"), file("e.png")));
        assertThat(Pieces.names(draft.get())).containsExactly("a.png", "b.png", "c.png", "d.png");
        assertThat(kinds(intake.paintings())).containsExactly(Problem.PaintingsFull.class);
    }

    @Test
    void aPastedPictureBecomesAFileWithItsHash() {
        intake().pastePhotograph(Pieces.plain(30, 10, 0xff336699));
        SourcePicture pasted = draft.get().photograph().orElseThrow();
        assertThat(pasted.file()).exists().hasParent(folder.resolve("受信").toAbsolutePath());
        assertThat(ImageFiles.read(pasted.file())).isEqualTo(Pieces.plain(30, 10, 0xff336699));
        assertThat(pasted.size().width()).isEqualTo(30);
    }

    @Test
    void aPictureWithARecipeOffersIt() {
        Recipe.Stylize recipe = Pieces.sketch().recipe(3).orElseThrow();
        Path made = folder.resolve("made.png");
        ImageFiles.write(made, Pieces.plain(8, 8, -1), Writing.of(Json.compact(recipe)));
        Intake intake = intake();
        intake.openPhotograph(List.of(made));
        assertThat(intake.offer().get()).contains(recipe);
        intake.openPhotograph(List.of(file("plain.png")));
        assertThat(intake.offer().get()).isEmpty();
    }

    @Test
    void aRecipeIsUsedInOneStepWithWhatIsLeftOfItsSources() throws IOException {
        Intake intake = intake();
        intake.openPhotograph(List.of(file("a.png"), file("b.png"), file("c.png"), file("d.png")));
        Recipe.Stylize recipe =
                draft.get().withStrength(0.5).withShare(1, 0.25).recipe(3).orElseThrow();
        draft.change(_ -> Sketch.blank(Pieces.MODEL));
        Files.delete(folder.resolve("b.png"));
        ImageFiles.write(folder.resolve("d.png"), Pieces.plain(9, 9, -1), Writing.PLAIN);

        intake.use(recipe);

        assertThat(Pieces.names(draft.get())).containsExactly("c.png", "d.png");
        assertThat(draft.get().paintings().getFirst().weight()).isEqualTo(0.25);
        assertThat(draft.get().strength()).isEqualTo(0.5);
        assertThat(kinds(intake.paintings())).containsExactly(Problem.SourceMissing.class, Problem.SourceChanged.class);
        draft.undo();
        assertThat(draft.get()).isEqualTo(Sketch.blank(Pieces.MODEL));
    }
}
