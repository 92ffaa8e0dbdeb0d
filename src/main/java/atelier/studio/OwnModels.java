package atelier.studio;

import atelier.base.AppDirs;
import atelier.base.AtomicFile;
import atelier.base.Job;
import atelier.base.Json;
import atelier.base.OwnFolder;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.foreign.Adapted;
import atelier.foreign.Examined;
import atelier.foreign.Guess;
import atelier.foreign.Trial;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The user's own models: trained here or imported, renamed, exported, thrown away and brought back. Those that came
/// with the program stay as they are.
public final class OwnModels {
    /// SPDX's word for a licence that nobody has stated.
    public static final String NO_LICENCE = "NOASSERTION";

    private final AppDirs dirs;
    private final ModelLibrary library;
    private final Installing installing;
    private final Supplier<Trial.Limits> limits;

    /// @param proof throws what is wrong with a model
    /// @param limits of a foreign network's trial; asked for when there is one, since finding out what a machine
    /// has takes time
    OwnModels(AppDirs dirs, ModelLibrary library, Consumer<Model> proof, Supplier<Trial.Limits> limits) {
        this.dirs = dirs;
        this.library = library;
        this.installing = new Installing(dirs.bundledModels(), dirs.userModels(), proof);
        this.limits = limits;
        installing.recover();
    }

    /// Puts a finished model's folder among the user's own; one of the same name goes to the trash.
    ///
    /// @throws ProblemException what is wrong with it
    Model install(Path folder, ModelId id) {
        return installing.install(folder, id);
    }

