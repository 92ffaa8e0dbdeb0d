package atelier.ui.kit;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// What is known of a thing, line by line: what it is, and what it is here.
public final class FactGrid extends GridPane {
    /// What the lines of a value are.
    public enum Lines {
        /// Words: a line that finds no room is broken between them.
        WORDS,
        /// Names of files: one that finds no room is shortened.
        NAMES,
        /// Parts of one line that is broken between them only, such as a date and a time.
        PARTS
    }

    /// @param label what is told
    /// @param value what is told of it, one or several lines
    /// @param lines what those are
    public record Fact(String label, String value, Lines lines) {
        public Fact(String label, String value) {
            this(label, value, Lines.WORDS);
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
            addRow(
                    getRowCount(),
                    label,
                    switch (fact.lines()) {
                        case WORDS -> words(fact.value());
                        case NAMES -> names(fact.value());
                        case PARTS -> parts(fact.value());
                    });
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

    private static Node parts(String value) {
        FlowPane parts = new FlowPane();
        parts.getStyleClass().add("parts");
        value.lines().forEach(line -> {
            Label part = new Label(line);
            part.setMinWidth(USE_PREF_SIZE);
            parts.getChildren().add(part);
        });
        return parts;
    }
}
