package atelier.cli;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.base.Text;
import atelier.gallery.Artwork;
import atelier.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What the studio would show at first, where there is no display to show it on: the sample photograph in the
/// style of the sample painting, kept in the gallery.
record Sample(Atelier atelier) {
    record Painted(Path photograph, Path painting, Path file) implements Answer {
        @Override
        public String words(Text text) {
            return text.get("cli.sample.painted", photograph.getFileName(), painting.getFileName(), file);
        }
    }

    Answer paint() {
        Path samples = atelier.dirs().samples();
        Path photograph = first(samples.resolve("photos"));
        Path painting = first(samples.resolve("styles"));
        Recipe recipe = new Recipe.Stylize(
                Stylize.DEFAULT_MODEL,
                atelier.studio().models().find(Stylize.DEFAULT_MODEL).card().version(),
                Stylize.source(photograph),
                List.of(new Recipe.StyleSource(Stylize.source(painting), 1)),
                1,
                1,
                false,
                0);
        Artwork kept = atelier.studio().gallery().keep(atelier.make(recipe), recipe);
        return new Painted(photograph, painting, kept.file());
    }

    private static Path first(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().findFirst().orElseThrow(() -> new Problem.FileMissing(folder).exception());
        } catch (IOException e) {
            throw new Problem.FileUnreadable(folder, AtomicFile.reason(e)).exception(e);
        }
    }
}
