package atelier.ui.models;

import atelier.studio.Schooling;
import atelier.ui.kit.FactGrid;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How the selected model was trained: the figures of its plan and the curve of how well it did, folded away until
/// somebody wants to know. Not there for a model of which nothing is known.
final class SchoolingPane extends TitledPane {
    private final Kit kit;
    private final FactGrid facts = new FactGrid();
    private final Label caption = new Label();
    private final CurveLine curve = new CurveLine();

    SchoolingPane(ReadOnlyObjectProperty<Optional<Schooling>> schooling, Kit kit) {
        this.kit = kit;
        getStyleClass().add("model-schooling");
        caption.getStyleClass().add("note");
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        VBox content = new VBox(facts, caption, curve);
        content.getStyleClass().add("model-schooling-content");
        setText(kit.say("models.schooling"));
        setContent(content);
        setId("models.schooling");
        setExpanded(false);
        setAnimated(false);
        Kit.showWhile(this, schooling.map(Optional::isPresent));
        Fx.follow(this, schooling, known -> known.ifPresent(this::show));
    }

    private void show(Schooling schooling) {
        facts.show(PlanFacts.of(schooling, kit.text()));
        caption.setText(schooling
                .curve()
                .map(known -> PlanFacts.words(known, kit.text()))
                .orElse(""));
        schooling.curve().ifPresent(known -> curve.show(known.series()));
        for (Region part : new Region[] {caption, curve}) {
            part.setVisible(schooling.curve().isPresent());
            part.setManaged(schooling.curve().isPresent());
        }
    }
}
