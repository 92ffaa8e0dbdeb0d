package atelier.image;

/// How a stored picture is turned to stand upright: the eight values of EXIF's orientation, 1 to 8.
/// First it is mirrored left to right, then turned clockwise in quarters.
enum Orientation {
    UPRIGHT(false, 0),
    MIRRORED(true, 0),
    UPSIDE_DOWN(false, 2),
    FLIPPED(true, 2),
    TRANSPOSED(true, 3),
    TURNED_LEFT(false, 1),
    TRANSVERSED(true, 1),
    TURNED_RIGHT(false, 3);

    private final boolean mirrored;
    private final int quarters;

    Orientation(boolean mirrored, int quarters) {
        this.mirrored = mirrored;
        this.quarters = quarters;
    }

    /// The orientation of an EXIF value; upright for one that EXIF does not know.
    static Orientation of(int exif) {
        return exif < 1 || exif > values().length ? UPRIGHT : values()[exif - 1];
    }

    /// The size of a picture stored with `stored` when upright.
    Size upright(Size stored) {
        return quarters % 2 == 0 ? stored : stored.turned();
    }

    /// The picture, upright.
    Raster upright(Raster stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int w = stored.width();
        Size size = upright(new Size(w, stored.height()));
        int[] argb = new int[stored.bits() == 8 ? w : 0];
        short[] rgba = new short[stored.bits() == 16 ? w * 4 : 0];
        int[] turned8 = new int[stored.bits() == 8 ? Math.toIntExact(size.pixels()) : 0];
        short[] turned16 = new short[stored.bits() == 16 ? Math.toIntExact(size.pixels() * 4) : 0];
        int origin = index(0, 0, stored, size.width());
        int right = w > 1 ? index(1, 0, stored, size.width()) - origin : 0;
        for (int y = 0; y < stored.height(); y++) {
            int to = index(0, y, stored, size.width());
            if (argb.length > 0) {
                stored.readArgb(0, y, w, 1, argb, 0, 0);
                for (int x = 0; x < w; x++, to += right) {
                    turned8[to] = argb[x];
                }
            } else {
                stored.readRgba16(0, y, w, 1, rgba, 0, 0);
                for (int x = 0; x < w; x++, to += right) {
                    System.arraycopy(rgba, x * 4, turned16, to * 4, 4);
                }
            }
        }
        Raster turned = turned8.length > 0
                ? Raster.of8(size.width(), size.height(), turned8)
                : Raster.of16(size.width(), size.height(), turned16);
        return stored.profile().map(turned::withProfile).orElse(turned);
    }

    /// Where the stored pixel (x, y) lies in the upright picture.
    private int index(int x, int y, Raster stored, int uprightWidth) {
        int lastX = stored.width() - 1;
        int lastY = stored.height() - 1;
        int column = mirrored ? lastX - x : x;
        return switch (quarters) {
            case 0 -> y * uprightWidth + column;
            case 1 -> column * uprightWidth + lastY - y;
            case 2 -> (lastY - y) * uprightWidth + lastX - column;
            default -> (lastX - column) * uprightWidth + y;
        };
    }
}
