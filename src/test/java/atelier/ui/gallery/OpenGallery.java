package atelier.ui.gallery;

import atelier.base.Lane;
import atelier.base.Text;
import atelier.gallery.Artwork;
import atelier.gallery.SqliteGallery;
import atelier.recipe.Recipe;
import atelier.ui.kit.Notice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;

/// A gallery in a folder, what the page knows of it, and what has gone to other pages.
final class OpenGallery implements AutoCloseable {
    private final Path folder;
    final List<Recipe> used = new ArrayList<>();
    final List<Path> likened = new ArrayList<>();
    final List<Path> photographs = new ArrayList<>();
    final List<Path> paintings = new ArrayList<>();
    SqliteGallery gallery;
    GalleryModel model;

    OpenGallery(Path folder) {
        this.folder = folder;
        gallery = new SqliteGallery(folder);
        model = openOn(Runnable::run);
    }

    /// The page anew, with this as its thread.
    GalleryModel openOn(Executor fx) {
        model = new GalleryModel(new House(gallery, Lane.direct(), fx, List::of, () -> Locale.ENGLISH));
        model.outgoing()
                .leadTo(new Ways(used::add, likened::add, photographs::add, paintings::add, Optional::empty, () -> {}));
        return model;
    }

    /// As on another day.
    GalleryModel openAgain() {
        gallery.close();
        gallery = new SqliteGallery(folder);
        return openOn(Runnable::run);
    }

    /// A new picture of this photograph, painted like `wave.jpg`.
    Artwork keep(String photograph) {
        return gallery.keep(Samples.plain(0x808080), Samples.recipe(photograph, "wave.jpg"));
    }

    List<String> shown() {
        return model.wall().artworks().stream().map(Samples::name).toList();
    }

    String selected() {
        return model.wall().selected().get().map(Samples::name).orElse("none");
    }

    static String told(Notice notice) {
        return notice.words().apply(Text.in(Locale.ENGLISH));
    }

    @Override
    public void close() {
        gallery.close();
    }
}
