package atelier.cli;

import atelier.base.Problem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A painting and its weight, as `FILE` or `FILE:WEIGHT`.
///
/// A colon belongs to the name where a file of the whole name exists, where no number follows it, or where it
/// stands behind a drive's letter.
record StyleArgument(Path file, double weight) {
    private static final Pattern WEIGHTED = Pattern.compile("(..+):([0-9]*\\.?[0-9]+)");

    /// @throws atelier.base.ProblemException [Problem.OptionWrong] for a weight of 0, or a name that no file can
    /// have
    static StyleArgument parse(String argument) {
        Matcher weighted = WEIGHTED.matcher(argument);
        if (!weighted.matches() || exists(argument)) {
            return new StyleArgument(path(argument), 1);
        }
        double weight = Double.parseDouble(weighted.group(2));
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new Problem.OptionWrong("--style", argument, "FILE:WEIGHT, WEIGHT > 0").exception();
        }
        return new StyleArgument(path(weighted.group(1)), weight);
    }

    /// Windows knows names that no file can have.
    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new Problem.OptionWrong("--style", name, "FILE[:WEIGHT]").exception(e);
        }
    }

    /// On Windows most names with a colon are no paths at all.
    private static boolean exists(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
