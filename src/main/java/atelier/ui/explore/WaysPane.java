package atelier.ui.explore;

import atelier.explore.Compass;
import atelier.explore.Point;
import atelier.model.Model;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/// At the left: the generator, ways to begin, and the ways to move along.
final class WaysPane extends ScrollPane {
    private final ExploreModel model;
    private final Kit kit;
    private final VBox ways = new VBox();
    private final List<WayRow> rows = new ArrayList<>();
    private final DoubleProperty truncation = new SimpleDoubleProperty(1);

    WaysPane(ExploreModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        getStyleClass().addAll("side-scroll", "edge-to-edge");
        ways.getStyleClass().add("ways");
        VBox side = new VBox(
                kit.section("explore.generator", generators(), about()),
                kit.section("explore.begin", seed(), like()),
                kit.section(
                        "explore.ways",
                        new ClassRow(model, kit),
                        looking(),
                        ways,
                        range(),
                        new NumbersPane(model, kit)));
        side.getStyleClass().add("side");
        Kit.scroll(this, side);
        Fx.follow(this, model.ways().compass(), this::show);
        Fx.follow(this, model.spot().point(), now -> now.ifPresent(this::follow));
    }

    private Node generators() {
        ObjectProperty<Optional<Model>> chosen = new SimpleObjectProperty<>(Optional.empty());
        ComboBox<Optional<Model>> box = kit.choice(
                "explore.generator",
                List.of(),
                chosen,
                it -> it.map(each -> each.card().title(kit.text())).orElse(""));
        box.setMaxWidth(Double.MAX_VALUE);
        Fx.follow(box, model.generators(), found -> {
            box.getItems().setAll(found.stream().map(Optional::of).toList());
            box.setValue(model.spot().generator().get());
        });
        Fx.follow(box, model.spot().generator(), chosen::set);
        box.setOnAction(_ -> Optional.ofNullable(box.getValue())
                .flatMap(it -> it)
                .filter(it -> !model.spot().generator().get().equals(Optional.of(it)))
                .ifPresent(model::choose));
        return box;
    }

    private Node about() {
        Label about = new Label();
        about.getStyleClass().add("note");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        Kit.showWhile(about, about.textProperty().map(words -> !words.isEmpty()));
        Fx.follow(
                about,
                model.spot().generator(),
                now -> about.setText(
                        now.map(it -> kit.text().among(it.card().summary())).orElse("")));
        return about;
    }

    private Node seed() {
        TextField seed = kit.field("explore.seed", model.travel().words());
        seed.setOnAction(_ -> model.travel().draw());
        HBox.setHgrow(seed, Priority.ALWAYS);
        Button draw = kit.button("explore.draw", Feather.SHUFFLE, model.travel()::draw);
        draw.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(seed, draw);
        row.getStyleClass().add("seed-row");
        return row;
    }

    private Node like() {
        Button like = kit.button("explore.like", Feather.IMAGE, this::choosePicture);
        like.setMaxWidth(Double.MAX_VALUE);
        like.disableProperty().bind(model.desk().work().map(Optional::isPresent));
        return like;
    }

    void choosePicture() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.dialog("explore.like"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.arrivals().findLike(kit.say("explore.like.job"), file.toPath());
        }
    }

    private Node looking() {
        ProgressBar line = new ProgressBar();
        line.setMaxWidth(Double.MAX_VALUE);
        VBox box = new VBox(kit.note("explore.looking"), line);
        box.getStyleClass().add("looking");
        Kit.showWhile(box, model.ways().looking());
        return box;
    }

    private Node range() {
        var field = kit.slider("explore.truncation", 0, 1.5, 0.05, truncation, kit::percent);
        truncation.subscribe((_, now) -> model.travel().truncate(now.doubleValue()));
        field.slider()
                .addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> model.travel().rest());
        field.slider()
                .addEventHandler(KeyEvent.KEY_RELEASED, _ -> model.travel().rest());
        return field;
    }

    private void show(Optional<Compass> compass) {
        List<Compass.Way> all = compass.map(Compass::ways).orElse(List.of());
        if (rows.size() == all.size()) {
            // The same rows: a name or a lock that has changed must not lose the focus.
            for (int i = 0; i < all.size(); i++) {
                rows.get(i).show(all.get(i));
            }
        } else {
            rows.clear();
            for (int i = 0; i < all.size(); i++) {
                rows.add(new WayRow(model, all.get(i), i, kit));
            }
            ways.getChildren().setAll(rows);
        }
        model.spot().point().get().ifPresent(this::follow);
    }

    private void follow(Point point) {
        rows.forEach(row -> row.follow(point));
        truncation.set(point.truncation());
    }
}
