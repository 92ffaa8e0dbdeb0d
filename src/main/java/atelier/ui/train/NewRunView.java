package atelier.ui.train;

import atelier.train.Preset;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A new run: what to make, from what, whose pictures they are; and, folded away, what else its plan is made of.
final class NewRunView extends ScrollPane {
    /// What is answered by typing or choosing is as wide, one under the other.
    static final double ANSWER = 320;

    private final TrainModel model;
    private final NewRunModel draft;
    private final Kit kit;

    NewRunView(TrainModel model, NewRunModel draft, Kit kit) {
        this.model = model;
        this.draft = draft;
        this.kit = kit;
        getStyleClass().add("new-run-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox page = new VBox();
        page.getStyleClass().add("new-run");
        page.getChildren().addAll(draft.isAgain() ? again() : fresh());
        page.getChildren().addAll(new AdvancedPane(draft, kit), new PlanPane(model, draft, kit), end());
        StackPane middle = new StackPane(page);
        middle.setAlignment(Pos.TOP_CENTER);
        setContent(middle);
    }

    private Node[] fresh() {
        return new Node[] {
            kit.title("train.new.title"),
            kit.section("train.new.what", new PresetTiles(draft, kit)),
            kit.section("train.new.from", from(), new SurveyPane(draft, kit)),
            kit.section("train.new.whose", whose())
        };
    }

    /// Two of the questions are answered, and the third needs no number.
    private Node[] again() {
        return new Node[] {
            kit.title("train.again.title"), kit.note("train.again.words"), kit.section("train.again.whose", whose())
        };
    }

    private Node from() {
        PicturePlace pictures = new PicturePlace("train.new.pictures", "train.new.drop", draft.pictures(), kit)
                .orOne(draft.preset().map(Preset::takesOnePicture));
        PicturePlace photographs =
                new PicturePlace("train.new.photographs", "train.new.samples", draft.photographs(), kit);
        Label few = new Label(kit.say(Preset.fewPhotographs(), draft.samplePhotographs()));
        few.getStyleClass().add("note");
        few.setWrapText(true);
        few.setMinHeight(Region.USE_PREF_SIZE);
        VBox all = new VBox(new GeneratorRow(draft, kit), pictures, photographs, few);
        Fx.follow(this, draft.preset(), preset -> {
            for (Node node : List.of(photographs, few)) {
                node.setVisible(preset.needsPhotographs());
                node.setManaged(preset.needsPhotographs());
            }
        });
        all.getStyleClass().add("card");
        return all;
    }

    private Node whose() {
        VBox card = new VBox(
                kit.row("train.new.name", wide(kit.field("train.new.name.example", draft.name()))),
                taken(),
                kit.row("train.new.licence", wide(kit.field("train.new.licence.example", draft.licence()))),
                kit.note("train.new.licence.why"));
        if (!draft.isAgain()) {
            card.getChildren()
                    .add(2, kit.row("train.new.source", wide(kit.field("train.new.source.example", draft.source()))));
        }
        card.getStyleClass().add("card");
        return card;
    }

    private Node taken() {
        Label taken = kit.note("train.new.taken");
        taken.getStyleClass().add("wrong");
        taken.textProperty()
                .bind(draft.taken()
                        .map(now -> now.map(other ->
                                        kit.say("train.new.taken", kit.text().among(other.title()), other.id()))
                                .orElse("")));
        Kit.showWhile(taken, draft.taken().map(Optional::isPresent));
        return taken;
    }

    private static TextField wide(TextField field) {
        field.setPrefWidth(ANSWER);
        return field;
    }

    private Node end() {
        Button start = kit.primary(
                "train.new.start", Feather.PLAY, () -> draft.plan().getValue().ifPresent(model::begin));
        start.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> draft.plan().getValue().isEmpty()
                                || model.obstacle().get().isPresent(),
                        draft.plan(),
                        model.obstacle()));
        HBox end = new HBox(Kit.spring(), kit.button("train.new.cancel", model::dismiss), start);
        end.getStyleClass().add("new-run-end");
        end.setAlignment(Pos.CENTER_RIGHT);
        return end;
    }
}
