package atelier.ui.gallery;

import atelier.recipe.Recipe;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The ways out of the gallery, to pages that it does not know.
///
/// @param use takes a recipe to the page that makes pictures
/// @param like takes a picture's file to the page that looks for ones like it
/// @param photograph takes a picture's file to be painted
/// @param painting takes a picture's file to be painted like
/// @param noPainting key of the sentence that says why no painting can be taken just now; empty where one can
/// @param paint goes to the page that paints
public record Ways(
        Consumer<Recipe> use,
        Consumer<Path> like,
        Consumer<Path> photograph,
        Consumer<Path> painting,
        Supplier<Optional<String>> noPainting,
        Runnable paint) {
    /// Lead nowhere.
    static final Ways NONE = new Ways(_ -> {}, _ -> {}, _ -> {}, _ -> {}, Optional::empty, () -> {});
}
