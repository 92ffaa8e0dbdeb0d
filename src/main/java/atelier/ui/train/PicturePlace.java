package atelier.ui.train;

import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Where a folder of pictures, or a single one, is dropped or chosen.
final class PicturePlace extends HBox {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final Kit kit;
    private final String key;
    private final ObjectProperty<Optional<Path>> path;
    private final Label name = new Label();

    /// @param key of its texts
    /// @param none the key of what is said while nothing is chosen
    PicturePlace(String key, String none, ObjectProperty<Optional<Path>> path, Kit kit) {
        this.kit = kit;
        this.key = key;
        this.path = path;
        getStyleClass().add("row");
        setAlignment(Pos.CENTER_LEFT);
        name.setText(kit.say(key));
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        Label shown = Kit.whole(new Label());
        shown.getStyleClass().add("path");
        shown.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        shown.setMinWidth(0);
        VBox words = new VBox(name, shown);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(words, button(".folder", Feather.FOLDER, this::folder));
        Fx.follow(this, path, chosen -> shown.setText(chosen.map(Path::toString).orElse(kit.say(none))));
        takeWhatIsDropped();
    }

    /// Takes a single picture too, as long as `one` is so, and says that it does.
    PicturePlace orOne(ObservableValue<Boolean> one) {
        Button file = button(".file", Feather.IMAGE, this::file);
        getChildren().add(1, file);
        Fx.follow(this, one, now -> {
            name.setText(kit.say(key + (now ? ".one" : ".many")));
            file.setVisible(now);
            file.setManaged(now);
        });
        return this;
    }

    private Button button(String suffix, Feather icon, Supplier<@Nullable File> choose) {
        Button button = kit.button(key + suffix, icon, () -> {
            File chosen = choose.get();
            if (chosen != null) {
                path.set(Optional.of(chosen.toPath()));
            }
        });
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private @Nullable File folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(kit.dialog(key + ".folder"));
        return chooser.showDialog(getScene().getWindow());
    }

    private @Nullable File file() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.dialog(key + ".file"));
        return chooser.showOpenDialog(getScene().getWindow());
    }

    private void takeWhatIsDropped() {
        addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                pseudoClassStateChanged(DROPPING, true);
                event.consume();
            }
        });
        addEventHandler(DragEvent.DRAG_EXITED, _ -> pseudoClassStateChanged(DROPPING, false));
        addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            path.set(event.getDragboard().getFiles().stream().map(File::toPath).findFirst());
            event.setDropCompleted(true);
            event.consume();
        });
    }
}
