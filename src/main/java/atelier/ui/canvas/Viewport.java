package atelier.ui.canvas;

/// Where a picture lies on the canvas: picture point (u, v) is shown at (x + u * scale, y + v * scale).
///
/// @param scale canvas pixels to one picture pixel
/// @param x of the picture's left edge on the canvas
/// @param y of the picture's upper edge on the canvas
/// @param fitted whether the picture is to fill the canvas whatever size that takes
public record Viewport(double scale, double x, double y, boolean fitted) {
    static final double LARGEST = 16;
    /// Wall left around a fitted picture, in canvas pixels.
    static final double MARGIN = 24;
    /// A picture can be made this small, in canvas pixels on its long side.
    private static final double SMALLEST_SIDE = 64;

    /// The sizes that a view depends on, in pixels.
    public record Sizes(double width, double height, double canvasWidth, double canvasHeight) {
        /// The scale at which the whole picture is seen with some wall around it.
        double fit() {
            return Math.min(room(canvasWidth) / width, room(canvasHeight) / height);
        }

        private static double room(double canvas) {
            return Math.max(canvas - 2 * MARGIN, canvas / 2);
        }
    }

    /// The whole picture in the middle, as large as the canvas allows.
    static Viewport fit(Sizes sizes) {
        return centred(sizes.fit(), sizes, true);
    }

    /// Zoomed so that the picture point under (atX, atY) stays there.
    Viewport zoom(double factor, double atX, double atY, Sizes sizes) {
        double smallest = Math.min(sizes.fit(), SMALLEST_SIDE / Math.max(sizes.width(), sizes.height()));
        double to = Math.clamp(scale * factor, smallest, Math.max(LARGEST, sizes.fit()));
        double by = to / scale;
        return new Viewport(to, atX + (x - atX) * by, atY + (y - atY) * by, false).held(sizes);
    }

    Viewport pan(double dx, double dy, Sizes sizes) {
        Viewport moved = new Viewport(scale, x + dx, y + dy, false).held(sizes);
        return moved.x == x && moved.y == y ? this : moved;
    }

    /// The same place for other sizes: fitted anew, or with the middle of the canvas kept.
    Viewport resized(Sizes before, Sizes now) {
        if (fitted) {
            return fit(now);
        }
        double dx = (now.canvasWidth() - before.canvasWidth()) / 2;
        double dy = (now.canvasHeight() - before.canvasHeight()) / 2;
        return pan(dx, dy, now);
    }

    /// Never out of sight: an edge that could show nothing beside it does not leave the canvas's edge, and a
    /// picture smaller than the canvas lies in its middle.
    private Viewport held(Sizes sizes) {
        return new Viewport(
                scale,
                held(x, sizes.width() * scale, sizes.canvasWidth()),
                held(y, sizes.height() * scale, sizes.canvasHeight()),
                fitted);
    }

    private static double held(double at, double length, double room) {
        return length <= room ? (room - length) / 2 : Math.clamp(at, room - length, 0);
    }

    private static Viewport centred(double scale, Sizes sizes, boolean fitted) {
        return new Viewport(
                scale,
                (sizes.canvasWidth() - sizes.width() * scale) / 2,
                (sizes.canvasHeight() - sizes.height() * scale) / 2,
                fitted);
    }
}
