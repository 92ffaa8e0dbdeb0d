/// How a picture is made, as data: what the window edits, the command line parses, the gallery keeps
/// and every picture written carries.
@NullMarked
package atelier.recipe;

import org.jspecify.annotations.NullMarked;
