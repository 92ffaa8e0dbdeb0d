/// The command line, one small class a command. Owns picocli.
@NullMarked
package atelier.cli;

import org.jspecify.annotations.NullMarked;
