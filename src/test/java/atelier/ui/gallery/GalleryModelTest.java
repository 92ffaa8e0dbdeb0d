package atelier.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Lane;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.gallery.Artwork;
import atelier.gallery.SqliteGallery;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.recipe.Recipe;
import atelier.ui.gallery.GalleryModel.Contents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        model = new GalleryModel(gallery, Lane.direct(), Runnable::run);
        model.leadTo(new Ways(used::add, likened::add, photographs::add, paintings::add, Optional::empty));
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
        model.star(harbour, true);
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

        model.trash();
        assertThat(selected()).isEqualTo("a-wave.png");
        model.trash();
        assertThat(shown()).containsExactly("c-wave.png");
        assertThat(model.trashed().get().map(Samples::name)).contains("a-wave.png");
        model.offered();

        model.undo();
        assertThat(selected()).isEqualTo("a-wave.png");
        assertThat(model.trashed().get()).isEmpty();
        model.undo();
        model.undo();
        assertThat(shown()).containsExactly("c-wave.png", "b-wave.png", "a-wave.png");
    }

    @Test
    void aKeyHeldDownThrowsAPictureAwayOnce() {
        List<Runnable> later = new ArrayList<>();
        model = new GalleryModel(gallery, Lane.direct(), later::add);
        model.leadTo(new Ways(used::add, likened::add, photographs::add, paintings::add, Optional::empty));
        keep("a.jpg");
        model.open();
        runAll(later);

        model.trash();
        model.trash();
        runAll(later);
        assertThat(model.contents().get()).isEqualTo(Contents.EMPTY);

        model.undo();
        runAll(later);
        assertThat(shown()).containsExactly("a-wave.png");
        assertThat(model.canUndo()).isFalse();
    }

    @Test
    void whatCannotBeBroughtBackCanBeLater() throws Exception {
        Path month = keep("a.jpg").file().getParent();
        model.open();
        model.trash();
        Files.delete(month);
        Files.createFile(month);

        model.undo();
        assertThat(model.troubles()).hasSize(1);
        Files.delete(month);
        model.undo();

        assertThat(shown()).containsExactly("a-wave.png");
    }

    private static void runAll(List<Runnable> later) {
        while (!later.isEmpty()) {
            later.removeFirst().run();
        }
    }

    @Test
    void theRecipeGoesToWhoMakesPictures() {
        keep("a.jpg");
        model.useRecipe();
        assertThat(used).isEmpty();
        assertThat(likened).isEmpty();

        model.open();
        model.useRecipe();
        assertThat(used).containsExactly(Samples.recipe("a.jpg", "wave.jpg"));
        model.findLike();
        Path file = model.wall().selected().get().orElseThrow().file();
        assertThat(likened).containsExactly(file);
        model.useAsPhotograph();
        assertThat(photographs).containsExactly(file);
        model.useAsPainting();
        assertThat(paintings).containsExactly(file);
    }

    @Test
    void aPictureIsExportedWithItsRecipeAndCopied() {
        Artwork kept = keep("a.jpg");
        model.open();
        Path target = temporary.resolve("导出").resolve("out.png");
        List<Raster> clipboard = new ArrayList<>();

        model.export(target, 0.9);
        List<Path> copied = new ArrayList<>();
        model.copy((file, picture) -> {
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
        model.trash();

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
