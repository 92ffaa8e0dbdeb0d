package atelier.image;

import java.util.List;

/// Pixels that come line by line: a raster, or what a decoder gave, before it becomes one.
interface Lines {
    int width();

    int height();

    /// Bits a sample: 8 or 16.
    int bits();

    /// Fills `target` with line `y` as 0xAARRGGBB, where samples have 8 bits.
    void readArgb(int y, int[] target);

    /// Fills `target` with line `y` as unsigned samples R, G, B, A, where they have 16 bits.
    void readRgba16(int y, short[] target);

    /// All lines as a raster.
    default Raster raster() {
        return Strips.raster(List.of(this));
    }

    static Lines of(Raster raster) {
        return new Lines() {
            @Override
            public int width() {
                return raster.width();
            }

            @Override
            public int height() {
                return raster.height();
            }

            @Override
            public int bits() {
                return raster.bits();
            }

            @Override
            public void readArgb(int y, int[] target) {
                raster.readArgb(0, y, raster.width(), 1, target, 0, 0);
            }

            @Override
            public void readRgba16(int y, short[] target) {
                raster.readRgba16(0, y, raster.width(), 1, target, 0, 0);
            }
        };
    }
}
