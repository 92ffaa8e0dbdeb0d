package atelier.ui.explore;

import atelier.model.Model;
import atelier.recipe.Latent;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What the picture shows, of the classes that the generator knows, and whether that is kept; not there where it knows
/// none.
final class ClassRow extends HBox {
    ClassRow(ExploreModel model, Kit kit) {
        getStyleClass().add("class-row");
        setAlignment(Pos.CENTER_LEFT);
        Label title = kit.label("explore.class");
        title.setMinWidth(USE_PREF_SIZE);
        ComboBox<String> box = kit.choice(
                "explore.class",
                List.of(),
                new SimpleObjectProperty<>(""),
                name -> Optional.ofNullable(name).map(kit.text()::thing).orElse(""));
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        getChildren()
                .addAll(title, box, kit.lock("explore.class.lock", model.ways().classLocked()));
        Kit.showWhile(this, model.spot().generator().map(now -> !classes(now).isEmpty()));
        Fx.follow(this, model.spot().generator(), now -> box.getItems().setAll(classes(now)));
        Fx.follow(
                this,
                model.spot().point(),
                now -> now.map(point -> point.latent())
                        .map(Latent::mostly)
                        .ifPresent(most -> most.ifPresent(box.getSelectionModel()::select)));
        box.setOnAction(_ -> {
            int chosen = box.getSelectionModel().getSelectedIndex();
            if (chosen >= 0) {
                model.travel().be(chosen);
            }
        });
    }

    private static List<String> classes(Optional<Model> generator) {
        return generator.map(Model::classes).orElse(List.of());
    }
}
