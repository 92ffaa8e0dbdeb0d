package atelier.ui.models;

import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notice;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/// The Models page: the models at the left; beside them the selected one, or the one that is being brought in.
final class ModelsView extends BorderPane {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final ModelsModel model;
    private final Kit kit;
    private final ModelDetail detail;
    private final ListView<ModelItem> list = new ListView<>();
    /// What is told of what was brought in before.
    private final List<Notice> told = new ArrayList<>();
    // Held here, since the model outlives this view and must not hold it.
    private final ListChangeListener<ModelItem> changed = _ -> fill();

    /// @param use takes the selected model to the page that makes pictures with it
    /// @param pictures shows the gallery's pictures that were made with the model of this id
    ModelsView(ModelsModel model, Kit kit, Runnable use, Consumer<String> pictures) {
        this.model = model;
        this.kit = kit;
        getStyleClass().add("models-page");
        setLeft(listPane());
        detail = new ModelDetail(model, kit, use, pictures, this::getScene);
        Fx.follow(
                this,
                model.coming(),
                coming -> setCenter(coming.<Node>map(begun -> new ImportView(begun, kit, model::leaveImport))
                        .orElse(detail)));
        Fx.drain(this, model.news(), kit.notices()::tell);
        Fx.drain(this, model.discarded().ended(), kit.notices()::putAway);
        Fx.drain(this, model.troubles(), kit.notices()::tell);
        Fx.drain(this, model.refusals(), this::tell);
        takeDrops();
    }

    /// Lets the keys move among the models.
    void takeFocus() {
        list.requestFocus();
    }

    private Node listPane() {
        Button add = kit.primary("models.import", Feather.PLUS, this::choose);
        add.setMaxWidth(Double.MAX_VALUE);
        list.getStyleClass().add("model-list");
        list.setAccessibleText(kit.say("page.models"));
        list.setCellFactory(_ -> new ModelCell(model.showcase().emblems(), kit));
        VBox.setVgrow(list, Priority.ALWAYS);
        model.items().addListener(new WeakListChangeListener<>(changed));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (item != null && model.selected().get().filter(item::equals).isEmpty()) {
                model.choose(item);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE
                    && model.selected().get().filter(item -> !item.bundled()).isPresent()) {
                model.trash();
            }
        });
        Fx.follow(this, model.selected(), _ -> select());
        Fx.follow(this, Bindings.size(model.showcase().emblems()), _ -> list.refresh());
        model.sort(ModelItem.byTitle(kit.text()));
        fill();
        VBox pane = new VBox(kit.title("page.models"), add, list, opening(), kit.note("models.drop"));
        pane.getStyleClass().add("models-pane");
        return pane;
    }

    /// What one waits for while a model of this program is proven.
    private Node opening() {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox opening = new VBox(kit.note("models.opening"), bar);
        Kit.showWhile(opening, model.opening().greaterThan(0));
        return opening;
    }

    private void fill() {
        list.getItems().setAll(model.items());
        select();
    }

    private void select() {
        model.selected()
                .get()
                .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
    }

    /// What is told of a model, in the middle of as much room as there is.
    static Node column(VBox content) {
        content.getStyleClass().add("model-detail");
        StackPane middle = new StackPane(content);
        middle.setAlignment(Pos.TOP_CENTER);
        return middle;
    }

    void export() {
        detail.export();
    }

    void rename() {
        detail.rename();
    }

    private void tell(Throwable refusal) {
        Notice notice = kit.notices().of(refusal);
        told.add(notice);
        kit.notices().tell(notice);
    }

    /// Begins to bring a file in.
    void bring(Path file) {
        forget();
        model.bring(file);
    }

    /// Shows a model where it is installed; else begins to bring it in.
    void open(Path file) {
        forget();
        model.open(file);
    }

    /// What was wrong with what was brought in before is of no use any more.
    private void forget() {
        told.forEach(kit.notices()::putAway);
        told.clear();
    }

    void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.dialog("models.import"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(kit.say("models.files"), "*.onnx", "*.zip"),
                        new FileChooser.ExtensionFilter(kit.say("models.files.all"), "*"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            bring(file.toPath());
        }
    }

    private void takeDrops() {
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                pseudoClassStateChanged(DROPPING, true);
            }
            event.consume();
        });
        setOnDragExited(_ -> pseudoClassStateChanged(DROPPING, false));
        setOnDragDropped(this::drop);
    }

    private void drop(DragEvent event) {
        event.setDropCompleted(event.getDragboard().hasFiles());
        event.consume();
        event.getDragboard().getFiles().stream().map(File::toPath).findFirst().ifPresent(this::bring);
    }
}
