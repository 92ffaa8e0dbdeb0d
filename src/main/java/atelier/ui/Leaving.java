package atelier.ui;

import atelier.base.Text;
import atelier.studio.Studio;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;

/// Asks before a window is closed under which a training is at work: it can be stopped safely, not go on.
final class Leaving {
    private Leaving() {}

    /// Whether the window may be closed.
    static boolean mayLeave(Stage stage, Studio studio) {
        if (studio.runs().atWork().isEmpty()) {
            return true;
        }
        return ask(stage, studio.text())
                .showAndWait()
                .filter(answer -> answer.getButtonData() == ButtonBar.ButtonData.OK_DONE)
                .isPresent();
    }

    static Alert ask(Stage stage, Text text) {
        Alert alert = new Alert(
                Alert.AlertType.NONE,
                text.get("train.leave.words"),
                new ButtonType(text.get("train.leave.stop"), ButtonBar.ButtonData.OK_DONE),
                new ButtonType(text.get("train.leave.stay"), ButtonBar.ButtonData.CANCEL_CLOSE));
        alert.initOwner(stage);
        alert.setTitle(text.get("app.name"));
        alert.setHeaderText(text.get("train.leave"));
        alert.getDialogPane().getStylesheets().setAll(stage.getScene().getStylesheets());
        return alert;
    }
}
