/// The Models page: which models there are, where they come from, and how others are brought in.
@NullMarked
package atelier.ui.models;

import org.jspecify.annotations.NullMarked;
