package atelier.ui.gallery;

import atelier.ui.kit.Kit;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;

/// Asks before pictures are deleted for good.
///
/// @param pictures how many
/// @param bytes of their files
record Emptying(int pictures, long bytes) {
    /// Whether they shall be deleted.
    boolean isMeant(Kit kit, Scene scene) {
        return question(kit, scene)
                .showAndWait()
                .filter(answer -> answer.getButtonData() == ButtonBar.ButtonData.OK_DONE)
                .isPresent();
    }

    Alert question(Kit kit, Scene scene) {
        ButtonType delete = new ButtonType(kit.say("gallery.delete.do", pictures), ButtonBar.ButtonData.OK_DONE);
        ButtonType keep = new ButtonType(kit.say("gallery.delete.keep"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(
                Alert.AlertType.NONE, kit.say("gallery.delete.words", pictures, megabytes(bytes)), delete, keep);
        // Nothing is lost by a hasty Enter.
        for (ButtonType type : List.of(delete, keep)) {
            ((Button) alert.getDialogPane().lookupButton(type)).setDefaultButton(type.equals(keep));
        }
        alert.initOwner(scene.getWindow());
        alert.setTitle(kit.say("app.name"));
        alert.setHeaderText(kit.say("gallery.delete", pictures));
        alert.getDialogPane().getStylesheets().setAll(scene.getStylesheets());
        return alert;
    }

    static double megabytes(long bytes) {
        return bytes / 1e6;
    }
}
