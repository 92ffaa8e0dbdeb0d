/// How fast the style model is and how much memory it takes, beside MicroAST in the same run.
@NullMarked
package atelier.bench;

import org.jspecify.annotations.NullMarked;
