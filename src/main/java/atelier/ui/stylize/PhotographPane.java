package atelier.ui.stylize;

import atelier.ui.kit.BusyLine;
import atelier.ui.kit.Cover;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Pictures;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Where the photograph is dropped or chosen, and seen once it is there.
final class PhotographPane extends StackPane {
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");

    private final Kit kit;
    private final Button target;
    private final Button remove;
    private final Invitation invitation;
    private final Cover cover = new Cover(8);
    private final Label name = Kit.fileName();
    private final Label size = new Label();

    /// @param place where photographs are opened
    PhotographPane(Draft draft, Place place, Kit kit, Runnable browse, Consumer<Incoming> take) {
        this.kit = kit;
        getStyleClass().add("photograph-pane");
        invitation = new Invitation(kit, Feather.IMAGE, "stylize.photograph.drop");
        name.getStyleClass().add("name");
        size.getStyleClass().add("size");
        VBox caption = new VBox(name, size);
        caption.getStyleClass().add("caption");
        caption.setMaxHeight(USE_PREF_SIZE);
        caption.setMouseTransparent(true);
        setAlignment(caption, Pos.BOTTOM_LEFT);
        cover.setMouseTransparent(true);

        target = kit.name(new Button(), "stylize.photograph.choose");
        target.setGraphic(invitation);
        target.getStyleClass().setAll("drop-target");
        target.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        target.setOnAction(_ -> browse.run());
        remove = kit.iconButton(
                "stylize.photograph.remove",
                Feather.X,
                () -> draft.change(sketch -> sketch.withPhotograph(Optional.empty())));
        remove.getStyleClass().add("remove");
        setAlignment(remove, Pos.TOP_RIGHT);
        BusyLine busy = new BusyLine(place.opening().greaterThan(0));
        setAlignment(busy, Pos.BOTTOM_CENTER);
        getChildren().addAll(target, cover, caption, remove, busy);
        for (var shown : new javafx.scene.Node[] {cover, caption, remove}) {
            shown.setVisible(false);
        }
        Incoming.dropOn(target, take);
        Fx.follow(this, draft.sketch().map(Sketch::photograph), photograph -> show(photograph, caption));
    }

    private void show(Optional<SourcePicture> photograph, VBox caption) {
        photograph.ifPresent(picture -> {
            cover.show(Pictures.image(picture.view()));
            name.setText(picture.name(kit.text()));
            size.setText(SourcePicture.words(picture.size(), kit.text()));
        });
        boolean filled = photograph.isPresent();
        target.pseudoClassStateChanged(FILLED, filled);
        invitation.setVisible(!filled);
        cover.setVisible(filled);
        caption.setVisible(filled);
        remove.setVisible(filled);
    }
}
