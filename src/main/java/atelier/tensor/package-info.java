/// Floats: what models eat and give, and the only place that knows how pixels become floats.
@NullMarked
package atelier.tensor;

import org.jspecify.annotations.NullMarked;
