package atelier.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `atelier runs`: the trainings begun so far.
@Command(
        name = "runs",
        subcommands = {RunsList.class, RunsShow.class, RunsStop.class, RunsExport.class})
final class RunsCommand {
    @ParentCommand
    Atelier atelier;
}
