package atelier.cli;

import atelier.base.Text;

/// What a command did or found. The record itself is the JSON object that `--json` prints.
interface Answer {
    /// The same for people, without a line break at the end.
    String words(Text text);

    /// Whether all is well; if not, the command ends with the code of a problem.
    default boolean good() {
        return true;
    }
}
