package atelier.ui.train;

import atelier.train.Preset;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// What can be made, one of which is chosen: tiles under the names of their groups, which stand beside each other where
/// there is room.
final class PresetTiles extends GridPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int COLUMNS = 3;

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
        int row = 0;
        int column = 0;
        for (PresetGroup kind : PresetGroup.values()) {
            List<Preset> presets = kind.presets();
            int width = Math.min(COLUMNS, presets.size());
            if (column + width > COLUMNS) {
                row = getRowCount();
                column = 0;
            }
            Label name = kit.label(kind.key());
            name.getStyleClass().add("preset-group");
            add(name, column, row, width, 1);
            for (int i = 0; i < presets.size(); i++) {
                add(tile(presets.get(i)), column + i % width, row + 1 + i / width);
            }
            column += width;
        }
    }

    private Node tile(Preset preset) {
        RadioButton choice = new RadioButton(kit.say(preset.title()));
        choice.getStyleClass().add("preset-title");
        choice.setId(preset.title());
        choice.setToggleGroup(group);
        choice.setWrapText(true);
        Label summary = kit.note(preset.summary());
        String technique = kit.say(preset.technique());
        choice.setAccessibleText(choice.getText() + ". " + summary.getText() + " " + technique);
        VBox tile = new VBox(choice, summary);
        tile.getStyleClass().add("preset");
        // Its technical name.
        Tooltip.install(tile, new Tooltip(technique));
        tile.setOnMouseClicked(_ -> draft.preset().set(preset));
        choice.setOnAction(_ -> draft.preset().set(preset));
        Fx.follow(this, draft.preset(), now -> {
            choice.setSelected(now == preset);
            tile.pseudoClassStateChanged(SELECTED, now == preset);
        });
        return tile;
    }
}
