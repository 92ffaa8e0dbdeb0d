package atelier.gallery;

import atelier.base.FileName;
import atelier.recipe.Recipe;
import atelier.recipe.Source;
import java.nio.file.Path;
import java.text.Normalizer;

/// What a new picture's file is called: its photograph and its first painting, as in `harbour-starry-night`, or
/// its model where that has the style inside.
///
/// Letters of every language and digits stay, all else becomes a hyphen, so that the name is good on
/// every file system: no separators, dots or spaces at an end, reserved words or overlong names.
final class PictureName {
    /// Of the 255 that a file system gives: two parts, a counter and an ending must fit.
    private static final int MAX_BYTES = 90;

    private PictureName() {}

    /// The name without an ending.
    static String of(Recipe recipe) {
        return switch (recipe) {
            case Recipe.Stylize stylize ->
                part(stylize.content(), "photo") + "-"
                        + stylize.styles().stream()
                                .findFirst()
                                .map(style -> part(style.source(), "style"))
                                .orElse(stylize.model().value());
            case Recipe.Generate generate ->
                generate.model().value()
                        + generate.latent().seed().map(seed -> "-" + seed).orElse("");
            case Recipe.Sheet sheet -> sheet.model().value() + "-" + sheet.columns() + "x" + sheet.rows();
        };
    }

    private static String part(Source source, String otherwise) {
        Path file = source.path().getFileName();
        String name = file == null ? "" : file.toString();
        int dot = name.lastIndexOf('.');
        String stem = Normalizer.normalize(dot > 0 ? name.substring(0, dot) : name, Normalizer.Form.NFC);
        String safe = trimmed(stem.replaceAll("[^\\p{L}\\p{M}\\p{N}_]+", "-"));
        String part = trimmed(FileName.cut(safe, MAX_BYTES));
        return part.isEmpty() ? otherwise : part;
    }

    private static String trimmed(String name) {
        return name.replaceAll("^-+|-+$", "");
    }
}
