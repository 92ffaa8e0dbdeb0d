/// Pixels: pictures and animations in memory and in files, with their colour profiles and the recipes they carry.
/// Owns ImageIO, AWT and JCodec; their types do not leave this package.
@NullMarked
package atelier.image;

import org.jspecify.annotations.NullMarked;
