import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import javax.imageio.ImageIO;

/// The icon: one turn of a broad brush, the quarter of a circle, around a spot of colour.
///
/// `java assets/source/DrawIcon.java` writes `assets/icon/atelier-*.png`. Lengths are parts of the side.
final class DrawIcon {
    private static final int[] SIZES = {16, 32, 48, 64, 128, 256, 512};
    private static final int FINER = 4;

    private static final Color GROUND_TOP = new Color(0x26324f);
    private static final Color GROUND_BOTTOM = new Color(0x141b2e);
    private static final Color PAINT = new Color(0xff7a59);
    private static final Color SPOT = new Color(0xffd166);

    public static void main(String[] arguments) throws Exception {
        for (int size : SIZES) {
            File file = new File("assets/icon/atelier-" + size + ".png");
            ImageIO.write(halved(halved(drawn(size * FINER))), "png", file);
        }
    }

    private static BufferedImage drawn(int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(side, side);
        g.setPaint(new GradientPaint(0, 0, GROUND_TOP, 0, 1, GROUND_BOTTOM));
        g.fill(new RoundRectangle2D.Double(0.02, 0.02, 0.96, 0.96, 0.42, 0.42));
        brush(g, side);
        g.setColor(SPOT);
        g.fill(new Ellipse2D.Double(0.575, 0.575, 0.22, 0.22));
        g.dispose();
        return image;
    }

    /// The turn of the brush, as its hairs leave it: close at the start, apart at the end. At the smallest
    /// sizes, where hairs would only be noise, one stroke.
    private static void brush(Graphics2D g, int side) {
        int hairs = side < 48 * FINER ? 1 : 15;
        double wide = 0.27;
        for (int i = 0; i < hairs; i++) {
            double across = hairs == 1 ? 0 : i / (hairs - 1.0) - 0.5;
            double radius = 0.50 + across * (wide - wide / hairs);
            double early = 6 * Noise.hash(i, 3, 1);
            double late = hairs == 1 ? 0 : 20 * Noise.hash(i, 7, 2) + 14 * Math.abs(across);
            g.setColor(shaded(hairs == 1 ? 0 : Noise.hash(i, 1, 9) - 0.5));
            g.setStroke(new BasicStroke((float) (wide / hairs * 1.35), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            double from = 176 - early;
            double extent = -(88 - early - late);
            g.draw(new Arc2D.Double(0.73 - radius, 0.73 - radius, 2 * radius, 2 * radius, from, extent, Arc2D.OPEN));
        }
    }

    private static Color shaded(double more) {
        return new Color(Easel.shaded(PAINT.getRGB() & 0xffffff, 26 * more));
    }

    private static BufferedImage halved(BufferedImage large) {
        int side = large.getWidth() / 2;
        BufferedImage small = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = small.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(large, 0, 0, side, side, null);
        g.dispose();
        return small;
    }
}
