package atelier.gallery;

import atelier.image.Raster;
import atelier.model.ModelId;
import atelier.recipe.Recipe;
import atelier.recipe.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// A gallery in a folder with a name of many scripts, and small pictures to put into it.
abstract class GalleryTest {
    static final Query FIRST = new Query("", false, 0, 10);

    @TempDir
    Path temporary;

    private final List<Gallery> opened = new ArrayList<>();

    Path root() {
        return temporary.resolve("画廊 ギャラリー é");
    }

    /// Another look at the same folder, as another start of the program has.
    SqliteGallery open(Instant now) {
        SqliteGallery gallery = new SqliteGallery(root(), _ -> Optional.empty(), Clock.fixed(now, ZoneOffset.UTC));
        opened.add(gallery);
        return gallery;
    }

    SqliteGallery open() {
        return open(Instant.parse("2026-11-21T10:15:30Z"));
    }

    @AfterEach
    void closeAll() {
        opened.forEach(Gallery::close);
    }

    static Raster picture(int colour) {
        int[] pixels = new int[40 * 30];
        Arrays.fill(pixels, 0xff000000 | colour);
        return Raster.of8(40, 30, pixels);
    }

    static Recipe recipe(String photo, String painting) {
        return new Recipe.Stylize(
                new ModelId("style-1"),
                1,
                new Source(Path.of("/pictures", photo), "00"),
                List.of(new Recipe.StyleSource(new Source(Path.of("/paintings", painting), "11"), 1)),
                0.8,
                1,
                0,
                0,
                false,
                0);
    }

    static List<String> names(List<Artwork> artworks) {
        return artworks.stream()
                .map(artwork -> artwork.file().getFileName().toString())
                .toList();
    }

    void deleteIndex() throws IOException {
        opened.forEach(Gallery::close);
        for (Path file : everyFile()) {
            if (file.startsWith(root().resolve(".index"))) {
                Files.delete(file);
            }
        }
    }

    List<Path> everyFile() throws IOException {
        try (Stream<Path> all = Files.walk(root())) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
