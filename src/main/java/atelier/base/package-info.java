/// What everyone may use: problems, jobs and lanes, JSON, texts, folders. Owns Jackson and SLF4J's set-up.
@NullMarked
package atelier.base;

import org.jspecify.annotations.NullMarked;
