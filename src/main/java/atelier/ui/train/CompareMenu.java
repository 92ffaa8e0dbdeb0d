package atelier.ui.train;

import atelier.train.Run;
import atelier.ui.kit.Kit;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;

/// The other runs by their names, each of which can be compared with the one in sight.
final class CompareMenu extends Menu {
    private final TrainModel model;
    private final Kit kit;

    CompareMenu(TrainModel model, Kit kit) {
        super(kit.say("train.compare.with"));
        this.model = model;
        this.kit = kit;
        setId("train.compare.with");
    }

    /// Brings it up to date: runs come and go, and are chosen in their list too.
    void fill() {
        List<Run> all = model.items().stream().map(RunItem::run).toList();
        getItems().setAll(model.others().stream().map(other -> item(other, all)).toList());
        setDisable(getItems().isEmpty());
    }

    private CheckMenuItem item(RunItem other, List<Run> among) {
        CheckMenuItem item = new CheckMenuItem(Words.title(kit.text(), other.run(), among));
        // A name may have an underscore.
        item.setMnemonicParsing(false);
        item.setSelected(other.compared().get());
        item.selectedProperty().subscribe((_, on) -> model.compare(other, on));
        return item;
    }
}
