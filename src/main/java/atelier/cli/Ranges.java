package atelier.cli;

import atelier.base.Problem;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// The ranges of options that are numbers.
final class Ranges {
    private Ranges() {}

    /// @throws atelier.base.ProblemException [Problem.OptionWrong] for a value outside, or none at all
    static void check(String option, double value, double least, double greatest) {
        if (!(value >= least && value <= greatest)) {
            throw new Problem.OptionWrong(option, plain(value), plain(least) + ".." + plain(greatest)).exception();
        }
    }

    /// Without the `.0` of a whole number.
    private static String plain(double value) {
        return new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
