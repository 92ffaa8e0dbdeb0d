package atelier.ui.explore;

import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A name that is changed where it stands. It is words, shortened where there is no room for them, with a pencil while
/// the pointer or the focus is on it; pressed, it is a field, until Enter, Escape, or the focus goes elsewhere.
final class NameField extends StackPane {
    private final Kit kit;
    private final Consumer<String> named;
    private final Button words = new Button();
    private final TextField field = new TextField();
    private final Tooltip tip = new Tooltip();
    private String name = "";

    /// @param named is given a name that differs from the one shown
    NameField(Kit kit, Consumer<String> named) {
        this.kit = kit;
        this.named = named;
        FontIcon pencil = Icons.of(Feather.EDIT_2);
        pencil.visibleProperty().bind(words.hoverProperty().or(words.focusedProperty()));
        words.getStyleClass().add("name-words");
        words.setGraphic(pencil);
        words.setContentDisplay(ContentDisplay.RIGHT);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setTooltip(tip);
        words.setOnAction(_ -> begin());
        words.visibleProperty().bind(field.visibleProperty().not());
        field.getStyleClass().add("name-field");
        field.setVisible(false);
        field.setOnAction(_ -> {
            take();
            words.requestFocus();
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && field.isVisible()) {
                leave();
                words.requestFocus();
                event.consume();
            }
        });
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                take();
            }
        });
        getChildren().addAll(words, field);
    }

    /// @param number what stands there while there is no name
    /// @param what is named
    void show(String now, String number, String what) {
        name = now;
        words.setText(now.isEmpty() ? number : now);
        words.setAccessibleText(now.isEmpty() ? what : what + ": " + now);
        field.setPromptText(number);
        field.setAccessibleText(what);
        tip.setText(now.isEmpty() ? kit.say("explore.name") : now);
    }

    private void begin() {
        field.setText(name);
        field.setVisible(true);
        field.requestFocus();
        field.selectAll();
    }

    /// Leaves the name as it is.
    void leave() {
        field.setVisible(false);
    }

    private void take() {
        String typed = field.getText().strip();
        if (field.isVisible()) {
            leave();
            if (!typed.equals(name)) {
                named.accept(typed);
            }
        }
    }
}
