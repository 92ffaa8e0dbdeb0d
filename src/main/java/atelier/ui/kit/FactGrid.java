package atelier.ui.kit;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// What is known of a thing, line by line: what it is, and what it is here.
public final class FactGrid extends GridPane {
    /// @param label what is told
    /// @param value what is told of it, one or several lines
    public record Fact(String label, String value) {}

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
            Label value = new Label(fact.value());
            value.setWrapText(true);
            value.setMinHeight(USE_PREF_SIZE);
            addRow(getRowCount(), label, value);
        }
    }
}
