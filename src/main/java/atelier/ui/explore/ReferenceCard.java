package atelier.ui.explore;

import atelier.image.Raster;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Pictures;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The picture that the one shown was found to be most like, small beside it, until one moves on or puts it away.
final class ReferenceCard extends VBox {
    private static final double SIDE = 132;

    ReferenceCard(ExploreModel model, Kit kit) {
        getStyleClass().addAll("reference", "floating");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        ImageView picture = new ImageView();
        picture.setPreserveRatio(true);
        picture.setFitWidth(SIDE);
        picture.setFitHeight(SIDE);
        Label name = kit.label("explore.reference");
        name.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(
                name, Kit.spring(), kit.iconButton("explore.reference.hide", Feather.X, model.arrivals()::putAway));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, picture);
        var shown = Bindings.createObjectBinding(
                () -> model.arrivals().reference(model.spot().point().get()),
                model.spot().point(),
                model.arrivals().references());
        Fx.follow(this, shown, reference -> show(picture, reference));
        Kit.showWhile(this, shown.map(Optional::isPresent));
    }

    private static void show(ImageView view, Optional<Raster> reference) {
        view.setImage(reference.map(Pictures::image).orElse(null));
    }
}
