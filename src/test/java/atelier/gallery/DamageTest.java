package atelier.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

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

        assertThatThrownBy(() -> gallery.trash(kept.id()));

        assertThat(kept.file()).exists();
        assertThat(gallery.find(Query.ALL)).containsExactly(kept);
    }

    private void sql(String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + index());
                Statement run = connection.createStatement()) {
            run.executeUpdate(statement);
        }
    }
}
