package atelier.ui.shell;

import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One command: its page's sign, its name, why it cannot be done now, where it belongs, and its keys.
final class PaletteCell extends ListCell<Entry> {
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private final Kit kit;
    private final FontIcon icon = Icons.of(Feather.COMMAND);
    private final Label name = label("palette-name");
    private final Label why = label("palette-why");
    private final Label where = label("palette-where");
    private final HBox keys = new HBox();
    private final HBox row = new HBox(icon, name, why, Kit.spring(), where, keys);

    PaletteCell(Kit kit, Runnable chosen) {
        this.kit = kit;
        getStyleClass().add("palette-cell");
        name.setMinWidth(USE_PREF_SIZE);
        where.setMinWidth(USE_PREF_SIZE);
        keys.getStyleClass().add("palette-keys");
        keys.setAlignment(Pos.CENTER_RIGHT);
        row.getStyleClass().add("palette-row");
        row.setAlignment(Pos.CENTER_LEFT);
        // As wide as the list, whatever it says.
        setPrefWidth(0);
        setOnMouseClicked(_ -> {
            if (!isEmpty()) {
                chosen.run();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        boolean same = entry != null && entry.equals(getItem());
        super.updateItem(entry, empty);
        if (entry == null) {
            setGraphic(null);
        } else if (!same || getGraphic() == null) {
            show(entry);
            setGraphic(row);
        }
    }

    private void show(Entry entry) {
        Optional<String> obstacle = entry.command().obstacle().get();
        icon.setIconCode(entry.icon());
        name.setText(kit.say(entry.command().name()));
        why.setText(obstacle.map(kit::say).orElse(""));
        where.setText(kit.say(entry.where()));
        List<String> caps = entry.command().keys().stream()
                .limit(1)
                .flatMap(each -> caps(each).stream())
                .toList();
        keys.getChildren().setAll(caps.stream().map(PaletteCell::cap).toList());
        setAccessibleText(Stream.of(name.getText(), where.getText(), String.join(" ", caps), why.getText())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", ")));
        pseudoClassStateChanged(IMPOSSIBLE, obstacle.isPresent());
    }

    /// The keys one by one, as this system writes them, `Ctrl`, `Shift`, `P`, and as our sentences do: `Esc`,
    /// `Enter`.
    static List<String> caps(KeyCombination keys) {
        String display = keys.getDisplayText();
        int last = display.lastIndexOf('+', display.length() - 2);
        List<String> caps = new ArrayList<>();
        if (last > 0) {
            caps.addAll(List.of(display.substring(0, last).split("\\+")));
        }
        String key = display.substring(last + 1);
        caps.add(
                switch (key) {
                    case "Escape" -> "Esc";
                    case "↵" -> "Enter";
                    default -> key;
                });
        return caps;
    }

    private static Label cap(String words) {
        Label cap = label("key-cap");
        cap.setText(words);
        cap.setMinWidth(USE_PREF_SIZE);
        return cap;
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
