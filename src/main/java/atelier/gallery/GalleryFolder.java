package atelier.gallery;

import atelier.base.AtomicFile;
import atelier.base.FileName;
import atelier.base.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Where things lie in a gallery. Pictures go by their path below the root, with `/` on every system.
///
/// ```
/// 2026/11/harbour-starry-night.png   pictures by the month they were made in
/// .trash/2026/11/...                 pictures thrown away, until somebody empties it
/// .stars.json                        which have a star
/// .index/                            all of it can be deleted: gallery.db, thumbs/, drafts/
/// ```
record GalleryFolder(Path root) {
    /// What a file's system tells of it without reading it.
    record Stat(long bytes, long modifiedMillis) {
        static Stat of(BasicFileAttributes attributes) {
            return new Stat(attributes.size(), attributes.lastModifiedTime().toMillis());
        }
    }

    private static final String TRASH = ".trash/";
    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "tif", "tiff");

    Path index() {
        return root.resolve(".index").resolve("gallery.db");
    }

    private Path thumbnails() {
        return root.resolve(".index").resolve("thumbs");
    }

    Path thumbnail(String sha256) {
        return thumbnails().resolve(sha256 + ".jpg");
    }

    /// Deletes the thumbnail of pictures that are no more.
    void deleteThumbnail(String sha256) {
        try {
            Files.deleteIfExists(thumbnail(sha256));
        } catch (IOException e) {
            // Somebody is looking at it; the picture itself is gone.
        }
    }

    /// Where pictures are prepared, out of sight, before one rename puts them in their place.
    Path drafts() {
        return root.resolve(".index").resolve("drafts");
    }

    Path stars() {
        return root.resolve(".stars.json");
    }

    Path picture(String file) {
        return root.resolve(file);
    }

    static boolean inTrash(String file) {
        return file.startsWith(TRASH);
    }

    /// The same picture's place in the trash.
    static String trashed(String file) {
        return inTrash(file) ? file : TRASH + file;
    }

    /// The same picture's place outside the trash.
    static String restored(String file) {
        return inTrash(file) ? file.substring(TRASH.length()) : file;
    }

    /// The same picture's place under another name, its folder and ending kept.
    ///
    /// @throws atelier.base.ProblemException when that cannot be a file's name on every system
    static String named(String file, String name) {
        String ending = file.substring(file.lastIndexOf('.'));
        return file.substring(0, file.lastIndexOf('/') + 1) + PictureName.given(name, ending) + ending;
    }

    /// `wanted`, or with the first number that no file has yet.
    String free(String wanted) {
        return relative(root, FileName.free(picture(wanted)));
    }

    /// Every picture file, in the trash or not.
    ///
    /// @throws atelier.base.ProblemException [Problem.FileUnreadable] when a folder cannot be looked into
    SortedMap<String, Stat> pictures() {
        SortedMap<String, Stat> found = new TreeMap<>();
        if (!Files.isDirectory(root)) {
            return found;
        }
        try {
            // A gallery may be a link to a folder elsewhere, which a walk would not go through.
            Path real = root.toRealPath();
            Files.walkFileTree(real, new Walk(real, found));
        } catch (IOException e) {
            throw new Problem.FileUnreadable(root, AtomicFile.reason(e)).exception(e);
        }
        return found;
    }

    /// A way through the folder that finds its pictures. What others take away meanwhile is as if it had never been
    /// there; a folder that cannot be looked into ends it, since its pictures would seem to be gone.
    static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final SortedMap<String, Stat> found;

        Walk(Path root, SortedMap<String, Stat> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = relative(root, folder);
            boolean hidden = name.startsWith(".") && !(name + "/").startsWith(TRASH);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && isPicture(file)) {
                found.put(relative(root, file), Stat.of(attributes));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            return unlessGone(failure);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            return failure == null ? FileVisitResult.CONTINUE : unlessGone(failure);
        }

        private static FileVisitResult unlessGone(IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }

    /// Deletes what a process that was killed has left of pictures it was keeping.
    void sweepDrafts() {
        sweep(drafts(), "*");
        sweep(thumbnails(), ".*");
    }

    private static void sweep(Path folder, String which) {
        Instant abandoned = Instant.now().minus(Duration.ofHours(1));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, which)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(abandoned)) {
                    Files.delete(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Nothing there, or another process is just keeping or sweeping.
        }
    }

    private static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace(File.separatorChar, '/');
    }

    private static boolean isPicture(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot > 0 && !name.startsWith(".") && ENDINGS.contains(name.substring(dot + 1));
    }
}
