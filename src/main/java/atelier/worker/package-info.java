/// The process that trains. Owns DJL; nothing else loads libtorch.
@NullMarked
package atelier.worker;

import org.jspecify.annotations.NullMarked;
