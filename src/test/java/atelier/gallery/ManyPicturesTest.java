package atelier.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Looking at ten thousand pictures. It takes 70 ms where nothing else runs; the bounds are wide
/// enough for a busy machine and still far from what a look that grows with the square would need.
class ManyPicturesTest extends GalleryTest {
    private static final int MANY = 10_000;

    private SqliteGallery gallery;

    @BeforeEach
    void fillTheIndex() {
        gallery = open();
        gallery.count(Query.ALL);
        try (Index index = new Index(root().resolve(".index/gallery.db"), _ -> {})) {
            index.change(entries -> {
                for (int i = 0; i < MANY; i++) {
                    String recipe = Json.compact(recipe("photo " + i + ".jpg", "painting " + i % 100 + ".jpg"));
                    String file = "2026/%02d/%05d.png".formatted(i / 1000 + 1, i);
                    GalleryFolder.Stat stat = new GalleryFolder.Stat(1000, i * 60_000L);
                    entries.put(new Entry(0, file, "%064x".formatted(i), stat, 40, 30, false, Optional.of(recipe)));
                }
                return MANY;
            });
        }
    }

    @Test
    void pagesComeFastWhereverTheyLie() {
        for (int offset = 0; offset < MANY; offset += 1000) {
            int first = offset;
            List<Artwork> page = within(Duration.ofSeconds(2), () -> gallery.find(new Query("", false, first, 100)));
            assertThat(page).hasSize(100);
            assertThat(page.getFirst().file()).isEqualTo(file(MANY - 1 - offset));
        }
    }

    @Test
    void allOfThemAndASearchThroughThemComeFast() {
        assertThat(within(Duration.ofSeconds(20), () -> gallery.find(Query.ALL)))
                .hasSize(MANY);
        Query search = new Query("painting 42.jpg", false, 0, 200);
        assertThat(within(Duration.ofSeconds(4), () -> gallery.find(search))).hasSize(100);
        assertThat(within(Duration.ofSeconds(4), () -> gallery.count(search))).isEqualTo(100);
    }

    private Path file(int i) {
        return root().resolve("2026/%02d/%05d.png".formatted(i / 1000 + 1, i));
    }

    private static <T> T within(Duration limit, Supplier<T> look) {
        long start = System.nanoTime();
        T seen = look.get();
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertThat(taken).isLessThan(limit);
        return seen;
    }
}
