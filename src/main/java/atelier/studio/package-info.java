/// The composition root: what the window and the command line share, put together with plain `new` and closed in
/// reverse.
@NullMarked
package atelier.studio;

import org.jspecify.annotations.NullMarked;
