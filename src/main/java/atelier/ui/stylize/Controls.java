package atelier.ui.stylize;

import atelier.base.Text;
import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.SliderField;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How the picture is painted: strength, strokes, texture, colours, size of the result, model.
final class Controls extends VBox {
    Controls(StylizeModel model, Kit kit) {
        Draft draft = model.draft();
        getStyleClass().add("controls");
        SliderField strength = kit.slider("stylize.strength", 0, 1, 0.05, draft.strength(), kit::percent);
        SliderField scale =
                kit.slider("stylize.scale", -1, 1, 0.1, draft.octaves(), octaves -> kit.percent(Math.pow(2, octaves)));
        Kit.showWhile(scale, model.oneStyle().not());
        SliderField underpainting =
                kit.slider("stylize.underpainting", 0, 1, 0.05, draft.underpainting(), kit::percent);
        Kit.showWhile(underpainting, model.inLayers());
        SliderField texture = kit.slider("stylize.texture", 0, 1, 0.05, draft.texture(), kit::percent);
        Gestures.settle(strength.slider(), draft);
        Gestures.settle(scale.slider(), draft);
        Gestures.settle(underpainting.slider(), draft);
        Gestures.settle(texture.slider(), draft);
        getChildren()
                .addAll(
                        strength,
                        scale,
                        underpainting,
                        texture,
                        kit.onOff("stylize.keepColours", draft.keepColours()),
                        new SizeRow(draft, kit));
        HBox models = kit.row("stylize.model", models(model, kit));
        models.managedProperty().bind(models.visibleProperty());
        models.visibleProperty().bind(model.models().map(cards -> cards.size() > 1));
        getChildren().add(models);
    }

    private static ComboBox<ModelId> models(StylizeModel model, Kit kit) {
        Draft draft = model.draft();
        ObjectProperty<ModelId> chosen = new SimpleObjectProperty<>(draft.get().model());
        ComboBox<ModelId> box = kit.choice("stylize.model", List.of(), chosen, id -> title(id, model, kit.text()));
        Fx.follow(box, model.models(), cards -> {
            box.getItems().setAll(cards.stream().map(ModelCard::id).toList());
            // The words for a value are asked for when it changes, and now they may be others.
            box.setValue(null);
            box.setValue(draft.get().model());
        });
        Fx.follow(box, draft.sketch(), sketch -> chosen.set(sketch.model()));
        chosen.subscribe(
                (_, id) -> Optional.ofNullable(id).ifPresent(it -> draft.change(sketch -> sketch.withModel(it))));
        return box;
    }

    private static String title(ModelId id, StylizeModel model, Text text) {
        return model.models().get().stream()
                .filter(card -> card.id().equals(id))
                .map(card -> card.title(text))
                .findFirst()
                .orElse(id.value());
    }
}
