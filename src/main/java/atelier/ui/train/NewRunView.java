package atelier.ui.train;

import atelier.train.Preset;
import atelier.train.TrainingPlan.Ships;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/// A new run: what to make, from what, whose pictures they are; and, folded away, the numbers.
final class NewRunView extends ScrollPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final TrainModel model;
    private final NewRunModel draft;
    private final Kit kit;

    NewRunView(TrainModel model, NewRunModel draft, Kit kit) {
        this.model = model;
        this.draft = draft;
        this.kit = kit;
        getStyleClass().add("new-run-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox page = new VBox(kit.title(draft.isAgain() ? "train.again.title" : "train.new.title"));
        page.getStyleClass().add("new-run");
        if (draft.isAgain()) {
            page.getChildren().add(kit.note("train.again.words"));
        } else {
            page.getChildren()
                    .addAll(
                            kit.section("train.new.what", presets()),
                            kit.section("train.new.from", from(), new SurveyPane(draft, kit)));
        }
        page.getChildren()
                .addAll(kit.section("train.new.whose", whose()), advanced(), new PlanPane(model, draft, kit), end());
        StackPane middle = new StackPane(page);
        middle.setAlignment(Pos.TOP_CENTER);
        setContent(middle);
    }

    private Node presets() {
        GridPane tiles = new GridPane();
        tiles.getStyleClass().add("presets");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(50);
            tiles.getColumnConstraints().add(column);
        }
        ToggleGroup group = new ToggleGroup();
        int number = 0;
        for (Preset preset : Preset.values()) {
            tiles.add(tile(preset, group), number % 2, number / 2);
            number++;
        }
        return tiles;
    }

    private Node tile(Preset preset, ToggleGroup group) {
        RadioButton choice = new RadioButton(kit.say(preset.title()));
        choice.getStyleClass().add("preset-title");
        choice.setId(preset.title());
        choice.setToggleGroup(group);
        choice.setWrapText(true);
        Label summary = new Label(kit.say(preset.summary()));
        summary.getStyleClass().add("note");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        choice.setAccessibleText(choice.getText() + ". " + summary.getText());
        VBox tile = new VBox(choice, summary);
        tile.getStyleClass().add("preset");
        tile.setOnMouseClicked(_ -> draft.preset().set(preset));
        choice.setOnAction(_ -> draft.preset().set(preset));
        Fx.follow(this, draft.preset(), now -> {
            choice.setSelected(now == preset);
            tile.pseudoClassStateChanged(SELECTED, now == preset);
        });
        return tile;
    }

    private Node from() {
        HBox one = place("train.new.pictures", draft.pictures(), true);
        HBox photographs = place("train.new.photographs", draft.photographs(), false);
        Label few = few();
        VBox all = new VBox(one, photographs, few);
        all.getStyleClass().add("card");
        Fx.follow(this, draft.preset(), preset -> {
            boolean needed = preset.needsPhotographs();
            for (Node node : List.of(photographs, few)) {
                node.setVisible(needed);
                node.setManaged(needed);
            }
        });
        return all;
    }

    private Label few() {
        Label few = new Label(kit.say(Preset.fewPhotographs(), draft.samplePhotographs()));
        few.getStyleClass().add("note");
        few.setWrapText(true);
        few.setMinHeight(Region.USE_PREF_SIZE);
        return few;
    }

    /// A file or folder that is chosen or dropped.
    private HBox place(String key, ObjectProperty<Optional<Path>> path, boolean main) {
        Label name = new Label();
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        Label shown = Kit.whole(new Label());
        shown.getStyleClass().add("path");
        shown.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        shown.setMinWidth(0);
        VBox words = new VBox(name, shown);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button folder = kit.button(
                key + ".folder", Feather.FOLDER, () -> chooseFolder(key).ifPresent(f -> path.set(Optional.of(f))));
        folder.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(words, folder);
        if (main) {
            Button file = kit.button(
                    key + ".file", Feather.IMAGE, () -> chooseFile(key).ifPresent(f -> path.set(Optional.of(f))));
            file.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(1, file);
            Fx.follow(this, draft.preset(), preset -> {
                name.setText(kit.say(preset.takesOnePicture() ? key + ".one" : key + ".many"));
                file.setVisible(preset.takesOnePicture());
                file.setManaged(preset.takesOnePicture());
            });
        } else {
            name.setText(kit.say(key));
        }
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        Fx.follow(
                this,
                path,
                chosen -> shown.setText(
                        chosen.map(Path::toString).orElse(kit.say(main ? "train.new.drop" : "train.new.samples"))));
        dropOn(row, path);
        return row;
    }

    private static void dropOn(Node row, ObjectProperty<Optional<Path>> path) {
        row.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                row.pseudoClassStateChanged(DROPPING, true);
                event.consume();
            }
        });
        row.addEventHandler(DragEvent.DRAG_EXITED, _ -> row.pseudoClassStateChanged(DROPPING, false));
        row.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            path.set(event.getDragboard().getFiles().stream().map(File::toPath).findFirst());
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private Optional<Path> chooseFolder(String key) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(kit.say(key + ".folder"));
        return Optional.ofNullable(chooser.showDialog(getScene().getWindow())).map(File::toPath);
    }

    private Optional<Path> chooseFile(String key) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.say(key + ".file"));
        return Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
                .map(File::toPath);
    }

    private Node whose() {
        VBox card = new VBox(
                kit.row("train.new.name", wide(kit.field("train.new.name.example", draft.name()))),
                taken(),
                kit.row("train.new.licence", wide(kit.field("train.new.licence.example", draft.licence()))),
                kit.note("train.new.licence.why"));
        if (!draft.isAgain()) {
            card.getChildren()
                    .add(2, kit.row("train.new.source", wide(kit.field("train.new.source.example", draft.source()))));
        }
        card.getStyleClass().add("card");
        return card;
    }

    private Node taken() {
        Label taken = kit.note("train.new.taken");
        taken.getStyleClass().add("wrong");
        taken.textProperty()
                .bind(draft.taken()
                        .map(now -> now.map(other ->
                                        kit.say("train.new.taken", Words.in(kit.text(), other.title()), other.id()))
                                .orElse("")));
        Kit.showWhile(taken, draft.taken().map(Optional::isPresent));
        return taken;
    }

    private static TextField wide(TextField field) {
        field.setPrefWidth(320);
        return field;
    }

    /// Every number with a sentence of help; what is left empty is as the plan suggests.
    private Node advanced() {
        VBox rows = new VBox();
        for (PlanNumber number : PlanNumber.values()) {
            rows.getChildren().add(number(number));
        }
        Node ships = ships();
        rows.getChildren().add(ships);
        Fx.follow(this, draft.preset(), _ -> {
            ships.setVisible(draft.hasBest());
            ships.setManaged(draft.hasBest());
        });
        rows.getStyleClass().add("advanced");
        TitledPane fold = new TitledPane(kit.say("train.new.advanced"), rows);
        fold.setId("train.new.advanced");
        fold.setExpanded(false);
        fold.setAnimated(false);
        return fold;
    }

    private Node ships() {
        ComboBox<Ships> choice = kit.choice(
                "train.new.ships",
                List.of(Ships.values()),
                draft.ships(),
                value -> kit.say("train.new.ships." + value));
        choice.setMinWidth(USE_PREF_SIZE);
        return helped("train.new.ships", help("train.new.ships.help"), choice);
    }

    /// Tells what the number can be, in place of what it does, where something else was typed.
    private Node number(PlanNumber number) {
        StringProperty typed = draft.typed(number);
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
                _ -> field.setPromptText(draft.suggested()
                        .map(plan -> PlanPane.number(number, plan))
                        .orElse("")));
        // One behind the other: nothing moves when they take turns.
        StackPane words = new StackPane(help, range);
        words.setAlignment(Pos.TOP_LEFT);
        return helped(number.key(), words, field);
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

    private Node end() {
        Button start = kit.primary(
                "train.new.start", Feather.PLAY, () -> draft.plan().getValue().ifPresent(model::begin));
        start.disableProperty().bind(draft.plan().map(Optional::isEmpty));
        HBox end = new HBox(Kit.spring(), kit.button("train.new.cancel", model::dismiss), start);
        end.getStyleClass().add("new-run-end");
        end.setAlignment(Pos.CENTER_RIGHT);
        return end;
    }
}
