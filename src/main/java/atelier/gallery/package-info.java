/// The pictures made so far: a folder of files and an index of them that can be rebuilt. Owns JDBC.
@NullMarked
package atelier.gallery;

import org.jspecify.annotations.NullMarked;
