package atelier.ui.models;

import atelier.ui.kit.Kit;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextInputDialog;

/// Asks what a model is to be called from now on.
final class Renaming {
    private Renaming() {}

    static TextInputDialog ask(ModelItem item, Kit kit, Scene scene) {
        TextInputDialog dialog = new TextInputDialog(item.title(kit.text()));
        dialog.initOwner(scene.getWindow());
        dialog.setTitle(kit.dialog("models.rename"));
        dialog.setHeaderText(null);
        dialog.setGraphic(null);
        dialog.setContentText(kit.say("models.rename.words"));
        // The toolkit's own buttons speak the system's language.
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(
                        new ButtonType(kit.say("models.rename.do"), ButtonData.OK_DONE),
                        new ButtonType(kit.say("models.rename.cancel"), ButtonData.CANCEL_CLOSE));
        dialog.getDialogPane().getStylesheets().setAll(scene.getStylesheets());
        return dialog;
    }
}
