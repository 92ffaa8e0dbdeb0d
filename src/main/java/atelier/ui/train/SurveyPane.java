package atelier.ui.train;

import atelier.train.Dataset;
import atelier.train.Survey;
import atelier.train.Survey.Entry;
import atelier.train.Survey.Kind;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the chosen pictures are like: how many of each kind, some of them in small, and what is to be done with them.
final class SurveyPane extends VBox {
    private static final int MOST_SHOWN = 8;
    private static final double THUMBNAIL = 56;
    /// Classes that are named.
    private static final int SOME = 12;

    private final NewRunModel draft;
    private final SurveyModel model;
    private final Kit kit;
    private final VBox kinds = new VBox();
    private final ProgressBar bar = new ProgressBar();

    SurveyPane(NewRunModel draft, Kit kit) {
        this.draft = draft;
        this.model = draft.survey();
        this.kit = kit;
        getStyleClass().add("survey");
        kinds.getStyleClass().add("card");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox looking = new HBox(kit.label("train.survey.looking"), bar);
        looking.getStyleClass().add("row");
        looking.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(looking, kinds);
        Fx.follow(
                this,
                Bindings.createObjectBinding(
                        () -> List.of(
                                model.job().get(),
                                model.survey().get(),
                                model.trouble().get()),
                        model.job(),
                        model.survey(),
                        model.trouble()),
                now -> {
                    shown(looking, now.getFirst().isPresent());
                    shown(this, now.stream().anyMatch(Optional::isPresent));
                    fill();
                });
        Fx.eachPulse(
                this,
                () -> bar.setProgress(model.job()
                        .get()
                        .map(job -> job.fraction())
                        .filter(done -> done > 0)
                        .orElse(-1.0)));
    }

    private void fill() {
        kinds.getChildren().clear();
        model.trouble().get().ifPresent(failure -> {
            Label words = new Label(kit.notices().of(failure).words().apply(kit.text()));
            words.setWrapText(true);
            words.getStyleClass().add("run-why");
            kinds.getChildren().add(words);
        });
        model.survey().get().ifPresent(survey -> {
            survey.counts().forEach((kind, count) -> kinds.getChildren().add(kind(survey, kind, count)));
            kinds.getChildren().add(none(survey));
            if (draft.hasData() && survey.pictures(Set.of()) > 0) {
                kinds.getChildren()
                        .add(kit.row(
                                "train.survey.fit",
                                kit.choice(
                                        "train.survey.fit",
                                        List.of(Dataset.Fit.values()),
                                        model.fit(),
                                        fit -> kit.say("train.survey.fit." + fit.name()))));
            }
            List<String> classes = draft.classes();
            if (!classes.isEmpty()) {
                kinds.getChildren().addAll(telling(classes));
            }
        });
        shown(kinds, !kinds.getChildren().isEmpty());
    }

    /// Shown where nothing is there to learn from, or nothing is left.
    private Label none(Survey survey) {
        boolean file = survey.files().size() == 1
                && draft.pictures()
                        .get()
                        .equals(Optional.of(survey.files().getFirst().file()));
        boolean left = survey.pictures(survey.useless()) > 0;
        Label none = kit.note("train.survey.none." + (file ? "file" : left ? "left" : "folder"));
        none.getStyleClass().add("wrong");
        Kit.showWhile(none, Bindings.createBooleanBinding(() -> !model.usable(), model.leftOut()));
        return none;
    }

    /// Whether the generator is to learn the folders apart, and which these are.
    private List<Node> telling(List<String> classes) {
        String some = String.join(kit.say("list.comma"), classes.subList(0, Math.min(SOME, classes.size())));
        Label help = new Label(kit.say(
                classes.size() > SOME ? "train.survey.classes.more" : "train.survey.classes.all",
                classes.size(),
                some));
        help.getStyleClass().add("note");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        return List.of(kit.onOff("train.survey.classes", model.telling()), help);
    }

    private Node kind(Survey survey, Kind kind, int count) {
        Label name = new Label(kit.say(kind.key()));
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label number = new Label(kit.say("train.survey.count", count));
        number.getStyleClass().add("survey-count");
        HBox row = new HBox(number, name, Kit.spring());
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        if (kind == Kind.GOOD) {
            return new VBox(row, some(survey, kind));
        }
        if (draft.hasData() && useful(kind)) {
            CheckBox skip = new CheckBox(kit.say("train.survey.skip"));
            kit.name(skip, "train.survey.skip");
            skip.setMinWidth(Region.USE_PREF_SIZE);
            skip.setSelected(model.leftOut().get().contains(kind));
            skip.setOnAction(_ -> model.leaveOut(kind, skip.isSelected()));
            row.getChildren().add(skip);
        } else {
            String use = kind == Kind.LABELS && draft.hasData() ? "labels" : useful(kind) ? "used" : "unused";
            Label unused = new Label(kit.say("train.survey." + use));
            unused.getStyleClass().add("note");
            unused.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(unused);
        }
        VBox told = new VBox(row, some(survey, kind));
        if (kind == Kind.SMALL && draft.preset().getValue().needsGenerator()) {
            told.getChildren().add(1, kit.note("train.survey.small"));
        }
        List<Entry> all = files(survey, kind);
        if (all.size() > MOST_SHOWN) {
            SurveyList list = new SurveyList(all, draft.pictures().get(), kit);
            list.setVisible(false);
            list.managedProperty().bind(list.visibleProperty());
            told.getChildren().addAll(kit.toggle("train.survey.all", Feather.LIST, list.visibleProperty()), list);
        }
        told.getStyleClass().add("survey-kind");
        return told;
    }

    private static List<Entry> files(Survey survey, Kind kind) {
        return survey.files().stream().filter(entry -> entry.kind() == kind).toList();
    }

    /// The first of a kind, in small.
    private Node some(Survey survey, Kind kind) {
        FlowPane some = new FlowPane();
        some.getStyleClass().add("survey-some");
        files(survey, kind).stream().limit(MOST_SHOWN).map(this::small).forEach(some.getChildren()::add);
        return some;
    }

    private static boolean useful(Kind kind) {
        return kind == Kind.SMALL || kind == Kind.SIMILAR || kind == Kind.EXTREME || kind == Kind.DUPLICATE;
    }

    /// A small picture of the file, or its name where there is none to be had.
    private Node small(Entry entry) {
        Label name = new Label(String.valueOf(entry.file().getFileName()));
        name.getStyleClass().add("survey-name");
        StackPane frame = new StackPane();
        frame.getStyleClass().add("survey-picture");
        frame.setMinSize(THUMBNAIL, THUMBNAIL);
        frame.setMaxHeight(THUMBNAIL);
        if (entry.pictures() == 1) {
            frame.setMaxWidth(THUMBNAIL);
            frame.getChildren()
                    .add(new ImageView(new Image(
                            entry.file().toUri().toString(), THUMBNAIL - 6, THUMBNAIL - 6, true, true, true)));
        } else {
            frame.getChildren().add(name);
        }
        Tooltip.install(
                frame, new Tooltip(entry.file() + "\n" + kit.say(entry.kind().key())));
        return frame;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
