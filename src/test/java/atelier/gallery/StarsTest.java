package atelier.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Problem;
import atelier.base.Progress;
import atelier.image.ImageFiles;
import atelier.image.Writing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StarsTest extends GalleryTest {
    private static final Query STARRED = new Query("", true, 0, 10);

    @Test
    void starsAreGivenAndTaken() {
        SqliteGallery gallery = open();
        long first = gallery.keep(picture(1), recipe("a.jpg", "s.jpg")).id();
        gallery.keep(picture(2), recipe("b.jpg", "s.jpg"));

        gallery.star(Set.of(first), true);
        assertThat(names(gallery.find(STARRED))).containsExactly("a-s.png");
        assertThat(gallery.byId(first).orElseThrow().starred()).isTrue();

        gallery.star(Set.of(first), false);
        assertThat(gallery.count(STARRED)).isZero();
    }

    @Test
    void starsSurviveTheLossOfTheIndexAndANewName() throws Exception {
        SqliteGallery gallery = open();
        Artwork starred = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        gallery.keep(picture(2), recipe("b.jpg", "s.jpg"));
        gallery.star(Set.of(starred.id()), true);
        deleteIndex();
        Files.createDirectories(root().resolve("最好的"));
        Files.move(starred.file(), root().resolve("最好的/最爱.png"));

        assertThat(names(open().find(STARRED))).containsExactly("最爱.png");
    }

    @Test
    void starsComeBackWithARestoredPicture() {
        SqliteGallery gallery = open();
        long id = gallery.keep(picture(1), recipe("a.jpg", "s.jpg")).id();
        gallery.star(Set.of(id), true);
        gallery.trash(Set.of(id));
        assertThat(gallery.count(STARRED)).isZero();
        gallery.restore(Set.of(id));

        assertThat(gallery.count(STARRED)).isEqualTo(1);
    }

    @Test
    void whereTheFileOfStarsIsBentTheIndexIsBelieved() throws Exception {
        SqliteGallery gallery = open();
        long id = gallery.keep(picture(1), recipe("a.jpg", "s.jpg")).id();
        gallery.star(Set.of(id), true);
        Path file = root().resolve(".stars.json");
        Files.writeString(file, "{\"pictures\": {\"abc");

        gallery.rebuild(Progress.NONE);

        assertThat(gallery.count(STARRED)).isEqualTo(1);
        Path aside = root().resolve(".stars.json.damaged-1");
        assertThat(gallery.noticed()).containsExactly(new Problem.GalleryDamaged(file, aside));
        assertThat(aside).hasContent("{\"pictures\": {\"abc");
        assertThat(Files.readString(file)).contains("2026/11/a-s.png");
    }

    @Test
    void starsGivenElsewhereAreTakenOverWhenLookedThrough() throws Exception {
        SqliteGallery gallery = open();
        long id = gallery.keep(picture(1), recipe("a.jpg", "s.jpg")).id();
        gallery.star(Set.of(id), true);
        Files.writeString(root().resolve(".stars.json"), "{\"pictures\": {}}");

        gallery.rebuild(Progress.NONE);

        assertThat(gallery.byId(id).orElseThrow().starred()).isFalse();
    }

    @Test
    void aCopyHasAStarOfItsOwn() throws Exception {
        SqliteGallery gallery = open();
        Artwork first = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        Files.copy(first.file(), first.file().resolveSibling("copy.png"));
        gallery.rebuild(Progress.NONE);

        gallery.star(Set.of(first.id()), true);

        assertThat(names(gallery.find(STARRED))).containsExactly("a-s.png");
        gallery.rebuild(Progress.NONE);
        assertThat(names(gallery.find(STARRED))).containsExactly("a-s.png");
        deleteIndex();
        assertThat(names(open().find(STARRED))).containsExactly("a-s.png");
    }

    @Test
    void aStarThatWasTakenFromARenamedPictureStaysAway() throws Exception {
        SqliteGallery gallery = open();
        Artwork kept = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        gallery.star(Set.of(kept.id()), true);
        Files.move(kept.file(), kept.file().resolveSibling("新.png"));
        gallery.rebuild(Progress.NONE);
        gallery.star(Set.of(kept.id()), false);

        gallery.rebuild(Progress.NONE);

        assertThat(gallery.count(STARRED)).isZero();
    }

    @Test
    void aPictureThatWasPaintedOverKeepsItsStar() throws Exception {
        SqliteGallery gallery = open();
        Artwork kept = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        gallery.star(Set.of(kept.id()), true);
        ImageFiles.write(kept.file(), picture(2), Writing.of("{}"));

        gallery.rebuild(Progress.NONE);

        assertThat(names(gallery.find(STARRED))).containsExactly("a-s.png");
    }

    @Test
    void aNewPictureDoesNotInheritTheStarOfOneThatHadItsName() throws Exception {
        SqliteGallery gallery = open();
        Artwork gone = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        gallery.star(Set.of(gone.id()), true);
        Files.delete(gone.file());
        gallery.rebuild(Progress.NONE);
        gallery.keep(picture(2), recipe("a.jpg", "s.jpg"));

        gallery.rebuild(Progress.NONE);

        assertThat(gallery.count(STARRED)).isZero();
    }

    @Test
    void starsOfEarlierVersionsAreRead() throws Exception {
        SqliteGallery gallery = open();
        Artwork kept = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        String hash = kept.thumbnail().getFileName().toString().replace(".jpg", "");
        Files.writeString(
                root().resolve(".stars.json"), "{\"pictures\": {\"%s\": \"2026/11/a-s.png\"}}".formatted(hash));

        gallery.rebuild(Progress.NONE);

        assertThat(names(gallery.find(STARRED))).containsExactly("a-s.png");
    }

    @Test
    void aStarOfAPictureThatSomebodyChangedOutlivesTheIndex() throws Exception {
        SqliteGallery gallery = open();
        Artwork kept = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        gallery.star(Set.of(kept.id()), true);
        ImageFiles.write(kept.file(), picture(2), Writing.of("{}"));
        gallery.rebuild(Progress.NONE);
        assertThat(gallery.byId(kept.id()).orElseThrow().starred()).isTrue();

        deleteIndex();

        assertThat(names(open().find(new Query("", true, 0, 10)))).containsExactly("a-s.png");
    }
}
