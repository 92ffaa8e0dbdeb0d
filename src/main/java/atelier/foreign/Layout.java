package atelier.foreign;

import atelier.net.Conversion;
import atelier.net.Conversion.Squeeze;
import atelier.net.Conversion.Transpose;
import atelier.net.Conversion.Unsqueeze;
import atelier.tensor.Shape;
import java.util.List;
import java.util.Optional;

/// Which axes a picture's tensor has: N the pictures, C the channels, H the lines, W the pixels of a line.
public enum Layout {
    NCHW("NCHW", List.of(), List.of()),
    NHWC("NHWC", List.of(new Transpose(List.of(0L, 2L, 3L, 1L))), List.of(new Transpose(List.of(0L, 3L, 1L, 2L)))),
    CHW("CHW", List.of(new Squeeze(0)), List.of(new Unsqueeze(0))),
    HWC(
            "HWC",
            List.of(new Squeeze(0), new Transpose(List.of(1L, 2L, 0L))),
            List.of(new Transpose(List.of(2L, 0L, 1L)), new Unsqueeze(0))),
    NHW("NHW", List.of(new Squeeze(1)), List.of(new Unsqueeze(1))),
    HW("HW", List.of(new Squeeze(0), new Squeeze(0)), List.of(new Unsqueeze(0), new Unsqueeze(0)));

    /// The least side of what may be a picture.
    private static final int LEAST = 8;

    private final String axes;
    private final List<Conversion> from;
    private final List<Conversion> to;

    Layout(String axes, List<Conversion> from, List<Conversion> to) {
        this.axes = axes;
        this.from = from;
        this.to = to;
    }

    public boolean hasBatch() {
        return axes.indexOf('N') >= 0;
    }

    /// How many channels a tensor of this layout has.
    long channels(Shape shape) {
        return along(shape, 'C', 1);
    }

    long height(Shape shape) {
        return along(shape, 'H', 1);
    }

    long width(Shape shape) {
        return along(shape, 'W', 1);
    }

    /// The shape of a tensor of this layout.
    Shape shape(long channels, long height, long width) {
        return new Shape(axes.chars()
                .mapToObj(axis -> switch (axis) {
                    case 'C' -> channels;
                    case 'H' -> height;
                    case 'W' -> width;
                    default -> 1L;
                })
                .toList());
    }

    /// From NCHW to this.
    List<Conversion> fromNchw() {
        return from;
    }

    /// From this to NCHW.
    List<Conversion> toNchw() {
        return to;
    }

    /// The layout that a picture of this shape must have; the first of two that it might.
    static Optional<Layout> of(Shape shape) {
        for (Layout layout : values()) {
            if (layout.fits(shape)) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }

    /// Whether a picture may have this shape; free lengths fit.
    boolean fits(Shape shape) {
        if (shape.rank() != axes.length()) {
            return false;
        }
        long channels = channels(shape);
        boolean coloured = channels == Shape.FREE || channels == 1 || channels == 3 || channels == 4;
        return coloured && isSide(height(shape)) && isSide(width(shape));
    }

    private static boolean isSide(long length) {
        return length == Shape.FREE || length >= LEAST;
    }

    private long along(Shape shape, char axis, long otherwise) {
        int at = axes.indexOf(axis);
        return at < 0 ? otherwise : shape.axis(at);
    }
}
