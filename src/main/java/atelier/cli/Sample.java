package atelier.cli;

import atelier.base.Text;
import atelier.gallery.Artwork;
import atelier.model.Bundled;
import atelier.recipe.Recipe;
import atelier.studio.Samples;
import java.nio.file.Path;
import java.util.List;

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
        Samples samples = new Samples(atelier.dirs().samples());
        Path photograph = samples.photographs().getFirst();
        Path painting = samples.paintings().getFirst();
        Recipe recipe = new Recipe.Stylize(
                Bundled.STYLE,
                atelier.studio().models().find(Bundled.STYLE).card().version(),
                Stylize.source(photograph),
                List.of(new Recipe.StyleSource(Stylize.source(painting), 1)),
                1,
                1,
                0,
                Recipe.Stylize.UNDERPAINTING,
                false,
                0);
        Artwork kept = atelier.studio().gallery().keep(atelier.make(recipe), recipe);
        return new Painted(photograph, painting, kept.file());
    }
}
