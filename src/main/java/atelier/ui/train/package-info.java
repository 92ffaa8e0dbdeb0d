/// The Train page: runs, their curves and samples, and new ones.
@NullMarked
package atelier.ui.train;

import org.jspecify.annotations.NullMarked;
