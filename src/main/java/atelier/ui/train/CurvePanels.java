package atelier.ui.train;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Charts in one column or, where there is room beside each other for their words, in two. They share the height, and
/// ask for no less than they can be read at.
final class CurvePanels extends Region {
    /// Least size of a chart with its title, in the size of the words.
    private static final double WIDTH = 20;

    private static final double HEIGHT = 8.5;
    private static final double GAP = 16;

    /// Never seen: tells how large the words are.
    private final Text words = new Text();

    CurvePanels() {
        getStyleClass().add("curve-panels");
        words.setManaged(false);
        words.setVisible(false);
        words.fontProperty().subscribe(_ -> requestLayout());
        getChildren().add(words);
    }

    /// @param panels a last one alone in its row has the whole row
    void show(List<CurvePanel> panels) {
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
        return rows(width) * HEIGHT * size();
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        List<Node> panels = getManagedChildren();
        int columns = columns(getWidth());
        double width = (getWidth() - (columns - 1) * GAP) / columns;
        double height = getHeight() / Math.max(1, rows(getWidth()));
        for (int i = 0; i < panels.size(); i++) {
            int column = i % columns;
            int row = i / columns;
            boolean alone = column == 0 && i == panels.size() - 1;
            panels.get(i)
                    .resizeRelocate(
                            snapPositionX(column * (width + GAP)),
                            snapPositionY(row * height),
                            snapSizeX(alone ? getWidth() : width),
                            snapSizeY(height - GAP / 2));
        }
    }

    private int rows(double width) {
        return Math.ceilDiv(getManagedChildren().size(), columns(width));
    }

    private int columns(double width) {
        return getManagedChildren().size() > 1 && width >= 2 * WIDTH * size() + GAP ? 2 : 1;
    }

    private double size() {
        return words.getFont().getSize();
    }
}
