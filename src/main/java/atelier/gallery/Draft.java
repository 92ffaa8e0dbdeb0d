package atelier.gallery;

import atelier.base.AtomicFile;
import atelier.gallery.GalleryFolder.Stat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;

/// A picture being prepared where nobody looks, so that it appears in the gallery whole or not at all.
/// Closing deletes what was not taken away.
record Draft(Path file) implements AutoCloseable {
    Draft(GalleryFolder folder) {
        this(folder.drafts().resolve(UUID.randomUUID() + ".png"));
    }

    /// Gives the file a time, as exactly as its system can hold it.
    Stat dated(Instant made) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(made));
            return Stat.of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException e) {
            throw AtomicFile.problem(file, e).exception(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The next scan sweeps it up.
        }
    }
}
