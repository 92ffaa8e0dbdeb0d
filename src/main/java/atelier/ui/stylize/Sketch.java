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

    /// The least that any painting is of a mix: what should count for nothing is taken out.
    static final double LEAST_SHARE = 0.01;

    /// A painting and its weight: above 0 and at most 1, against the others'.
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

    /// One painting more, which gets as much of the mix as the others have on average; the same when it is there
    /// already or there is no room.
    public Sketch withAlso(SourcePicture picture) {
        if (isFull() || uses(picture)) {
            return this;
        }
        List<Painting> more = new ArrayList<>(paintings);
        more.add(new Painting(picture, paintings.isEmpty() ? 1 : weights() / paintings.size()));
        return withPaintings(more);
    }

    public Sketch without(int painting) {
        List<Painting> fewer = new ArrayList<>(paintings);
        fewer.remove(painting);
        return withPaintings(fewer);
    }

    /// How much of the mix a painting is: above 0 and at most 1, all together 1.
    public double share(int painting) {
        return paintings.get(painting).weight() / weights();
    }

    /// One painting with this share; what is left goes to the others, each as large against them as before.
    ///
    /// @param share above 0 and below 1
    public Sketch withShare(int painting, double share) {
        double others = weights() - paintings.get(painting).weight();
        List<Painting> changed = new ArrayList<>();
        for (int i = 0; i < paintings.size(); i++) {
            Painting each = paintings.get(i);
            double own = i == painting ? share : Math.max(LEAST_SHARE, each.weight() * (1 - share) / others);
            changed.add(new Painting(each.picture(), own));
        }
        return withPaintings(changed);
    }

    private double weights() {
        return paintings.stream().mapToDouble(Painting::weight).sum();
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
