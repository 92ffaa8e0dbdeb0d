package atelier.ui.models;

import atelier.foreign.Given;
import atelier.foreign.Guess;
import atelier.foreign.Layout;
import atelier.foreign.Order;
import atelier.foreign.Range;
import atelier.image.Raster;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Pictures;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A network on its way in: what it was taken for and what came of that, to be looked at, put right and installed.
final class ImportView extends ScrollPane {
    private static final double PICTURE = 300;

    /// What two pictures beside each other take beside themselves.
    private static final double BETWEEN = 130;

    private static final double FIELD = 200;
    private static final double CHOICE = 160;

    private final ImportModel model;
    private final Kit kit;
    private final VBox found = new VBox();

    /// @param leave brings nothing in after all
    ImportView(ImportModel model, Kit kit, Runnable leave) {
        this.model = model;
        this.kit = kit;
        getStyleClass().add("model-detail-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        Label title = kit.title("models.import.title");
        Label file = new Label(model.file().toString());
        file.getStyleClass().add("note");
        file.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        found.getStyleClass().add("import-found");
        Button install = kit.primary("models.import.install", Feather.CHECK, model::install);
        install.disableProperty().bind(model.isReady().not());
        HBox buttons = new HBox(Kit.spring(), kit.button("models.import.cancel", leave), install);
        buttons.getStyleClass().add("import-buttons");
        VBox content = new VBox(title, file, working(), trouble(), found, buttons);
        setContent(ModelsView.column(content));
        Fx.follow(this, model.tried(), tried -> tried.ifPresent(this::show));
    }

    /// What is going on while one waits.
    private Node working() {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        HBox working = new HBox(kit.label("models.import.working"), bar);
        working.getStyleClass().add("import-working");
        working.setAlignment(Pos.CENTER_LEFT);
        Kit.showWhile(working, model.busy());
        return working;
    }

    /// Why it cannot be used as it is said to be now.
    private Node trouble() {
        VBox place = new VBox();
        Fx.follow(this, model.trouble(), trouble -> {
            place.getChildren()
                    .setAll(
                            trouble
                                    .map(failure -> kit.bar(kit.notices().of(failure), place.getChildren()::clear))
                                    .stream()
                                    .toList());
            place.setManaged(trouble.isPresent());
        });
        return place;
    }

    private void show(ImportModel.Tried tried) {
        Guess guess = tried.guess();
        HBox pictures = new HBox();
        pictures.getStyleClass().add("import-pictures");
        pictures.setAlignment(Pos.CENTER_LEFT);
        tried.before()
                .ifPresent(before -> pictures.getChildren().addAll(framed(before, 2), Icons.of(Feather.ARROW_RIGHT)));
        pictures.getChildren().add(framed(tried.after(), tried.before().isPresent() ? 2 : 1));
        Label what = kit.note(
                switch (guess) {
                    case Guess.Generator _ -> "models.import.generator";
                    case Guess.PictureToPicture pass ->
                        pass.takesPainting() ? "models.import.pair" : "models.import.pass";
                });
        if (guess instanceof Guess.Generator generator) {
            what.setText(kit.say(
                    generator.classes() > 0 ? "models.import.generator.classes" : "models.import.generator",
                    generator.length(),
                    generator.classes()));
        }
        Label facts = new Label(kit.say(
                "models.import.file",
                tried.examination().examined().takes().replace("\n", kit.say("list.comma")),
                tried.examination().examined().makes()));
        facts.setWrapText(true);
        facts.setMinHeight(Region.USE_PREF_SIZE);
        facts.getStyleClass().add("note");
        found.getChildren().setAll(what, pictures);
        VBox read = kit.section("models.import.read");
        read.getChildren().add(kit.note("models.import.read.words"));
        VBox out = side("models.import.out", model.out(), guess.picture().channels());
        List<String> outputs = tried.examination().examined().outputs();
        if (outputs.size() > 1) {
            out.getChildren().add(output(outputs));
        }
        HBox sides = new HBox();
        sides.getStyleClass().add("import-sides");
        if (guess instanceof Guess.PictureToPicture pass) {
            sides.getChildren()
                    .add(side("models.import.in", model.in(), pass.photograph().channels()));
        }
        List<Given> others = others(guess);
        if (!others.isEmpty()) {
            VBox inputs = kit.section("models.import.inputs");
            others.forEach(input -> inputs.getChildren().add(input(input, guess.roles(input))));
            inputs.getStyleClass().add("import-side");
            HBox.setHgrow(inputs, Priority.ALWAYS);
            // Beside one form there is room for them.
            (sides.getChildren().isEmpty() ? sides : read).getChildren().add(inputs);
        }
        sides.getChildren().add(out);
        read.getChildren().addAll(sides, facts);
        VBox card = kit.section(
                "models.import.card",
                kit.row("models.import.name", wide(kit.field("models.import.name", model.title()))),
                kit.row("models.import.id", wide(kit.field("models.import.id", model.id()))),
                kit.row("models.import.licence", wide(kit.field("models.import.licence", model.licence()))));
        // As wide as a form, so that the fields stand where its choices do.
        card.getStyleClass().add("import-side");
        found.getChildren().addAll(read, card);
    }

    /// The inputs that can be taken for one thing or another.
    private static List<Given> others(Guess guess) {
        return switch (guess) {
            case Guess.Generator generator when generator.inputs().size() > 1 -> generator.inputs();
            case Guess.Generator _ -> List.of();
            case Guess.PictureToPicture pass ->
                pass.inputs().stream()
                        .filter(each -> pass.roles(each).size() > 1)
                        .toList();
        };
    }

    /// One input's name and what it is given.
    private HBox input(Given input, List<Given.Role> roles) {
        ObjectProperty<Given.Role> role = new SimpleObjectProperty<>(input.role());
        ComboBox<Given.Role> choice =
                kit.choice("models.import.role", roles, role, each -> kit.say("models.role." + each));
        choice.setAccessibleText(kit.say("models.import.role.of", input.input()));
        choice.disableProperty().bind(model.busy());
        choice.setPrefWidth(140);
        choice.setOnAction(_ -> model.give(input, choice.getValue()));
        return Kit.row(Kit.whole(new Label(input.input())), choice);
    }

    /// Which of several outputs is the picture.
    private HBox output(List<String> outputs) {
        ComboBox<String> choice = kit.choice("models.import.output", outputs, model.output(), name -> name);
        choice.disableProperty().bind(model.busy());
        choice.setPrefWidth(CHOICE);
        return kit.row("models.import.output", choice);
    }

    private VBox side(String key, ImportModel.Side side, int channels) {
        ComboBox<Range> range = kit.choice(
                key + ".range", List.of(Range.values()), side.range, each -> kit.say("models.range." + each));
        ComboBox<Order> order =
                technical(key + ".order", Order.values(), side.order, each -> kit.say("models.order." + each));
        ComboBox<Layout> layout =
                technical(key + ".layout", Layout.values(), side.layout, each -> kit.say("models.layout." + each));
        VBox box = kit.section(key, kit.row("models.import.range", range));
        if (channels > 1) {
            box.getChildren().add(kit.row("models.import.order", order));
        }
        box.getChildren().add(kit.row("models.import.layout", layout));
        box.getStyleClass().add("import-side");
        for (ComboBox<?> choice : List.of(range, order, layout)) {
            choice.disableProperty().bind(model.busy());
            choice.setPrefWidth(CHOICE);
        }
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /// A choice told in plain words, with the technical ones in its list for whoever knows them.
    private <T extends Enum<T>> ComboBox<T> technical(
            String key, T[] values, Property<T> chosen, Function<T, String> words) {
        ComboBox<T> box = kit.choice(
                key,
                List.of(values),
                chosen,
                each -> kit.say("models.import.technical", words.apply(each), each.name()));
        box.setButtonCell(new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(item == null || empty ? "" : words.apply(item));
            }
        });
        return box;
    }

    private static TextField wide(TextField field) {
        field.setPrefWidth(FIELD);
        return field;
    }

    /// @param beside how many of them lie beside each other
    private Region framed(Raster raster, int beside) {
        ImageView view = new ImageView(Pictures.image(raster));
        view.setPreserveRatio(true);
        view.fitWidthProperty()
                .bind(Bindings.min(
                        Math.min(PICTURE, 3.0 * raster.width()),
                        found.widthProperty().subtract(BETWEEN).divide(beside)));
        view.setFitHeight(Math.min(PICTURE, 3.0 * raster.height()));
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("model-picture");
        // Else the page would never become narrower than its pictures once were.
        frame.setMinWidth(0);
        return frame;
    }
}
