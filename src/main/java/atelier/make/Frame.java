package atelier.make;

import atelier.model.ModelCard.Tiling;

/// A photograph as the networks see it: reflected outwards by the margin on every side, and to the right
/// and below up to the next multiple of the stride.
///
/// @param width of the photograph
/// @param height of the photograph
record Frame(int width, int height, Tiling tiling) {
    /// The photograph itself.
    Area photograph() {
        return new Area(0, 0, width, height);
    }

    /// The feature positions that lie at least partly in the photograph: what statistics are taken over.
    Area positions() {
        int stride = tiling.stride();
        return new Area(0, 0, Math.ceilDiv(width, stride) * stride, Math.ceilDiv(height, stride) * stride);
    }

    /// Everything, margins included. Where a tile ends with it, the network's own zeros begin, as in the whole.
    Area all() {
        return positions().grown(tiling.margin());
    }

    /// What the content network must see to tell the features of `area`.
    Area seenForContent(Area area) {
        return area.grown(tiling.contentHalo()).within(all());
    }

    /// What features the paint network must see to paint `area`.
    Area seenForPaint(Area area) {
        return area.grown(tiling.paintHalo()).within(all());
    }
}
