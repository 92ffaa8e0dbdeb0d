/// How good generated pictures are: sets of pictures compared as sets of features, with how sure that is.
///
/// The mathematics knows only [atelier.evaluate.Features], numbers of whatever network, so that the worker can use
/// it in the middle of a training.
@NullMarked
package atelier.evaluate;

import org.jspecify.annotations.NullMarked;
