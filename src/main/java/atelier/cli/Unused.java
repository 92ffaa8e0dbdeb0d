package atelier.cli;

import atelier.base.Problem;
import picocli.CommandLine.Model.CommandSpec;

/// Options that have no effect beside others: refused rather than passed over, since whoever gave them meant something.
final class Unused {
    private Unused() {}

    /// @param goesWith what the option has an effect with
    /// @throws atelier.base.ProblemException [Problem.OptionUnused] where the option was given
    static void refuse(CommandSpec command, String option, String goesWith) {
        if (isGiven(command, option)) {
            throw new Problem.OptionUnused(option, goesWith).exception();
        }
    }

    static boolean isGiven(CommandSpec command, String option) {
        return command.commandLine().getParseResult().hasMatchedOption(option);
    }
}
