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

/// One painting of the mix: seen, named, its share in words and as a slider, and the way to take it out. As one share
/// grows, the others shrink: together they are the whole.
final class PaintingRow extends HBox {
    private final Kit kit;
    private final int place;
    private final Label amount = new Label();
    private final Slider share = new Slider(Sketch.LEAST_SHARE, 1 - Sketch.LEAST_SHARE, 0.5);
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
        amount.getStyleClass().add("amount");
        amount.setMinWidth(USE_PREF_SIZE);
        share.setSkin(new ProgressSliderSkin(share));
        kit.name(share, "stylize.weight");
        share.setAccessibleText(kit.say("stylize.weight.of", picture.title(kit.text())));
        share.setBlockIncrement(0.05);
        Button remove = kit.iconButton(
                "stylize.painting.remove", Feather.X, () -> draft.change(sketch -> sketch.without(place)));
        remove.getStyleClass().add("remove");
        VBox middle = new VBox(new HBox(6, name, amount), share);
        middle.getStyleClass().add("middle");
        middle.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(middle, Priority.ALWAYS);
        getChildren().addAll(cover, middle, remove);
        share.valueProperty().subscribe((_, now) -> {
            if (!following) {
                draft.adjust("share " + place, sketch -> sketch.withShare(place, now.doubleValue()));
            }
        });
        Gestures.settle(share, draft);
        show(draft.get());
    }

    /// Shows the share in a sketch that has the same paintings.
    void show(Sketch sketch) {
        following = true;
        boolean mixed = sketch.paintings().size() > 1;
        double own = sketch.share(place);
        share.setValue(own);
        share.setVisible(mixed);
        share.setManaged(mixed);
        amount.setText(mixed ? kit.percent(own) : "");
        following = false;
    }
}
