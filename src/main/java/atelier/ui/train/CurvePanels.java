package atelier.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Charts in one column or, where there is room beside each other for their words, in two. They share the height that
/// their names leave, and ask for no less than they can be read at.
final class CurvePanels extends Region {
    /// Least size of a chart, in the size of the words.
    private static final double WIDTH = 20;

    private static final double HEIGHT = 6.5;
    private static final double GAP = 16;

    /// Never seen: tells how large the words are.
    private final Text words = new Text();

    private List<CurvePanel> panels = List.of();

    CurvePanels() {
        getStyleClass().add("curve-panels");
        words.setManaged(false);
        words.setVisible(false);
        words.fontProperty().subscribe(_ -> requestLayout());
        getChildren().add(words);
    }

    /// @param panels a last one alone in its row has the whole row
    void show(List<CurvePanel> panels) {
        this.panels = panels;
        List<Node> all = new ArrayList<>(panels);
        all.add(words);
        getChildren().setAll(all);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        double least = HEIGHT * size() + GAP / 2;
        return IntStream.range(0, rows(width))
                .mapToDouble(row -> headHeight(row, width) + least)
                .sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        int columns = columns(width);
        int rows = rows(width);
        double heads = IntStream.range(0, rows)
                .mapToDouble(row -> headHeight(row, width))
                .sum();
        double chart = (getHeight() - heads) / Math.max(1, rows) - GAP / 2;
        double y = 0;
        for (int row = 0; row < rows; row++) {
            double head = headHeight(row, width);
            for (int i = row * columns; i < end(row, width); i++) {
                CurvePanel panel = panels.get(i);
                panel.resizeRelocate(
                        snapPositionX(i % columns * (width + GAP) / columns),
                        snapPositionY(y),
                        snapSizeX(width(i, width)),
                        snapSizeY(head + chart));
            }
            y += head + chart + GAP / 2;
        }
    }

    /// The words above the charts of a row.
    private double headHeight(int row, double width) {
        return IntStream.range(row * columns(width), end(row, width))
                .mapToDouble(i -> panels.get(i).headHeight(width(i, width)))
                .max()
                .orElse(0);
    }

    private int end(int row, double width) {
        return Math.min(panels.size(), (row + 1) * columns(width));
    }

    /// How wide a panel is: the last one has its row for itself where it is alone there.
    private double width(int panel, double width) {
        int columns = columns(width);
        boolean alone = panel % columns == 0 && panel == panels.size() - 1;
        return alone ? width : (width - (columns - 1) * GAP) / columns;
    }

    private int rows(double width) {
        return Math.ceilDiv(panels.size(), columns(width));
    }

    private int columns(double width) {
        return panels.size() > 1 && width >= 2 * WIDTH * size() + GAP ? 2 : 1;
    }

    private double size() {
        return words.getFont().getSize();
    }
}
