/// The window. Owns JavaFX.
@NullMarked
package atelier.ui;

import org.jspecify.annotations.NullMarked;
