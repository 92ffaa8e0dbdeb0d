package atelier.ui;

import atelier.base.Text;
import atelier.studio.Studio;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;

/// Asks before a window is closed under which something is at work: a training can be stopped safely, a picture being
/// made is given up, and neither goes on.
enum Leaving {
    TRAINING("train.leave"),
    MAKING("shell.leave");

    private final String key;

    Leaving(String key) {
        this.key = key;
    }

    /// Whether the window may be closed.
    static boolean mayLeave(Stage stage, Studio studio, Pages pages) {
        return reasons(!studio.runs().atWork().isEmpty(), pages.making()).stream()
                .allMatch(reason -> reason.ask(stage, studio.text())
                        .showAndWait()
                        .filter(answer -> answer.getButtonData() == ButtonBar.ButtonData.OK_DONE)
                        .isPresent());
    }

    /// What to ask for, one after the other.
    static List<Leaving> reasons(boolean training, boolean making) {
        List<Leaving> reasons = new ArrayList<>();
        if (training) {
            reasons.add(TRAINING);
        }
        if (making) {
            reasons.add(MAKING);
        }
        return reasons;
    }

    Alert ask(Stage stage, Text text) {
        ButtonType stop = new ButtonType(text.get(key + ".stop"), ButtonBar.ButtonData.OK_DONE);
        ButtonType stay = new ButtonType(text.get(key + ".stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.NONE, text.get(key + ".words"), stop, stay);
        // Nothing ends by a hasty Enter.
        for (ButtonType type : List.of(stop, stay)) {
            ((Button) alert.getDialogPane().lookupButton(type)).setDefaultButton(type.equals(stay));
        }
        alert.initOwner(stage);
        alert.setTitle(text.get("app.name"));
        alert.setHeaderText(text.get(key));
        alert.getDialogPane().getStylesheets().setAll(stage.getScene().getStylesheets());
        return alert;
    }
}
