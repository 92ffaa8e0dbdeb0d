package atelier.ui.train;

import atelier.train.TrainingPlan;
import atelier.train.TrainingPlan.Ships;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.List;
import java.util.Optional;
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

/// What a plan is made of, each with a sentence of help, folded away; what is left empty, or in its place, is as the
/// plan suggests. There are only the rows that the plan has something for.
final class AdvancedPane extends TitledPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final NewRunModel draft;
    private final Kit kit;

    AdvancedPane(NewRunModel draft, Kit kit) {
        this.draft = draft;
        this.kit = kit;
        VBox rows = new VBox();
        rows.getStyleClass().add("advanced");
        draft.choices().all().forEach(choice -> rows.getChildren().add(choice(choice)));
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

    private <T> Node choice(PlanChoice<T> choice) {
        StackPane place = new StackPane();
        HBox row = helped(choice.key(), help(choice.key() + ".help"), place);
        Fx.follow(this, draft.preset(), _ -> {
            TrainingPlan plan = draft.outline();
            List<Optional<T>> possible = choice.possible(plan);
            ComboBox<Optional<T>> box =
                    kit.choice(choice.key(), possible, choice.chosen(), value -> choice.name(kit.text(), plan, value));
            box.setMinWidth(USE_PREF_SIZE);
            place.getChildren().setAll(box);
            show(row, possible.size() > 1);
        });
        return row;
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
                _ -> field.setPromptText(draft.suggested().flatMap(number::in).orElse("")));
        // One behind the other: nothing moves when they take turns.
        StackPane words = new StackPane(help, range);
        words.setAlignment(Pos.TOP_LEFT);
        HBox row = helped(number.key(), words, field);
        Fx.follow(
                this, draft.preset(), _ -> show(row, number.in(draft.outline()).isPresent()));
        return row;
    }

    private Node ships() {
        ComboBox<Ships> choice = kit.choice(
                "train.new.ships",
                List.of(Ships.values()),
                draft.ships(),
                value -> kit.say("train.new.ships." + value));
        choice.setMinWidth(USE_PREF_SIZE);
        HBox row = helped("train.new.ships", help("train.new.ships.help"), choice);
        Fx.follow(this, draft.preset(), _ -> show(row, draft.hasBest()));
        return row;
    }

    private static void show(Node row, boolean shown) {
        row.setVisible(shown);
        row.setManaged(shown);
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
