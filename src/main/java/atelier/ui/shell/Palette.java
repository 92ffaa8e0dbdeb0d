package atelier.ui.shell;

import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Everything that can be done, over the window, to be searched and done by keyboard alone. It is the sheet of keys
/// too.
final class Palette extends StackPane {
    private static final int PAGE = 8;

    private final List<Entry> entries;
    private final CustomTextField field;
    private final ListView<Entry> list = new ListView<>();
    private final Runnable close;
    private final Consumer<Entry> choose;

    /// @param choose given what is to be done
    /// @param close called when nothing is
    Palette(Kit kit, List<Entry> entries, Consumer<Entry> choose, Runnable close) {
        this.entries = entries;
        this.choose = choose;
        this.close = close;
        getStyleClass().add("palette-shade");
        setAlignment(Pos.TOP_CENTER);
        field = kit.name(new CustomTextField(), "palette.search");
        field.setPromptText(kit.say("palette.search"));
        field.setLeft(Icons.of(Feather.SEARCH));
        field.textProperty().subscribe(this::filter);
        list.getStyleClass().add("palette-list");
        list.setAccessibleText(kit.say("shell.palette"));
        list.setPlaceholder(kit.note("palette.none"));
        list.setCellFactory(_ -> new PaletteCell(kit, this::run));
        VBox card = new VBox(field, list, kit.note("palette.keys"));
        card.getStyleClass().add("palette");
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        // What is typed here is not for the page beneath.
        addEventHandler(KeyEvent.ANY, event -> {
            if (event.getCode() != KeyCode.TAB) {
                event.consume();
            }
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (equals(event.getTarget())) {
                close.run();
            }
        });
    }

    void takeFocus() {
        field.requestFocus();
    }

    private void filter(String words) {
        list.getItems()
                .setAll(entries.stream().filter(entry -> entry.has(words)).toList());
        int possible = IntStream.range(0, list.getItems().size())
                .filter(i -> isPossible(list.getItems().get(i)))
                .findFirst()
                .orElse(0);
        list.getSelectionModel().select(possible);
        list.scrollTo(Math.max(0, possible - PAGE / 2));
    }

    private void steer(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(PAGE);
            case PAGE_UP -> move(-PAGE);
            case ENTER -> run();
            case ESCAPE -> close.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int lines) {
        int last = list.getItems().size() - 1;
        int target = Math.clamp(list.getSelectionModel().getSelectedIndex() + lines, 0, Math.max(last, 0));
        list.getSelectionModel().select(target);
        list.scrollTo(Math.max(0, target - PAGE / 2));
    }

    /// What cannot be done stays where it says why.
    private void run() {
        Entry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null && isPossible(entry)) {
            choose.accept(entry);
        }
    }

    private static boolean isPossible(Entry entry) {
        return entry.command().obstacle().get().isEmpty();
    }
}
