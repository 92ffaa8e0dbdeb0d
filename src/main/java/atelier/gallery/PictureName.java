package atelier.gallery;

import atelier.base.FileName;
import atelier.base.Problem;
import atelier.recipe.Recipe;
import atelier.recipe.Source;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What pictures' files may be called, and what a new one is called: its photograph and its first painting, as in
/// `harbour-starry-night`, or its model where that has the style inside.
///
/// Letters of every language and digits stay, all else becomes a hyphen, so that the name is good on
/// every file system: no separators, dots or spaces at an end, reserved words or overlong names.
final class PictureName {
    /// Of the 255 that a file system gives: two parts, a counter and an ending must fit.
    private static final int MAX_BYTES = 90;

    /// Of those 255 bytes: a counter must fit, and the marks of a file that is being written aside.
    private static final int LONGEST = 200;

    /// What Windows, macOS or Linux have another use for; a dot at the beginning hides a file, one at the end is
    /// lost.
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]|^\\.|\\.$");

    /// Devices of Windows, with whatever ending.
    private static final Pattern RESERVED =
            Pattern.compile("(con|conin\\$|conout\\$|prn|aux|nul|(com|lpt)[\\d¹²³])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private PictureName() {}

    /// The name without an ending.
    ///
    /// @param titles what people are told that a file shows, where that is not its name
    static String of(Recipe recipe, Function<Path, Optional<String>> titles) {
        return switch (recipe) {
            case Recipe.Stylize stylize ->
                part(stylize.content(), "photo", titles) + "-"
                        + stylize.styles().stream()
                                .findFirst()
                                .map(style -> part(style.source(), "style", titles))
                                .orElse(stylize.model().value());
            case Recipe.Generate generate ->
                generate.model().value()
                        + generate.latent().seed().map(seed -> "-" + seed).orElse("");
            case Recipe.Sheet sheet -> sheet.model().value() + "-" + sheet.columns() + "x" + sheet.rows();
        };
    }

    /// A name that somebody gives, without what nobody sees at its ends.
    ///
    /// @throws atelier.base.ProblemException when some system would not take it
    static String given(String wanted, String ending) {
        String name = Normalizer.normalize(wanted, Normalizer.Form.NFC).strip();
        if (name.isEmpty()) {
            throw new Problem.PictureNameEmpty().exception();
        }
        Matcher wrong = FORBIDDEN.matcher(name);
        if (wrong.find()) {
            throw new Problem.PictureNameWrong(name, wrong.group()).exception();
        }
        if (RESERVED.matcher(name).matches()) {
            throw new Problem.PictureNameReserved(name).exception();
        }
        if (!FileName.cut(name, LONGEST - ending.length()).equals(name)) {
            throw new Problem.PictureNameTooLong(name).exception();
        }
        return name;
    }

    private static String part(Source source, String otherwise, Function<Path, Optional<String>> titles) {
        String stem = Normalizer.normalize(
                titles.apply(source.path()).orElseGet(() -> stem(source.path())), Normalizer.Form.NFC);
        String safe = trimmed(stem.replaceAll("[^\\p{L}\\p{M}\\p{N}_]+", "-"));
        String part = trimmed(FileName.cut(safe, MAX_BYTES));
        return part.isEmpty() ? otherwise : part;
    }

    private static String stem(Path path) {
        Path file = path.getFileName();
        String name = file == null ? "" : file.toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String trimmed(String name) {
        return name.replaceAll("^-+|-+$", "");
    }
}
