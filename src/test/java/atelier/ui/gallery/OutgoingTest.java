package atelier.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.gallery.Artwork;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutgoingTest {
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
    void picturesAreCopiedIntoAFolderBesideWhatItHas() throws Exception {
        List.of("a.jpg", "b.jpg").forEach(page::keep);
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
        assertThat(OpenGallery.told(model.news().getLast())).isEqualTo("2 pictures copied to the folder 导出.");
        assertThat(model.labour().work().get()).isEmpty();
    }

    @Test
    void theRecipeGoesToWhoMakesPictures() {
        page.keep("a.jpg");
        model.outgoing().useRecipe();
        assertThat(page.used).isEmpty();
        assertThat(page.likened).isEmpty();

        model.open();
        model.outgoing().useRecipe();
        assertThat(page.used).containsExactly(Samples.recipe("a.jpg", "wave.jpg"));
        model.outgoing().findLike();
        Path file = model.wall().selected().get().orElseThrow().file();
        assertThat(page.likened).containsExactly(file);
        model.outgoing().useAsPhotograph();
        assertThat(page.photographs).containsExactly(file);
        model.outgoing().useAsPainting();
        assertThat(page.paintings).containsExactly(file);
    }

    @Test
    void aPictureIsExportedWithItsRecipeAndCopied() {
        Artwork kept = page.keep("a.jpg");
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
    void whatIsAskedForWhileOtherWorkIsDoneIsToldNotToHaveBegun() throws Exception {
        List<Runnable> later = new ArrayList<>();
        page.keep("a.jpg");
        model = page.openOn(later::add);
        model.open();
        while (!later.isEmpty()) {
            later.removeFirst().run();
        }
        model.wall().selectAll();
        Path first = Files.createDirectories(temporary.resolve("first"));
        Path second = Files.createDirectories(temporary.resolve("second"));

        model.outgoing().copyTo(first);
        model.outgoing().copyTo(second);

        assertThat(second).isEmptyDirectory();
        assertThat(OpenGallery.told(model.news().getLast())).startsWith("The previous task is still running");
    }
}
