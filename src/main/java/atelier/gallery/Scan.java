package atelier.gallery;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Progress;
import atelier.base.Sha256;
import atelier.gallery.GalleryFolder.Stat;
import atelier.image.ImageFiles;
import atelier.image.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Looks through the folder and makes the index agree with it.
///
/// A file whose size and time are as the index has them is not opened. A file that is new under its name
/// while the same bytes are gone from another place is a picture that was moved: it keeps its id.
record Scan(GalleryFolder folder, Index index, Consumer<Problem> noticed) {
    /// Rows written at once: few enough to hold nobody up, enough that forcing them to the disk costs little.
    private static final int BATCH = 50;

    /// What an index has had to tell.
    private record Known(Connection index, SortedMap<String, Entry> entries) {}

    /// What was read of a file.
    ///
    /// @param row that is the picture's already, as it was before
    private record Found(Entry entry, Optional<Entry> row) {
        static Found in(Entry row, Entry read) {
            return new Found(read.as(row), Optional.of(row));
        }
    }

    /// @return whether the index has changed
    /// @throws java.util.concurrent.CancellationException when cancelled; what was read so far stays
    boolean run(Progress progress) {
        folder.sweepDrafts();
        // The index first: a picture that is kept meanwhile must not seem to be gone from the folder.
        Known before = index.read(entries -> new Known(entries.connection(), entries.all()));
        SortedMap<String, Entry> known = before.entries();
        SortedMap<String, Stat> files = folder.pictures();
        SortedMap<String, Entry> gone = new TreeMap<>(known);
        gone.keySet().removeAll(files.keySet());
        List<String> unread = files.keySet().stream()
                .filter(file -> !isRead(known.get(file), files.get(file)))
                .toList();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < unread.size(); i++) {
            progress.report((double) i / unread.size());
            String file = unread.get(i);
            Entry row = known.get(file);
            Optional<Entry> read = read(file);
            if (read.isPresent()) {
                found.add(row != null ? Found.in(row, read.get()) : moved(read.get(), gone));
            } else if (row != null) {
                gone.put(file, row);
            }
            if (found.size() == BATCH) {
                put(found);
            }
        }
        put(found);
        boolean other = index.change(entries -> {
            boolean fewer = finish(entries, gone.values());
            // A new index, made while this one was looked at, lacks what was in the old: the next look scans again.
            boolean replaced = !entries.connection().equals(before.index());
            if (!replaced) {
                entries.finishScan();
            }
            return fewer || replaced;
        });
        return other || !unread.isEmpty();
    }

    private boolean isRead(@Nullable Entry entry, @Nullable Stat stat) {
        return entry != null && entry.stat().equals(stat) && Files.exists(folder.thumbnail(entry.sha256()));
    }

    /// Broken pictures are noticed and left out; ones that have just been taken away are left out.
    private Optional<Entry> read(String file) {
        Path path = folder.picture(file);
        try {
            Stat stat = Stat.of(Files.readAttributes(path, BasicFileAttributes.class));
            String sha256 = Sha256.of(path);
            Size size = ImageFiles.size(path);
            Path thumbnail = folder.thumbnail(sha256);
            if (!Files.exists(thumbnail)) {
                Thumbnail.write(thumbnail, ImageFiles.read(path, Thumbnail.LONG_SIDE));
            }
            return Optional.of(
                    new Entry(0, file, sha256, stat, size.width(), size.height(), false, ImageFiles.recipe(path)));
        } catch (IOException e) {
            return Optional.empty();
        } catch (ProblemException e) {
            switch (e.problem()) {
                case Problem.DiskFull _, Problem.FileNotWritable _ -> throw e;
                case Problem.FileMissing _ -> {}
                default -> noticed.accept(e.problem());
            }
            return Optional.empty();
        }
    }

    private static Found moved(Entry read, SortedMap<String, Entry> gone) {
        for (Entry entry : gone.values()) {
            if (entry.sha256().equals(read.sha256())) {
                gone.remove(entry.file());
                return Found.in(entry, read);
            }
        }
        return new Found(read, Optional.empty());
    }

    private void put(List<Found> found) {
        index.change(entries -> {
            for (Found one : found) {
                if (isUpToDate(one, entries)) {
                    entries.put(one.entry());
                }
            }
            return found.size();
        });
        found.clear();
    }

    /// Whether the picture has stayed where it was read: one that was trashed meanwhile would come back without its
    /// file. Files move only while the index is held for it, so this cannot change before the row is written.
    private boolean isUpToDate(Found found, Entries entries) throws SQLException {
        if (!Files.exists(folder.picture(found.entry().file()))) {
            return false;
        }
        if (found.row().isEmpty()) {
            return true;
        }
        Entry row = found.row().get();
        Optional<Entry> now = entries.byId(row.id());
        return now.isPresent() && now.get().file().equals(row.file());
    }

    /// Whether a picture that seemed to be gone lies there again as it was: somebody had taken it away for a
    /// moment.
    private boolean isBack(Entry entry) {
        try {
            Path path = folder.picture(entry.file());
            return isRead(entry, Stat.of(Files.readAttributes(path, BasicFileAttributes.class)));
        } catch (IOException e) {
            return false;
        }
    }

    private boolean finish(Entries entries, Iterable<Entry> gone) throws SQLException {
        boolean fewer = false;
        for (Entry entry : gone) {
            fewer |= !isBack(entry) && entries.remove(entry);
        }
        Stars stars = Stars.read(folder.stars(), entries.all(), noticed);
        boolean starsChanged = stars.applyTo(entries);
        if (!stars.areIn(folder.stars())) {
            stars.write(folder.stars());
        }
        return fewer || starsChanged;
    }
}
