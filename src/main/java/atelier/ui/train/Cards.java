package atelier.ui.train;

import atelier.base.ProblemException;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The models that lie in folders, looked at again and again: a card is read only when it is another. Touches the
/// disk.
final class Cards {
    /// A model that is there.
    ///
    /// @param card empty where it cannot be read
    record Made(Optional<ModelCard> card) {
        /// Whether both compute the same.
        boolean isSameAs(Made other) {
            return card.isPresent() && card.map(ModelCard::graphs).equals(other.card.map(ModelCard::graphs));
        }
    }

    private record Read(FileTime changed, Made made) {}

    private final Map<Path, Read> known = new ConcurrentHashMap<>();

    /// The model in this folder, whatever the folder's name; empty where there is none.
    Optional<Made> in(Path folder) {
        FileTime changed;
        try {
            changed = Files.getLastModifiedTime(folder.resolve(Model.CARD));
        } catch (IOException e) {
            known.remove(folder);
            return Optional.empty();
        }
        Read before = known.get(folder);
        Read now = before != null && before.changed().equals(changed) ? before : new Read(changed, read(folder));
        known.put(folder, now);
        return Optional.of(now.made());
    }

    private static Made read(Path folder) {
        try {
            return new Made(Optional.of(ModelLibrary.readNamedOtherwise(folder).card()));
        } catch (ProblemException e) {
            // Whoever wants to use it is told what is wrong.
            return new Made(Optional.empty());
        }
    }
}
