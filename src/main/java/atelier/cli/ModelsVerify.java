package atelier.cli;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Text;
import atelier.model.Device;
import atelier.model.Model;
import atelier.model.ModelLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `atelier models verify`: whether every model's files are those that its card names and its graphs
/// compute what its trainer computed.
@Command(name = "verify")
final class ModelsVerify implements Callable<Answer> {
    record Verified(List<String> models, List<String> problems) implements Answer {
        @Override
        public String words(Text text) {
            return Stream.concat(models.stream().map(id -> text.get("cli.models.intact", id)), problems.stream())
                    .collect(Collectors.joining("\n"));
        }

        @Override
        public boolean good() {
            return problems.isEmpty();
        }
    }

    @ParentCommand
    Models models;

    @Override
    public Answer call() {
        ModelLibrary.Contents contents = models.library().contents();
        List<String> intact = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(contents.problems());
        for (Model model : contents.models()) {
            try {
                models.atelier.studio().prove(model, Device.CPU);
                intact.add(model.id().value());
            } catch (ProblemException e) {
                problems.add(e.problem());
            }
        }
        return new Verified(intact, problems.stream().map(models.text()::of).toList());
    }
}
