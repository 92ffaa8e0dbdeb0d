package atelier.ui.canvas;

import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// What is seen through the transparent parts of a picture: squares, darker by a little than the sheet's colour.
final class Checkerboard extends Region {
    private static final int SQUARE = 10;
    private static final Color SHADE = Color.gray(0.5, 0.18);

    private final Region squares = new Region();

    Checkerboard() {
        getStyleClass().add("checkerboard");
        WritableImage tile = new WritableImage(2 * SQUARE, 2 * SQUARE);
        for (int y = 0; y < 2 * SQUARE; y++) {
            for (int x = 0; x < 2 * SQUARE; x++) {
                boolean dark = x < SQUARE == y < SQUARE;
                tile.getPixelWriter().setColor(x, y, dark ? SHADE : Color.TRANSPARENT);
            }
        }
        squares.setBackground(new Background(new BackgroundImage(tile, null, null, null, null)));
        getChildren().add(squares);
    }

    @Override
    protected void layoutChildren() {
        squares.resize(getWidth(), getHeight());
    }
}
