package atelier.cli;

import atelier.base.Text;
import atelier.studio.Studio;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `atelier gallery rebuild`: makes the index again from the pictures.
@Command(name = "rebuild")
final class GalleryRebuild implements Callable<Answer> {
    record Rebuilt(Path folder, int pictures) implements Answer {
        @Override
        public String words(Text text) {
            return text.get("cli.gallery.rebuilt", folder, pictures);
        }
    }

    @ParentCommand
    GalleryCommand gallery;

    @Override
    public Answer call() {
        Atelier atelier = gallery.atelier;
        Studio studio = atelier.studio();
        int found = Watch.over(studio.io(), "gallery rebuild", atelier.terminal.err(), studio.gallery()::rebuild);
        return new Rebuilt(atelier.dirs().gallery(), found);
    }
}
