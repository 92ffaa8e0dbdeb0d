package atelier.cli;

import atelier.base.Json;
import atelier.base.Text;
import atelier.model.Model;
import atelier.model.ModelCard;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `atelier models show ID`: a model's card.
@Command(name = "show")
final class ModelsShow implements Callable<Answer> {
    record Shown(Path folder, ModelCard card) implements Answer {
        @Override
        public String words(Text text) {
            return card.title(text) + "\n" + text.among(card.summary()) + "\n" + folder + "\n"
                    + Json.pretty(card).stripTrailing();
        }
    }

    @ParentCommand
    Models models;

    @Parameters(paramLabel = "ID", descriptionKey = "ID")
    String id;

    @Override
    public Answer call() {
        Model model = models.library().find(Models.id(id));
        return new Shown(model.folder(), model.card());
    }
}
