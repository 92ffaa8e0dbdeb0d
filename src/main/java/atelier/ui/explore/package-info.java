/// The Explore page: finding pictures by moving through a generator's latent space. Each part of it is a model, which
/// knows no node, and a view.
@NullMarked
package atelier.ui.explore;

import org.jspecify.annotations.NullMarked;
