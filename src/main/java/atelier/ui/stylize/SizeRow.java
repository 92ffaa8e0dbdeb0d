package atelier.ui.stylize;

import atelier.base.Text;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.VBox;

/// The long side of the result: the photograph's own, a usual one, or any.
final class SizeRow extends VBox {
    private static final int OWN = 0;
    private static final int CUSTOM = -1;
    private static final List<Integer> CHOICES = List.of(OWN, 1024, 2048, 4096, CUSTOM);
    private static final int SMALLEST = 64;
    private static final int LARGEST = 16384;

    private final Draft draft;
    private final Text text;
    private final ObjectProperty<Integer> chosen = new SimpleObjectProperty<>(OWN);
    private final Spinner<Integer> pixels = new Spinner<>(SMALLEST, LARGEST, 1024, 64);
    private final Label result = new Label();
    private boolean following;

    SizeRow(Draft draft, Kit kit) {
        this.draft = draft;
        text = kit.text();
        getStyleClass().add("size-row");
        ComboBox<Integer> choice = kit.choice("stylize.size", CHOICES, chosen, this::words);
        kit.name(pixels, "stylize.size.pixels.field");
        pixels.setEditable(true);
        pixels.setMaxWidth(Double.MAX_VALUE);
        pixels.visibleProperty().bind(chosen.map(size -> size == CUSTOM));
        pixels.managedProperty().bind(pixels.visibleProperty());
        result.getStyleClass().add("note");
        getChildren().addAll(kit.row("stylize.size", choice), pixels, result);
        chosen.subscribe((_, size) -> choose(size));
        pixels.valueProperty().subscribe((_, size) -> {
            if (!following) {
                draft.adjust("size", sketch -> sketch.withSize(size));
            }
        });
        Fx.follow(this, draft.sketch(), this::show);
    }

    private void choose(int size) {
        if (!following) {
            int side = size == CUSTOM ? Math.clamp(draft.get().resultSide(), SMALLEST, LARGEST) : size;
            draft.change(sketch -> sketch.withSize(side));
        }
    }

    private void show(Sketch sketch) {
        following = true;
        boolean custom = (sketch.size() != OWN && chosen.get() == CUSTOM) || !CHOICES.contains(sketch.size());
        chosen.set(custom ? CUSTOM : sketch.size());
        if (custom) {
            pixels.getValueFactory().setValue(sketch.size());
        }
        following = false;
        result.setText(
                sketch.resultSize().map(size -> SourcePicture.words(size, text)).orElse(""));
    }

    private String words(int size) {
        return switch (size) {
            case OWN -> text.get("stylize.size.own");
            case CUSTOM -> text.get("stylize.size.custom");
            default -> text.get("stylize.size.pixels", String.valueOf(size));
        };
    }
}
