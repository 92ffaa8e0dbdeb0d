package atelier.ui.explore;

import atelier.explore.Point;
import atelier.image.Raster;
import atelier.model.Model;
import atelier.recipe.Latent;
import atelier.recipe.Recipe;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is shown: a generator, a point of its latent space, and the newest picture there is of it.
final class Spot {
    private final Previews previews;
    private final ReadOnlyObjectWrapper<Optional<Model>> generator = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Point>> point = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Raster>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());

    Spot(Previews previews) {
        this.previews = previews;
    }

    /// Another generator comes, at no point yet; or none.
    void enter(Optional<Model> model) {
        previews.drop();
        generator.set(model);
        point.set(Optional.empty());
        picture.set(Optional.empty());
    }

    /// Whether this generator is the one shown.
    boolean isIn(Model model) {
        return generator.get().filter(now -> sha(now).equals(sha(model))).isPresent();
    }

    void show(Point at) {
        point.set(Optional.of(at));
        paint(at);
    }

    /// Shows the picture of a point on the way of an animation, and stays where one is.
    void pass(Latent latent, double truncation) {
        paint(new Point(latent, truncation));
    }

    private void paint(Point at) {
        generator
                .get()
                .ifPresent(model -> previews.want(recipe(model, at, 0), made -> {
                    if (isIn(model)) {
                        picture.set(Optional.of(made));
                    }
                }));
    }

    /// Makes a small picture of a point, when nothing more urgent is to be made.
    void thumbnail(Point at, Consumer<Raster> shown) {
        generator
                .get()
                .ifPresent(model -> previews.wantLater(recipe(model, at, 0), made -> {
                    if (isIn(model)) {
                        shown.accept(made);
                    }
                }));
    }

    /// The recipe of the picture shown.
    ///
    /// @param longSide in pixels; 0 for as the generator makes it
    Optional<Recipe.Generate> recipe(int longSide) {
        return generator.get().flatMap(model -> point.get().map(now -> recipe(model, now, longSide)));
    }

    static Recipe.Generate recipe(Model model, Point at, int longSide) {
        return new Recipe.Generate(model.id(), model.card().version(), at.latent(), at.truncation(), longSide);
    }

    /// How many numbers belong to each layer of the generator; empty where all work on the whole.
    List<Integer> layers() {
        return generator.get().map(Model::layers).orElse(List.of());
    }

    /// What tells a generator from another version of itself.
    static String sha(Model model) {
        return model.graph("generator").file().sha256();
    }

    ReadOnlyObjectProperty<Optional<Model>> generator() {
        return generator.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Point>> point() {
        return point.getReadOnlyProperty();
    }

    /// Of the point, or of one on the way to it.
    ReadOnlyObjectProperty<Optional<Raster>> picture() {
        return picture.getReadOnlyProperty();
    }
}
