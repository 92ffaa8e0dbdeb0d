import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Waves under a far volcano, cut in wood and printed in few colours, the sky wiped from dark to light.
///
/// `java assets/source/WoodblockWave.java` writes `assets/samples/styles/woodblock-wave.jpg`.
final class WoodblockWave {
    private static final int WIDTH = 768;
    private static final int HEIGHT = 540;
    private static final Color LINE = new Color(0x16264a);
    private static final Color DEEP = new Color(0x1f3f77);
    private static final Color MIDDLE = new Color(0x5f8fb4);
    private static final Color PALE = new Color(0xb9d3d6);
    private static final Color FOAM = new Color(0xf3ead2);

    private final BufferedImage print = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D block = print.createGraphics();
    private final Random random = new Random(14);

    public static void main(String[] arguments) throws Exception {
        WoodblockWave wave = new WoodblockWave();
        wave.block.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        wave.sky();
        wave.volcano();
        wave.swell(372, 16, 250, 1.3, false);
        wave.swell(410, 22, 190, 3.4, true);
        wave.great();
        wave.swell(468, 26, 230, 0.4, true);
        wave.swell(506, 20, 170, 2.2, true);
        wave.frame();
        wave.grain();
        Film.write(wave.print, "assets/samples/styles/woodblock-wave.jpg", 0.84);
    }

    private void sky() {
        for (int y = 0; y < HEIGHT; y++) {
            double down = y / (double) HEIGHT;
            int colour = Easel.blend(0x3f6a94, 0xeadcb8, Noise.step(0.0, 0.20, down));
            block.setColor(new Color(Easel.blend(colour, 0xe8b98e, 0.75 * Noise.step(0.38, 0.66, down))));
            block.drawLine(0, y, WIDTH, y);
        }
        block.setColor(new Color(0xc94a34));
        block.fill(new Ellipse2D.Double(586, 84, 74, 74));
        for (int i = 0; i < 5; i++) {
            double y = 128 + 17 * i;
            double x = 470 + 36 * ((i * 37) % 5);
            block.setColor(new Color(0xf1e6cb));
            Path2D mist = new Path2D.Double();
            mist.moveTo(x, y);
            mist.curveTo(x + 60, y - 9, x + 150, y + 6, x + 235, y - 2);
            mist.curveTo(x + 250, y + 4, x + 160, y + 10, x + 90, y + 8);
            mist.curveTo(x + 40, y + 9, x + 12, y + 8, x, y);
            block.fill(mist);
        }
    }

    private void volcano() {
        Path2D mountain = new Path2D.Double();
        mountain.moveTo(300, 384);
        mountain.curveTo(400, 352, 462, 292, 492, 236);
        mountain.lineTo(503, 240);
        mountain.lineTo(513, 235);
        mountain.lineTo(524, 241);
        mountain.lineTo(534, 236);
        mountain.curveTo(566, 296, 640, 356, 768, 386);
        mountain.closePath();
        inked(mountain, new Color(0x7d94a8), 1.6f);
        Path2D snow = new Path2D.Double();
        snow.moveTo(492, 236);
        snow.lineTo(503, 240);
        snow.lineTo(513, 235);
        snow.lineTo(524, 241);
        snow.lineTo(534, 236);
        double[][] drips = {
            {553, 270},
            {544, 264},
            {540, 290},
            {530, 268},
            {522, 302},
            {515, 272},
            {505, 298},
            {498, 268},
            {485, 286},
            {481, 262},
            {474, 268}
        };
        for (double[] drip : drips) {
            snow.lineTo(drip[0], drip[1]);
        }
        snow.closePath();
        inked(snow, FOAM, 1.2f);
    }

    /// A row of waves across the sheet, with stripes that follow its back and, where it breaks, foam.
    private void swell(double base, double tall, double length, double phase, boolean breaking) {
        for (int stripe = 0; stripe < 5; stripe++) {
            Path2D back = new Path2D.Double();
            back.moveTo(-10, HEIGHT + 10);
            for (double x = -10; x <= WIDTH + 10; x += 3) {
                back.lineTo(x, crest(x, base, tall * (1 - 0.14 * stripe), length, phase) + 13 * stripe);
            }
            back.lineTo(WIDTH + 10, HEIGHT + 10);
            back.closePath();
            Color[] inks = {PALE, DEEP, MIDDLE, DEEP, DEEP};
            inked(back, inks[stripe], stripe == 0 ? 2f : 1.1f);
        }
        if (!breaking) {
            return;
        }
        for (double x = -10; x < WIDTH + 10; x += 6) {
            double y = crest(x, base, tall, length, phase);
            double steep = crest(x + 3, base, tall, length, phase) - y;
            if (y < base - tall * 0.35 && steep > -1.2) {
                claws(x, y, Math.atan2(steep, 3) + 0.5, 7 + 6 * random.nextDouble());
            }
        }
    }

    private static double crest(double x, double base, double tall, double length, double phase) {
        double t = 2 * Math.PI * x / length + phase;
        return base - tall * (Math.sin(t + 0.45 * Math.sin(t)) + 0.3 * Math.sin(2.3 * t + 1));
    }

