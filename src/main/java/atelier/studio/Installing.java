package atelier.studio;

import atelier.base.AtomicFile;
import atelier.base.FileName;
import atelier.base.Json;
import atelier.base.OwnFolder;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts finished models among the user's own. A model is copied aside and proven there; one rename makes it
/// everybody's at once. The one that it takes the place of steps aside for that rename, and goes to the trash beside
/// once the place is taken. So one of the two is always there to be found, wherever this is cut off.
///
/// @param bundled the folder of the models that came with the program, whose names are taken
/// @param own the user's
/// @param proof throws what is wrong with a model
record Installing(Path bundled, Path own, Consumer<Model> proof) {
    private static final String ASIDE = ".incoming";
    static final String TRASH = ".trash";
    /// What steps aside; a model found here at a start was left by an installation that was cut off.
    static final String LEAVING = ".leaving";

    private static final Logger LOG = LoggerFactory.getLogger(Installing.class);

    /// @param folder a finished model, whatever the folder's name
    /// @param id that it gets, whatever its card says
    /// @throws atelier.base.ProblemException what is wrong with it, or why it cannot be copied
    Model install(Path folder, ModelId id) {
        if (Files.exists(bundled.resolve(id.value()))) {
            throw new Problem.ModelNameTaken(id.value()).exception();
        }
        Path aside = own.resolve(ASIDE).resolve(id.value());
        Path place = own.resolve(id.value());
        Path leaving = own.resolve(LEAVING).resolve(id.value());
        try {
            // What an earlier installation could not take away would be in the way.
            settle(leaving);
            OwnFolder.delete(aside);
            Files.createDirectories(aside);
            copy(folder, aside);
            Model copied = ModelLibrary.readNamedOtherwise(aside);
            ModelCard card = after(
                    own.resolve(TRASH).resolve(id.value()),
                    after(place, copied.card().named(id)));
            if (!card.equals(copied.card())) {
                AtomicFile.write(aside.resolve(Model.CARD), Json.pretty(card));
            }
            proof.accept(ModelLibrary.read(aside));
            if (Files.exists(place)) {
                Files.createDirectories(leaving.getParent());
                Files.move(place, leaving);
            }
            try {
                Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                settle(leaving);
            }
            return ModelLibrary.read(place);
        } catch (IOException e) {
            throw AtomicFile.problem(place, e).exception(e);
        } finally {
            OwnFolder.deleteQuietly(aside);
        }
    }

    /// Ends installations that were cut off. What cannot be moved now is left for the next time.
    void recover() {
        Path all = own.resolve(LEAVING);
        if (!Files.isDirectory(all)) {
            return;
        }
        try (Stream<Path> left = Files.list(all)) {
            for (Path leaving : left.toList()) {
                settle(leaving);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("models that an installation left in {} stay there", all, e);
        }
    }

    /// Takes a model that has stepped aside back where nothing has come in its place, else to the trash.
    private void settle(Path leaving) throws IOException {
        if (Files.exists(leaving)) {
            String id = String.valueOf(leaving.getFileName());
            Path to = own.resolve(id);
            if (Files.exists(to)) {
                discard(leaving, own.resolve(TRASH).resolve(id));
            } else {
                Files.move(leaving, to);
            }
        }
    }

    /// Takes a model's folder to its place in the trash. What lies there goes, but for folders that others have put
    /// into it, which stay beside under another name.
    static void discard(Path model, Path trashed) throws IOException {
        try {
            OwnFolder.delete(trashed);
        } catch (DirectoryNotEmptyException e) {
            Files.move(trashed, FileName.freeFolder(trashed));
        }
        Files.createDirectories(trashed.getParent());
        Files.move(model, trashed);
    }

    /// The card with another version than that of the one in `place`, be it in the trash: recipes would mean other
    /// networks by the same name and version.
    private static ModelCard after(Path place, ModelCard card) {
        if (!Files.exists(place.resolve(Model.CARD))) {
            return card;
        }
        try {
            ModelCard before = ModelLibrary.readNamedOtherwise(place).card();
            boolean other = !before.graphs().equals(card.graphs());
            return other && card.version() <= before.version() ? card.versioned(before.version() + 1) : card;
        } catch (ProblemException e) {
            // A damaged one made no pictures, and goes to the trash like any other.
            return card;
        }
    }

    private static void copy(Path folder, Path to) throws IOException {
        if (!Files.exists(folder.resolve(Model.CARD))) {
            throw new Problem.ModelFileMissing(folder.resolve(Model.CARD)).exception();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
