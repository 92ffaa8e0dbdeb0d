/// Moving through a generator's latent space: where one is, which ways there are, and where one has been. Owns no
/// library; used by studio, window and command line.
@NullMarked
package atelier.explore;

import org.jspecify.annotations.NullMarked;