    /// Tries an ONNX file made elsewhere, in a process of its own.
    ///
    /// @param guess what to take it for; empty to find out
    /// @throws ProblemException why it cannot be used
    public Examination examine(Path file, Optional<Guess> guess, Job<?> job) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("atelier-trial");
            Examination done =
                    new Examination(new Trial(photograph(), limits.get()).of(file, guess, folder, job), folder);
            folder = null;
            return done;
        } catch (IOException e) {
            throw AtomicFile.problem(file, e).exception(e);
        } finally {
            if (folder != null) {
                OwnFolder.deleteQuietly(folder);
            }
        }
    }

    /// Puts the model made of a foreign network among the user's own.
    ///
    /// @param licence SPDX expression, or whatever is known; blank where nothing is
    /// @throws ProblemException [Problem.ModelIdTaken], or what is wrong with it
    public Model install(Examination examination, ModelId id, String title, String licence) {
        checkFree(id);
        Examined examined = examination.examined();
        Adapted adapted = examined.adapted();
        String name = String.valueOf(examined.file().getFileName());
        ModelCard card = new ModelCard(
                id,
                1,
                adapted.kind(),
                Map.of("en", title),
                examined.words().isBlank() ? Map.of() : Map.of("en", examined.words()),
                licence.isBlank() ? NO_LICENCE : licence.strip(),
                List.of(),
                adapted.graphs(),
                Optional.empty(),
                adapted.probe(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ModelCard.Origin(
                        name,
                        examined.sha256(),
                        LocalDate.now(ZoneOffset.UTC).toString(),
                        examined.guess().words())));
        Path ready = examination.folder().resolve("ready");
        try {
            OwnFolder.delete(ready);
            Files.createDirectories(ready);
            for (String file : Stream.concat(
                            adapted.graphs().values().stream()
                                    .map(graph -> graph.file().file()),
                            Stream.of(adapted.probe().file()))
                    .toList()) {
                Files.copy(examination.folder().resolve(file), ready.resolve(file));
            }
            AtomicFile.write(ready.resolve(Model.CARD), Json.pretty(card));
            return installing.install(ready, id);
        } catch (IOException e) {
            throw AtomicFile.problem(ready, e).exception(e);
        } finally {
            OwnFolder.deleteQuietly(ready);
        }
    }

    /// Whether the model came with the program.
    public boolean isBundled(Model model) {
        return model.folder().startsWith(dirs.bundledModels());
    }

    public boolean isTaken(ModelId id) {
        return Stream.of(dirs.bundledModels(), dirs.userModels())
                .anyMatch(folder -> Files.exists(folder.resolve(id.value())));
    }

    /// A name that is free, as near to these words as a name can be.
    public ModelId freeId(String words) {
        String plain =
                words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String stem = plain.isEmpty() ? "model" : plain.substring(0, Math.min(56, plain.length()));
        ModelId id = new ModelId(stem);
        for (int i = 2; isTaken(id); i++) {
            id = new ModelId(stem + "-" + i);
        }
        return id;
    }

    /// Gives the model another title. The name that recipes know it by stays.
    ///
    /// @throws ProblemException [Problem.ModelTitleMissing], [Problem.ModelBundled], or why it cannot be written
    public Model rename(ModelId id, String title) {
        Model model = own(id);
        if (title.isBlank()) {
            throw new Problem.ModelTitleMissing(id.value()).exception();
        }
        AtomicFile.write(
                model.folder().resolve(Model.CARD), Json.pretty(model.card().titled(title.strip())));
        return ModelLibrary.read(model.folder());
    }

    /// Copies the model's folder, or writes it as one archive where `target` ends in `.zip`.
    ///
    /// @param target a folder to put the model's folder into, or an archive to write
    /// @return what was written
    /// @throws ProblemException why it cannot be
    public Path export(Model model, Path target) {
        return ModelArchive.write(model, target);
    }

    /// Whether this holds a model of this program, as far as names tell: a folder, an archive, or a card. Anything
    /// else is a network made elsewhere.
    public static boolean isModel(Path file) {
        return Files.isDirectory(file) || ModelArchive.isZip(file) || file.endsWith(Model.CARD);
    }

    /// The installed model whose folder or card this is, or a copy of it; empty where there is none.
    public Optional<ModelId> installed(Path source) {
        Path folder = ModelArchive.ofCard(source);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            ModelCard card = ModelLibrary.readNamedOtherwise(folder).card();
            return Optional.of(library.find(card.id()).card())
                    .filter(there -> there.graphs().equals(card.graphs()))
                    .map(ModelCard::id);
        } catch (ProblemException e) {
            // Whoever brings it in is told what is wrong with it.
            return Optional.empty();
        }
    }

    /// Unpacks a model that this program has exported, and has it proven in a process of its own.
    ///
    /// @param source a model's folder or card, or an archive of one
    /// @param as the name that it is to have; empty for its own
    /// @throws ProblemException what is wrong with it, [Problem.ModelIdTaken] among it
    public Parcel open(Path source, Optional<ModelId> as, Job<?> job) {
        Path scratch = null;
        try {
            scratch = Files.createTempDirectory("atelier-model");
            Path folder = ModelArchive.folder(source, scratch, Bounds.OF_MODELS);
            ModelId id =
                    as.orElseGet(() -> ModelLibrary.readNamedOtherwise(folder).id());
            checkFree(id);
            prove(source, folder, job);
            Parcel opened = new Parcel(folder, id, scratch);
            scratch = null;
            return opened;
        } catch (IOException e) {
            throw AtomicFile.problem(source, e).exception(e);
        } finally {
            if (scratch != null) {
                ModelArchive.sweep(scratch);
            }
        }
    }

    private void prove(Path source, Path folder, Job<?> job) throws IOException {
        Path trial = Files.createTempDirectory("atelier-trial");
        try {
            new Trial(Optional.empty(), limits.get()).prove(source, folder, trial, job);
        } finally {
            OwnFolder.deleteQuietly(trial);
        }
    }

    /// Puts a model that was proven among the user's own.
    ///
    /// @throws ProblemException [Problem.ModelIdTaken], or what is wrong with it
    public Model install(Parcel parcel) {
        checkFree(parcel.id());
        return installing.install(parcel.folder(), parcel.id());
    }

    private void checkFree(ModelId id) {
        if (isTaken(id)) {
            throw new Problem.ModelIdTaken(id.value()).exception();
        }
    }

    /// Throws the model away: to the trash beside the models, where the last one of a name lies.
    ///
    /// @throws ProblemException [Problem.ModelBundled], or why it cannot be
    public void trash(ModelId id) {
        Model model = own(id);
        Path trash = trashed(id);
        try {
            Installing.discard(model.folder(), trash);
        } catch (IOException e) {
            throw AtomicFile.problem(trash, e).exception(e);
        }
    }

    /// Brings a model that was thrown away back.
    ///
    /// @throws ProblemException [Problem.ModelUnknown] when there is none, [Problem.ModelIdTaken] when its place is
    public Model restore(ModelId id) {
        Path trash = trashed(id);
        if (!Files.isDirectory(trash)) {
            throw new Problem.ModelUnknown(id.value()).exception();
        }
        checkFree(id);
        Path place = dirs.userModels().resolve(id.value());
        try {
            Files.move(trash, place);
            return ModelLibrary.read(place);
        } catch (IOException e) {
            throw AtomicFile.problem(place, e).exception(e);
        }
    }

    private Model own(ModelId id) {
        Model model = library.find(id);
        if (isBundled(model)) {
            throw new Problem.ModelBundled(id.value()).exception();
        }
        return model;
    }

    private Path trashed(ModelId id) {
        return dirs.userModels().resolve(Installing.TRASH).resolve(id.value());
    }

    private Optional<Path> photograph() {
        try {
            return new Samples(dirs.samples()).photographs().stream().findFirst();
        } catch (ProblemException e) {
            // Without samples, as in tests, networks are tried on a drawn picture.
            return Optional.empty();
        }
    }
}
