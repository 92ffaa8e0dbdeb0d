package atelier.cli;

import atelier.base.Text;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `atelier models rename ID TITLE`: another title; the id that recipes know a model by stays.
@Command(name = "rename")
final class ModelsRename implements Callable<Answer> {
    record Renamed(String id, String title) implements Answer {
        @Override
        public String words(Text text) {
            return text.get("cli.models.renamed", id, title);
        }
    }

    @ParentCommand
    Models models;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "ID")
    String id;

    @Parameters(index = "1", paramLabel = "TITLE", descriptionKey = "TITLE")
    String title;

    @Override
    public Answer call() {
        models.own().rename(Models.id(id), title);
        return new Renamed(id, title);
    }
}
