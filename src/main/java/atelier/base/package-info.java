/// What everyone may use: problems, jobs and lanes, JSON, texts, folders. Owns Jackson and Logback; everyone
/// logs through SLF4J.
@NullMarked
package atelier.base;

import org.jspecify.annotations.NullMarked;
