package atelier.make;

import atelier.image.Raster;
import atelier.tensor.PixelCodec;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;

/// The pixels of a result, painted part by part. Size, depth, alpha and profile are the photograph's.
final class Canvas {
    private final Raster photograph;
    private final int[] argb;
    private final short[] rgba;

    Canvas(Raster photograph) {
        this.photograph = photograph;
        argb = photograph.bits() == 8 ? photograph.toArgb() : new int[0];
        rgba = photograph.bits() == 16 ? photograph.toRgba16() : new short[0];
    }

    /// Puts the pixels of `part` down.
    ///
    /// @param picture of the area `shown`
    void put(Tensor picture, TensorSpec spec, Area shown, Area part) {
        int x = part.x() - shown.x();
        int y = part.y() - shown.y();
        int at = part.y() * photograph.width() + part.x();
        int stride = photograph.width();
        if (argb.length > 0) {
            PixelCodec.decode(picture, spec, x, y, part.width(), part.height(), argb, at, stride);
        } else {
            PixelCodec.decode(picture, spec, x, y, part.width(), part.height(), rgba, at * 4, stride * 4);
        }
    }

    /// The result; nothing is painted after this.
    Raster raster() {
        int width = photograph.width();
        int height = photograph.height();
        Raster raster = argb.length > 0 ? Raster.of8(width, height, argb) : Raster.of16(width, height, rgba);
        return photograph.profile().map(raster::withProfile).orElse(raster);
    }
}
