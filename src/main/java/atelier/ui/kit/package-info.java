/// What every page is made of: controls with their words, icons, pictures, notices, the way onto the
/// JavaFX thread. Knows no page.
@NullMarked
package atelier.ui.kit;

import org.jspecify.annotations.NullMarked;
