package atelier.ui.train;

import atelier.base.Job;
import atelier.base.Lane;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.model.Model;
import atelier.studio.RunState;
import atelier.studio.Runs;
import atelier.train.Estimate;
import atelier.train.Finding;
import atelier.train.Run;
import atelier.train.Story;
import atelier.train.TrainingPlan;
import atelier.ui.kit.Notice;
import atelier.ui.train.Cards.Made;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the Train page knows and can do, without any node. Used on the thread of its `fx` executor only.
public final class TrainModel {
    /// What there is to see.
    public enum Contents {
        /// Not known yet.
        LOADING,
        /// No run so far.
        EMPTY,
        RUNS,
        /// A new run is being put together.
        NEW_RUN
    }

    /// What the page uses of the program.
    ///
    /// @param io where files are read and runs are started
    /// @param inference where models are proven
    /// @param install puts a run's model among the user's own
    /// @param own the folder of the user's models
    /// @param evaluation how good a run's pictures are
    /// @param estimate what a plan will take
    /// @param fx the thread of this model
    /// @param later runs something there a while later
    /// @param clock milliseconds that only grow
    public record House(
            Runs runs,
            Lane io,
            Lane inference,
            Function<Run, Model> install,
            Path own,
            EvaluationModel.Means evaluation,
            Function<TrainingPlan, Estimate> estimate,
            Executor fx,
            Executor later,
            LongSupplier clock) {}

    private final House house;
    private final Cards cards = new Cards();
    private final ObservableList<RunItem> items = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<RunItem>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper training = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Contents> contents = new ReadOnlyObjectWrapper<>(Contents.LOADING);
    private final Drafts drafts = new Drafts();
    private final ObservableList<Notice> news = FXCollections.observableArrayList();
    private final ObservableList<Throwable> troubles = FXCollections.observableArrayList();
    private final ChartModel charts = new ChartModel();
    private final SamplesModel samples = new SamplesModel();
    private final EvaluationModel evaluation;
    private final RunDeeds deeds;
    private final RunNews told;
    private final Set<Problem> problems = new HashSet<>();
    private @Nullable Path wanted;
    /// Whether the runs have been looked at.
    private boolean looked;
    private boolean looking;
    private boolean again;
    private boolean following;

    public TrainModel(House house) {
        this.house = house;
        evaluation = new EvaluationModel(house);
        deeds = new RunDeeds(house, news, troubles, this::look, folder -> {
            wanted = folder;
            look();
        });
        told = new RunNews(news, this::show, deeds::install);
        selected.addListener((_, _, _) -> showSelected());
        drafts.shown().addListener((_, _, _) -> refresh());
        charts.smoothing().addListener((_, _, _) -> showSelected());
        house.runs().onChange(() -> house.fx().execute(this::look));
    }

    /// The runs, the newest first.
    public ObservableList<RunItem> items() {
        return items;
    }

    /// Whether a run is at work.
    public ReadOnlyBooleanProperty training() {
        return training.getReadOnlyProperty();
    }

    public ObjectProperty<Optional<RunItem>> selected() {
        return selected;
    }

    /// The selected run, where it is in sight: not while a new one is being put together.
    public Optional<RunItem> shown() {
        return contents.get() == Contents.RUNS ? selected.get() : Optional.empty();
    }

    public ReadOnlyObjectProperty<Contents> contents() {
        return contents.getReadOnlyProperty();
    }

    /// The new run being put together.
    public ReadOnlyObjectProperty<Optional<NewRunModel>> draft() {
        return drafts.shown();
    }

    public ChartModel charts() {
        return charts;
    }

    public SamplesModel samples() {
        return samples;
    }

    /// What can be done with a run.
    public RunDeeds deeds() {
        return deeds;
    }

    public EvaluationModel evaluation() {
        return evaluation;
    }

    /// What happened to runs, newest last. Whoever tells one removes it.
    public ObservableList<Notice> news() {
        return news;
    }

    /// What went wrong, newest last. Whoever tells one removes it.
    public ObservableList<Throwable> troubles() {
        return troubles;
    }

    /// Looks at the runs from now on.
    public void open() {
        look();
        if (!following) {
            following = true;
            house.later().execute(this::follow);
        }
    }

    private void follow() {
        look();
        house.later().execute(this::follow);
    }

    /// Looks at the folder and at what the runs have told, unless that is just being done: then once more after it.
    public void look() {
        if (looking) {
            again = true;
            return;
        }
        looking = true;
        Map<Path, Story> known = new HashMap<>();
        items.forEach(item -> known.put(item.run().folder(), item.story()));
        Job<List<SeenRun>> job = house.io()
                .submit(
                        "runs",
                        _ -> SeenRun.all(
                                house.runs(),
                                known,
                                cards,
                                house.own(),
                                failure -> house.fx().execute(() -> tellOnce(failure))));
        job.whenDone(house.fx(), this::show, failure -> {
            looking = false;
            tellOnce(failure);
        });
    }

