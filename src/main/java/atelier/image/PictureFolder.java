package atelier.image;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The files of a folder that somebody named, and of those beneath it.
public final class PictureFolder {
    private static final Set<String> SUFFIXES = Set.of("jpg", "jpeg", "png", "webp", "tif", "tiff", "bmp", "gif");

    private PictureFolder() {}

    /// All files, pictures or not, in the order of their names. What is hidden is passed over, and so are folders
    /// beneath that cannot be looked into: a drive has some that are the system's own.
    ///
    /// @param folder may be a link to one
    /// @throws atelier.base.ProblemException [Problem.FileMissing] or [Problem.FileUnreadable]
    public static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Problem.FileMissing(folder).exception();
        }
        List<Path> files = new ArrayList<>();
        try {
            Path real = folder.toRealPath();
            Files.walkFileTree(real, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                    return isHidden(each) && !each.equals(real)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!isHidden(file) && Files.isRegularFile(file)) {
                        files.add(folder.resolve(real.relativize(file)));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path each, IOException e) throws IOException {
                    if (each.equals(real)) {
                        throw e;
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new Problem.FileUnreadable(folder, AtomicFile.reason(e)).exception(e);
        }
        Collections.sort(files);
        return files;
    }

    /// Whether the file is named like a picture.
    public static boolean isPicture(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot >= 0 && SUFFIXES.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean isHidden(Path file) {
        return String.valueOf(file.getFileName()).startsWith(".");
    }
}
