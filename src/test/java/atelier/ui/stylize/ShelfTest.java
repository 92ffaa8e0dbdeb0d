package atelier.ui.stylize;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Lane;
import atelier.image.ImageFiles;
import atelier.image.Writing;
import atelier.studio.Samples;
import atelier.studio.SettingsFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
    @TempDir
    Path folder;

    private SettingsFile settings() {
        return new SettingsFile(folder.resolve("settings.json"), Lane.direct());
    }

    private Shelf shelf(SettingsFile settings) {
        return new Shelf(Lane.direct(), settings, Runnable::run);
    }

    private Path file(String name) {
        Path file = folder.resolve(name);
        ImageFiles.write(file, Pieces.plain(400, 300, -1), Writing.PLAIN);
        return file;
    }

    private static List<String> names(List<Glimpse> pictures) {
        return pictures.stream()
                .map(picture -> String.valueOf(picture.file().getFileName()))
                .toList();
    }

    @Test
    void holdsSamplesAndWhatIsLeftOfTheRecentPictures() {
        file("samples/photos/港.png");
        file("samples/styles/b.png");
        file("samples/styles/a.png");
        Path old = file("old.png");
        SettingsFile settings = settings();
        settings.change(now -> now.withRecentPaintings(List.of(folder.resolve("gone.png"), old)));
        Shelf shelf = shelf(settings);
        shelf.fill(new Samples(folder.resolve("samples")), () -> {});
        assertThat(names(shelf.samplePhotographs().get())).containsExactly("港.png");
        assertThat(names(shelf.samplePaintings().get())).containsExactly("a.png", "b.png");
        assertThat(names(shelf.paintings().get())).containsExactly("old.png");
        assertThat(shelf.photographs().get()).isEmpty();
        assertThat(shelf.paintings().get().getFirst().view().width()).isEqualTo(Glimpse.SIDE);
    }

    @Test
    void aFolderWithoutSamplesGivesAnEmptyShelf() {
        Shelf shelf = shelf(settings());
        shelf.fill(new Samples(folder.resolve("nowhere")), () -> {});
        assertThat(shelf.samplePaintings().get()).isEmpty();
    }

    @Test
    void remembersThePicturesUsedNewestFirstAndNotForever() {
        SettingsFile settings = settings();
        Shelf shelf = shelf(settings);
        shelf.fill(new Samples(folder.resolve("nowhere")), () -> {});
        for (int i = 0; i < Shelf.REMEMBERED + 2; i++) {
            shelf.use(Pieces.sketch().withOnly(Pieces.picture("style" + i, 8, 8)));
        }
        assertThat(names(shelf.photographs().get())).containsExactly("port.jpg");
        assertThat(names(shelf.paintings().get()))
                .hasSize(Shelf.REMEMBERED)
                .startsWith("style13", "style12")
                .endsWith("style2");
        assertThat(settings.get().recentPaintings()).hasSize(Shelf.REMEMBERED);
        assertThat(settings().get().recentPaintings()).isEqualTo(settings.get().recentPaintings());
    }

    @Test
    void aPictureThatComesBeforeItIsFilledPushesNoneOut() {
        Path old = file("old.png");
        SettingsFile settings = settings();
        settings.change(now -> now.withRecentPaintings(List.of(old)));
        Shelf shelf = shelf(settings);
        shelf.use(Pieces.sketch().withOnly(Pieces.picture("style", 8, 8)));
        assertThat(settings.get().recentPaintings()).containsExactly(old);
        shelf.fill(new Samples(folder.resolve("nowhere")), () -> {});
        assertThat(names(shelf.paintings().get())).containsExactly("style", "old.png");
        assertThat(settings.get().recentPaintings()).hasSize(2);
    }
}
