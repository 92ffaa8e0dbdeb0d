package atelier.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.Progress;
import atelier.image.ImageFiles;
import atelier.image.Writing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class RebuildTest extends GalleryTest {
    @Test
    void aDeletedIndexIsMadeAgainByTheFirstLook() throws Exception {
        SqliteGallery gallery = open();
        Artwork first = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        Artwork second = gallery.keep(picture(2), recipe("b.jpg", "s.jpg"));
        deleteIndex();

        SqliteGallery again = open();

        assertThat(again.find(Query.ALL))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactlyInAnyOrder(first, second);
        assertThat(first.thumbnail()).exists();
    }

    @Test
    void picturesBroughtIntoTheFolderAreFoundWithTheirRecipes() throws Exception {
        String json = Json.compact(recipe("a.jpg", "s.jpg"));
        for (String name : List.of("一.png", "deux.jpg", "三.TIFF", "four.tif", "five.JPEG")) {
            ImageFiles.write(root().resolve("brought").resolve(name), picture(3), Writing.of(json));
        }
        Files.writeString(root().resolve("notes.txt"), "not a picture");
        SqliteGallery gallery = open();

        assertThat(gallery.rebuild(Progress.NONE)).isEqualTo(5);
        assertThat(gallery.find(Query.ALL))
                .extracting(Artwork::recipe)
                .containsOnly(Optional.of(recipe("a.jpg", "s.jpg")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aGalleryMayBeALinkToAFolderElsewhere() throws Exception {
        Path elsewhere = Files.createDirectories(temporary.resolve("大きいディスク"));
        Files.createSymbolicLink(root(), elsewhere);
        SqliteGallery gallery = open();
        Artwork kept = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));

        assertThat(gallery.rebuild(Progress.NONE)).isEqualTo(1);
        assertThat(open().find(Query.ALL)).extracting(Artwork::file).containsExactly(kept.file());
    }

    @Test
    void idsStayWhereThePictureIsTheSame() throws Exception {
        SqliteGallery gallery = open();
        Artwork stays = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        Artwork moves = gallery.keep(picture(2), recipe("b.jpg", "s.jpg"));
        Artwork goes = gallery.keep(picture(3), recipe("c.jpg", "s.jpg"));
        Path elsewhere = root().resolve("选集").resolve("moved.png");
        Files.createDirectories(elsewhere.getParent());
        Files.move(moves.file(), elsewhere);
        Files.delete(goes.file());

        assertThat(gallery.rebuild(Progress.NONE)).isEqualTo(2);

        assertThat(gallery.byId(stays.id())).contains(stays);
        assertThat(gallery.byId(moves.id()).orElseThrow().file()).isEqualTo(elsewhere);
        assertThat(gallery.byId(goes.id())).isEmpty();
    }

    @Test
    void aPictureKeptWhileTheIndexIsReadStays() throws Exception {
        GalleryFolder folder = new GalleryFolder(root());
        Files.createDirectories(folder.index().getParent());
        Files.writeString(folder.index(), "no index at all, which is noticed while it is read");
        SqliteGallery gallery = open();
        List<Artwork> meanwhile = new ArrayList<>();

        try (Index index =
                new Index(folder.index(), _ -> meanwhile.add(gallery.keep(picture(1), recipe("a.jpg", "s.jpg"))))) {
            new Scan(folder, index, _ -> {}).run(Progress.NONE);
        }

        assertThat(meanwhile).hasSize(1);
        assertThat(gallery.find(Query.ALL)).isEqualTo(meanwhile);
    }

    @Test
    void aPictureTrashedAfterItWasReadStaysInTheTrash() throws Exception {
        SqliteGallery gallery = open();
        Artwork trashed = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        Artwork stays = gallery.keep(picture(2), recipe("b.jpg", "s.jpg"));
        Files.delete(trashed.thumbnail());
        Files.delete(stays.thumbnail());

        gallery.rebuild(fraction -> {
            if (fraction > 0) {
                gallery.trash(Set.of(trashed.id()));
            }
        });

        assertThat(gallery.find(Query.ALL)).containsExactly(stays);
        gallery.restore(Set.of(trashed.id()));
        assertThat(gallery.find(Query.ALL)).containsExactlyInAnyOrder(trashed, stays);
    }

    @Test
    void aPictureTakenAwayAfterItWasReadIsNotListed() {
        Path first = root().resolve("1.png");
        ImageFiles.write(first, picture(1), Writing.of("{}"));
        ImageFiles.write(root().resolve("2.png"), picture(2), Writing.of("{}"));
        SqliteGallery gallery = open();

        gallery.rebuild(fraction -> {
            if (fraction > 0) {
                assertThat(first.toFile().delete()).isTrue();
            }
        });

        assertThat(names(gallery.find(Query.ALL))).containsExactly("2.png");
    }

    @Test
    void aFolderThatHasNotChangedIsNotToldAsAChange() throws Exception {
        SqliteGallery gallery = open();
        Artwork kept = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        gallery.rebuild(Progress.NONE);
        AtomicInteger changes = new AtomicInteger();
        gallery.onChange(changes::incrementAndGet);

        gallery.rebuild(Progress.NONE);
        assertThat(changes).hasValue(0);

        Files.delete(kept.thumbnail());
        gallery.rebuild(Progress.NONE);
        assertThat(changes).hasValue(1);
        assertThat(kept.thumbnail()).exists();
    }

    @Test
    void brokenPicturesAreToldAndPassedOver() throws Exception {
        SqliteGallery gallery = open();
        Artwork kept = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        Path empty = Files.createFile(root().resolve("empty.png"));
        Path text = Files.writeString(root().resolve("文字.jpg"), "no picture at all");
        byte[] whole = Files.readAllBytes(kept.file());
        Path cut = Files.write(root().resolve("cut.png"), Arrays.copyOf(whole, whole.length - 60));

        assertThat(gallery.rebuild(Progress.NONE)).isEqualTo(1);
        assertThat(gallery.noticed())
                .contains(new Problem.PictureEmpty(empty), new Problem.PictureUnknown(text))
                .anyMatch(problem -> problem instanceof Problem.PictureDamaged damaged
                        && damaged.file().equals(cut))
                .hasSize(3);
    }

    @Test
    void aRecipeThatCannotBeReadDoesNotHideThePicture() {
        String whole = Json.compact(recipe("a.jpg", "s.jpg"));
        List<String> bent = List.of(
                whole.replace("Stylize", "Dream"),
                whole.replace("\"content\"", "\"photo\""),
                whole.replace("\"path\"", "\"where\""),
                whole.replace("0.8", "1.8"),
                "null",
                "{");
        for (int i = 0; i < bent.size(); i++) {
            ImageFiles.write(root().resolve("bent" + i + ".png"), picture(i), Writing.of(bent.get(i)));
        }

        assertThat(open().find(Query.ALL))
                .hasSize(bent.size())
                .allMatch(artwork -> artwork.recipe().isEmpty());
    }

    @Test
    void progressIsToldAndCancellingStops() throws Exception {
        SqliteGallery gallery = open();
        for (int i = 0; i < 5; i++) {
            gallery.keep(picture(i), recipe("a.jpg", "s.jpg"));
        }
        deleteIndex();
        List<Double> told = new ArrayList<>();
        assertThatThrownBy(() -> open().rebuild(fraction -> {
                    told.add(fraction);
                    if (fraction > 0.5) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly(0.0, 0.2, 0.4, 0.6);
        assertThat(open().find(Query.ALL))
                .as("the next look finishes what was begun")
                .hasSize(5);
    }

    @Test
    void draftsOfProgramsThatWereKilledAreSweptUp() throws Exception {
        Path old = root().resolve(".index/drafts/old.png");
        Path part = root().resolve(".index/thumbs/.old.jpg.part");
        Path young = root().resolve(".index/drafts/young.png");
        for (Path file : List.of(old, part, young)) {
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
        FileTime twoHoursAgo = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
        Files.setLastModifiedTime(old, twoHoursAgo);
        Files.setLastModifiedTime(part, twoHoursAgo);

        open().rebuild(Progress.NONE);

        assertThat(old).doesNotExist();
        assertThat(part).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void aPictureThatIsBackBeforeTheScanEndsStays() throws Exception {
        SqliteGallery gallery = open();
        Artwork kept = gallery.keep(picture(1), recipe("a.jpg", "s.jpg"));
        Path elsewhere = temporary.resolve("elsewhere.png");
        Files.copy(kept.file(), elsewhere);
        ImageFiles.write(root().resolve("new.png"), picture(2), Writing.of("{}"));
        Files.move(kept.file(), elsewhere, StandardCopyOption.REPLACE_EXISTING);

        gallery.rebuild(_ -> {
            try {
                Files.move(elsewhere, kept.file());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(gallery.find(Query.ALL)).contains(kept);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aBackslashIsPartOfAName() {
        Path file = root().resolve("2025\\harbour.png");
        ImageFiles.write(file, picture(1), Writing.of(Json.compact(recipe("a.jpg", "s.jpg"))));
        SqliteGallery gallery = open();

        assertThat(gallery.rebuild(Progress.NONE)).isEqualTo(1);
        assertThat(gallery.find(Query.ALL)).extracting(Artwork::file).containsExactly(file);
    }
}
