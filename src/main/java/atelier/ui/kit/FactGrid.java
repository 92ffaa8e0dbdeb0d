package atelier.ui.kit;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// What is known of a thing, line by line: what it is, and what it is here.
public final class FactGrid extends GridPane {
    /// @param label what is told
    /// @param value what is told of it, one or several lines
    /// @param names whether each line is a file's name, which is shortened rather than broken
    public record Fact(String label, String value, boolean names) {
        public Fact(String label, String value) {
            this(label, value, false);
        }
    }

    public FactGrid() {
        getStyleClass().add("facts");
    }

    /// Shows these in place of those before.
    public void show(List<Fact> facts) {
        getChildren().clear();
        for (Fact fact : facts) {
            Label label = new Label(fact.label());
            label.getStyleClass().add("note");
            label.setMinWidth(USE_PREF_SIZE);
            setValignment(label, VPos.TOP);
            addRow(getRowCount(), label, fact.names() ? names(fact.value()) : words(fact.value()));
        }
    }

    private static Node words(String value) {
        Label words = new Label(value);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }

    private static Node names(String value) {
        VBox names = new VBox();
        names.setMinWidth(0);
        value.lines().forEach(line -> {
            Label name = Kit.fileName();
            name.setText(line);
            names.getChildren().add(name);
        });
        return names;
    }
}
