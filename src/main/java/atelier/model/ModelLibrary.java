package atelier.model;

import atelier.base.AtomicFile;
import atelier.base.FileHashes;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The models installed: folders named by their id, each with a card and the files it names.
///
/// Every call looks at the disk, so a model is there as soon as its folder is. Where two folders hold a
/// model of the same id, the earlier one's is used. Safe to use from any thread.
public final class ModelLibrary {
    /// What the folders hold: the models, by id, and what is wrong with the others.
    public record Contents(List<Model> models, List<Problem> problems) {
        public Contents {
            models = List.copyOf(models);
            problems = List.copyOf(problems);
        }
    }

    private final List<Path> folders;
    private final FileHashes hashes;

    /// @param folders the bundled models' folder, then the user's; need not exist
    public ModelLibrary(List<Path> folders, FileHashes hashes) {
        this.folders = List.copyOf(folders);
        this.hashes = hashes;
    }

    public Contents contents() {
        Map<String, Model> models = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Path folder : folders) {
            for (Path model : subfolders(folder, problems)) {
                try {
                    Model read = read(model);
                    if (models.putIfAbsent(read.id().value(), read) != null) {
                        problems.add(
                                new Problem.ModelHidden(read.folder(), read.id().value()));
                    }
                } catch (ProblemException e) {
                    problems.add(e.problem());
                }
            }
        }
        return new Contents(List.copyOf(models.values()), problems);
    }

    public List<Model> all() {
        return contents().models();
    }

    /// @throws ProblemException [Problem.ModelUnknown], or what is wrong with its card
    public Model find(ModelId id) {
        for (Path folder : folders) {
            Path model = folder.resolve(id.value());
            if (Files.isDirectory(model)) {
                return read(model);
            }
        }
        throw new Problem.ModelUnknown(id.value()).exception();
    }

    /// The model in this folder, which is named by its id, wherever it lies.
    ///
    /// @throws ProblemException [Problem.ModelFileMissing] without a card, [Problem.ModelCardDamaged]
    public static Model read(Path folder) {
        Model model = readNamedOtherwise(folder);
        if (!model.id().value().equals(String.valueOf(folder.getFileName()))) {
            throw new Problem.ModelCardDamaged(folder.resolve(Model.CARD), "the card is of \"" + model.id() + "\"")
                    .exception();
        }
        return model;
    }

    /// The model in this folder, whatever the folder's name: one that has not been installed yet.
    ///
    /// @throws ProblemException [Problem.ModelFileMissing] without a card, [Problem.ModelCardDamaged]
    public static Model readNamedOtherwise(Path folder) {
        Path file = folder.resolve(Model.CARD);
        try {
            return new Model(Json.read(Files.readAllBytes(file), ModelCard.class), folder);
        } catch (NoSuchFileException e) {
            throw new Problem.ModelFileMissing(file).exception(e);
        } catch (IOException e) {
            throw new Problem.ModelCardDamaged(file, AtomicFile.reason(e)).exception(e);
        } catch (Json.Malformed e) {
            throw new Problem.ModelCardDamaged(file, String.valueOf(e.getMessage())).exception(e);
        }
    }

    /// A file of the model, its hash found to be the card's. The hash is worked out once as long as the
    /// file stays as it is.
    ///
    /// @throws ProblemException [Problem.ModelFileOutside], [Problem.ModelFileMissing] or
    ///     [Problem.ModelFileChanged]
    public Path verified(Model model, ModelCard.FileHash file) {
        Path path = model.file(file);
        if (!hashes.of(path).equals(file.sha256())) {
            throw new Problem.ModelFileChanged(model.folder().resolve(file.file())).exception();
        }
        return path;
    }

    /// Looks at every file that the model's card gives a hash of.
    ///
    /// @throws ProblemException the first thing wrong, as [#verified]
    public void verify(Model model) {
        model.card().graphs().values().forEach(graph -> verified(model, graph.file()));
        verified(model, model.card().probe());
    }

    private static List<Path> subfolders(Path folder, List<Problem> problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isDirectory(entry)
                            && !String.valueOf(entry.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(new Problem.FileUnreadable(folder, AtomicFile.reason(e)));
            return List.of();
        }
    }
}
