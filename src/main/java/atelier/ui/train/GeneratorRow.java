package atelier.ui.train;

import atelier.train.Growable;
import atelier.train.Preset;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;

/// Which generator is to grow, where one is.
final class GeneratorRow extends VBox {
    private final NewRunModel draft;
    private final Kit kit;

    GeneratorRow(NewRunModel draft, Kit kit) {
        this.draft = draft;
        this.kit = kit;
        getStyleClass().add("generator-row");
        Kit.showWhile(this, draft.preset().map(Preset::needsGenerator));
        // The list is known a moment after the page is there, and models come and go.
        Fx.follow(this, draft.generators(), this::show);
    }

    private void show(List<Growable> generators) {
        draft.propose();
        List<Optional<Growable>> all = generators.stream().map(Optional::of).toList();
        ComboBox<Optional<Growable>> choice = kit.choice("train.new.generator", all, draft.generator(), this::words);
        choice.setMinWidth(0);
        choice.setPrefWidth(NewRunView.ANSWER);
        choice.setButtonCell(chosen());
        getChildren().setAll(kit.row("train.new.generator", choice), kit.note("train.new.generator.help"));
    }

    /// A name may be of any length: where there is no room for it, it gives way, and not the sizes behind it.
    private ListCell<Optional<Growable>> chosen() {
        ListCell<Optional<Growable>> cell = new ListCell<>();
        cell.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        cell.itemProperty().subscribe(now -> cell.setText(now == null ? "" : words(now)));
        return cell;
    }

    private String words(Optional<Growable> generator) {
        return generator
                .map(each -> kit.say(
                        "train.new.generator.each",
                        kit.text().among(each.title()),
                        each.shape().side(),
                        each.side()))
                .orElse("");
    }
}
