package atelier.cli;

import atelier.base.Text;
import java.io.PrintWriter;

/// Where a command speaks: answers on `out`, everything else on `err`, in the user's language.
record Terminal(PrintWriter out, PrintWriter err, Text text) {}
