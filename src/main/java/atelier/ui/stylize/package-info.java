/// The Stylize page: a photograph and paintings in, a picture out.
@NullMarked
package atelier.ui.stylize;

import org.jspecify.annotations.NullMarked;
