package atelier.make;

import atelier.base.Progress;
import atelier.image.Raster;
import atelier.image.Retouch;

/// Layers of paint, broad strokes first (Hertzmann, Painterly rendering with curved brush strokes of multiple sizes,
/// 1998). A network's strokes are as wide in pixels at every size: so the photograph is painted at half its size
/// first, and what that changed is laid, enlarged, over the photograph, before that is painted in turn. The half is
/// made in the same way.
final class Layers {
    /// Long side of the lowest layer, at most.
    static final int LOWEST = 256;

    /// @param ground what is painted: the photograph, with the layer below laid over it
    /// @param depth layers that lie above
    /// @param bare whether nothing lies below, and the ground is nothing but the photograph
    record Layer(Raster ground, int depth, boolean bare) {}

    /// @see Layers#paint
    @FunctionalInterface
    interface Painter {
        /// The layer's ground as it is painted, as large and as deep.
        Raster paint(Layer layer, Progress progress);
    }

    private final Halves halves;
    private final double share;
    private final Painter painter;

    private Layers(Halves halves, double share, Painter painter) {
        this.halves = halves;
        this.share = share;
        this.painter = painter;
    }

    /// The photograph painted in as many layers as its size asks for; one where the share is 0.
    ///
    /// @param halves known from paintings before
    /// @param share of each layer that is seen by the next, 0 to 1
    static Raster paint(Raster photograph, Halves halves, double share, Painter painter, Progress progress) {
        return new Layers(halves, share, painter).painted(photograph, 0, progress);
    }

    private Raster painted(Raster photograph, int depth, Progress progress) {
        if (share == 0 || Math.max(photograph.width(), photograph.height()) <= LOWEST) {
            return painter.paint(new Layer(photograph, depth, true), progress);
        }
        Halves.Half half = halves.of(photograph, depth);
        // It has a quarter of the pixels, and all below it together a third.
        Raster below = painted(half.small(), depth + 1, progress.part(0, 0.25));
        Raster ground = Retouch.of(photograph, half.enlarged(), below, share);
        return painter.paint(new Layer(ground, depth, false), progress.part(0.25, 1));
    }
}
