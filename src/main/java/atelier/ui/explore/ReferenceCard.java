package atelier.ui.explore;

import atelier.image.Raster;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Pictures;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;

/// The picture that the one shown was found to be most like, small beside it, until one moves on.
final class ReferenceCard extends VBox {
    private static final double SIDE = 132;

    ReferenceCard(ExploreModel model, Kit kit) {
        getStyleClass().addAll("reference", "floating");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        ImageView picture = new ImageView();
        picture.setPreserveRatio(true);
        picture.setFitWidth(SIDE);
        picture.setFitHeight(SIDE);
        getChildren().addAll(picture, kit.label("explore.reference"));
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
