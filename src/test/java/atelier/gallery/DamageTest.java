package atelier.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class DamageTest extends GalleryTest {
    private Path index() {
        return root().resolve(".index/gallery.db");
    }

    @Test
    void anIndexThatIsNoDatabaseIsSetAsideAndMadeAgain() throws Exception {
        Artwork kept = open().keep(picture(1), recipe("a.jpg", "s.jpg"));
        closeAll();
        Files.writeString(index(), "this is no database, and long enough to be taken for one");
        SqliteGallery gallery = open();

        assertThat(gallery.find(Query.ALL)).extracting(Artwork::file).containsExactly(kept.file());

        Path aside = index().resolveSibling("gallery.db.damaged-1");
        assertThat(gallery.noticed()).containsExactly(new Problem.GalleryDamaged(index(), aside));
        assertThat(aside).content().startsWith("this is no database");
    }

    @Test
    void anIndexWithTornPagesIsSetAsideAndMadeAgain() throws Exception {
        SqliteGallery before = open();
        for (int i = 0; i < 30; i++) {
            before.keep(picture(i), recipe("a.jpg", "s.jpg"));
        }
        closeAll();
        byte[] bytes = Files.readAllBytes(index());
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
        Files.write(index(), bytes);
        SqliteGallery gallery = open();

        gallery.keep(picture(99), recipe("new.jpg", "s.jpg"));

        assertThat(gallery.find(Query.ALL)).hasSize(31);
        assertThat(gallery.noticed()).hasSize(1);
    }

    @Test
    void anotherProgramsDatabaseIsSetAside() throws Exception {
        Files.createDirectories(index().getParent());
        sql("CREATE TABLE picture (other TEXT)");
        SqliteGallery gallery = open();

        assertThat(gallery.find(Query.ALL)).isEmpty();
        assertThat(gallery.noticed()).hasSize(1);
    }

    @Test
    void anIndexOfANewerVersionIsLeftAlone() throws Exception {
        open().keep(picture(1), recipe("a.jpg", "s.jpg"));
        closeAll();
        sql("PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(index());
        SqliteGallery gallery = open();

        assertThatThrownBy(() -> gallery.find(Query.ALL))
                .hasFieldOrPropertyWithValue("problem", new Problem.GalleryNewer(index()));
        assertThatThrownBy(() -> gallery.keep(picture(2), recipe("b.jpg", "s.jpg")))
                .isInstanceOf(ProblemException.class);
        assertThat(index()).hasBinaryContent(before);
        assertThat(root().resolve("2026/11/b-s.png")).doesNotExist();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "open files cannot be deleted there")
    void anIndexThatIsDeletedWhileItIsOpenIsMadeAgain() throws Exception {
        SqliteGallery gallery = open();
        gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        deleteOpenIndex();

        gallery.keep(picture(2), recipe("b.jpg", "s.jpg"));

        assertThat(names(gallery.find(Query.ALL))).containsExactlyInAnyOrder("a-s.png", "b-s.png");
        assertThat(gallery.noticed()).isEmpty();

        deleteOpenIndex();
        assertThat(gallery.rebuild(Progress.NONE)).isEqualTo(2);
        assertThat(index()).exists();
        assertThat(gallery.find(Query.ALL))
                .allSatisfy(artwork -> assertThat(artwork.thumbnail()).exists());

        deleteOpenIndex();
        open().keep(picture(3), recipe("c.jpg", "s.jpg"));
        assertThat(gallery.find(Query.ALL)).as("what others have kept").hasSize(3);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "open files cannot be deleted there")
    void anIndexThatIsDeletedWhileItIsChangedIsChangedAnew() throws Exception {
        Artwork kept = open().keep(picture(1), recipe("a.jpg", "s.jpg"));
        AtomicInteger tries = new AtomicInteger();
        try (Index index = new Index(index(), _ -> {})) {
            Entry entry = index.read(entries -> entries.byId(kept.id())).orElseThrow();

            index.change(entries -> {
                if (tries.incrementAndGet() == 1) {
                    deleteOpenIndex();
                }
                return entries.put(entry);
            });
        }

        assertThat(tries).hasValue(2);
        assertThat(open().byId(kept.id())).contains(kept);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "open files cannot be deleted there")
    void anIndexThatIsDeletedWhileTheFolderIsLookedThroughIsMadeWhole() throws Exception {
        SqliteGallery gallery = open();
        gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        Artwork read = gallery.keep(picture(2), recipe("b.jpg", "s.jpg"));
        Files.delete(read.thumbnail());

        assertThat(gallery.rebuild(_ -> deleteOpenIndex())).isEqualTo(2);

        assertThat(names(gallery.find(Query.ALL))).containsExactlyInAnyOrder("a-s.png", "b-s.png");
    }

    @Test
    void nothingIsKeptWhereTheFolderCannotBeWritten() throws Exception {
        Files.createDirectories(root());
        Files.writeString(root().resolve("2026"), "a file where a folder should be");
        SqliteGallery gallery = open();

        assertThatThrownBy(() -> gallery.keep(picture(1), recipe("a.jpg", "s.jpg")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOf(Problem.FileNotWritable.class));

        assertThat(gallery.find(Query.ALL)).isEmpty();
        assertThat(everyFile()).noneMatch(file -> file.toString().endsWith(".png"));
    }

    @Test
    void nothingIsKeptWhereTheIndexCannotBeWritten() throws Exception {
        SqliteGallery gallery = open();
        gallery.rebuild(Progress.NONE);
        closeAll();
        sql("CREATE TRIGGER full BEFORE INSERT ON picture BEGIN SELECT RAISE(ABORT, 'no more'); END");

        assertThatThrownBy(() -> gallery.keep(picture(1), recipe("a.jpg", "s.jpg")));

        assertThat(gallery.find(Query.ALL)).isEmpty();
        assertThat(everyFile()).noneMatch(file -> file.toString().endsWith(".png"));
    }

    @Test
    void aTrashedPictureComesBackWhereTheIndexCannotBeWritten() throws Exception {
        SqliteGallery gallery = open();
        Artwork kept = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        sql("CREATE TRIGGER full BEFORE INSERT ON picture BEGIN SELECT RAISE(ABORT, 'no more'); END");

        assertThatThrownBy(() -> gallery.trash(Set.of(kept.id())));

        assertThat(kept.file()).exists();
        assertThat(gallery.find(Query.ALL)).containsExactly(kept);
    }

    private void deleteOpenIndex() {
        try {
            for (Path file : everyFile()) {
                if (file.startsWith(index().getParent())) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sql(String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + index());
                Statement run = connection.createStatement()) {
            run.executeUpdate(statement);
        }
    }

    @Test
    void memoryThatRunsOutInAChangeSpoilsNoLaterOne() {
        try (Index index = new Index(index(), _ -> {})) {
            assertThatThrownBy(() -> index.change(_ -> {
                        throw new OutOfMemoryError("for this test");
                    }))
                    .isInstanceOf(OutOfMemoryError.class);

            assertThat(index.<Integer>change(_ -> 7)).isEqualTo(7);
        }
    }
}
