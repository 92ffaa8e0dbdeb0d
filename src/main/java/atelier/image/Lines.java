package atelier.image;

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
        int width = width();
        int height = height();
        if (bits() == 8) {
            int[] line = new int[width];
            int[] argb = new int[Math.multiplyExact(width, height)];
            for (int y = 0; y < height; y++) {
                readArgb(y, line);
                System.arraycopy(line, 0, argb, y * width, width);
            }
            return Raster.of8(width, height, argb);
        }
        short[] line = new short[width * 4];
        short[] rgba = new short[Math.multiplyExact(Math.multiplyExact(width, height), 4)];
        for (int y = 0; y < height; y++) {
            readRgba16(y, line);
            System.arraycopy(line, 0, rgba, y * line.length, line.length);
        }
        return Raster.of16(width, height, rgba);
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
