package atelier.gallery;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.base.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Where the pictures lie, and how they come to lie elsewhere: file, row and star together, or none of them.
record Places(GalleryFolder folder, Index index, Consumer<Problem> noticed) {
    /// Takes the file to the place that the entry names, or one beside it that is free, and the entry into
    /// the index; or does neither.
    Entry put(Path file, Entry entry) {
        try (Moves moves = new Moves()) {
            Entry placed = index.change(entries -> {
                // Where this is tried again on a new index, the file must not be in its own way.
                moves.back();
                String free = folder.free(entry.file());
                moves.move(file, folder.picture(free));
                return entries.put(entry.at(free));
            });
            moves.stay();
            return placed;
        }
    }

    /// Takes pictures elsewhere, all or none. What lies there already is left alone; what is gone is noticed and
    /// forgotten.
    ///
    /// @return as they are now, those that were moved
    List<Entry> move(Collection<Long> ids, UnaryOperator<String> elsewhere) {
        try (Moves moves = new Moves()) {
            List<Entry> moved = index.change(entries -> {
                moves.back();
                List<Entry> found = entries.byIds(ids);
                Optional<Stars> stars = stars(found, entries);
                List<Entry> before = new ArrayList<>();
                List<Entry> after = new ArrayList<>();
                for (Entry entry : found) {
                    String wanted = elsewhere.apply(entry.file());
                    if (!wanted.equals(entry.file())) {
                        Optional<Entry> now = move(entry, folder.free(wanted), entries, moves);
                        if (now.isPresent()) {
                            before.add(entry);
                            after.add(now.get());
                        }
                    }
                }
                stars.ifPresent(given -> move(given, before, after));
                return after;
            });
            moves.stay();
            return moved;
        }
    }

    private Optional<Entry> move(Entry entry, String place, Entries entries, Moves moves) throws SQLException {
        try {
            moves.move(folder.picture(entry.file()), folder.picture(place));
            return Optional.of(entries.put(entry.at(place)));
        } catch (ProblemException e) {
            if (!(e.problem() instanceof Problem.FileMissing)) {
                throw e;
            }
            noticed.accept(e.problem());
            entries.remove(entry);
            return Optional.empty();
        }
    }

    /// Gives a picture another name, its ending kept.
    ///
    /// @return as it is now; empty where there is no such picture
    /// @throws ProblemException when the name cannot be a file's, belongs to another, or the folder cannot be
    /// written
    Optional<Entry> rename(long id, String name) {
        try (Moves moves = new Moves()) {
            Optional<Entry> renamed = index.change(entries -> {
                moves.back();
                Optional<Entry> entry = entries.byId(id);
                return entry.isPresent() ? Optional.of(rename(entry.get(), name, entries, moves)) : entry;
            });
            moves.stay();
            return renamed;
        }
    }

    private Entry rename(Entry entry, String name, Entries entries, Moves moves) throws SQLException {
        Path picture = folder.picture(entry.file());
        String place = GalleryFolder.named(entry.file(), name);
        if (place.equals(entry.file())) {
            return entry;
        }
        if (place.equalsIgnoreCase(entry.file())) {
            // Where capitals make no difference, a file seems to be in its own way. Aside is beside it: a scan finds
            // it there where this is cut off, and would sweep it among the drafts.
            Path aside = folder.picture(folder.free(entry.file()));
            moves.move(picture, aside);
            picture = aside;
        }
        if (Files.exists(folder.picture(place))) {
            throw new Problem.PictureNameTaken(name).exception();
        }
        Optional<Stars> stars = stars(List.of(entry), entries);
        moves.move(picture, folder.picture(place));
        Entry renamed = entries.put(entry.at(place));
        stars.ifPresent(given -> move(given, List.of(entry), List.of(renamed)));
        return renamed;
    }

    /// Deletes pictures of the trash for good, with what belongs to them. What lies elsewhere is left alone.
    ///
    /// @return those that are no more
    /// @throws ProblemException when one cannot be deleted; those before it are no more
    List<Entry> delete(Collection<Long> ids) {
        List<ProblemException> failures = new ArrayList<>();
        List<Entry> deleted = index.change(entries -> {
            List<Entry> found = entries.byIds(ids);
            Optional<Stars> stars = stars(found, entries);
            List<Entry> gone = new ArrayList<>();
            for (Entry entry : found) {
                if (GalleryFolder.inTrash(entry.file()) && failures.isEmpty()) {
                    try {
                        Files.deleteIfExists(folder.picture(entry.file()));
                        entries.remove(entry);
                        gone.add(entry);
                        if (!entries.has(entry.sha256())) {
                            folder.deleteThumbnail(entry.sha256());
                        }
                    } catch (IOException e) {
                        failures.add(AtomicFile.problem(folder.picture(entry.file()), e)
                                .exception(e));
                    }
                }
            }
            stars.ifPresent(given -> move(given, gone, List.of()));
            return gone;
        });
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return deleted;
    }

    /// The stars as they are before these pictures move; empty where none of them has one.
    private Optional<Stars> stars(List<Entry> pictures, Entries entries) throws SQLException {
        return pictures.stream().anyMatch(Entry::starred)
                ? Optional.of(Stars.read(folder.stars(), entries.all(), noticed))
                : Optional.empty();
    }

    private void move(Stars stars, List<Entry> before, List<Entry> after) {
        stars.with(before, false)
                .with(after.stream().filter(Entry::starred).toList(), true)
                .write(folder.stars());
    }
}