    private void show(List<SeenRun> seen) {
        looking = false;
        Map<Path, RunItem> before = new HashMap<>();
        items.forEach(item -> before.put(item.run().folder(), item));
        List<RunItem> now = new ArrayList<>();
        for (SeenRun each : seen) {
            RunItem item = each.fresh() != null ? new RunItem(each.fresh()) : before.get(each.folder());
            if (item != null) {
                take(item, each);
                now.add(item);
            }
        }
        if (!now.equals(items)) {
            items.setAll(now);
        }
        select(now);
        training.set(now.stream().anyMatch(item -> item.state().get().isLive()));
        looked = true;
        refresh();
        showSelected();
        if (again) {
            again = false;
            look();
        }
    }

    private void take(RunItem item, SeenRun seen) {
        RunState before = item.state().get();
        Optional<Made> made = item.made();
        boolean known = item.version().get() > 0;
        item.see(
                seen.news(),
                seen.stand(),
                seen.made(),
                seen.installed(),
                house.clock().getAsLong());
        RunState now = item.state().get();
        if (known && now != before) {
            told.changed(item, before, now);
        }
        if (known && now != RunState.FINISHED && item.hasModel() && !item.made().equals(made)) {
            told.written(item);
        }
        told.listen(item, house.clock().getAsLong());
    }

    private void select(List<RunItem> now) {
        Optional<RunItem> made =
                now.stream().filter(item -> item.run().folder().equals(wanted)).findFirst();
        if (made.isPresent()) {
            wanted = null;
            selected.set(made);
        } else if (selected.get().filter(now::contains).isEmpty()) {
            selected.set(now.stream().findFirst());
        }
    }

    /// Brings charts and samples up to date with the selected run and those compared with it.
    private void showSelected() {
        List<ChartModel.Subject> subjects = new ArrayList<>();
        selected.get().ifPresent(item -> subjects.add(subject(item)));
        items.stream()
                .filter(item -> item.compared().get() && !Optional.of(item).equals(selected.get()))
                .map(TrainModel::subject)
                .forEach(subjects::add);
        List<Mark> marks = selected.get().stream()
                .flatMap(item -> item.findings().stream())
                .filter(finding -> !(finding instanceof Finding.Healthy))
                .map(finding -> new Mark(finding.step(), false))
                .toList();
        charts.show(subjects, marks);
        samples.show(selected.get().map(RunItem::story).orElse(null));
        evaluation.show(selected.get());
    }

    private static ChartModel.Subject subject(RunItem item) {
        return new ChartModel.Subject(item.story());
    }

    /// Shows the run's curves beside the selected one's, or no more.
    public void compare(RunItem item, boolean on) {
        item.compared().set(on);
        showSelected();
    }

    /// Brings a run into sight; a new one that is being put together is left as it is.
    public void show(RunItem item) {
        selected.set(Optional.of(item));
        leave();
    }

    /// Begins to put a new run together, as `begun` has it; goes on with one that began alike and was left.
    public void compose(NewRunModel begun) {
        drafts.open(begun);
    }

    /// Shows the runs again. What has been filled in is there when a new run is asked for the next time.
    public void leave() {
        drafts.leave();
    }

    /// Puts the new run aside unmade, and with it what has been filled in.
    public void dismiss() {
        draft().get().ifPresent(drafts::forget);
    }

    private void refresh() {
        contents.set(
                draft().get().isPresent()
                        ? Contents.NEW_RUN
                        : !looked ? Contents.LOADING : items.isEmpty() ? Contents.EMPTY : Contents.RUNS);
    }

    /// Makes the new run and starts it.
    public void begin(TrainingPlan plan) {
        Optional<NewRunModel> begun = draft().get();
        Optional<Path> base = begun.flatMap(NewRunModel::former).map(Former::base);
        Job<Run> job = house.io().submit("runs", _ -> {
            Run made = house.runs().create(plan, base);
            house.runs().start(made);
            return made;
        });
        job.whenDone(
                house.fx(),
                made -> {
                    wanted = made.folder();
                    begun.ifPresent(drafts::forget);
                    look();
                },
                troubles::add);
    }

    /// What the plan will take.
    public Estimate estimate(TrainingPlan plan) {
        return house.estimate().apply(plan);
    }

    /// Where pictures are looked at.
    public Lane io() {
        return house.io();
    }

    public Executor fx() {
        return house.fx();
    }

    /// Tells what every look meets again only the first time.
    private void tellOnce(Throwable failure) {
        if (!(failure instanceof ProblemException known) || problems.add(known.problem())) {
            troubles.add(failure);
        }
    }
}
