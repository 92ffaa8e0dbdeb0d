package atelier.image;

import atelier.base.Problem;

/// Width and height of a picture in pixels.
public record Size(int width, int height) {
    /// No picture has more: as many take 1 GB.
    static final int LIMIT_MEGAPIXELS = 250;

    public int longSide() {
        return Math.max(width, height);
    }

    public long pixels() {
        return (long) width * height;
    }

    /// Lying instead of standing, standing instead of lying.
    public Size turned() {
        return new Size(/* width= */ height, /* height= */ width);
    }

    /// The same proportions with this long side, neither side below 1.
    ///
    /// @throws atelier.base.ProblemException [Problem.ResultTooLarge] where that is more than can be written and
    /// read
    public Size withLongSide(int longSide) {
        double scale = (double) longSide / longSide();
        return within(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
    }

    /// The size of a picture to be made.
    ///
    /// @throws atelier.base.ProblemException [Problem.ResultTooLarge] where that is more than can be written and
    /// read
    public static Size within(long width, long height) {
        if (Math.multiplyHigh(width, height) != 0 || width * height > LIMIT_MEGAPIXELS * 1_000_000L) {
            throw new Problem.ResultTooLarge(width, height, LIMIT_MEGAPIXELS).exception();
        }
        return new Size((int) width, (int) height);
    }
}
