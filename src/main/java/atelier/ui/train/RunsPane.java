package atelier.ui.train;

import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The runs, and the way to a new one.
final class RunsPane extends VBox {
    private final TrainModel model;
    private final ListView<RunItem> list = new ListView<>();
    // Held here, since the model outlives this view and must not hold it.
    private final ListChangeListener<RunItem> changed = _ -> fill();

    RunsPane(TrainModel model, Kit kit, Runnable compose) {
        this.model = model;
        getStyleClass().add("runs-pane");
        Button add = kit.primary("train.new", Feather.PLUS, compose);
        add.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(kit.title("page.train"));
        head.setAlignment(Pos.CENTER_LEFT);
        list.getStyleClass().add("run-list");
        list.setAccessibleText(kit.say("train.runs"));
        Pictured pictured = new Pictured();
        list.setCellFactory(_ -> new RunCell(model, kit, pictured));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, add, list);
        model.items().addListener(new WeakListChangeListener<>(changed));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (item != null) {
                model.show(item);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                model.shown().filter(item -> !item.state().get().isLive()).ifPresent(model.deeds()::trash);
            }
        });
        Fx.follow(this, model.selected(), _ -> select());
        Fx.follow(this, model.contents(), _ -> select());
        fill();
    }

    private void fill() {
        list.getItems().setAll(model.items());
        select();
    }

    /// None is selected while none is in sight, so that a click on any of them shows it.
    private void select() {
        model.shown().ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
    }
}
