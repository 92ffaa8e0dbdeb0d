/// The Gallery page: the pictures made so far, how each was made, and what can be done with it.
@NullMarked
package atelier.ui.gallery;

import org.jspecify.annotations.NullMarked;