    /// The one great wave, rising from the left and curling over.
    private void great() {
        Path2D body = new Path2D.Double();
        body.moveTo(-20, 560);
        body.lineTo(-20, 250);
        body.curveTo(40, 150, 130, 78, 232, 66);
        body.curveTo(300, 60, 352, 92, 372, 146);
        body.curveTo(336, 120, 296, 118, 268, 146);
        body.curveTo(226, 190, 232, 292, 300, 368);
        body.curveTo(352, 424, 430, 446, 540, 452);
        body.lineTo(540, 560);
        body.closePath();
        inked(body, DEEP, 2.6f);
        Shape clip = block.getClip();
        block.clip(body);
        for (int i = 0; i < 11; i++) {
            double t = i / 10.0;
            Path2D stripe = new Path2D.Double();
            stripe.moveTo(-40 + 70 * t, 600);
            stripe.curveTo(-60 + 150 * t, 330 - 30 * t, 60 + 130 * t, 130 + 40 * t, 246 + 14 * t, 92 + 50 * t);
            block.setStroke(new BasicStroke(
                    (float) (i % 2 == 0 ? 15 - 6 * t : 5), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            block.setColor(i % 2 == 0 ? MIDDLE : PALE);
            block.draw(stripe);
        }
        block.setClip(clip);
        List<double[]> edge = new ArrayList<>();
        curve(edge, -20, 250, 40, 150, 130, 78, 232, 66);
        curve(edge, 232, 66, 300, 60, 352, 92, 372, 146);
        for (int i = 4; i < edge.size(); i++) {
            double[] p = edge.get(i);
            double[] q = edge.get(i - 1);
            double along = i / (double) edge.size();
            double angle = Math.atan2(p[1] - q[1], p[0] - q[0]);
            claws(p[0], p[1], angle + 0.55 + 0.5 * along, 13 + 19 * along * (0.7 + 0.5 * random.nextDouble()));
        }
        List<double[]> lip = new ArrayList<>();
        curve(lip, 372, 146, 336, 120, 296, 118, 268, 146);
        curve(lip, 268, 146, 250, 165, 240, 190, 240, 215);
        for (double[] p : lip) {
            claws(p[0], p[1], 1.25 + 0.5 * random.nextGaussian(), 15 + 9 * random.nextDouble());
        }
        block.setColor(FOAM);
        for (int i = 0; i < 150; i++) {
            double x = 250 + 190 * random.nextDouble();
            double y = 60 + 210 * Math.pow(random.nextDouble(), 1.4) + 0.2 * (x - 250);
            double r = 1 + 2.6 * random.nextDouble() * random.nextDouble();
            block.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
        }
    }

    private static void curve(List<double[]> points, double... c) {
        for (double t = 0; t < 1; t += 0.055) {
            double s = 1 - t;
            double x = s * s * s * c[0] + 3 * s * s * t * c[2] + 3 * s * t * t * c[4] + t * t * t * c[6];
            double y = s * s * s * c[1] + 3 * s * s * t * c[3] + 3 * s * t * t * c[5] + t * t * t * c[7];
            points.add(new double[] {x, y});
        }
    }

    /// A tuft of foam: a round knob and hooked fingers that reach the way the water goes.
    private void claws(double x, double y, double angle, double size) {
        inked(new Ellipse2D.Double(x - size * 0.42, y - size * 0.42, size * 0.84, size * 0.84), FOAM, 1.1f);
        for (int i = -1; i <= 1; i++) {
            double a = angle + 0.55 * i + 0.15 * random.nextGaussian();
            double reach = size * (0.9 + 0.3 * random.nextDouble());
            double tipX = x + reach * Math.cos(a);
            double tipY = y + reach * Math.sin(a);
            double hook = a + 1.25;
            Path2D finger = new Path2D.Double();
            finger.moveTo(x + size * 0.30 * Math.cos(a - 1.2), y + size * 0.30 * Math.sin(a - 1.2));
            finger.quadTo(x + reach * 0.9 * Math.cos(a - 0.4), y + reach * 0.9 * Math.sin(a - 0.4), tipX, tipY);
            finger.lineTo(tipX + size * 0.22 * Math.cos(hook), tipY + size * 0.22 * Math.sin(hook));
            finger.quadTo(
                    x + reach * 0.6 * Math.cos(a + 0.2),
                    y + reach * 0.6 * Math.sin(a + 0.2),
                    x + size * 0.30 * Math.cos(a + 1.2),
                    y + size * 0.30 * Math.sin(a + 1.2));
            inked(finger, FOAM, 1.1f);
        }
        block.setColor(FOAM);
        block.fill(new Ellipse2D.Double(x - size * 0.36, y - size * 0.36, size * 0.72, size * 0.72));
    }

    private void inked(Shape shape, Color colour, float line) {
        block.setColor(colour);
        block.fill(shape);
        block.setColor(LINE);
        block.setStroke(new BasicStroke(line, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        block.draw(shape);
    }

    private void frame() {
        block.setColor(new Color(0xe9dcbb));
        block.setStroke(new BasicStroke(22));
        block.drawRect(0, 0, WIDTH, HEIGHT);
        block.setColor(LINE);
        block.setStroke(new BasicStroke(1.6f));
        block.drawRect(11, 11, WIDTH - 23, HEIGHT - 23);
    }

    /// The grain of the wood and the paper's, which no printer can help.
    private void grain() {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double ring = Math.sin(y * 0.42 + 5 * Noise.fractal(x * 0.006, y * 0.02, 3));
                double wood = 5 * ring + 9 * Noise.at(x * 0.02, y * 1.3);
                double paper = 9 * Noise.fractal(x * 0.4, y * 0.4, 3);
                double worn = 16 * Math.max(0, Noise.fractal(x * 0.9, y * 0.9, 2) - 0.28);
                print.setRGB(x, y, Easel.shaded(print.getRGB(x, y) & 0xffffff, wood + paper + 3 * worn));
            }
        }
    }
}
