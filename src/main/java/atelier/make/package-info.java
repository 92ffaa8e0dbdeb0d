/// Recipe in, picture out.
@NullMarked
package atelier.make;

import org.jspecify.annotations.NullMarked;
