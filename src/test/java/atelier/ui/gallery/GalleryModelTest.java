package atelier.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.gallery.Artwork;
import atelier.gallery.Order;
import atelier.ui.gallery.GalleryModel.Contents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryModelTest {
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
    void anEmptyGallerySaysSo() {
        assertThat(model.contents().get()).isEqualTo(Contents.LOADING);
        model.open();
        assertThat(model.contents().get()).isEqualTo(Contents.EMPTY);
        assertThat(model.scan().get()).isEmpty();
    }

    @Test
    void aGalleryWhoseWholeContentsAreInTheTrashSaysSo() {
        page.keep("a.jpg");
        model.open();
        model.deeds().trash();
        assertThat(model.contents().get()).isEqualTo(Contents.ALL_TRASHED);

        model.deeds().delete(model.trash().get().pictures());
        assertThat(model.contents().get()).isEqualTo(Contents.EMPTY);
    }

    @Test
    void aPictureKeptElsewhereAppearsFirst() {
        model.open();
        page.keep("a.jpg");
        page.keep("b.jpg");

        assertThat(page.shown()).containsExactly("b-wave.png", "a-wave.png");
        assertThat(model.contents().get()).isEqualTo(Contents.PICTURES);
    }

    @Test
    void wordsAndStarsNarrowWhatIsShown() {
        Artwork harbour = page.keep("harbour.jpg");
        page.keep("海.jpg");
        model.open();

        model.words().set("海");
        assertThat(page.shown()).containsExactly("海-wave.png");
        model.words().set("海 harbour");
        assertThat(model.contents().get()).isEqualTo(Contents.NO_MATCH);
        model.words().set("");
        model.deeds().star(List.of(harbour), true);
        model.starredOnly().set(true);
        assertThat(page.shown()).containsExactly("harbour-wave.png");
        assertThat(model.wall().artworks().getFirst().starred()).isTrue();
    }

    @Test
    void namesHangInTheOrderOfTheirNumbers() {
        page.keep("sea 10.jpg");
        page.keep("sea 2.jpg");
        page.keep("Sea 1.jpg");
        model.order().set(Order.NAME);
        model.open();

        assertThat(page.shown().stream().map(name -> name.replaceAll("\\D", "")))
                .containsExactly("1", "2", "10");
    }

    @Test
    void aPictureIsShownWhateverWasLookedFor() {
        Artwork first = page.keep("a.jpg");
        page.keep("b.jpg");
        model.reveal(first.file());
        model.open();
        assertThat(page.selected()).isEqualTo("a-wave.png");

        model.words().set("b-");
        model.starredOnly().set(true);
        model.reveal(first.file());

        assertThat(page.shown()).containsExactly("b-wave.png", "a-wave.png");
        assertThat(page.selected()).isEqualTo("a-wave.png");
        page.keep("c.jpg");
        model.wall().moveSelection(-1);
        assertThat(page.selected()).isEqualTo("b-wave.png");
    }

    @Test
    void theSelectionStaysWithItsPictureAndKeepsToTheEnds() {
        page.keep("a.jpg");
        page.keep("b.jpg");
        page.keep("c.jpg");
        model.open();
        assertThat(page.selected()).isEqualTo("c-wave.png");

        model.wall().moveSelection(5);
        assertThat(page.selected()).isEqualTo("a-wave.png");
        model.wall().moveSelection(-1);
        page.keep("d.jpg");
        assertThat(page.selected()).isEqualTo("b-wave.png");
        assertThat(model.wall().selectedIndex()).isEqualTo(2);
    }

    @Test
    void everyOrderIsShownAndTheSelectionStays() {
        List.of("b.jpg", "c.jpg", "a.jpg").forEach(page::keep);
        model.open();
        model.wall().moveSelection(1);

        model.order().set(Order.NAME);

        assertThat(page.shown()).containsExactly("a-wave.png", "b-wave.png", "c-wave.png");
        assertThat(page.selected()).isEqualTo("c-wave.png");
    }

    @Test
    void whatGoesWrongIsToldOnce() throws Exception {
        Path broken = Files.createDirectories(temporary.resolve("画廊")).resolve("broken.png");
        Files.createFile(broken);
        Artwork kept = page.keep("a.jpg");
        model.open();
        model.open();
        Files.delete(kept.file());
        model.deeds().trash();

        assertThat(model.troubles())
                .extracting(trouble -> ((ProblemException) trouble).problem())
                .containsExactly(new Problem.PictureEmpty(broken), new Problem.FileMissing(kept.file()));
        assertThat(model.contents().get()).isEqualTo(Contents.EMPTY);
    }

    @Test
    void aGalleryThatCannotBeReadSaysSoOnce() throws Exception {
        Files.writeString(temporary.resolve("画廊"), "a file where the folder should be");
        model.open();
        model.words().set("a");

        assertThat(model.contents().get()).isEqualTo(Contents.UNREADABLE);
        assertThat(model.troubles()).hasSize(1);
    }
}
