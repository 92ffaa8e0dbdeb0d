package atelier.cli;

import atelier.base.Text;
import atelier.model.Model;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `atelier models export ID`: a model as a folder or an archive, to be kept or given away.
@Command(name = "export")
final class ModelsExport implements Callable<Answer> {
    record Exported(String id, Path written) implements Answer {
        @Override
        public String words(Text text) {
            return text.get("cli.models.exported", id, written);
        }
    }

    @ParentCommand
    Models models;

    @Parameters(paramLabel = "ID", descriptionKey = "ID")
    String id;

    @Option(names = "--out", required = true, paramLabel = "DIR|FILE.zip")
    Path out;

    @Override
    public Answer call() {
        Model model = models.library().find(Models.id(id));
        return new Exported(id, models.own().export(model, out.toAbsolutePath()));
    }
}
