package atelier.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `atelier gallery`: the pictures made so far.
@Command(
        name = "gallery",
        subcommands = {GalleryList.class, GalleryRebuild.class})
final class GalleryCommand {
    @ParentCommand
    Atelier atelier;
}
