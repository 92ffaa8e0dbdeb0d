package atelier.ui.train;

import atelier.train.Objective;
import atelier.train.Story.Sample;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the run could do at different moments: one picture, or two side by side, and a slider through time.
final class SamplesPane extends VBox {
    private static final double LEAST = 90;
    private static final String OPEN = "sample-open";

    private final SamplesModel model;
    private final Kit kit;
    private final Consumer<Image> enlarge;
    private final HBox pictures = new HBox();
    private final Slider time = new Slider();
    private final Label when = new Label();
    /// What can be seen where.
    private final Label meaning = new Label();
    private final Label none;

    SamplesPane(SamplesModel model, Kit kit, Consumer<Image> enlarge) {
        this.model = model;
        this.kit = kit;
        this.enlarge = enlarge;
        getStyleClass().add("samples-pane");
        setMinWidth(0);
        pictures.getStyleClass().add("sample-pictures");
        pictures.setAlignment(Pos.CENTER);
        pictures.setMinHeight(LEAST);
        VBox.setVgrow(pictures, Priority.ALWAYS);
        kit.name(time, "train.time");
        time.setMajorTickUnit(1);
        time.setMinorTickCount(0);
        time.setSnapToTicks(true);
        time.setBlockIncrement(1);
        HBox.setHgrow(time, Priority.ALWAYS);
        when.getStyleClass().add("amount");
        when.setMinWidth(USE_PREF_SIZE);
        ToggleButton pin =
                kit.iconToggle("train.beside", Feather.COLUMNS, new javafx.beans.property.SimpleBooleanProperty());
        pin.setOnAction(_ -> model.pin());
        Fx.follow(this, model.beside(), beside -> pin.setSelected(beside.isPresent()));
        Label header = kit.label("train.samples");
        header.getStyleClass().add("curve-title");
        header.setMinWidth(USE_PREF_SIZE);
        HBox bar = new HBox(header, time, when, pin);
        bar.getStyleClass().add("samples-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        meaning.getStyleClass().add("note");
        meaning.setWrapText(true);
        meaning.setMinHeight(USE_PREF_SIZE);
        none = kit.note("train.samples.none");
        none.textProperty().bind(model.first().map(step -> kit.say("train.samples.none", step)));
        getChildren().addAll(bar, meaning, pictures);
        Fx.follow(this, model.moments(), this::range);
        Fx.follow(this, model.at(), at -> time.setValue(at.intValue()));
        time.valueProperty().addListener((_, _, at) -> model.at().set((int) Math.round(at.doubleValue())));
        Fx.follow(
                this,
                Bindings.createObjectBinding(
                        () -> List.of(model.beside().get(), model.current()),
                        model.moments(),
                        model.at(),
                        model.beside()),
                this::show);
    }

    /// The slider's end moves first, and its hand after it, so that the hand is never pushed.
    private void range(List<Sample> moments) {
        time.setMax(Math.max(1, moments.size() - 1));
        time.setDisable(moments.size() < 2);
        time.setValue(model.at().get());
    }

    private void show(List<Optional<Sample>> samples) {
        boolean focused = pictures.isFocusWithin();
        pictures.getChildren().clear();
        samples.forEach(sample -> sample.ifPresent(this::add));
        if (pictures.getChildren().isEmpty()) {
            pictures.getChildren().add(none);
        }
        // A newer picture takes the place of the one that the keys were at.
        if (focused) {
            Optional.ofNullable(pictures.lookup("." + OPEN)).ifPresent(Node::requestFocus);
        }
        Optional<String> key =
                model.objective().filter(_ -> model.current().isPresent()).map(SamplesPane::meaning);
        meaning.setText(key.map(kit::say).orElse(""));
        meaning.setVisible(key.isPresent());
        meaning.setManaged(key.isPresent());
        when.setText(model.current()
                .map(sample -> kit.say("train.at", sample.step()))
                .orElse(""));
        time.setAccessibleText(kit.say("train.time") + ", " + when.getText());
    }

    private static String meaning(Objective objective) {
        return "train.samples.of."
                + switch (objective) {
                    case Objective.OneStyle _ -> "style";
                    case Objective.ArbitraryStyle _, Objective.Distil _ -> "styles";
                    case Objective.Gan _ -> "gan";
                    case Objective.Vae _ -> "vae";
                    case Objective.Growth _ -> "growth";
                };
    }

    private void add(Sample sample) {
        Image image = new Image(sample.file().toUri().toString(), true);
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        // Tiny pictures keep their squares, which is what they are made of.
        image.widthProperty().subscribe(width -> view.setSmooth(width.doubleValue() > 200));
        Button large = kit.iconButton("train.samples.enlarge", Feather.MAXIMIZE, () -> enlarge.accept(image));
        large.setGraphic(view);
        large.setCursor(Cursor.HAND);
        large.setAccessibleText(kit.say("train.at", sample.step()) + ", " + kit.say("train.samples.enlarge"));
        large.getStyleClass().add(OPEN);
        StackPane frame = new StackPane(large);
        frame.getStyleClass().add("sample-frame");
        frame.setMinSize(0, 0);
        frame.setPrefSize(0, 0);
        view.fitWidthProperty().bind(frame.widthProperty().subtract(8));
        view.fitHeightProperty().bind(frame.heightProperty().subtract(8));
        HBox.setHgrow(frame, Priority.ALWAYS);
        frame.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        if (model.beside().get().isPresent()) {
            Label step = new Label(kit.say("train.at", sample.step()));
            step.getStyleClass().add("sample-step");
            StackPane.setAlignment(step, Pos.BOTTOM_CENTER);
            frame.getChildren().add(step);
        }
        pictures.getChildren().add(frame);
    }

    /// The picture in sight, for its full size, with a sentence beneath where there is one.
    static Node full(Image image, String words, Runnable close, Kit kit) {
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(image.getWidth() > 200);
        Button leave = kit.iconButton("train.close", Feather.X, close);
        StackPane over = new StackPane(view, leave);
        over.getStyleClass().add("sample-full");
        StackPane.setAlignment(leave, Pos.TOP_RIGHT);
        if (!words.isEmpty()) {
            Label caption = new Label(words);
            caption.getStyleClass().add("sample-caption");
            caption.setWrapText(true);
            StackPane.setAlignment(caption, Pos.BOTTOM_CENTER);
            over.getChildren().add(caption);
        }
        view.fitWidthProperty().bind(over.widthProperty().subtract(64));
        view.fitHeightProperty().bind(over.heightProperty().subtract(words.isEmpty() ? 64 : 112));
        over.setOnMouseClicked(_ -> close.run());
        over.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        over.setAccessibleText(words.isEmpty() ? kit.say("train.samples") : words);
        return over;
    }
}
