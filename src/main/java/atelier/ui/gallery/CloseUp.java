package atelier.ui.gallery;

import atelier.gallery.Artwork;
import atelier.image.Size;
import atelier.ui.canvas.PictureCanvas;
import atelier.ui.canvas.ZoomBar;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Pictures;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The selected picture over the whole page, to be looked at closely. The arrow keys lead to the next one while it is
/// seen whole, and over it while it is enlarged.
final class CloseUp extends BorderPane {
    private final GalleryModel model;
    private final Runnable discard;
    private final PictureCanvas canvas;
    private final Thumbnails thumbnails = new Thumbnails();
    private @Nullable Artwork shown;

    /// @param discard throws the picture away
    CloseUp(GalleryModel model, Kit kit, Runnable discard) {
        this.model = model;
        this.discard = discard;
        canvas = new PictureCanvas(kit);
        getStyleClass().add("close-up");
        ZoomBar zoom = new ZoomBar(canvas, kit);
        StackPane.setAlignment(zoom, Pos.BOTTOM_RIGHT);
        StackPane pane = new StackPane(canvas, zoom);
        pane.getStyleClass().add("picture-pane");
        pane.setMinSize(0, 0);
        setCenter(pane);
        setTop(head(kit));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Fx.follow(this, model.wall().selected(), this::show);
    }

    /// Lets the keys move over the picture and from one to the next.
    void takeFocus() {
        canvas.requestFocus();
    }

    private HBox head(Kit kit) {
        Label name = Kit.fileName();
        name.getStyleClass().add("artwork-name");
        Label place = new Label();
        place.getStyleClass().add("note");
        place.setMinWidth(USE_PREF_SIZE);
        StarButton star = new StarButton(
                kit,
                starred -> model.wall()
                        .selected()
                        .get()
                        .ifPresent(artwork -> model.deeds().star(List.of(artwork), starred)));
        Kit.showWhile(star, model.inTrash().not());
        Fx.follow(
                this,
                model.wall().selected(),
                selected -> selected.ifPresent(artwork -> {
                    name.setText(artwork.file().getFileName().toString());
                    place.setText(kit.say(
                            "gallery.place",
                            model.wall().selectedIndex() + 1,
                            model.wall().artworks().size()));
                    star.show(artwork.starred());
                }));
        HBox head = new HBox(
                kit.iconButton(
                        "gallery.back",
                        Feather.ARROW_LEFT,
                        () -> model.closeUp().set(false)),
                name,
                place,
                Kit.spring(),
                star,
                kit.iconButton("gallery.previous", Feather.CHEVRON_LEFT, () -> turn(-1)),
                kit.iconButton("gallery.next", Feather.CHEVRON_RIGHT, () -> turn(1)));
        head.getStyleClass().add("close-up-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void turn(int places) {
        model.wall().moveSelection(places);
    }

    private void show(Optional<Artwork> selected) {
        if (selected.isEmpty()) {
            model.closeUp().set(false);
            return;
        }
        Artwork artwork = selected.get();
        if (shown == null || !shown.file().equals(artwork.file())) {
            canvas.showPhotograph(thumbnails.of(artwork).getValue(), new Size(artwork.width(), artwork.height()));
            model.preview(this, PictureCanvas.LONGEST, raster -> canvas.showResult(Pictures.image(raster)));
        }
        shown = artwork;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && event.getTarget() instanceof ButtonBase) {
            // It presses the button.
            return;
        }
        boolean whole = canvas.viewport().get().fitted();
        switch (event.getCode()) {
            case ESCAPE, SPACE -> model.closeUp().set(false);
            case LEFT -> turn(whole ? -1 : 0);
            case RIGHT -> turn(whole ? 1 : 0);
            case PAGE_UP -> turn(-1);
            case PAGE_DOWN -> turn(1);
            case HOME -> turn(-Integer.MAX_VALUE);
            case END -> turn(Integer.MAX_VALUE);
            case DELETE -> discard.run();
            case S -> {
                if (!model.inTrash().get()) {
                    model.deeds().star();
                }
            }
            default -> {
                return;
            }
        }
        if (whole || !event.getCode().isArrowKey()) {
            event.consume();
        }
    }
}
