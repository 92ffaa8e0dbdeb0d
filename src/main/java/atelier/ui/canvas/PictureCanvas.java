package atelier.ui.canvas;

import atelier.image.Size;
import atelier.ui.canvas.Viewport.Sizes;
import atelier.ui.kit.Kit;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The picture in large, with the photograph it came from beneath for comparing.
///
/// Both are stretched over one document, the photograph's own pixels, so that a finer picture in place of a rough one
/// keeps its place and zoom. Transparent parts show a checkerboard.
public final class PictureCanvas extends Region {
    /// Pictures are to be at most this long: what every graphics card can hold as one texture.
    public static final int LONGEST = 4096;

    private static final double STEP = 1.25;
    /// Enlarged beyond this, pixels are shown as squares.
    private static final double SQUARES_FROM = 3;

    private final Checkerboard checkerboard = new Checkerboard();
    private final ImageView photograph = new ImageView();
    private final ImageView result = new ImageView();
    private final Divider divider = new Divider();
    private final Rectangle beforeClip = new Rectangle();
    private final Rectangle afterClip = new Rectangle();
    private final BooleanProperty comparing = new SimpleBooleanProperty(this, "comparing");
    private final BooleanProperty peeking = new SimpleBooleanProperty(this, "peeking");
    private final ReadOnlyObjectWrapper<Viewport> viewport =
            new ReadOnlyObjectWrapper<>(this, "viewport", new Viewport(1, 0, 0, true));
    private Size document = new Size(1, 1);
    private Sizes sizes = new Sizes(1, 1, 1, 1);

    public PictureCanvas(Kit kit) {
        getStyleClass().add("picture-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        for (var layer : List.of(checkerboard, photograph, result)) {
            layer.setManaged(false);
            layer.setMouseTransparent(true);
            getChildren().add(layer);
        }
        divider.setManaged(false);
        divider.setAccessibleText(kit.say("canvas.divider"));
        setAccessibleText(kit.say("canvas.picture"));
        getChildren().add(divider);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        for (var changing : List.of(
                viewport, comparing, peeking, photograph.imageProperty(), result.imageProperty(), divider.split())) {
            changing.subscribe(this::requestLayout);
        }
        new CanvasHand(this);
    }

    /// Puts another photograph on the canvas, whole, and takes the result away.
    ///
    /// @param own size of the photograph in its file
    public void showPhotograph(@Nullable Image image, Size own) {
        photograph.setImage(image);
        result.setImage(null);
        document = own;
        sizes = sizesNow();
        fit();
    }

    /// Puts a newer result in place of the one before.
    public void showResult(@Nullable Image image) {
        result.setImage(image);
    }

    /// Whether photograph and result are shown side by side, cut at a divider.
    public BooleanProperty comparing() {
        return comparing;
    }

    /// Whether the photograph is shown in place of the result.
    public BooleanProperty peeking() {
        return peeking;
    }

    public ReadOnlyObjectProperty<Viewport> viewport() {
        return viewport.getReadOnlyProperty();
    }

    public boolean isEmpty() {
        return photograph.getImage() == null;
    }

    public void fit() {
        viewport.set(Viewport.fit(sizes));
    }

    /// One picture pixel to one of the screen.
    public void actualSize() {
        zoom(1 / viewport.get().scale(), getWidth() / 2, getHeight() / 2);
    }

    public void zoomIn() {
        zoom(STEP, getWidth() / 2, getHeight() / 2);
    }

    public void zoomOut() {
        zoom(1 / STEP, getWidth() / 2, getHeight() / 2);
    }

    public void zoom(double factor, double x, double y) {
        viewport.set(viewport.get().zoom(factor, x, y, sizes));
    }

    public void pan(double dx, double dy) {
        viewport.set(viewport.get().pan(dx, dy, sizes));
    }

    @Override
    protected void layoutChildren() {
        Sizes now = sizesNow();
        if (!now.equals(sizes)) {
            Viewport moved = viewport.get().resized(sizes, now);
            sizes = now;
            viewport.set(moved);
        }
        Rectangle2D frame = frame();
        Rectangle2D seen = seen(frame);
        place(photograph, frame);
        place(result, frame);
        checkerboard.resizeRelocate(seen.getMinX(), seen.getMinY(), seen.getWidth(), seen.getHeight());
        checkerboard.setVisible(!isEmpty());
        compare(frame, seen);
    }

    private void compare(Rectangle2D frame, Rectangle2D seen) {
        boolean both = photograph.getImage() != null && result.getImage() != null;
        boolean cut = both && comparing.get() && !peeking.get();
        double at = Math.rint(seen.getMinX() + divider.split().get() * seen.getWidth());
        photograph.setVisible(cut || peeking.get() || result.getImage() == null);
        result.setVisible(!(peeking.get() && photograph.getImage() != null));
        photograph.setClip(cut ? clip(beforeClip, frame, frame.getMinX(), at) : null);
        result.setClip(cut ? clip(afterClip, frame, at, frame.getMaxX()) : null);
        divider.setVisible(cut);
        divider.place(at, seen);
    }

    /// The whole picture's place on the canvas, at whole pixels so that its edges are clear.
    private Rectangle2D frame() {
        Viewport view = viewport.get();
        double x = Math.rint(view.x());
        double y = Math.rint(view.y());
        return new Rectangle2D(
                x,
                y,
                Math.max(1, Math.rint(view.x() + sizes.width() * view.scale()) - x),
                Math.max(1, Math.rint(view.y() + sizes.height() * view.scale()) - y));
    }

    private Rectangle2D seen(Rectangle2D frame) {
        double left = Math.max(0, frame.getMinX());
        double top = Math.max(0, frame.getMinY());
        double right = Math.min(getWidth(), frame.getMaxX());
        double bottom = Math.min(getHeight(), frame.getMaxY());
        return new Rectangle2D(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private static void place(ImageView view, Rectangle2D frame) {
        Image image = view.getImage();
        if (image != null) {
            view.setX(frame.getMinX());
            view.setY(frame.getMinY());
            view.setFitWidth(frame.getWidth());
            view.setFitHeight(frame.getHeight());
            view.setSmooth(frame.getWidth() / image.getWidth() < SQUARES_FROM);
        }
    }

    private static Rectangle clip(Rectangle clip, Rectangle2D frame, double from, double to) {
        clip.setX(from);
        clip.setY(frame.getMinY());
        clip.setWidth(Math.max(0, to - from));
        clip.setHeight(frame.getHeight());
        return clip;
    }

    private Sizes sizesNow() {
        return new Sizes(document.width(), document.height(), Math.max(1, getWidth()), Math.max(1, getHeight()));
    }
}
