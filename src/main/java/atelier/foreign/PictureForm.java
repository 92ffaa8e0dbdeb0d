package atelier.foreign;

import atelier.tensor.Shape;

/// How a network wants its pictures, or gives them.
///
/// @param channels 1 grey, 3 colours, 4 with transparency, which is opaque on the way in and left out on the way out
/// @param height in pixels; 0 where any goes
/// @param width in pixels; 0 where any goes
public record PictureForm(Layout layout, Order order, Range range, int channels, int height, int width) {
    /// As the shape has it; an open number of channels is three.
    static PictureForm of(Layout layout, Shape shape) {
        long channels = layout.channels(shape);
        return new PictureForm(
                layout,
                Order.RGB,
                Range.UNIT,
                channels == Shape.FREE ? 3 : (int) channels,
                side(layout.height(shape)),
                side(layout.width(shape)));
    }

    public PictureForm with(Order other) {
        return new PictureForm(layout, other, range, channels, height, width);
    }

    public PictureForm with(Range other) {
        return new PictureForm(layout, order, other, channels, height, width);
    }

    public PictureForm with(Layout other) {
        return new PictureForm(other, order, range, channels, height, width);
    }

    /// The same for tensors of this shape, where they can be of this layout.
    PictureForm over(Shape shape) {
        if (!layout.fits(shape)) {
            return this;
        }
        PictureForm sized = of(layout, shape);
        int kept = layout.channels(shape) == Shape.FREE ? channels : sized.channels;
        return new PictureForm(layout, order, range, kept, sized.height, sized.width);
    }

    public boolean hasOwnSize() {
        return height > 0 && width > 0;
    }

    /// For instance `NCHW BGR 0..255 3x720x720`.
    public String words() {
        String colours = channels == 1 ? "" : order + " ";
        return layout + " " + colours + range.words() + " " + channels + "x"
                + (hasOwnSize() ? height + "x" + width : "?x?");
    }

    private static int side(long length) {
        return length == Shape.FREE ? 0 : Math.toIntExact(length);
    }
}
