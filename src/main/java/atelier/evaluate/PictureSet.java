package atelier.evaluate;

import atelier.image.Raster;

/// Pictures by number, made or read when asked for; the same number is always the same picture.
public interface PictureSet {
    int count();

    /// @param number 0 to count, the latter excluded
    Raster picture(int number);
}
