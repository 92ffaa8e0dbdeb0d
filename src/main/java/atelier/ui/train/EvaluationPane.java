package atelier.ui.train;

import atelier.base.Job;
import atelier.model.ModelCard.Evaluation;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import atelier.ui.train.EvaluationModel.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TitledPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How good a finished run's pictures are, and whether they are copies.
final class EvaluationPane extends VBox {
    private static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");
    private static final double WIDTH = FindingsPane.WIDTH - 48;
    /// Height over width of a full contact sheet.
    private static final double TALL = 0.71;

    private final EvaluationModel model;
    private final Kit kit;
    private final BiConsumer<Image, String> enlarge;
    private final VBox content = new VBox();

    /// @param enlarge shows a picture as large as the page, with a sentence
    EvaluationPane(EvaluationModel model, Kit kit, BiConsumer<Image, String> enlarge) {
        this.model = model;
        this.kit = kit;
        this.enlarge = enlarge;
        content.getStyleClass().add("evaluation");
        getChildren().add(kit.section("train.evaluation", content));
        Fx.follow(this, model.state(), this::show);
    }

    private void show(State state) {
        setVisible(!(state instanceof State.None));
        setManaged(isVisible());
        content.getChildren()
                .setAll(
                        switch (state) {
                            case State.None _ -> List.<Node>of();
                            case State.Later _ -> List.of(kit.note("train.evaluation.later"));
                            case State.Ready _ -> List.of(kit.note("train.evaluation.ready"), begin("begin"));
                            case State.Working(Job<Evaluation> job) -> working(job);
                            case State.Known(Evaluation figures, Path nearest) -> known(figures, nearest);
                            case State.Refused(Throwable why) ->
                                List.of(
                                        sentence(kit.notices().of(why).words().apply(kit.text()), true),
                                        begin("again"));
                        });
    }

    private Button begin(String how) {
        return kit.button("train.evaluation." + how, Feather.BAR_CHART_2, model::begin);
    }

    private List<Node> working(Job<Evaluation> job) {
        Label words = new Label();
        words.getStyleClass().add("note");
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        Fx.eachPulse(bar, () -> {
            bar.setProgress(job.fraction() > 0 ? job.fraction() : ProgressBar.INDETERMINATE_PROGRESS);
            words.setText(kit.say("train.evaluation.working", Math.floor(100 * job.fraction()) / 100));
        });
        return List.of(words, bar, kit.button("train.evaluation.cancel", Feather.X, model::cancel));
    }

    private List<Node> known(Evaluation figures, Path nearest) {
        Label verdict = new Label(kit.say("train.evaluation.verdict." + Verdict.of(figures), Verdict.times(figures)));
        verdict.getStyleClass().add("verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        // That it copies nothing is no praise.
        Node told = sentence(
                kit.say("train.evaluation." + (figures.copies() ? "copies" : "new"), figures.memorised()),
                figures.copies());
        VBox all = new VBox(verdict, told);
        if (Files.isRegularFile(nearest)) {
            all.getChildren().add(pairs(nearest));
        }
        all.getChildren().add(fold(figures));
        all.getStyleClass().add("evaluation");
        return List.of(all, begin("again"));
    }

    /// The figures themselves, for those who know them.
    private Node fold(Evaluation figures) {
        VBox rows = new VBox(
                figure(
                        "distance",
                        kit.say("train.evaluation.distance.value", figures.distance()),
                        note(kit.say("train.evaluation.interval", figures.low(), figures.high()))),
                figure("floor", Numbers.value(figures.floor())));
        figures.kernel().ifPresent(kernel -> rows.getChildren().add(figure("kernel", Numbers.value(kernel))));
        Label words = note(kit.say("train.evaluation.words", figures.features(), figures.pictures()));
        figures.searched()
                .ifPresent(searched ->
                        words.setText(words.getText() + " " + kit.say("train.evaluation.searched", searched)));
        rows.getChildren()
                .addAll(
                        figure("precision", Numbers.value(figures.precision())),
                        figure("recall", Numbers.value(figures.recall())),
                        words);
        rows.getStyleClass().add("figures");
        TitledPane fold = new TitledPane(kit.say("train.evaluation.figures"), rows);
        fold.setId("train.evaluation.figures");
        fold.setExpanded(false);
        fold.setAnimated(false);
        return fold;
    }

    /// A figure, and beneath it what it means.
    ///
    /// @param more what else is known of it
    private Node figure(String key, String value, Node... more) {
        Label label = new Label(kit.say("train.evaluation." + key));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        // A figure is never broken in two; what it is called may be.
        Label what = new Label(value);
        what.setMinWidth(Region.USE_PREF_SIZE);
        VBox figure = new VBox(new HBox(label, what));
        figure.getChildren().addAll(more);
        figure.getChildren().add(note(kit.say("train.evaluation." + key + ".means")));
        figure.getStyleClass().add("figure");
        return figure;
    }

    private Node sentence(String words, boolean alarming) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox head = new HBox(Icons.of(alarming ? Feather.ALERT_CIRCLE : Feather.INFO), label);
        head.getStyleClass().add("finding-head");
        head.setAlignment(Pos.TOP_LEFT);
        VBox card = new VBox(head);
        card.getStyleClass().add("finding");
        card.pseudoClassStateChanged(CALM, !alarming);
        return card;
    }

    private Node pairs(Path nearest) {
        Image image = new Image(nearest.toUri().toString(), true);
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setFitWidth(WIDTH);
        Button large = kit.iconButton(
                "train.evaluation.enlarge",
                Feather.MAXIMIZE,
                () -> enlarge.accept(image, kit.say("train.evaluation.nearest")));
        large.setGraphic(view);
        large.getStyleClass().add("evaluation-pairs");
        // What stands below keeps its place while the picture is read.
        large.setMinHeight(WIDTH * TALL);
        VBox pairs = new VBox(large, note(kit.say("train.evaluation.nearest")));
        pairs.getStyleClass().add("evaluation");
        return pairs;
    }

    private static Label note(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("note");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
