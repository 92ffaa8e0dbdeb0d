package atelier.ui.train;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// A name, and at the other end of its line what can be done with it; beneath it where the line is too short for both.
final class HeadLine extends Region {
    private final Region name;
    private final FlowPane deeds;

    HeadLine(Region name, FlowPane deeds) {
        this.name = name;
        this.deeds = deeds;
        getChildren().addAll(name, deeds);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// What can be done, in one line; a little more than that, since places are rounded.
    private double length() {
        return 1
                + deeds.getChildren().stream()
                        .filter(Node::isManaged)
                        .mapToDouble(deed -> Math.ceil(deed.prefWidth(-1)) + deeds.getHgap())
                        .sum();
    }

    private boolean isOneLine(double width) {
        return name.prefWidth(-1) + length() <= width;
    }

    @Override
    protected double computePrefWidth(double height) {
        return name.prefWidth(-1) + length();
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? computePrefWidth(-1) : width;
        return isOneLine(wide)
                ? Math.max(name.prefHeight(wide - length()), deeds.prefHeight(length()))
                : name.prefHeight(wide) + deeds.getVgap() + deeds.prefHeight(wide);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (isOneLine(width)) {
            double from = width - length();
            layoutInArea(name, 0, 0, from, getHeight(), 0, HPos.LEFT, VPos.CENTER);
            layoutInArea(deeds, from, 0, length(), getHeight(), 0, HPos.RIGHT, VPos.CENTER);
        } else {
            double first = name.prefHeight(width);
            double rest = first + deeds.getVgap();
            layoutInArea(name, 0, 0, width, first, 0, HPos.LEFT, VPos.TOP);
            layoutInArea(deeds, 0, rest, width, getHeight() - rest, 0, HPos.LEFT, VPos.TOP);
        }
    }
}
