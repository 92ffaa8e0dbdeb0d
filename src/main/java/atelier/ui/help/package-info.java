/// The Help page: the guide, as it lies in `src/site/markdown/guide`.
@NullMarked
package atelier.ui.help;

import org.jspecify.annotations.NullMarked;
