package atelier.ui.train;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// The numbers beside and beneath a plot, and the lines that they belong to.
///
/// @param room how wide the whole chart is: what stands beneath stays within
record Scales(Plot plot, Font font, double room) {
    /// From the plot to its numbers.
    private static final double SIDE = 8;

    private static final double BELOW = 6;
    private static final double NOTCH = 4;

    /// Words beneath the plot, about their middle.
    private record Tag(String words, double middle, double width) {
        boolean isClearOf(Tag other) {
            return Math.abs(middle - other.middle) > (width + other.width) / 2 + 6;
        }
    }

    /// @param told a step that is named, in place of the numbers that it would hide
    /// @param name what it is called
    void draw(GraphicsContext pen, Color lines, Color words, Optional<Double> told, String name) {
        pen.setFont(font);
        pen.setFill(words);
        pen.setStroke(lines);
        pen.setLineWidth(1);
        pen.setLineDashes();
        values(pen);
        steps(pen, told.filter(plot::hasStep).map(at -> tag(name, plot.x(at))));
    }

    private void values(GraphicsContext pen) {
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.RIGHT);
        double lines = plot.height() / font.getSize();
        for (double tick : plot.axis().ticks(lines < 3 ? 1 : Math.max(3, (int) (lines / 3)))) {
            double y = Plot.sharp(plot.y(tick));
            pen.strokeLine(plot.left(), y, plot.right(), y);
            pen.fillText(Numbers.value(tick), plot.left() - SIDE, y);
        }
    }

    private void steps(GraphicsContext pen, Optional<Tag> told) {
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.TOP);
        Axis steps = new Axis(plot.span().from(), plot.span().to(), false);
        for (double tick : steps.ticks((int) (plot.width() / (8 * font.getSize())))) {
            if (Math.abs(tick - Math.rint(tick)) > 1e-6) {
                // No step is there.
                continue;
            }
            double x = Plot.sharp(plot.x(tick));
            pen.strokeLine(x, plot.bottom(), x, plot.bottom() + NOTCH);
            Tag number = tag(Numbers.step(tick), x);
            if (told.stream().allMatch(number::isClearOf)) {
                write(pen, number);
            }
        }
        told.ifPresent(named -> write(pen, named));
    }

    private void write(GraphicsContext pen, Tag tag) {
        pen.fillText(tag.words(), tag.middle(), plot.bottom() + BELOW);
    }

    /// As near to `x` as all of it can be seen.
    private Tag tag(String words, double x) {
        Text measured = new Text(words);
        measured.setFont(font);
        double wide = measured.getLayoutBounds().getWidth();
        return new Tag(words, Math.clamp(x, wide / 2, Math.max(wide / 2, room - wide / 2)), wide);
    }
}
