package atelier.ui.stylize;

import atelier.model.ModelId;
import atelier.recipe.Recipe;
import atelier.recipe.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A draft with the way it came as a file holds it: sketches, whose pictures are named and not held.
///
/// @param past oldest first
/// @param future what was undone, the next first
record Steps(List<Step> past, Step present, List<Step> future) {
    /// A sketch, see [Sketch] for what the values mean.
    record Step(
            Optional<Source> photograph,
            List<Recipe.StyleSource> paintings,
            double strength,
            double styleScale,
            double texture,
            double underpainting,
            boolean keepColours,
            int size,
            ModelId model) {
        Step {
            photograph = Objects.requireNonNullElse(photograph, Optional.empty());
            paintings = List.copyOf(paintings);
            Objects.requireNonNull(model, "model");
            if (!(strength >= 0 && strength <= 1)
                    || !(styleScale >= 0.5 && styleScale <= 2)
                    || !(texture >= 0 && texture <= 1)
                    || !(underpainting >= 0 && underpainting <= 1)
                    || size < 0
                    || paintings.size() > Recipe.Stylize.MAX_STYLES) {
                throw new IllegalArgumentException("no sketch is like this");
            }
        }

        static Step of(Sketch sketch) {
            return new Step(
                    sketch.photograph().map(SourcePicture::source),
                    sketch.paintings().stream()
                            .map(painting ->
                                    new Recipe.StyleSource(painting.picture().source(), painting.weight()))
                            .toList(),
                    sketch.strength(),
                    sketch.styleScale(),
                    sketch.texture(),
                    sketch.underpainting(),
                    sketch.keepColours(),
                    sketch.size(),
                    sketch.model());
        }

        /// The sketch with those of its pictures that are still there.
        ///
        /// @param open gives the picture of a source, at most so many pixels long
        Sketch sketch(BiFunction<Source, Integer, Optional<SourcePicture>> open) {
            return new Sketch(
                    photograph.flatMap(source -> open.apply(source, SourceReader.PHOTOGRAPH)),
                    paintings.stream()
                            .flatMap(style -> open.apply(style.source(), SourceReader.PAINTING).stream()
                                    .map(picture -> new Sketch.Painting(picture, style.weight())))
                            .toList(),
                    strength,
                    styleScale,
                    texture,
                    underpainting,
                    keepColours,
                    size,
                    model);
        }
    }

    Steps {
        past = List.copyOf(past);
        future = List.copyOf(future);
        Objects.requireNonNull(present, "present");
    }

    static Steps of(History.Course<Sketch> course) {
        return new Steps(
                course.past().stream().map(Step::of).toList(),
                Step.of(course.present()),
                course.future().stream().map(Step::of).toList());
    }

    /// The steps around the present that need no more than so many different photographs.
    Steps within(int photographs) {
        Set<Source> seen = new HashSet<>();
        Function<List<Step>, List<Step>> near = steps -> steps.stream()
                .takeWhile(step -> {
                    step.photograph().ifPresent(seen::add);
                    return seen.size() <= photographs;
                })
                .toList();
        present.photograph().ifPresent(seen::add);
        List<Step> before = near.apply(past.reversed()).reversed();
        return new Steps(before, present, seen.size() <= photographs ? near.apply(future) : List.of());
    }
}
