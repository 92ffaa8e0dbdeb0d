package atelier.make;

import java.util.ArrayList;
import java.util.List;

/// A rectangle of pixels. (0, 0) is the photograph's corner; an area may reach beyond the photograph.
record Area(int x, int y, int width, int height) {
    int right() {
        return x + width;
    }

    int bottom() {
        return y + height;
    }

    long pixels() {
        return (long) width * height;
    }

    /// Where channel `channel` at pixel (x, y) lies in a tensor over this area with a position for each
    /// `stride` pixels.
    int index(int stride, int channel, int x, int y) {
        int rows = height / stride;
        int columns = width / stride;
        return (channel * rows + (y - this.y) / stride) * columns + (x - this.x) / stride;
    }

    /// Larger by `reach` on every side.
    Area grown(int reach) {
        return new Area(x - reach, y - reach, width + 2 * reach, height + 2 * reach);
    }

    /// The part of it that lies in `other`; they must meet.
    Area within(Area other) {
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        return new Area(left, top, Math.min(right(), other.right()) - left, Math.min(bottom(), other.bottom()) - top);
    }

    boolean meets(Area other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /// It in parts of about equal size, none longer than `side` (when that is a multiple of `stride`),
    /// cut at multiples of `stride` from its corner.
    List<Area> cut(int side, int stride) {
        List<Area> parts = new ArrayList<>();
        int[] columns = cuts(width, side, stride);
        int[] rows = cuts(height, side, stride);
        for (int r = 0; r + 1 < rows.length; r++) {
            for (int c = 0; c + 1 < columns.length; c++) {
                parts.add(new Area(x + columns[c], y + rows[r], columns[c + 1] - columns[c], rows[r + 1] - rows[r]));
            }
        }
        return parts;
    }

    private static int[] cuts(int length, int side, int stride) {
        int positions = Math.ceilDiv(length, stride);
        int parts = Math.ceilDiv(positions, Math.max(1, side / stride));
        int[] cuts = new int[parts + 1];
        for (int i = 0; i <= parts; i++) {
            cuts[i] = Math.min(length, (int) ((long) positions * i / parts) * stride);
        }
        return cuts;
    }
}
