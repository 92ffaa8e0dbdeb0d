package atelier.ui.stylize;

import atelier.image.Size;
import atelier.model.ModelId;
import atelier.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that the page's controls say, as one value: a recipe in the making. Undo is a list of these.
///
/// @param photograph what is painted
/// @param paintings whose styles are mixed, at most [Recipe.Stylize#MAX_STYLES]
/// @param strength 0 (the photograph) to 1 (the style in full)
/// @param styleScale size of the strokes, 0.5 to 2
/// @param texture 0 to 1: how uneven the photograph is made before it is painted, for more strokes
/// @param underpainting 0 to 1: how much of broader strokes lies beneath the fine ones
/// @param keepColours whether colour comes from the photograph
/// @param size long side of the result in pixels; 0 for the photograph's own
/// @param model one that paints, with paintings or without
public record Sketch(
        Optional<SourcePicture> photograph,
        List<Painting> paintings,
        double strength,
        double styleScale,
        double texture,
        double underpainting,
        boolean keepColours,
        int size,
        ModelId model) {

    /// A painting and its share: above 0 and at most 1, against the others'.
    public record Painting(SourcePicture picture, double weight) {}

    public Sketch {
        paintings = List.copyOf(paintings);
    }

    /// Nothing chosen yet.
    public static Sketch blank(ModelId model) {
        return new Sketch(Optional.empty(), List.of(), 1, 1, 0, Recipe.Stylize.UNDERPAINTING, false, 0, model);
    }

    /// The recipe with a model that has one style inside, once there is a photograph. Paintings stay on the table.
    public Optional<Recipe.Stylize> recipeOfOneStyle(int modelVersion) {
        return photograph.map(picture -> new Recipe.Stylize(
                model,
                modelVersion,
                picture.source(),
                List.of(),
                strength,
                1,
                texture,
                underpainting,
                keepColours,
                size));
    }

    /// The recipe, once there are a photograph and a painting.
    ///
    /// @param modelVersion of the model's weights as they are installed
    public Optional<Recipe.Stylize> recipe(int modelVersion) {
        if (paintings.isEmpty()) {
            return Optional.empty();
        }
        List<Recipe.StyleSource> styles = paintings.stream()
                .map(painting -> new Recipe.StyleSource(painting.picture().source(), painting.weight()))
                .toList();
        return photograph.map(picture -> new Recipe.Stylize(
                model,
                modelVersion,
                picture.source(),
                styles,
                strength,
                styleScale,
                texture,
                underpainting,
                keepColours,
                size));
    }

    /// Long side of the result in pixels, never beyond the photograph's own; 0 without a photograph.
    public int resultSide() {
        return photograph
                .map(picture -> picture.size().longSide())
                .map(own -> size > 0 ? Math.min(size, own) : own)
                .orElse(0);
    }

    /// Size of the result in pixels, once there is a photograph.
    public Optional<Size> resultSize() {
        return photograph.map(picture -> picture.size().withLongSide(resultSide()));
    }

    public boolean isFull() {
        return paintings.size() >= Recipe.Stylize.MAX_STYLES;
    }

    public Sketch withPhotograph(Optional<SourcePicture> picture) {
        return new Sketch(picture, paintings, strength, styleScale, texture, underpainting, keepColours, size, model);
    }

    public Sketch withPaintings(List<Painting> changed) {
        return new Sketch(photograph, changed, strength, styleScale, texture, underpainting, keepColours, size, model);
    }

    /// This picture's style alone.
    public Sketch withOnly(SourcePicture picture) {
        return withPaintings(List.of(new Painting(picture, 1)));
    }

    /// One painting more with a full share; the same when it is there already or there is no room.
    public Sketch withAlso(SourcePicture picture) {
        if (isFull() || uses(picture)) {
            return this;
        }
        List<Painting> more = new ArrayList<>(paintings);
        more.add(new Painting(picture, 1));
        return withPaintings(more);
    }

    public Sketch without(int painting) {
        List<Painting> fewer = new ArrayList<>(paintings);
        fewer.remove(painting);
        return withPaintings(fewer);
    }

    public Sketch withWeight(int painting, double weight) {
        List<Painting> changed = new ArrayList<>(paintings);
        changed.set(painting, new Painting(paintings.get(painting).picture(), weight));
        return withPaintings(changed);
    }

    public Sketch withStrength(double changed) {
        return new Sketch(photograph, paintings, changed, styleScale, texture, underpainting, keepColours, size, model);
    }

    public Sketch withStyleScale(double changed) {
        return new Sketch(photograph, paintings, strength, changed, texture, underpainting, keepColours, size, model);
    }

    public Sketch withTexture(double changed) {
        return new Sketch(
                photograph, paintings, strength, styleScale, changed, underpainting, keepColours, size, model);
    }

    public Sketch withUnderpainting(double changed) {
        return new Sketch(photograph, paintings, strength, styleScale, texture, changed, keepColours, size, model);
    }

    public Sketch withKeepColours(boolean changed) {
        return new Sketch(photograph, paintings, strength, styleScale, texture, underpainting, changed, size, model);
    }

    public Sketch withSize(int longSide) {
        return new Sketch(
                photograph, paintings, strength, styleScale, texture, underpainting, keepColours, longSide, model);
    }

    public Sketch withModel(ModelId changed) {
        return new Sketch(
                photograph, paintings, strength, styleScale, texture, underpainting, keepColours, size, changed);
    }

    private boolean uses(SourcePicture picture) {
        return paintings.stream()
                .anyMatch(painting -> painting.picture().source().equals(picture.source()));
    }
}
