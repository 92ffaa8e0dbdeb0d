package atelier.ui.kit;

import atelier.base.Text;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// Makes controls in one language. Each comes from one text key: `key` is its label and accessible name,
/// `key.tip` its tooltip where there is one, and the key itself its id. Controls hold the properties that they show
/// weakly: somebody else must hold them, or they go away.
public final class Kit {
    private final Text text;
    private final Notices notices;

    public Kit(Text text, Notices notices) {
        this.text = text;
        this.notices = notices;
    }

    public Text text() {
        return text;
    }

    /// Where pages tell what concerns the whole window.
    public Notices notices() {
        return notices;
    }

    public String say(String key, Object... arguments) {
        return text.get(key, arguments);
    }

    /// The words of a button or an item that leads to a dialog as that dialog's title: the dots that say that one
    /// comes are the button's alone.
    public String dialog(String key) {
        return say(key).replaceFirst("…$", "");
    }

    /// A share of 1 as a percentage.
    public String percent(double share) {
        return say("kit.percent", Math.round(share * 100));
    }

    public Label label(String key) {
        Label label = new Label(say(key));
        label.setId(key);
        return label;
    }

    /// Lets a label tell all its text under the pointer, where there may be no room for it.
    public static Label whole(Label label) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(label.textProperty());
        label.setTooltip(tip);
        return label;
    }

    /// A label for the name of a file: where there is no room for it, it is shortened in the middle, so that its
    /// ending stays, and told whole under the pointer.
    public static Label fileName() {
        Label name = whole(new Label());
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        return name;
    }

    /// Text of several lines, in a lighter colour.
    public Label note(String key) {
        Label label = label(key);
        label.getStyleClass().add("note");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public Label title(String key) {
        Label label = label(key);
        label.getStyleClass().add("page-title");
        return label;
    }

    public Button button(String key, Feather icon, Runnable action) {
        return dress(new Button(say(key), Icons.of(icon)), key, action);
    }

    public Button button(String key, Runnable action) {
        return dress(new Button(say(key)), key, action);
    }

    /// The one button of a page that matters most, in the accent colour.
    public Button primary(String key, Feather icon, Runnable action) {
        Button button = button(key, icon, action);
        button.getStyleClass().add("accent");
        return button;
    }

    /// A button without a frame.
    public Button quiet(String key, Runnable action) {
        Button button = button(key, action);
        button.getStyleClass().add("flat");
        return button;
    }

    /// A button that shows its icon only; the label is its tooltip.
    public Button iconButton(String key, Feather icon, Runnable action) {
        Button button = dress(new Button("", Icons.of(icon)), key, action);
        button.getStyleClass().addAll("button-icon", "flat");
        return button;
    }

    public ToggleButton toggle(String key, Feather icon, Property<Boolean> on) {
        return toggle(say(key), key, icon, on);
    }

    /// A toggle that shows its icon only; the label is its tooltip.
    public ToggleButton iconToggle(String key, Feather icon, Property<Boolean> on) {
        ToggleButton toggle = toggle("", key, icon, on);
        toggle.getStyleClass().addAll("button-icon", "flat");
        return toggle;
    }

    /// Something to be locked in its place: an open padlock that a click shuts, or a shut one that a click opens.
    /// The tooltip, `key.tip` or while it is shut `key.shut`, says what for.
    public ToggleButton lock(String key, Property<Boolean> shut) {
        ToggleButton lock = iconToggle(key, Feather.UNLOCK, shut);
        lock.selectedProperty().subscribe(now -> {
            lock.setGraphic(Icons.of(now ? Feather.LOCK : Feather.UNLOCK));
            lock.getTooltip().setText(say(now ? key + ".shut" : key + ".tip"));
        });
        return lock;
    }

    private ToggleButton toggle(String words, String key, Feather icon, Property<Boolean> on) {
        ToggleButton toggle = name(new ToggleButton(words, Icons.of(icon)), key);
        toggle.selectedProperty().bindBidirectional(on);
        return toggle;
    }

    /// Label at the left, switch at the right.
    public Switch onOff(String key, Property<Boolean> on) {
        return new Switch(this, key, on);
    }

    /// Label and value above, slider beneath.
    ///
    /// @param words how the value is told
    public SliderField slider(
            String key, double from, double to, double step, DoubleProperty value, DoubleFunction<String> words) {
        return new SliderField(this, key, from, to, step, value, words);
    }

    /// A choice from a list.
    ///
    /// @param words how a value is told
    public <T> ComboBox<T> choice(String key, List<T> values, Property<T> chosen, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String string) {
                throw new UnsupportedOperationException("the list is not typed into");
            }
        });
        box.valueProperty().bindBidirectional(chosen);
        name(box, key);
        return box;
    }

    /// A field for text; the label is shown in it while it is empty.
    public TextField field(String key, StringProperty value) {
        TextField field = new TextField();
        field.setPromptText(say(key));
        field.textProperty().bindBidirectional(value);
        name(field, key);
        return field;
    }

    /// A header with what belongs beneath it.
    public VBox section(String key, Node... content) {
        Label header = label(key);
        header.getStyleClass().add("section-header");
        VBox section = new VBox(header);
        section.getStyleClass().add("section");
        section.getChildren().addAll(content);
        return section;
    }

    /// Label at the left, control at the right.
    public HBox row(String key, Node control) {
        Label label = new Label(say(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return row(label, control);
    }

    /// The same with a label that may be cut where there is no room for it.
    public static HBox row(Label label, Node control) {
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox row = new HBox(label, control);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Takes the room that is left over between its neighbours.
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /// Shows a node, and keeps room for it, only while this is so.
    public static void showWhile(Node node, ObservableValue<Boolean> condition) {
        node.managedProperty().bind(node.visibleProperty());
        node.visibleProperty().bind(condition);
    }

    /// What scrolls up and down in a width of its own: it stays as wide when the scroll bar comes, which takes of
    /// the margin.
    public static void scroll(ScrollPane pane, Region content) {
        pane.setContent(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        content.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> pane.getWidth()
                                - pane.getInsets().getLeft()
                                - pane.getInsets().getRight(),
                        pane.widthProperty(),
                        pane.insetsProperty()));
        // What lies under the bar is never moved into sight.
        var _ = pane.hvalueProperty().subscribe(_ -> pane.setHvalue(0));
    }

    /// The notice as a bar, to be shown where it belongs.
    public Region bar(Notice notice, Runnable putAway) {
        return new NoticeBar(this, notice, putAway);
    }

    /// Gives a control of any kind its id, accessible name and tooltip.
    public <C extends Control> C name(C control, String key) {
        control.setId(key);
        control.setAccessibleText(say(key));
        boolean wordless = control instanceof ButtonBase button
                && (button.getText() == null || button.getText().isEmpty());
        if (text.has(key + ".tip") || wordless) {
            control.setTooltip(new Tip(control, say(text.has(key + ".tip") ? key + ".tip" : key)));
        }
        return control;
    }

    private Button dress(Button button, String key, Runnable action) {
        name(button, key);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
