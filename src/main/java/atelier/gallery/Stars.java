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
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The stars of a gallery, in a small file beside the pictures: they are the one thing that the pictures
/// do not carry themselves, so they must not live in the index alone, which may be deleted.
///
/// A star goes by the SHA-256 of the picture's file. So it stays when a picture is renamed or moved into
/// another folder, and giving one does not mean writing the picture anew.
///
/// @param pictures hash to the file as it was called then; the name is there for people
record Stars(Map<String, String> pictures) {
    Stars {
        pictures = Collections.unmodifiableMap(new TreeMap<>(pictures));
    }

    /// The stars of the file. Where there is none the index is believed, and also where somebody bent the
    /// file, which is then set aside.
    ///
    /// @param indexed what the index knows, hash to file
    /// @param noticed told of a bent file
    /// @throws atelier.base.ProblemException [Problem.FileUnreadable]
    static Stars read(Path file, Map<String, String> indexed, Consumer<Problem> noticed) {
        try {
            return Json.read(Files.readAllBytes(file), Stars.class);
        } catch (NoSuchFileException e) {
            return new Stars(indexed);
        } catch (Json.Malformed | IllegalArgumentException e) {
            noticed.accept(new Problem.GalleryDamaged(file, SetAside.move(file)));
            return new Stars(indexed);
        } catch (IOException e) {
            throw new Problem.FileUnreadable(file, AtomicFile.reason(e)).exception(e);
        }
    }

    /// Gives the index these stars and no others.
    ///
    /// @return whether it had others
    boolean applyTo(Entries entries) throws SQLException {
        Set<String> indexed = entries.starred().keySet();
        int changed = 0;
        for (String sha256 : pictures.keySet()) {
            changed += indexed.contains(sha256) ? 0 : entries.star(sha256, true);
        }
        for (String sha256 : indexed) {
            changed += pictures.containsKey(sha256) ? 0 : entries.star(sha256, false);
        }
        return changed > 0;
    }

    /// With a star for this picture, or without.
    Stars with(Entry picture, boolean starred) {
        Map<String, String> changed = new TreeMap<>(pictures);
        if (starred) {
            changed.put(picture.sha256(), GalleryFolder.restored(picture.file()));
        } else {
            changed.remove(picture.sha256());
        }
        return new Stars(changed);
    }

    /// @throws atelier.base.ProblemException when the folder cannot be written or the disk is full
    void write(Path file) {
        AtomicFile.write(file, Json.pretty(this));
    }
}
