package atelier.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.gallery.Artwork;
import atelier.gallery.Trash;
import atelier.ui.gallery.GalleryModel.Contents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is done about pictures: thrown away and brought back, given stars and other names.
class DeedsTest {
    @TempDir
    Path temporary;

    private OpenGallery page;
    private GalleryModel model;

    @BeforeEach
    void openThePage() {
        page = new OpenGallery(temporary.resolve("画廊"));
        model = page.model;
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void throwingAwaySelectsTheNextAndEveryStepCanBeUndone() {
        page.keep("a.jpg");
        page.keep("b.jpg");
        page.keep("c.jpg");
        model.open();
        model.wall().moveSelection(1);

        model.deeds().trash();
        assertThat(page.selected()).isEqualTo("a-wave.png");
        model.deeds().trash();
        assertThat(page.shown()).containsExactly("c-wave.png");
        assertThat(OpenGallery.told(model.news().getLast())).startsWith("a-wave.png");

        model.deeds().discarded().undo();
        assertThat(page.selected()).isEqualTo("a-wave.png");
        assertThat(model.deeds().discarded().ended())
                .containsExactly(model.news().getLast());
        model.deeds().discarded().undo();
        model.deeds().discarded().undo();
        assertThat(page.shown()).containsExactly("c-wave.png", "b-wave.png", "a-wave.png");
    }

    @Test
    void aKeyHeldDownThrowsAPictureAwayOnce() {
        List<Runnable> later = new ArrayList<>();
        model = page.openOn(later::add);
        page.keep("a.jpg");
        model.open();
        runAll(later);

        model.deeds().trash();
        model.deeds().trash();
        runAll(later);
        assertThat(model.contents().get()).isEqualTo(Contents.ALL_TRASHED);

        model.deeds().discarded().undo();
        runAll(later);
        assertThat(page.shown()).containsExactly("a-wave.png");
        assertThat(model.deeds().discarded().isEmpty()).isTrue();
    }

    @Test
    void whatCannotBeBroughtBackCanBeLater() throws Exception {
        Path month = page.keep("a.jpg").file().getParent();
        model.open();
        model.deeds().trash();
        Files.delete(month);
        Files.createFile(month);

        model.deeds().discarded().undo();
        assertThat(model.troubles()).hasSize(1);
        assertThat(model.news())
                .hasSize(2)
                .allSatisfy(
                        news -> assertThat(OpenGallery.told(news)).isEqualTo("a-wave.png is in the gallery’s trash."));
        Files.delete(month);
        model.deeds().discarded().undo();

        assertThat(page.shown()).containsExactly("a-wave.png");
    }

    @Test
    void aPictureThatHasLeftTheTrashMeanwhileIsNotMissed() {
        List<Runnable> later = new ArrayList<>();
        model = page.openOn(later::add);
        page.keep("a.jpg");
        page.keep("b.jpg");
        model.open();
        runAll(later);
        model.wall().selectAll();
        model.deeds().trash();
        runAll(later);
        model.inTrash().set(true);
        runAll(later);
        model.wall().select(model.wall().artworks().getLast());
        var _ = model.wall().selected().subscribe(_ -> model.preview(this, 64, _ -> {}));

        model.deeds().discarded().undo();
        runAll(later);

        assertThat(model.contents().get()).isEqualTo(Contents.EMPTY_TRASH);
        assertThat(model.troubles()).isEmpty();
    }

    private static void runAll(List<Runnable> later) {
        while (!later.isEmpty()) {
            later.removeFirst().run();
        }
    }

    @Test
    void severalGoTogetherAndOneUndoBringsAllBack() {
        List<String> names = List.of("d-wave.png", "c-wave.png", "b-wave.png", "a-wave.png");
        List.of("a.jpg", "b.jpg", "c.jpg", "d.jpg").forEach(page::keep);
        model.open();
        model.wall().moveSelection(1);
        model.wall().extendSelection(1);

        model.deeds().trash();
        assertThat(page.shown()).containsExactly("d-wave.png", "a-wave.png");
        assertThat(page.selected()).as("what took their place").isEqualTo("a-wave.png");
        assertThat(model.trash().get().pictures()).hasSize(2);
        assertThat(model.news())
                .singleElement()
                .satisfies(
                        news -> assertThat(OpenGallery.told(news)).isEqualTo("2 pictures are in the gallery’s trash."));

        model.deeds().discarded().undo();
        assertThat(page.shown()).isEqualTo(names);
        assertThat(model.wall().chosenArtworks().stream().map(Samples::name))
                .containsExactly("c-wave.png", "b-wave.png");
        assertThat(model.deeds().discarded().isEmpty()).isTrue();
    }

    @Test
    void starsAreGivenToAllAndTakenWhereAllHaveOne() {
        Artwork first = page.keep("a.jpg");
        page.keep("b.jpg");
        model.open();
        model.deeds().star(List.of(first), true);
        model.wall().selectAll();

        model.deeds().star();
        assertThat(model.wall().artworks()).allMatch(Artwork::starred);
        model.deeds().star();
        assertThat(model.wall().artworks()).noneMatch(Artwork::starred);
    }

    @Test
    void theTrashIsSeenAfterARestartAndGivesBackAndIsEmptied() {
        List.of("a.jpg", "b.jpg", "c.jpg").forEach(page::keep);
        model.open();
        model.wall().selectAll();
        model.deeds().trash();
        assertThat(model.contents().get()).isEqualTo(Contents.ALL_TRASHED);
        model = page.openAgain();

        model.open();
        assertThat(model.trash().get().pictures()).hasSize(3);
        model.inTrash().set(true);
        assertThat(page.shown()).containsExactly("c-wave.png", "b-wave.png", "a-wave.png");
        model.wall().moveSelection(1);
        model.deeds().putBack();
        assertThat(page.shown()).containsExactly("c-wave.png", "a-wave.png");
        model.deeds().delete(model.trash().get().pictures());

        assertThat(model.contents().get()).isEqualTo(Contents.EMPTY_TRASH);
        assertThat(model.trash().get()).isEqualTo(Trash.EMPTY);
        model.inTrash().set(false);
        assertThat(page.shown()).containsExactly("b-wave.png");
    }

    @Test
    void whatWasPutBackOrDeletedOtherwiseIsNoLongerOffered() {
        List.of("a.jpg", "b.jpg").forEach(page::keep);
        model.open();
        model.wall().selectAll();
        model.deeds().trash();
        model.inTrash().set(true);
        model.deeds().putBack();
        assertThat(model.deeds().discarded().isEmpty()).as("one of two").isFalse();
        model.wall().selectAll();
        model.deeds().delete(model.wall().chosen().get());

        assertThat(model.deeds().discarded().isEmpty()).isTrue();
        assertThat(model.deeds().discarded().ended())
                .containsExactly(model.news().getFirst());
    }

    @Test
    void aPictureIsRenamedAndStaysSelectedAndRefusalsAreTold() {
        page.keep("a.jpg");
        Artwork second = page.keep("b.jpg");
        page.keep("c.jpg");
        model.open();
        model.wall().select(second);
        List<Object> came = new ArrayList<>();

        model.deeds().rename(second, "a-wave", () -> came.add("done"), came::add);
        assertThat(((ProblemException) came.removeFirst()).problem()).isEqualTo(new Problem.PictureNameTaken("a-wave"));
        model.deeds().rename(second, "晨光", () -> came.add("done"), came::add);

        assertThat(came).containsExactly("done");
        assertThat(page.selected()).isEqualTo("晨光.png");
        assertThat(model.troubles()).isEmpty();
    }
}
