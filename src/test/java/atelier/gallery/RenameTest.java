package atelier.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Progress;
import java.io.File;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenameTest extends GalleryTest {
    private static final Query STARRED = new Query("", true, 0, 10);

    private Problem refused(Gallery gallery, Artwork picture, String name) {
        try {
            gallery.rename(picture.id(), name);
            throw new AssertionError(name + " was taken");
        } catch (ProblemException e) {
            assertThat(gallery.find(Query.ALL)).contains(picture);
            assertThat(picture.file()).exists();
            return e.problem();
        }
    }

    @Test
    void endingFolderRecipeStarAndDateAreKept() throws Exception {
        SqliteGallery gallery = open();
        Artwork kept = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        Files.copy(kept.file(), kept.file().resolveSibling("copy.png"));
        gallery.rebuild(Progress.NONE);
        gallery.star(Set.of(kept.id()), true);

        Artwork renamed = gallery.rename(kept.id(), " 晨光 no. 2 ").orElseThrow();

        assertThat(renamed.file()).isEqualTo(kept.file().resolveSibling("晨光 no. 2.png"));
        assertThat(renamed.file()).exists();
        assertThat(kept.file()).doesNotExist();
        assertThat(renamed.id()).isEqualTo(kept.id());
        assertThat(renamed.recipe()).contains(recipe("a.jpg", "s.jpg"));
        assertThat(renamed.made()).isEqualTo(kept.made());
        assertThat(gallery.count(new Query("晨光", false, 0, 10))).isEqualTo(1);
        deleteIndex();
        assertThat(names(open().find(STARRED))).containsExactly("晨光 no. 2.png");
    }

    @Test
    void aNameOfAnotherIsRefused() {
        SqliteGallery gallery = open();
        Artwork first = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        gallery.keep(picture(2), recipe("b.jpg", "s.jpg"));

        assertThat(refused(gallery, first, "b-s")).isEqualTo(new Problem.PictureNameTaken("b-s"));
        assertThat(gallery.rename(first.id(), "a-s")).as("its own").contains(first);
    }

    @Test
    void capitalsMakeAnotherName() {
        SqliteGallery gallery = open();
        Artwork kept = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));

        gallery.rename(kept.id(), "A-S");

        assertThat(names(gallery.find(Query.ALL))).containsExactly("A-S.png");
        assertThat(kept.file().resolveSibling("A-S.png")).exists();
    }

    @ParameterizedTest
    @CsvSource({"a/b,/", "a\\b,\\", "what?,?", "a*,*", "c:d,:", "<b,<", "b>,>", "a|b,|", ".hidden,.", "end.,."})
    void whatAnySystemHasAnotherUseForIsRefused(String name, String part) {
        SqliteGallery gallery = open();
        Artwork kept = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));

        assertThat(refused(gallery, kept, name)).isEqualTo(new Problem.PictureNameWrong(name, part));
    }

    @ParameterizedTest
    @ValueSource(strings = {"con", "NUL", "Com1", "com¹", "lpt9.backup", "CONIN$"})
    void whatWindowsKeepsForItselfIsRefused(String name) {
        SqliteGallery gallery = open();
        Artwork kept = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));

        assertThat(refused(gallery, kept, name)).isEqualTo(new Problem.PictureNameReserved(name));
    }

    @Test
    void noNameAndTooLongOnesAreRefused() {
        SqliteGallery gallery = open();
        Artwork kept = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        String longest = "长".repeat(65);

        assertThat(refused(gallery, kept, "  ")).isEqualTo(new Problem.PictureNameEmpty());
        assertThat(refused(gallery, kept, longest + "长")).isEqualTo(new Problem.PictureNameTooLong(longest + "长"));
        assertThat(gallery.rename(kept.id(), longest)).isPresent();
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() {
        SqliteGallery gallery = open();
        Artwork kept = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        File month = root().resolve("2026/11").toFile();
        // Where permissions mean nothing, as to an administrator, there is nothing to be seen.
        assumeFalse(!month.setWritable(false) || Files.isWritable(month.toPath()));

        assertThatThrownBy(() -> gallery.rename(kept.id(), "b"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOf(Problem.FileNotWritable.class));
        assertThat(month.setWritable(true)).isTrue();
        assertThat(gallery.find(Query.ALL)).containsExactly(kept);
    }

    @Test
    void aPictureThatIsGoneIsTold() throws Exception {
        SqliteGallery gallery = open();
        Artwork kept = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        Files.delete(kept.file());

        assertThatThrownBy(() -> gallery.rename(kept.id(), "b"))
                .hasFieldOrPropertyWithValue("problem", new Problem.FileMissing(kept.file()));
        assertThat(gallery.rename(99, "b")).isEmpty();
    }

    @Test
    void aPictureThatGetsCapitalsIsNeverWhereAScanSweeps() throws Exception {
        SqliteGallery gallery = open(Instant.parse("2020-01-01T00:00:00Z"));
        long id = gallery.keep(picture(1), recipe("a.jpg", "s.jpg")).id();
        gallery.star(Set.of(id), true);
        // What is bent is told half way: a moment to scan in, as another process may, or one after a power cut.
        Files.writeString(root().resolve(".stars.json"), "{");
        GalleryFolder folder = new GalleryFolder(root());
        try (Index index = new Index(folder.index(), _ -> {})) {
            new Places(folder, index, _ -> folder.sweepDrafts()).rename(id, "A-S");
        }

        assertThat(names(gallery.find(Query.ALL))).containsExactly("A-S.png");
        assertThat(root().resolve("2020/01/A-S.png")).exists();
    }

    @Test
    void anEndingAloneIsNoPicture() throws Exception {
        SqliteGallery gallery = open();
        Artwork kept = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        Files.copy(kept.file(), kept.file().resolveSibling("png"));
        gallery.rebuild(Progress.NONE);

        assertThat(names(gallery.find(Query.ALL))).containsExactly("a-s.png");
    }
}
