package atelier.evaluate;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The pictures of a folder, sub-folders included, in the order of their names.
public record FolderPictures(List<Path> files) implements PictureSet {
    private static final Set<String> SUFFIXES = Set.of("jpg", "jpeg", "png", "webp", "tif", "tiff", "bmp", "gif");
    /// Large enough for every network that looks at them.
    private static final int LONG_SIDE = 640;

    public FolderPictures {
        files = List.copyOf(files);
    }

    /// @throws atelier.base.ProblemException [Problem.FileMissing] or [Problem.FileUnreadable]
    public static FolderPictures of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Problem.FileMissing(folder).exception();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return new FolderPictures(
                    all.filter(file -> SUFFIXES.contains(suffix(file))).sorted().toList());
        } catch (IOException e) {
            throw new Problem.FileUnreadable(folder, AtomicFile.reason(e)).exception(e);
        }
    }

    @Override
    public int count() {
        return files.size();
    }

    @Override
    public Raster picture(int number) {
        return ImageFiles.read(files.get(number), LONG_SIDE);
    }

    private static String suffix(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
