package atelier.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Progress;
import atelier.image.ImageFiles;
import atelier.image.Writing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrashTest extends GalleryTest {
    private static final Query TRASHED = new Query("", false, true, Order.NEWEST, 0, 100);

    @Test
    void aTrashedPictureIsOutOfSightAndComesBackAsItWas() {
        SqliteGallery gallery = open();
        Artwork kept = gallery.keep(picture(1), recipe("海.jpg", "s.jpg"));

        gallery.trash(Set.of(kept.id()));

        assertThat(gallery.find(Query.ALL)).isEmpty();
        assertThat(kept.file()).doesNotExist();
        assertThat(root().resolve(".trash/2026/11/海-s.png")).exists();

        gallery.restore(Set.of(kept.id()));
        assertThat(gallery.find(Query.ALL)).containsExactly(kept);
        assertThat(kept.file()).exists();
    }

    @Test
    void picturesOfOneNameFindRoomInTheTrashAndBack() {
        SqliteGallery gallery = open();
        long first = gallery.keep(picture(1), recipe("a.jpg", "s.jpg")).id();
        gallery.trash(Set.of(first));
        long second = gallery.keep(picture(2), recipe("a.jpg", "s.jpg")).id();
        gallery.trash(Set.of(second));
        gallery.restore(Set.of(first));
        gallery.restore(Set.of(second));

        assertThat(names(gallery.find(Query.ALL))).containsExactly("a-s-2.png", "a-s.png");
        assertThat(gallery.byId(first).orElseThrow().file()).exists();
        assertThat(gallery.byId(second).orElseThrow().file()).exists();
    }

    @Test
    void theTrashSurvivesTheLossOfTheIndex() throws Exception {
        SqliteGallery gallery = open();
        gallery.trash(Set.of(gallery.keep(picture(1), recipe("a.jpg", "s.jpg")).id()));
        deleteIndex();
        SqliteGallery again = open();

        assertThat(again.find(Query.ALL)).isEmpty();
        again.restore(Set.of(1L));
        assertThat(names(again.find(Query.ALL))).containsExactly("a-s.png");
    }

    @Test
    void aPictureDeletedByOthersIsToldAndForgotten() throws Exception {
        SqliteGallery gallery = open();
        Artwork kept = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        Files.delete(kept.file());

        assertThat(gallery.trash(Set.of(kept.id()))).isEmpty();

        assertThat(gallery.noticed()).containsExactly(new Problem.FileMissing(kept.file()));
        assertThat(gallery.find(Query.ALL)).isEmpty();
    }

    @Test
    void whatIsInItsPlaceAlreadyKeepsItsName() {
        SqliteGallery gallery = open();
        long id = gallery.keep(picture(1), recipe("a.jpg", "s.jpg")).id();

        gallery.trash(Set.of(id));
        gallery.trash(Set.of(id));
        assertThat(root().resolve(".trash/2026/11/a-s.png")).exists();

        gallery.restore(Set.of(id));
        gallery.restore(Set.of(id));
        assertThat(names(gallery.find(Query.ALL))).containsExactly("a-s.png");
    }

    @Test
    void idsNoLongerKnownAreLetPass() {
        SqliteGallery gallery = open();
        gallery.trash(Set.of(99L));
        gallery.restore(Set.of(99L));
        gallery.star(Set.of(99L), true);

        assertThat(gallery.find(Query.ALL)).isEmpty();
    }

    @Test
    void manyGoAndComeBackInOneStep() {
        SqliteGallery gallery = open();
        List<Artwork> kept = keepSome(gallery, 60);
        List<Long> ids = kept.stream().map(Artwork::id).toList();
        AtomicInteger changes = new AtomicInteger();
        gallery.onChange(changes::incrementAndGet);

        assertThat(gallery.trash(ids)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(changes).hasValue(1);
        assertThat(gallery.trash(ids)).as("already there").isEmpty();
        assertThat(gallery.restore(ids)).hasSize(60);

        assertThat(gallery.find(Query.ALL)).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void oneThatIsGoneDoesNotHoldTheOthersBack() throws Exception {
        SqliteGallery gallery = open();
        List<Artwork> kept = keepSome(gallery, 3);
        Files.delete(kept.get(1).file());

        assertThat(gallery.trash(kept.stream().map(Artwork::id).toList()))
                .containsExactlyInAnyOrder(kept.get(0).id(), kept.get(2).id());
        assertThat(gallery.noticed())
                .containsExactly(new Problem.FileMissing(kept.get(1).file()));
    }

    @Test
    void whereOneCannotGoNoneDoes() throws Exception {
        SqliteGallery gallery = open();
        Artwork first = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        Path other = root().resolve("other/b.png");
        ImageFiles.write(other, picture(2), Writing.of("{}"));
        gallery.rebuild(Progress.NONE);
        Files.createDirectories(root().resolve(".trash"));
        Files.createFile(root().resolve(".trash/other"));
        List<Long> ids = gallery.find(Query.ALL).stream().map(Artwork::id).toList();

        assertThatThrownBy(() -> gallery.trash(ids)).isInstanceOf(ProblemException.class);

        assertThat(gallery.find(Query.ALL)).hasSize(2);
        assertThat(first.file()).exists();
        assertThat(other).exists();
    }

    @Test
    void theTrashIsSeenAndCountedAfterARestartToo() {
        SqliteGallery gallery = open();
        List<Artwork> kept = keepSome(gallery, 3);
        gallery.trash(Set.of(kept.get(0).id(), kept.get(1).id()));
        SqliteGallery again = open();

        assertThat(again.trashed().pictures())
                .containsExactlyInAnyOrder(kept.get(0).id(), kept.get(1).id());
        assertThat(again.trashed().bytes())
                .isEqualTo(kept.get(0).bytes() + kept.get(1).bytes());
        assertThat(names(again.find(TRASHED))).containsExactly("1-s.png", "0-s.png");
    }

    @Test
    void onlyWhatLiesInTheTrashIsDeletedForGood() throws Exception {
        SqliteGallery gallery = open();
        List<Artwork> kept = keepSome(gallery, 3);
        gallery.star(Set.of(kept.getFirst().id()), true);
        gallery.trash(Set.of(kept.get(0).id(), kept.get(1).id()));

        gallery.delete(kept.stream().map(Artwork::id).toList(), Progress.NONE);

        assertThat(gallery.trashed()).isEqualTo(Trash.EMPTY);
        assertThat(gallery.find(TRASHED)).isEmpty();
        assertThat(names(gallery.find(Query.ALL))).containsExactly("2-s.png");
        assertThat(everyFile().stream().filter(file -> file.toString().endsWith(".png")))
                .containsExactly(kept.get(2).file());
        assertThat(Files.readString(root().resolve(".stars.json"))).doesNotContain("0-s.png");
    }

    @Test
    void deletingStopsWhereItIsToldTo() {
        SqliteGallery gallery = open();
        List<Long> ids = keepSome(gallery, 120).stream().map(Artwork::id).toList();
        gallery.trash(ids);

        assertThatThrownBy(() -> gallery.delete(ids, done -> {
                    if (done > 0) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);

        assertThat(gallery.trashed().pictures()).hasSize(70);
    }

    private static List<Artwork> keepSome(Gallery gallery, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> gallery.keep(picture(i), recipe(i + ".jpg", "s.jpg")))
                .toList();
    }

    @Test
    void whatIsDeletedForGoodIsNotToBeSeenAnywhere() throws Exception {
        SqliteGallery gallery = open();
        Artwork gone = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        Artwork copied = gallery.keep(picture(2), recipe("b.jpg", "s.jpg"));
        Files.copy(copied.file(), copied.file().resolveSibling("copy.png"));
        gallery.rebuild(Progress.NONE);
        List<Long> ids = List.of(gone.id(), copied.id());
        gallery.trash(ids);

        gallery.delete(ids, Progress.NONE);

        assertThat(gone.thumbnail()).doesNotExist();
        assertThat(copied.thumbnail()).as("of the copy too").exists();
    }
}
