package atelier.ui.train;

import atelier.studio.RunState;
import atelier.train.Advice;
import atelier.train.Finding;
import atelier.train.Objective;
import atelier.train.TrainingPlan;
import atelier.train.TrainingPlan.Pictures;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// How the selected run is doing, in words: what its measures say, how sure that is, what to try, and the facts.
final class FindingsPane extends ScrollPane {
    /// With words of the usual size; the style sheets make it wider for larger ones.
    static final double WIDTH = 268;
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

    private final Kit kit;
    private final Consumer<TrainingPlan> apply;
    private final RunDeeds deeds;
    private final ObservableValue<Boolean> unequipped;
    private final VBox findings = new VBox();
    private final GridPane facts = new GridPane();
    /// That the graphics card has no part in it.
    private final Label idle = new Label();

    private Subscription watching = Subscription.EMPTY;
    private List<Finding> shown = List.of();
    /// Whether the best checkpoint is worth more than the model that is there.
    private boolean better;

    /// @param apply begins a new run with an advised plan
    /// @param evaluation what stands between the findings and the facts
    FindingsPane(TrainModel model, Kit kit, Consumer<TrainingPlan> apply, EvaluationPane evaluation) {
        this.kit = kit;
        this.apply = apply;
        this.deeds = model.deeds();
        this.unequipped = model.obstacle().map(Optional::isPresent);
        getStyleClass().add("findings-pane");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        findings.getStyleClass().add("findings");
        facts.getStyleClass().add("facts");
        idle.getStyleClass().add("note");
        idle.setWrapText(true);
        idle.setMinHeight(Region.USE_PREF_SIZE);
        VBox content =
                new VBox(kit.section("train.doctor", findings), evaluation, kit.section("train.facts", facts, idle));
        content.getStyleClass().add("findings-content");
        setContent(content);
        Fx.follow(this, model.selected(), item -> {
            watching.unsubscribe();
            shown = List.of();
            watching = item.map(run -> run.version().subscribe(_ -> show(run))).orElse(Subscription.EMPTY);
        });
    }

    private void show(RunItem item) {
        List<Finding> now = item.findings();
        if (!now.equals(shown)
                || item.hasBetter() != better
                || findings.getChildren().isEmpty()
                || now.isEmpty()) {
            shown = now;
            better = item.hasBetter();
            findings.getChildren().clear();
            if (now.isEmpty()) {
                findings.getChildren()
                        .add(kit.note(
                                switch (item.state().get()) {
                                    case FAILED -> "train.doctor.failed";
                                    case FINISHED -> "train.doctor.short";
                                    case NEW, WAITING, STARTING, RUNNING, PAUSED, STOPPED, INTERRUPTED ->
                                        "train.doctor.none";
                                }));
            }
            now.forEach(finding -> findings.getChildren().add(card(finding, item)));
        }
        facts.getChildren().clear();
        facts(item);
        idle.setText(item.story()
                .idleCard()
                .map(card -> kit.say("train.fact.idle", card))
                .orElse(""));
        idle.setVisible(!idle.getText().isEmpty());
        idle.setManaged(idle.isVisible());
    }

    private Node card(Finding finding, RunItem item) {
        boolean good = finding instanceof Finding.Healthy;
        Label words = new Label(finding.in(kit.text()));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(Icons.of(good ? Feather.CHECK_CIRCLE : Feather.ALERT_CIRCLE), words);
        head.getStyleClass().add("finding-head");
        head.setAlignment(Pos.TOP_LEFT);
        Label sureness =
                new Label(kit.say("train.sureness", Math.round(100 * finding.sureness()), item.since(finding)));
        sureness.getStyleClass().add("note");
        sureness.setWrapText(true);
        sureness.setMinHeight(Region.USE_PREF_SIZE);
        // That nothing is amiss needs no number beside it.
        VBox card = good ? new VBox(head) : new VBox(head, sureness);
        card.getStyleClass().add("finding");
        card.pseudoClassStateChanged(GOOD, good);
        Advice advice = finding.advice(item.run().plan());
        if (!good) {
            Label what = new Label(advice.in(kit.text()));
            what.setWrapText(true);
            what.setMinHeight(Region.USE_PREF_SIZE);
            what.getStyleClass().add("note");
            card.getChildren().add(what);
            TrainingPlan changed = advice.apply(item.run().plan());
            if (!changed.equals(item.run().plan())) {
                card.getChildren().add(kit.button("train.advice.apply", () -> apply.accept(changed)));
            } else if (advice instanceof Advice.BestCheckpoint && better) {
                Button best = kit.button("train.advice.best", () -> deeds.exportBest(item));
                best.disableProperty().bind(unequipped);
                card.getChildren().add(best);
            }
        }
        return card;
    }

    private void facts(RunItem item) {
        RunState state = item.state().get();
        fact("train.fact.step", kit.say("train.steps", item.story().step()));
        if (item.story().seconds() > 0) {
            fact(
                    "train.fact.spent",
                    Words.time(
                            kit.text(),
                            Duration.ofSeconds(Math.round(item.story().seconds()))));
        }
        Optional<Duration> left = state == RunState.RUNNING ? item.story().remaining() : Optional.empty();
        left.ifPresent(time -> fact("train.fact.left", Words.time(kit.text(), time)));
        if (!item.story().device().isEmpty()) {
            fact("train.fact.device", item.story().device());
        }
        fact("train.fact.model", item.run().plan().model().value());
        if (state != RunState.FINISHED) {
            item.modelStep().ifPresent(step -> fact("train.fact.written", kit.say("train.at", step)));
        }
        fact(
                "train.fact.source",
                Objectives.pictures(item.run().plan().objective()).stream()
                        .map(Pictures::name)
                        .distinct()
                        .collect(Collectors.joining(kit.say("list.comma"))));
        if (item.run().plan().objective() instanceof Objective.Growth growth) {
            fact("train.fact.grows.from", growth.start().value());
            fact("train.fact.grows.to", kit.say("train.fact.side", growth.data().side()));
        }
        fact("train.fact.licence", item.run().plan().licence());
        if (!item.story().passedOver().isEmpty()) {
            fact("train.fact.passed", Integer.toString(item.story().passedOver().size()));
        }
        fact("train.fact.folder", item.run().folder().getFileName().toString());
    }

    private void fact(String key, String value) {
        Label label = new Label(kit.say(key));
        label.getStyleClass().add("note");
        label.setMinWidth(Region.USE_PREF_SIZE);
        // A long name ends in an ellipsis; wrapped, it would be broken anywhere.
        Label what = Kit.whole(new Label(value));
        facts.addRow(facts.getRowCount(), label, what);
    }
}
