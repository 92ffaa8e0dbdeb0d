package atelier.cli;

import atelier.base.Text;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `atelier models list`: the models installed, and what is wrong with those that cannot be used.
@Command(name = "list")
final class ModelsList implements Callable<Answer> {
    record Entry(String id, int version, ModelCard.Kind kind, String title, String licence, Path folder) {}

    record Found(List<Entry> models, List<String> problems) implements Answer {
        @Override
        public String words(Text text) {
            if (models.isEmpty() && problems.isEmpty()) {
                return text.get("cli.models.none");
            }
            return Stream.concat(
                            models.stream().map(m -> "%-20s %-4d %-16s %s".formatted(m.id, m.version, m.kind, m.title)),
                            problems.stream())
                    .collect(Collectors.joining("\n"));
        }
    }

    @ParentCommand
    Models models;

    @Override
    public Answer call() {
        Text text = models.text();
        ModelLibrary.Contents contents = models.library().contents();
        return new Found(
                contents.models().stream().map(model -> entry(model, text)).toList(),
                contents.problems().stream().map(text::of).toList());
    }

    private static Entry entry(Model model, Text text) {
        ModelCard card = model.card();
        return new Entry(
                card.id().value(), card.version(), card.kind(), card.title(text), card.licence(), model.folder());
    }
}
