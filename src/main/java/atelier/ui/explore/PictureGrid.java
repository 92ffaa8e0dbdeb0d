package atelier.ui.explore;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;

/// Small square pictures, always as many beside each other, which take all the width that there is.
final class PictureGrid extends Pane {
    private static final double GAP = 6;
    /// Around a picture, on each side: for the ring of the keyboard's place.
    private static final double RING = 2;

    private final int across;
    private final DoubleProperty side = new SimpleDoubleProperty(1);

    PictureGrid(int across) {
        this.across = across;
    }

    /// A picture as large as there is room for.
    ImageView picture() {
        ImageView view = new ImageView();
        view.setPreserveRatio(true);
        view.fitWidthProperty().bind(side);
        view.fitHeightProperty().bind(side);
        return view;
    }

    /// The picture in a button of the grid.
    ImageView in(ButtonBase button) {
        ImageView view = picture();
        button.setGraphic(view);
        button.getStyleClass().addAll("flat", "around-cell");
        return view;
    }

    /// Of a picture with its ring, in whole pixels.
    private double cell(double width) {
        return Math.max(2 * RING + 1, Math.floor((width + GAP) / across - GAP));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        int rows = (getManagedChildren().size() + across - 1) / across;
        return rows == 0 ? 0 : rows * (cell(width) + GAP) - GAP;
    }

    @Override
    protected void layoutChildren() {
        double cell = cell(getWidth());
        side.set(cell - 2 * RING);
        int place = 0;
        for (Node child : getManagedChildren()) {
            int row = place / across;
            child.resizeRelocate(place % across * (cell + GAP), row * (cell + GAP), cell, cell);
            place++;
        }
    }
}
