package atelier.explore;

import atelier.base.AppDirs;
import atelier.base.Progress;
import atelier.model.Model;
import atelier.model.ModelCard.Kind;
import atelier.studio.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the directions of the bundled generators beside them, so that nobody waits until they are found:
/// `mvn -P bench test-compile exec:exec@compasses`.
public final class Compasses {
    private Compasses() {}

    public static void main(String[] arguments) throws IOException {
        Path home = Files.createTempDirectory("atelier-bench");
        try (Studio studio = new Studio(new AppDirs(home, Path.of("").toAbsolutePath()))) {
            for (Model model : studio.models().all()) {
                if (model.card().kind() == Kind.GENERATOR) {
                    Path file = model.folder().resolve(Compass.FILE);
                    Compass.find(model, studio.maker(), () -> 0, Progress.NONE).write(file);
                    System.out.println(file);
                }
            }
        }
    }
}
