package atelier.cli;

import atelier.base.Text;
import atelier.gallery.Gallery;
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
        try (Gallery pictures = gallery.open()) {
            int found = Watch.over(atelier.terminal.err(), "gallery rebuild", pictures::rebuild);
            return new Rebuilt(atelier.dirs().gallery(), found);
        }
    }
}
