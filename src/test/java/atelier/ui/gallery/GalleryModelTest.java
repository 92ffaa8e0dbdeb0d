package atelier.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Lane;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Text;
import atelier.gallery.Artwork;
import atelier.gallery.Order;
import atelier.gallery.SqliteGallery;
import atelier.gallery.Trash;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.recipe.Recipe;
import atelier.ui.gallery.GalleryModel.Contents;
import atelier.ui.kit.Notice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryModelTest {
    @TempDir
    Path temporary;

    private final List<Recipe> used = new ArrayList<>();
    private final List<Path> likened = new ArrayList<>();
    private final List<Path> photographs = new ArrayList<>();
    private final List<Path> paintings = new ArrayList<>();
    private SqliteGallery gallery;
    private GalleryModel model;

    @BeforeEach
    void openThePage() {
        gallery = new SqliteGallery(temporary.resolve("画廊"));
        model = new GalleryModel(new House(gallery, Lane.direct(), Runnable::run, List::of));
        model.outgoing().leadTo(new Ways(used::add, likened::add, photographs::add, paintings::add, Optional::empty));
    }

    @AfterEach
    void close() {
        gallery.close();
    }

    private Artwork keep(String photograph) {
        return gallery.keep(Samples.plain(0x808080), Samples.recipe(photograph, "wave.jpg"));
    }

    private List<String> shown() {
        return model.wall().artworks().stream().map(Samples::name).toList();
    }

    private String selected() {
        return model.wall().selected().get().map(Samples::name).orElse("none");
    }

    @Test
    void anEmptyGallerySaysSo() {
        assertThat(model.contents().get()).isEqualTo(Contents.LOADING);
        model.open();
        assertThat(model.contents().get()).isEqualTo(Contents.EMPTY);
        assertThat(model.scan().get()).isEmpty();
    }

    @Test
    void aPictureKeptElsewhereAppearsFirst() {
        model.open();
        keep("a.jpg");
        keep("b.jpg");

        assertThat(shown()).containsExactly("b-wave.png", "a-wave.png");
        assertThat(model.contents().get()).isEqualTo(Contents.PICTURES);
    }

    @Test
    void wordsAndStarsNarrowWhatIsShown() {
        Artwork harbour = keep("harbour.jpg");
        keep("海.jpg");
        model.open();

        model.words().set("海");
        assertThat(shown()).containsExactly("海-wave.png");
        model.words().set("海 harbour");
        assertThat(model.contents().get()).isEqualTo(Contents.NO_MATCH);
        model.words().set("");
        model.deeds().star(List.of(harbour), true);
        model.starredOnly().set(true);
        assertThat(shown()).containsExactly("harbour-wave.png");
        assertThat(model.wall().artworks().getFirst().starred()).isTrue();
    }

    @Test
    void aPictureIsShownWhateverWasLookedFor() {
        Artwork first = keep("a.jpg");
        keep("b.jpg");
        model.reveal(first.file());
        model.open();
        assertThat(selected()).isEqualTo("a-wave.png");

        model.words().set("b-");
        model.starredOnly().set(true);
        model.reveal(first.file());

        assertThat(shown()).containsExactly("b-wave.png", "a-wave.png");
        assertThat(selected()).isEqualTo("a-wave.png");
        keep("c.jpg");
        model.wall().moveSelection(-1);
        assertThat(selected()).isEqualTo("b-wave.png");
    }

    @Test
    void theSelectionStaysWithItsPictureAndKeepsToTheEnds() {
        keep("a.jpg");
        keep("b.jpg");
        keep("c.jpg");
        model.open();
        assertThat(selected()).isEqualTo("c-wave.png");

        model.wall().moveSelection(5);
        assertThat(selected()).isEqualTo("a-wave.png");
        model.wall().moveSelection(-1);
        keep("d.jpg");
        assertThat(selected()).isEqualTo("b-wave.png");
        assertThat(model.wall().selectedIndex()).isEqualTo(2);
    }

    @Test
    void throwingAwaySelectsTheNextAndEveryStepCanBeUndone() {
        keep("a.jpg");
        keep("b.jpg");
        keep("c.jpg");
        model.open();
        model.wall().moveSelection(1);

        model.deeds().trash();
        assertThat(selected()).isEqualTo("a-wave.png");
        model.deeds().trash();
        assertThat(shown()).containsExactly("c-wave.png");
        assertThat(told(model.news().getLast())).startsWith("a-wave.png");

        model.deeds().discarded().undo();
        assertThat(selected()).isEqualTo("a-wave.png");
        assertThat(model.deeds().discarded().ended())
                .containsExactly(model.news().getLast());
        model.deeds().discarded().undo();
        model.deeds().discarded().undo();
        assertThat(shown()).containsExactly("c-wave.png", "b-wave.png", "a-wave.png");
    }

    @Test
    void aKeyHeldDownThrowsAPictureAwayOnce() {
        List<Runnable> later = new ArrayList<>();
        model = new GalleryModel(new House(gallery, Lane.direct(), later::add, List::of));
        model.outgoing().leadTo(new Ways(used::add, likened::add, photographs::add, paintings::add, Optional::empty));
        keep("a.jpg");
        model.open();
        runAll(later);

        model.deeds().trash();
        model.deeds().trash();
        runAll(later);
        assertThat(model.contents().get()).isEqualTo(Contents.EMPTY);

        model.deeds().discarded().undo();
        runAll(later);
        assertThat(shown()).containsExactly("a-wave.png");
        assertThat(model.deeds().discarded().isEmpty()).isTrue();
    }

    @Test
    void whatCannotBeBroughtBackCanBeLater() throws Exception {
        Path month = keep("a.jpg").file().getParent();
        model.open();
        model.deeds().trash();
        Files.delete(month);
        Files.createFile(month);

        model.deeds().discarded().undo();
        assertThat(model.troubles()).hasSize(1);
        assertThat(model.news())
                .hasSize(2)
                .allSatisfy(news -> assertThat(told(news)).isEqualTo("a-wave.png is in the gallery's trash."));
        Files.delete(month);
        model.deeds().discarded().undo();

        assertThat(shown()).containsExactly("a-wave.png");
    }

    @Test
    void aPictureThatHasLeftTheTrashMeanwhileIsNotMissed() {
        List<Runnable> later = new ArrayList<>();
        model = new GalleryModel(new House(gallery, Lane.direct(), later::add, List::of));
        keep("a.jpg");
        keep("b.jpg");
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

    private static String told(Notice notice) {
        return notice.words().apply(Text.in(Locale.ENGLISH));
    }

    @Test
    void severalGoTogetherAndOneUndoBringsAllBack() {
        List<String> names = List.of("d-wave.png", "c-wave.png", "b-wave.png", "a-wave.png");
        List.of("a.jpg", "b.jpg", "c.jpg", "d.jpg").forEach(this::keep);
        model.open();
        model.wall().moveSelection(1);
        model.wall().extendSelection(1);

        model.deeds().trash();
        assertThat(shown()).containsExactly("d-wave.png", "a-wave.png");
        assertThat(selected()).as("what took their place").isEqualTo("a-wave.png");
        assertThat(model.trash().get().pictures()).hasSize(2);
        assertThat(model.news())
                .singleElement()
                .satisfies(news -> assertThat(told(news)).isEqualTo("2 pictures are in the gallery's trash."));

        model.deeds().discarded().undo();
        assertThat(shown()).isEqualTo(names);
        assertThat(model.wall().chosenArtworks().stream().map(Samples::name))
                .containsExactly("c-wave.png", "b-wave.png");
        assertThat(model.deeds().discarded().isEmpty()).isTrue();
    }

    @Test
    void starsAreGivenToAllAndTakenWhereAllHaveOne() {
        Artwork first = keep("a.jpg");
        keep("b.jpg");
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
        List.of("a.jpg", "b.jpg", "c.jpg").forEach(this::keep);
        model.open();
        model.wall().selectAll();
        model.deeds().trash();
        assertThat(model.contents().get()).isEqualTo(Contents.EMPTY);
        openThePageAgain();

        model.open();
        assertThat(model.trash().get().pictures()).hasSize(3);
        model.inTrash().set(true);
        assertThat(shown()).containsExactly("c-wave.png", "b-wave.png", "a-wave.png");
        model.wall().moveSelection(1);
        model.deeds().putBack();
        assertThat(shown()).containsExactly("c-wave.png", "a-wave.png");
        model.deeds().delete(model.trash().get().pictures());

        assertThat(model.contents().get()).isEqualTo(Contents.EMPTY_TRASH);
        assertThat(model.trash().get()).isEqualTo(Trash.EMPTY);
        model.inTrash().set(false);
        assertThat(shown()).containsExactly("b-wave.png");
    }

    @Test
    void whatWasPutBackOrDeletedOtherwiseIsNoLongerOffered() {
        List.of("a.jpg", "b.jpg").forEach(this::keep);
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

    private void openThePageAgain() {
        gallery.close();
        openThePage();
    }

    @Test
    void aPictureIsRenamedAndStaysSelectedAndRefusalsAreTold() {
        keep("a.jpg");
        Artwork second = keep("b.jpg");
        keep("c.jpg");
        model.open();
        model.wall().select(second);
        List<Object> came = new ArrayList<>();

        model.deeds().rename(second, "a-wave", () -> came.add("done"), came::add);
        assertThat(((ProblemException) came.removeFirst()).problem()).isEqualTo(new Problem.PictureNameTaken("a-wave"));
        model.deeds().rename(second, "晨光", () -> came.add("done"), came::add);

        assertThat(came).containsExactly("done");
        assertThat(selected()).isEqualTo("晨光.png");
        assertThat(model.troubles()).isEmpty();
    }

    @Test
    void picturesAreCopiedIntoAFolderBesideWhatItHas() throws Exception {
        List.of("a.jpg", "b.jpg").forEach(this::keep);
        model.open();
        model.wall().selectAll();
        Path folder = Files.createDirectories(temporary.resolve("导出"));
        Path before = Files.writeString(folder.resolve("a-wave.png"), "another picture");

        model.outgoing().copyTo(folder);

        assertThat(before).hasContent("another picture");
        Path copy = folder.resolve("a-wave-2.png");
        Path own = model.wall().artworks().getLast().file();
        assertThat(copy).hasSameBinaryContentAs(own);
        assertThat(Files.getLastModifiedTime(copy)).isEqualTo(Files.getLastModifiedTime(own));
        assertThat(folder.resolve("b-wave.png")).exists();
        assertThat(told(model.news().getLast())).isEqualTo("2 pictures are in the folder 导出.");
        assertThat(model.labour().work().get()).isEmpty();
    }

    @Test
    void everyOrderIsShownAndTheSelectionStays() {
        List.of("b.jpg", "c.jpg", "a.jpg").forEach(this::keep);
        model.open();
        model.wall().moveSelection(1);

        model.order().set(Order.NAME);

        assertThat(shown()).containsExactly("a-wave.png", "b-wave.png", "c-wave.png");
        assertThat(selected()).isEqualTo("c-wave.png");
    }

    @Test
    void theRecipeGoesToWhoMakesPictures() {
        keep("a.jpg");
        model.outgoing().useRecipe();
        assertThat(used).isEmpty();
        assertThat(likened).isEmpty();

        model.open();
        model.outgoing().useRecipe();
        assertThat(used).containsExactly(Samples.recipe("a.jpg", "wave.jpg"));
        model.outgoing().findLike();
        Path file = model.wall().selected().get().orElseThrow().file();
        assertThat(likened).containsExactly(file);
        model.outgoing().useAsPhotograph();
        assertThat(photographs).containsExactly(file);
        model.outgoing().useAsPainting();
        assertThat(paintings).containsExactly(file);
    }

    @Test
    void aPictureIsExportedWithItsRecipeAndCopied() {
        Artwork kept = keep("a.jpg");
        model.open();
        Path target = temporary.resolve("导出").resolve("out.png");
        List<Raster> clipboard = new ArrayList<>();

        model.outgoing().export(target, 0.9);
        List<Path> copied = new ArrayList<>();
        model.outgoing().copy((file, picture) -> {
            copied.add(file);
            clipboard.add(picture);
        });
        assertThat(copied).containsExactly(kept.file());

        assertThat(ImageFiles.recipe(target))
                .isEqualTo(ImageFiles.recipe(kept.file()))
                .isPresent();
        assertThat(clipboard).containsExactly(Samples.plain(0x808080));
    }

    @Test
    void whatGoesWrongIsToldOnce() throws Exception {
        Path broken = Files.createDirectories(temporary.resolve("画廊")).resolve("broken.png");
        Files.createFile(broken);
        Artwork kept = keep("a.jpg");
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
