package atelier.cli;

import atelier.base.Text;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `atelier models delete ID`: to the trash of the models folder.
@Command(name = "delete")
final class ModelsDelete implements Callable<Answer> {
    record Deleted(String id) implements Answer {
        @Override
        public String words(Text text) {
            return text.get("cli.models.deleted", id);
        }
    }

    @ParentCommand
    Models models;

    @Parameters(paramLabel = "ID", descriptionKey = "ID")
    String id;

    @Override
    public Answer call() {
        models.own().trash(Models.id(id));
        return new Deleted(id);
    }
}
