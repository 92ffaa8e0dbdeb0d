/// Pixels: pictures in memory and in files, with their colour profiles and the recipes they carry.
/// Owns ImageIO and AWT; their types do not leave this package.
@NullMarked
package atelier.image;

import org.jspecify.annotations.NullMarked;
