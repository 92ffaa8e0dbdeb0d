package atelier.ui.stylize;

import atelier.ui.kit.BusyLine;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The paintings of the mix, and the place where more are dropped or chosen; a sentence in their place while the
/// model has its style inside.
final class PaintingsPane extends VBox {
    private final Draft draft;
    private final Kit kit;
    private final VBox list = new VBox();
    private final Button empty;
    private final Button more;
    private final List<PaintingRow> rows = new ArrayList<>();
    private @Nullable List<SourcePicture> shown;

    PaintingsPane(StylizeModel model, Kit kit, Runnable browse, Consumer<Incoming> take) {
        this.draft = model.draft();
        this.kit = kit;
        Label inside = kit.label("stylize.paintings.inside");
        inside.setWrapText(true);
        inside.getStyleClass().add("inside");
        Kit.showWhile(inside, model.oneStyle());
        getStyleClass().add("paintings-pane");
        list.getStyleClass().add("list");
        empty = kit.name(new Button(), "stylize.paintings.choose");
        empty.setGraphic(new Invitation(kit, Feather.FEATHER, "stylize.paintings.drop"));
        empty.getStyleClass().setAll("drop-target");
        empty.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        empty.setOnAction(_ -> browse.run());
        empty.managedProperty().bind(empty.visibleProperty());
        more = kit.button("stylize.paintings.more", Feather.PLUS, browse);
        more.getStyleClass().add("more");
        more.setMaxWidth(Double.MAX_VALUE);
        more.managedProperty().bind(more.visibleProperty());
        BusyLine busy = new BusyLine(model.intake().paintings().opening().greaterThan(0));
        busy.managedProperty().bind(busy.visibleProperty());
        VBox mix = new VBox(new StackPane(empty), list, busy, more);
        mix.getStyleClass().add("list");
        Kit.showWhile(mix, model.oneStyle().not());
        getChildren().addAll(inside, mix);
        Incoming.dropOn(empty, take);
        Incoming.dropOn(this, take);
        Fx.follow(this, draft.sketch(), this::show);
    }

    private void show(Sketch sketch) {
        List<SourcePicture> pictures =
                sketch.paintings().stream().map(Sketch.Painting::picture).toList();
        if (pictures.equals(shown)) {
            rows.forEach(row -> row.show(sketch));
            return;
        }
        shown = pictures;
        rows.clear();
        for (int place = 0; place < pictures.size(); place++) {
            rows.add(new PaintingRow(draft, kit, place));
        }
        list.getChildren().setAll(rows);
        empty.setVisible(pictures.isEmpty());
        more.setVisible(!pictures.isEmpty() && !sketch.isFull());
    }
}
