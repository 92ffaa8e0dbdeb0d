package atelier.make;

import atelier.image.Raster;
import atelier.image.Resize;
import java.util.IdentityHashMap;

/// Pictures at half their size. Those of the last small photograph are kept: its layers are painted again whenever a
/// slider moves, and these change with the photograph alone.
final class Halves {
    /// Pixels of a picture whose half is kept, enlarged too.
    private static final int SMALL = 1 << 20;

    /// @param small half as large as the picture, rounded up
    /// @param enlarged the same as large as the picture, where that was worth keeping; else `small` itself
    record Half(Raster small, Raster enlarged) {}

    /// By the very picture: to compare pixels would take as long as to make them.
    private final IdentityHashMap<Raster, Half> kept = new IdentityHashMap<>();

    /// @param depth layers that lie above the picture's; 0 for a photograph, another one than before or the same
    Half of(Raster picture, int depth) {
        Half known = kept.get(picture);
        if (known != null) {
            return known;
        }
        if (depth == 0) {
            kept.clear();
        }
        int width = picture.width();
        int height = picture.height();
        Raster small = Resize.to(picture, Math.ceilDiv(width, 2), Math.ceilDiv(height, 2));
        if ((long) width * height > SMALL) {
            return new Half(small, small);
        }
        Half half = new Half(small, Resize.to(small, width, height));
        kept.put(picture, half);
        return half;
    }

    /// Gives the memory back.
    void forget() {
        kept.clear();
    }
}
