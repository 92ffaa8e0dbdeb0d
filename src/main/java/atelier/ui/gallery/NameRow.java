package atelier.ui.gallery;

import atelier.base.ProblemException;
import atelier.gallery.Artwork;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A picture's name, which becomes a field to give it another: Enter takes it, Escape leaves it as it was. Where a name
/// is refused, the reason stands beneath and the field stays.
final class NameRow extends VBox {
    private final GalleryModel model;
    private final Kit kit;
    private final Runnable ended;
    private final Label name = Kit.fileName();
    private final Button rename;
    private final HBox shown;
    private final TextField field;
    private final Label ending = new Label();
    private final HBox edited;
    private final Label refusal = new Label();
    private Optional<Artwork> artwork = Optional.empty();

    /// @param beside stands at the end of the name
    /// @param ended gives the focus back to where it belongs
    NameRow(GalleryModel model, Kit kit, Node beside, Runnable ended) {
        this.model = model;
        this.kit = kit;
        this.ended = ended;
        getStyleClass().add("name-row");
        name.getStyleClass().add("artwork-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        rename = kit.iconButton("gallery.rename", Feather.EDIT_2, this::edit);
        rename.visibleProperty().bind(model.inTrash().not());
        rename.managedProperty().bind(rename.visibleProperty());
        shown = new HBox(name, rename, beside);
        shown.setAlignment(Pos.TOP_LEFT);
        field = kit.name(new TextField(), "gallery.name");
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(_ -> take());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave();
                ended.run();
                event.consume();
            }
        });
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused
                    && getScene() != null
                    && getScene().getWindow() != null
                    && getScene().getWindow().isFocused()) {
                leave();
            }
        });
        ending.getStyleClass().add("note");
        ending.setMinWidth(USE_PREF_SIZE);
        edited = new HBox(field, ending);
        edited.getStyleClass().add("name-edited");
        edited.setAlignment(Pos.CENTER_LEFT);
        refusal.getStyleClass().add("refusal");
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        refusal.setGraphic(Icons.of(Feather.ALERT_CIRCLE));
        getChildren().addAll(shown, edited, refusal);
        show(shown, true);
        leave();
    }

    void show(Artwork now) {
        if (artwork.filter(before -> before.file().equals(now.file())).isEmpty()) {
            leave();
        }
        artwork = Optional.of(now);
        name.setText(now.file().getFileName().toString());
    }

    /// Lets another name be typed.
    void edit() {
        artwork.filter(_ -> !model.inTrash().get()).ifPresent(picture -> {
            String whole = picture.file().getFileName().toString();
            int dot = whole.lastIndexOf('.');
            field.setText(whole.substring(0, dot));
            ending.setText(whole.substring(dot));
            show(shown, false);
            show(edited, true);
            field.requestFocus();
            field.selectAll();
        });
    }

    private void take() {
        artwork.ifPresent(picture -> {
            Runnable done = () -> {
                leave();
                ended.run();
            };
            model.deeds().rename(picture, field.getText(), done, this::refuse);
        });
    }

    private void refuse(Throwable failure) {
        if (failure instanceof ProblemException known && edited.isVisible()) {
            refusal.setText(kit.text().of(known.problem()));
            show(refusal, true);
            field.setAccessibleHelp(refusal.getText());
            Fx.thread().execute(field::requestFocus);
        } else {
            kit.notices().tell(failure);
        }
    }

    private void leave() {
        show(shown, true);
        show(edited, false);
        show(refusal, false);
        field.setAccessibleHelp(null);
    }

    private static void show(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
