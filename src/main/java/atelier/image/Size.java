package atelier.image;

/// Width and height of a picture in pixels.
public record Size(int width, int height) {
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
    public Size withLongSide(int longSide) {
        double scale = (double) longSide / longSide();
        return new Size((int) Math.max(1, Math.round(width * scale)), (int) Math.max(1, Math.round(height * scale)));
    }
}
