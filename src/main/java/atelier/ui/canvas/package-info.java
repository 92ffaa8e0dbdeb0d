/// A picture in large: zoomed, panned, compared with what it came from. For the pages that show one.
@NullMarked
package atelier.ui.canvas;

import org.jspecify.annotations.NullMarked;
