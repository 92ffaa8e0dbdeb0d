package atelier.ui.stylize;

import atelier.ui.kit.Cover;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Pictures;
import atlantafx.base.controls.ProgressSliderSkin;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One painting of the mix: seen, named, its share under a slider, and the way to take it out.
final class PaintingRow extends HBox {
    /// A weight is above zero; a painting that should count for nothing is removed.
    private static final double LEAST = 0.02;

    private final Kit kit;
    private final int place;
    private final Label share = new Label();
    private final Slider weight = new Slider(LEAST, 1, 1);
    private boolean following;

    /// @param place of the painting in the sketch
    PaintingRow(Draft draft, Kit kit, int place) {
        this.kit = kit;
        this.place = place;
        getStyleClass().add("painting-row");
        setAlignment(Pos.CENTER_LEFT);
        SourcePicture picture = draft.get().paintings().get(place).picture();
        Cover cover = new Cover(6, 52, 52);
        cover.show(Pictures.image(picture.view()));
        Label name = Kit.fileName();
        name.setText(picture.title(kit.text()));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        share.getStyleClass().add("amount");
        share.setMinWidth(USE_PREF_SIZE);
        weight.setSkin(new ProgressSliderSkin(weight));
        kit.name(weight, "stylize.weight");
        weight.setAccessibleText(kit.say("stylize.weight.of", picture.title(kit.text())));
        weight.setBlockIncrement(0.05);
        Button remove = kit.iconButton(
                "stylize.painting.remove", Feather.X, () -> draft.change(sketch -> sketch.without(place)));
        remove.getStyleClass().add("remove");
        VBox middle = new VBox(new HBox(6, name, share), weight);
        middle.getStyleClass().add("middle");
        middle.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(middle, Priority.ALWAYS);
        getChildren().addAll(cover, middle, remove);
        weight.valueProperty().subscribe((_, now) -> {
            if (!following) {
                draft.adjust("weight " + place, sketch -> sketch.withWeight(place, now.doubleValue()));
            }
        });
        Gestures.settle(weight, draft);
        show(draft.get());
    }

    /// Shows the weight in a sketch that has the same paintings.
    void show(Sketch sketch) {
        following = true;
        boolean mixed = sketch.paintings().size() > 1;
        double all =
                sketch.paintings().stream().mapToDouble(Sketch.Painting::weight).sum();
        double own = sketch.paintings().get(place).weight();
        weight.setValue(own);
        weight.setVisible(mixed);
        weight.setManaged(mixed);
        share.setText(mixed ? kit.percent(own / all) : "");
        following = false;
    }
}
