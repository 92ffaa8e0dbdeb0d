/// The window around the pages: navigation, look, notices, place on the screen. Knows pages as
/// [atelier.ui.kit.Page] only.
@NullMarked
package atelier.ui.shell;

import org.jspecify.annotations.NullMarked;
