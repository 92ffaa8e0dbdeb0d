package atelier.image;

/// Makes pictures smaller and larger.
public final class Resize {
    private Resize() {}

    /// The picture with its long side at most `longSide`; a smaller one as it is.
    public static Raster fit(Raster picture, int longSide) {
        Size size = new Size(picture.width(), picture.height());
        if (size.longSide() <= longSide) {
            return picture;
        }
        Size fitted = size.withLongSide(longSide);
        return to(picture, fitted.width(), fitted.height());
    }

    /// The square in the picture's middle, as wide as the picture allows, with this side.
    public static Raster square(Raster picture, int side) {
        int least = Math.min(picture.width(), picture.height());
        return to(picture.middle(least, least), side, side);
    }

    /// The picture at exactly this size, in as many bits and with the same profile.
    ///
    /// Filtered with a Catmull-Rom kernel as wide as the reduction asks for, on premultiplied colours, so
    /// that what is transparent does not bleed into what is not.
    public static Raster to(Raster picture, int width, int height) {
        if (picture.width() == width && picture.height() == height) {
            return picture;
        }
        Raster resized = Strips.raster(() -> new Resampling(Lines.of(picture), width, height));
        return picture.profile().map(resized::withProfile).orElse(resized);
    }
}
