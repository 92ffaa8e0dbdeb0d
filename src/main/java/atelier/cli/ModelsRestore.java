package atelier.cli;

import atelier.base.Text;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `atelier models restore ID`: brings a model back that was deleted.
@Command(name = "restore")
final class ModelsRestore implements Callable<Answer> {
    record Restored(String id) implements Answer {
        @Override
        public String words(Text text) {
            return text.get("cli.models.restored", id);
        }
    }

    @ParentCommand
    Models models;

    @Parameters(paramLabel = "ID", descriptionKey = "ID")
    String id;

    @Override
    public Answer call() {
        models.own().restore(Models.id(id));
        return new Restored(id);
    }
}
