package atelier.ui.explore;

/// How a large plane is looked at through a window.
///
/// @param left of the window on the plane, in the plane's units; `top` likewise
/// @param zoom pixels of the window a unit of the plane
record Camera(double left, double top, double zoom) {
    private static final double LEAST = 0.03;
    private static final double MOST = 2;

    double x(double plane) {
        return (plane - left) * zoom;
    }

    double y(double plane) {
        return (plane - top) * zoom;
    }

    double planeX(double window) {
        return left + window / zoom;
    }

    double planeY(double window) {
        return top + window / zoom;
    }

    /// Moved by pixels of the window.
    Camera moved(double right, double down) {
        return new Camera(left - right / zoom, top - down / zoom, zoom);
    }

    /// Nearer or farther; what lies under a point of the window stays there.
    Camera zoomed(double by, double x, double y) {
        double next = Math.clamp(zoom * by, LEAST, MOST);
        return new Camera(planeX(x) - x / next, planeY(y) - y / next, next);
    }

    /// With a point of the plane in the middle of a window.
    Camera at(double x, double y, double width, double height) {
        return new Camera(x - width / 2 / zoom, y - height / 2 / zoom, zoom);
    }
}
