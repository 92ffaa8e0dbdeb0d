package atelier.ui.train;

import atelier.train.TrainingPlan.Ships;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The plan's numbers, each with a sentence of help, folded away; what is left empty is as the plan suggests.
final class AdvancedPane extends TitledPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final NewRunModel draft;
    private final Kit kit;

    AdvancedPane(NewRunModel draft, Kit kit) {
        this.draft = draft;
        this.kit = kit;
        VBox rows = new VBox();
        rows.getStyleClass().add("advanced");
        for (PlanNumber number : PlanNumber.values()) {
            rows.getChildren().add(number(number));
        }
        rows.getChildren().add(ships());
        setText(kit.say("train.new.advanced"));
        setContent(rows);
        setId("train.new.advanced");
        setExpanded(false);
        setAnimated(false);
    }

    /// Tells what the number can be, in place of what it does, where something else was typed.
    private Node number(PlanNumber number) {
        StringProperty typed = draft.numbers().typed(number);
        TextField field = kit.field(number.key(), typed);
        field.setPrefWidth(110);
        field.setMinWidth(110);
        Label help = help(number.key() + ".help");
        Label range = new Label(kit.say(number.range(), number.greatest()));
        range.getStyleClass().add("wrong");
        range.setWrapText(true);
        typed.subscribe(now -> {
            boolean wrong = number.isWrong(now);
            field.pseudoClassStateChanged(WRONG, wrong);
            field.setAccessibleHelp(wrong ? range.getText() : help.getText());
            range.setVisible(wrong);
            help.setVisible(!wrong);
        });
        Fx.follow(
                this,
                draft.plan(),
                _ -> field.setPromptText(draft.suggested().map(number::in).orElse("")));
        // One behind the other: nothing moves when they take turns.
        StackPane words = new StackPane(help, range);
        words.setAlignment(Pos.TOP_LEFT);
        return helped(number.key(), words, field);
    }

    private Node ships() {
        ComboBox<Ships> choice = kit.choice(
                "train.new.ships",
                List.of(Ships.values()),
                draft.ships(),
                value -> kit.say("train.new.ships." + value));
        choice.setMinWidth(USE_PREF_SIZE);
        HBox row = helped("train.new.ships", help("train.new.ships.help"), choice);
        Fx.follow(this, draft.preset(), _ -> {
            row.setVisible(draft.hasBest());
            row.setManaged(draft.hasBest());
        });
        return row;
    }

    private Label help(String key) {
        Label help = new Label(kit.say(key));
        help.getStyleClass().add("note");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        return help;
    }

    private HBox helped(String key, Node help, Node control) {
        VBox words = new VBox(new Label(kit.say(key)), help);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(words, control);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
