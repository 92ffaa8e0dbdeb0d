package atelier.ui.models;

import atelier.image.Raster;
import atelier.model.ModelCard.Graph;
import atelier.ui.kit.Cover;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Pictures;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One model of the list: what its pictures look like, what it is called, where it comes from.
final class ModelCell extends ListCell<ModelItem> {
    private static final double EMBLEM = 40;

    private final Kit kit;
    private final Map<Map<String, Graph>, Raster> emblems;
    private final Cover cover = new Cover(6, EMBLEM, EMBLEM);
    private final FontIcon icon = Icons.of(Feather.BOX);
    private final Label title = Kit.whole(new Label());
    private final Label origin = Kit.whole(new Label());
    private final HBox row;

    /// @param emblems the small pictures that models are known by
    ModelCell(Map<Map<String, Graph>, Raster> emblems, Kit kit) {
        this.emblems = emblems;
        this.kit = kit;
        getStyleClass().add("model-cell");
        StackPane emblem = new StackPane(icon, cover);
        emblem.getStyleClass().add("model-emblem");
        emblem.setMinSize(EMBLEM, EMBLEM);
        emblem.setMaxSize(EMBLEM, EMBLEM);
        title.getStyleClass().add("model-title");
        origin.getStyleClass().add("model-origin");
        VBox words = new VBox(title, origin);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(emblem, words);
        row.getStyleClass().add("model-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // As wide as the list, so that long titles are shortened and not scrolled to.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ModelItem item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        icon.setIconCode(
                switch (item.card().kind()) {
                    case GENERATOR -> Feather.COMPASS;
                    case PERCEPTUAL -> Feather.EYE;
                    case ARBITRARY_STYLE, ONE_STYLE, PICTURE_TO_PICTURE, PICTURES_TO_PICTURE -> Feather.IMAGE;
                });
        Raster picture = emblems.get(item.graphs());
        cover.setVisible(picture != null);
        if (picture != null) {
            cover.show(Pictures.image(picture));
        }
        title.setText(item.title(kit.text()));
        origin.setText(kit.say("models.kind." + item.card().kind()) + " · " + kit.say("models.from." + item.from()));
        setAccessibleText(title.getText() + ", " + origin.getText());
        setGraphic(row);
    }
}
