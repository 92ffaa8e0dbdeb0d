package atelier.gallery;

import atelier.base.AtomicFile;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.SetAside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The stars of a gallery, in a small file beside the pictures: they are the one thing that the pictures
/// do not carry themselves, so they must not live in the index alone, which may be deleted.
///
/// A star belongs to one file, so that a copy has its own, and tells the SHA-256 of what is in it: by that it finds
/// its picture again where somebody has renamed it or moved it into another folder.
///
/// @param pictures file to hash
record Stars(Map<String, String> pictures) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    Stars {
        Map<String, String> byFile = new TreeMap<>();
        // Earlier versions wrote the hash first.
        pictures.forEach((key, value) -> byFile.put(
                HASH.matcher(key).matches() ? value : key, HASH.matcher(key).matches() ? key : value));
        pictures = Collections.unmodifiableMap(byFile);
    }

    /// The stars of the file. Where there is none the index is believed, and also where somebody bent the
    /// file, which is then set aside.
    ///
    /// @param indexed every picture that the index knows, by its file
    /// @param noticed told of a bent file
    /// @throws atelier.base.ProblemException [Problem.FileUnreadable]
    static Stars read(Path file, SortedMap<String, Entry> indexed, Consumer<Problem> noticed) {
        try {
            return Json.read(Files.readAllBytes(file), Stars.class).settled(indexed);
        } catch (NoSuchFileException e) {
            return of(indexed);
        } catch (Json.Malformed | IllegalArgumentException e) {
            noticed.accept(new Problem.GalleryDamaged(file, SetAside.move(file)));
            return of(indexed);
        } catch (IOException e) {
            throw new Problem.FileUnreadable(file, AtomicFile.reason(e)).exception(e);
        }
    }

    private static Stars of(SortedMap<String, Entry> indexed) {
        Map<String, String> starred = new TreeMap<>();
        indexed.values().stream().filter(Entry::starred).forEach(entry -> starred.put(entry.file(), entry.sha256()));
        return new Stars(starred);
    }

    /// The same stars, each on its picture as it is called now: the one of that file and hash; where there is none,
    /// one of that hash, rather one that the index knows to have a star; where there is none of that hash either,
    /// the one of that file, if the index knows it to have had a star before somebody changed it. Stars of pictures
    /// that are not there stay as they are.
    private Stars settled(SortedMap<String, Entry> indexed) {
        Map<String, String> settled = new TreeMap<>();
        Map<String, String> astray = new TreeMap<>();
        pictures.forEach((file, hash) -> {
            Entry entry = indexed.get(file);
            boolean same = entry != null && entry.sha256().equals(hash);
            (same ? settled : astray).put(file, hash);
        });
        Set<String> hashes = Set.copyOf(astray.values());
        Map<String, List<Entry>> same = indexed.values().stream()
                .filter(entry -> hashes.contains(entry.sha256()))
                .collect(Collectors.groupingBy(Entry::sha256));
        astray.forEach((file, hash) -> {
            Entry entry = same.getOrDefault(hash, List.of()).stream()
                    .filter(each -> !settled.containsKey(each.file()))
                    .min(Comparator.comparing(each -> !each.starred()))
                    .orElse(indexed.get(file));
            if (entry != null && (entry.starred() || entry.sha256().equals(hash))) {
                settled.put(entry.file(), entry.sha256());
            } else {
                settled.putIfAbsent(file, hash);
            }
        });
        return new Stars(settled);
    }

    /// Gives the index these stars and no others.
    ///
    /// @return whether it had others
    boolean applyTo(Entries entries) throws SQLException {
        boolean changed = false;
        for (Entry entry : entries.all().values()) {
            boolean starred = entry.sha256().equals(pictures.get(entry.file()));
            if (entry.starred() != starred) {
                entries.star(entry, starred);
                changed = true;
            }
        }
        return changed;
    }

    /// With a star for these pictures, or without.
    Stars with(Collection<Entry> others, boolean starred) {
        Map<String, String> changed = new TreeMap<>(pictures);
        for (Entry picture : others) {
            if (starred) {
                changed.put(picture.file(), picture.sha256());
            } else {
                changed.remove(picture.file());
            }
        }
        return new Stars(changed);
    }

    /// Whether the file tells these stars and what their pictures are now; it need not be there where there are
    /// none.
    ///
    /// @throws atelier.base.ProblemException [Problem.FileUnreadable]
    boolean areIn(Path file) {
        try {
            return Files.readString(file).equals(Json.pretty(this));
        } catch (NoSuchFileException e) {
            return pictures.isEmpty();
        } catch (IOException e) {
            throw new Problem.FileUnreadable(file, AtomicFile.reason(e)).exception(e);
        }
    }

    /// @throws atelier.base.ProblemException when the folder cannot be written or the disk is full
    void write(Path file) {
        AtomicFile.write(file, Json.pretty(this));
    }
}
