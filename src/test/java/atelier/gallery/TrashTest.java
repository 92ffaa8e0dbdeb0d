package atelier.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.Problem;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class TrashTest extends GalleryTest {
    @Test
    void aTrashedPictureIsOutOfSightAndComesBackAsItWas() {
        SqliteGallery gallery = open();
        Artwork kept = gallery.keep(picture(1), recipe("海.jpg", "s.jpg"));

        gallery.trash(kept.id());

        assertThat(gallery.find(Query.ALL)).isEmpty();
        assertThat(kept.file()).doesNotExist();
        assertThat(root().resolve(".trash/2026/11/海-s.png")).exists();

        gallery.restore(kept.id());
        assertThat(gallery.find(Query.ALL)).containsExactly(kept);
        assertThat(kept.file()).exists();
    }

    @Test
    void picturesOfOneNameFindRoomInTheTrashAndBack() {
        SqliteGallery gallery = open();
        long first = gallery.keep(picture(1), recipe("a.jpg", "s.jpg")).id();
        gallery.trash(first);
        long second = gallery.keep(picture(2), recipe("a.jpg", "s.jpg")).id();
        gallery.trash(second);
        gallery.restore(first);
        gallery.restore(second);

        assertThat(names(gallery.find(Query.ALL))).containsExactly("a-s-2.png", "a-s.png");
        assertThat(gallery.byId(first).orElseThrow().file()).exists();
        assertThat(gallery.byId(second).orElseThrow().file()).exists();
    }

    @Test
    void theTrashSurvivesTheLossOfTheIndex() throws Exception {
        SqliteGallery gallery = open();
        gallery.trash(gallery.keep(picture(1), recipe("a.jpg", "s.jpg")).id());
        deleteIndex();
        SqliteGallery again = open();

        assertThat(again.find(Query.ALL)).isEmpty();
        again.restore(1);
        assertThat(names(again.find(Query.ALL))).containsExactly("a-s.png");
    }

    @Test
    void aPictureDeletedByOthersIsToldAndForgotten() throws Exception {
        SqliteGallery gallery = open();
        Artwork kept = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        Files.delete(kept.file());

        assertThatThrownBy(() -> gallery.trash(kept.id()))
                .hasFieldOrPropertyWithValue("problem", new Problem.FileMissing(kept.file()));
        assertThat(gallery.find(Query.ALL)).isEmpty();
    }

    @Test
    void whatIsInItsPlaceAlreadyKeepsItsName() {
        SqliteGallery gallery = open();
        long id = gallery.keep(picture(1), recipe("a.jpg", "s.jpg")).id();

        gallery.trash(id);
        gallery.trash(id);
        assertThat(root().resolve(".trash/2026/11/a-s.png")).exists();

        gallery.restore(id);
        gallery.restore(id);
        assertThat(names(gallery.find(Query.ALL))).containsExactly("a-s.png");
    }

    @Test
    void idsNoLongerKnownAreLetPass() {
        SqliteGallery gallery = open();
        gallery.trash(99);
        gallery.restore(99);
        gallery.star(99, true);

        assertThat(gallery.find(Query.ALL)).isEmpty();
    }
}
