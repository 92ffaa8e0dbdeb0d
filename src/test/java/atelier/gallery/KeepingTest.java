package atelier.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Json;
import atelier.image.ImageFiles;
import atelier.recipe.Recipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeepingTest extends GalleryTest {
    @Test
    void aKeptPictureCarriesItsRecipeAndIsListed() {
        SqliteGallery gallery = open();
        Recipe recipe = recipe("港.jpg", "Étoiles.png");

        Artwork kept = gallery.keep(picture(0x336699), recipe);

        assertThat(kept.file()).isEqualTo(root().resolve("2026/11/港-Étoiles.png"));
        assertThat(ImageFiles.read(kept.file())).isEqualTo(picture(0x336699));
        assertThat(ImageFiles.recipe(kept.file()).map(json -> Json.read(json, Recipe.class)))
                .contains(recipe);
        assertThat(ImageFiles.size(kept.thumbnail()).longSide()).isEqualTo(40);
        assertThat(gallery.find(Query.ALL)).containsExactly(kept);
        assertThat(gallery.byId(kept.id())).contains(kept);
        assertThat(kept.recipe()).contains(recipe);
        assertThat(kept.made()).isEqualTo(Instant.parse("2026-11-21T10:15:30Z"));
    }

    @Test
    void aRecipeIsReadWhenItIsAskedForAndNotByEachLook() {
        SqliteGallery gallery = open();
        gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));

        Artwork seen = gallery.find(Query.ALL).getFirst();

        assertThat(seen.recipe().orElseThrow())
                .isEqualTo(recipe("a.jpg", "s.jpg"))
                .isNotSameAs(seen.recipe().orElseThrow());
    }

    @Test
    void nothingButPictureThumbnailAndIndexIsWritten() throws Exception {
        Artwork kept = open().keep(picture(1), recipe("a.jpg", "b.jpg"));

        assertThat(everyFile())
                .containsExactlyInAnyOrder(kept.file(), kept.thumbnail(), root().resolve(".index/gallery.db"));
    }

    @Test
    void theSameNameIsCountedUp() {
        SqliteGallery gallery = open();
        for (int i = 0; i < 3; i++) {
            gallery.keep(picture(i), recipe("sea.jpg", "wave.jpg"));
        }

        assertThat(names(gallery.find(Query.ALL))).containsExactly("sea-wave-3.png", "sea-wave-2.png", "sea-wave.png");
    }

    @Test
    void twoProgramsWithTheSameGalleryDoNotOverwriteEachOther() {
        List<CompletableFuture<Void>> writers = List.of(writer(open()), writer(open()));
        writers.forEach(CompletableFuture::join);

        assertThat(open().find(Query.ALL)).hasSize(20).extracting(Artwork::file).doesNotHaveDuplicates();
    }

    private static CompletableFuture<Void> writer(Gallery gallery) {
        return CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 10; i++) {
                gallery.keep(picture(i), recipe("sea.jpg", "wave.jpg"));
            }
        });
    }

    @Test
    void theNewestComesFirstAndPagesFollowEachOther() {
        for (int day = 1; day <= 9; day++) {
            open(Instant.parse("2026-10-0" + day + "T12:00:00Z")).keep(picture(day), recipe(day + ".jpg", "s.jpg"));
        }
        SqliteGallery gallery = open();

        assertThat(names(gallery.find(new Query("", false, 0, 4))))
                .containsExactly("9-s.png", "8-s.png", "7-s.png", "6-s.png");
        assertThat(names(gallery.find(new Query("", false, 4, 4))))
                .containsExactly("5-s.png", "4-s.png", "3-s.png", "2-s.png");
        assertThat(gallery.count(FIRST)).isEqualTo(9);
    }

    @Test
    void everyOrderHasItsFirst() {
        open(Instant.parse("2026-10-01T12:00:00Z")).keep(picture(1), recipe("b.jpg", "s.jpg"));
        open(Instant.parse("2026-10-02T12:00:00Z")).keep(picture(2), recipe("C.jpg", "s.jpg"));
        SqliteGallery gallery = open(Instant.parse("2026-10-03T12:00:00Z"));
        gallery.keep(picture(3), recipe("a.jpg", "s.jpg"));
        gallery.star(Set.of(1L), true);

        assertThat(ordered(gallery, Order.NEWEST)).containsExactly("a-s.png", "C-s.png", "b-s.png");
        assertThat(ordered(gallery, Order.OLDEST)).containsExactly("b-s.png", "C-s.png", "a-s.png");
        assertThat(ordered(gallery, Order.NAME)).containsExactly("a-s.png", "b-s.png", "C-s.png");
        assertThat(ordered(gallery, Order.STARRED)).containsExactly("b-s.png", "a-s.png", "C-s.png");
    }

    private static List<String> ordered(Gallery gallery, Order order) {
        return names(gallery.find(new Query("", false, false, order, 0, 10)));
    }

    @Test
    void everyChangeIsTold() {
        SqliteGallery gallery = open();
        AtomicInteger changes = new AtomicInteger();
        gallery.onChange(changes::incrementAndGet);

        long id = gallery.keep(picture(1), recipe("a.jpg", "b.jpg")).id();
        gallery.star(Set.of(id), true);
        gallery.trash(Set.of(id));
        gallery.restore(Set.of(id));

        assertThat(changes).hasValue(4);
    }

    @Test
    void whatWordsFind() {
        SqliteGallery gallery = open();
        gallery.keep(picture(1), recipe("港湾 Sunset.jpg", "Étoiles.jpg"));
        gallery.keep(picture(2), recipe("harbour 100%.jpg", "wave_1.jpg"));

        assertThat(found(gallery, "")).hasSize(2);
        assertThat(found(gallery, "SUNSET étoiles")).containsExactly("港湾-Sunset-Étoiles.png");
        assertThat(found(gallery, "e\u0301toiles")).as("decomposed accent").hasSize(1);
        assertThat(found(gallery, "港")).hasSize(1);
        assertThat(found(gallery, "sunset wave")).isEmpty();
        assertThat(found(gallery, "style-1")).as("the model's name").hasSize(2);
        assertThat(found(gallery, "100%")).as("no wildcards").hasSize(1);
        assertThat(found(gallery, "'; DROP TABLE picture; --")).isEmpty();
        assertThat(gallery.count(new Query("sunset", false, 0, 1))).isEqualTo(1);
    }

    private static List<String> found(Gallery gallery, String words) {
        return names(gallery.find(new Query(words, false, 0, 100)));
    }

    @Test
    void aGalleryThatIsOnlyLookedAtNeedsNoPictures() {
        SqliteGallery gallery = open();

        assertThat(gallery.find(Query.ALL)).isEmpty();
        assertThat(gallery.byId(7)).isEmpty();
        assertThat(Files.exists(Path.of(root() + "/2026"))).isFalse();
    }
}
