package atelier.ui.kit;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// A picture that covers its place whole, cut where the proportions differ, with round corners.
public final class Cover extends Region {
    private final ImageView view = new ImageView();
    private final Rectangle clip = new Rectangle();

    /// @param corner radius of the corners
    public Cover(double corner) {
        getStyleClass().add("cover");
        clip.setArcWidth(2 * corner);
        clip.setArcHeight(2 * corner);
        view.setManaged(false);
        view.setSmooth(true);
        view.imageProperty().subscribe(this::requestLayout);
        getChildren().add(view);
        setClip(clip);
    }

    /// The same of one size.
    public Cover(double corner, double width, double height) {
        this(corner);
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
    }

    public void show(Image image) {
        view.setImage(image);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        clip.setWidth(width);
        clip.setHeight(height);
        Image image = view.getImage();
        if (image == null || width <= 0 || height <= 0) {
            return;
        }
        double scale = Math.max(width / image.getWidth(), height / image.getHeight());
        double w = width / scale;
        double h = height / scale;
        view.setViewport(new Rectangle2D((image.getWidth() - w) / 2, (image.getHeight() - h) / 2, w, h));
        view.setFitWidth(width);
        view.setFitHeight(height);
    }
}
