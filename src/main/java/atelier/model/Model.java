package atelier.model;

import atelier.base.Problem;
import atelier.base.ProblemException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// A model that is installed: its card and the folder with its files.
public record Model(ModelCard card, Path folder) {
    /// The file's name in every model's folder.
    public static final String CARD = "model.json";

    public ModelId id() {
        return card.id();
    }

    /// This model, where it is of the kind that is needed.
    ///
    /// @throws ProblemException [Problem.ModelWrongKind] where it is of another kind
    public Model require(ModelCard.Kind kind) {
        if (card.kind() != kind) {
            throw new Problem.ModelWrongKind(id().value(), card.kind().name(), kind.name()).exception();
        }
        return this;
    }

    /// One of the model's graphs.
    ///
    /// @throws ProblemException [Problem.ModelCardDamaged] when the card has none of that name
    public ModelCard.Graph graph(String role) {
        ModelCard.Graph graph = card.graphs().get(role);
        if (graph == null) {
            throw damaged("no graph \"" + role + "\"");
        }
        return graph;
    }

    /// How pictures are cut for it.
    ///
    /// @throws ProblemException [Problem.ModelCardDamaged] when the card does not say
    public ModelCard.Tiling tiling() {
        return card.tiling().orElseThrow(() -> damaged("no tiling"));
    }

    private ProblemException damaged(String reason) {
        return new Problem.ModelCardDamaged(folder.resolve(CARD), reason).exception();
    }

    /// Numbers of a latent that this model makes a picture of.
    ///
    /// @throws ProblemException [Problem.ModelWrongKind] when it is no generator
    public int latentLength() {
        return Math.toIntExact(require(ModelCard.Kind.GENERATOR)
                .graph("generator")
                .input("latent")
                .shape()
                .axis(1));
    }

    /// As [ModelCard#classes].
    public List<String> classes() {
        return card.classes();
    }

    /// As [ModelCard#layers].
    public List<Integer> layers() {
        return card.layers();
    }

    /// Where a file of the model lies, links followed; certainly inside the folder. Its hash is not looked
    /// at: see [ModelLibrary#verified].
    ///
    /// @throws ProblemException [Problem.ModelFileOutside] or [Problem.ModelFileMissing]
    public Path file(ModelCard.FileHash file) {
        if (!isPlainName(file.file())) {
            throw new Problem.ModelFileOutside(folder, file.file()).exception();
        }
        Path named = folder.resolve(file.file());
        try {
            Path real = named.toRealPath();
            if (!real.startsWith(folder.toRealPath())) {
                throw new Problem.ModelFileOutside(folder, file.file()).exception();
            }
            return real;
        } catch (IOException e) {
            throw new Problem.ModelFileMissing(named).exception(e);
        }
    }

    /// Whether the name has no path in it on any operating system: a card may come from another one.
    private static boolean isPlainName(String name) {
        try {
            return !name.isBlank()
                    && !name.equals(".")
                    && !name.equals("..")
                    && name.chars().noneMatch(c -> c == '/' || c == '\\' || c == ':')
                    && Path.of(name).getNameCount() == 1;
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
