package atelier.gallery;

import atelier.base.Json;
import atelier.recipe.Recipe;
import atelier.recipe.Source;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A row of the index.
///
/// @param id 0 before it has one
/// @param file below the gallery's root, see [GalleryFolder]
/// @param sha256 of the file's bytes
/// @param stat the file's size and time when it was last read
/// @param recipeJson as the file carries it
record Entry(
        long id,
        String file,
        String sha256,
        GalleryFolder.Stat stat,
        int width,
        int height,
        boolean starred,
        Optional<String> recipeJson) {

    Entry withId(long given) {
        return new Entry(given, file, sha256, stat, width, height, starred, recipeJson);
    }

    /// This picture, read again, in the row that it had before.
    Entry as(Entry before) {
        return new Entry(before.id(), file, sha256, stat, width, height, before.starred(), recipeJson);
    }

    /// The same picture in another place.
    Entry at(String place) {
        return new Entry(id, place, sha256, stat, width, height, starred, recipeJson);
    }

    Artwork in(GalleryFolder folder) {
        return new Artwork(
                id,
                folder.picture(file),
                folder.thumbnail(sha256),
                stat.bytes(),
                Instant.ofEpochMilli(stat.modifiedMillis()),
                width,
                height,
                starred,
                recipeJson);
    }

    /// What a search looks in: the names of the file, of the recipe's sources and of its model.
    String words() {
        Stream<String> names = recipe(recipeJson).stream().flatMap(recipe -> switch (recipe) {
            case Recipe.Stylize stylize ->
                Stream.concat(
                        Stream.of(stylize.model().value(), name(stylize.content())),
                        stylize.styles().stream().map(style -> name(style.source())));
            case Recipe.Generate _, Recipe.Sheet _ -> Stream.of(recipe.model().value());
        });
        String own = file.substring(file.lastIndexOf('/') + 1);
        return folded(Stream.concat(Stream.of(own), names).collect(Collectors.joining("\n")));
    }

    /// Text as it is compared in searches: composed accents, lower case.
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /// A recipe of a newer version, or one that somebody bent, is no reason to hide the picture.
    static Optional<Recipe> recipe(Optional<String> text) {
        try {
            return text.map(json -> Json.read(json, Recipe.class));
        } catch (Json.Malformed | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String name(Source source) {
        Path name = source.path().getFileName();
        return name == null ? "" : name.toString();
    }
}
