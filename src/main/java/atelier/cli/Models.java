package atelier.cli;

import atelier.base.Problem;
import atelier.base.Text;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.studio.OwnModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `atelier models`: what is installed.
@Command(
        name = "models",
        subcommands = {
            ModelsList.class,
            ModelsShow.class,
            ModelsVerify.class,
            ModelsImport.class,
            ModelsExport.class,
            ModelsRename.class,
            ModelsDelete.class,
            ModelsRestore.class
        })
final class Models {
    @ParentCommand
    Atelier atelier;

    Text text() {
        return atelier.terminal.text();
    }

    ModelLibrary library() {
        return atelier.studio().models();
    }

    OwnModels own() {
        return atelier.studio().ownModels();
    }

    /// @throws atelier.base.ProblemException [Problem.ModelUnknown] when no model can have this id
    static ModelId id(String value) {
        try {
            return new ModelId(value);
        } catch (IllegalArgumentException e) {
            throw new Problem.ModelUnknown(value).exception(e);
        }
    }
}
