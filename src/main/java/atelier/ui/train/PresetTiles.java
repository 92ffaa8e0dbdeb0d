package atelier.ui.train;

import atelier.train.Preset;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What can be made, one of which is chosen.
final class PresetTiles extends GridPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int COLUMNS = 2;

    private final NewRunModel draft;
    private final Kit kit;
    private final ToggleGroup group = new ToggleGroup();

    PresetTiles(NewRunModel draft, Kit kit) {
        this.draft = draft;
        this.kit = kit;
        getStyleClass().add("presets");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            getColumnConstraints().add(column);
        }
        int place = 0;
        for (Preset preset : Preset.values()) {
            add(tile(preset), place % COLUMNS, place / COLUMNS);
            place++;
        }
    }

    private Node tile(Preset preset) {
        RadioButton choice = new RadioButton(kit.say(preset.title()));
        choice.getStyleClass().add("preset-title");
        choice.setId(preset.title());
        choice.setToggleGroup(group);
        choice.setWrapText(true);
        Label summary = words(preset.summary(), "note");
        // Beside a longer one, what it is called elsewhere stands in one line with the neighbour's.
        summary.setMaxHeight(Double.MAX_VALUE);
        summary.setAlignment(Pos.TOP_LEFT);
        VBox.setVgrow(summary, Priority.ALWAYS);
        Label technique = words(preset.technique(), "technique");
        choice.setAccessibleText(choice.getText() + ". " + summary.getText() + " " + technique.getText());
        VBox tile = new VBox(choice, summary, technique);
        tile.getStyleClass().add("preset");
        tile.setOnMouseClicked(_ -> draft.preset().set(preset));
        choice.setOnAction(_ -> draft.preset().set(preset));
        Fx.follow(this, draft.preset(), now -> {
            choice.setSelected(now == preset);
            tile.pseudoClassStateChanged(SELECTED, now == preset);
        });
        return tile;
    }

    private Label words(String key, String style) {
        Label words = new Label(kit.say(key));
        words.getStyleClass().add(style);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }
}
