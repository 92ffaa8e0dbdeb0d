package atelier.ui.train;

import atelier.base.Job;
import atelier.base.Lane;
import atelier.base.Problem;
import atelier.model.Model;
import atelier.studio.Runs;
import atelier.train.Estimate;
import atelier.train.Finding;
import atelier.train.Run;
import atelier.train.TrainingPlan;
import atelier.ui.kit.Notice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
    /// @param obstacle why nothing can be trained on this computer, as the disk has it
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
            Supplier<Optional<Problem>> obstacle,
            Executor fx,
            Executor later,
            LongSupplier clock) {}

    private final House house;
    private final RunList list;
    private final ObjectProperty<Optional<RunItem>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper training = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> obstacle = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Contents> contents = new ReadOnlyObjectWrapper<>(Contents.LOADING);
    private final Drafts drafts = new Drafts();
    private final ObservableList<Notice> news = FXCollections.observableArrayList();
    private final ObservableList<Throwable> troubles = FXCollections.observableArrayList();
    private final ChartModel charts = new ChartModel();
    private final SamplesModel samples = new SamplesModel();
    private final EvaluationModel evaluation;
    private final RunDeeds deeds;
    private final RunNews told;
    private Runnable arrive = () -> {};
    private @Nullable Path wanted;
    /// Whether a new run is being made.
    private boolean beginning;

    public TrainModel(House house) {
        this.house = house;
        evaluation = new EvaluationModel(house);
        deeds = new RunDeeds(house, news, troubles, this::look, folder -> {
            wanted = folder;
            look();
        });
        told = new RunNews(news, this::reveal, deeds);
        list = new RunList(house, told, troubles::add, this::seen);
        selected.addListener((_, _, _) -> showSelected());
        drafts.shown().addListener((_, _, _) -> refresh());
        charts.smoothing().addListener((_, _, _) -> showSelected());
        house.runs().onChange(() -> house.fx().execute(this::look));
    }

    /// @param arrive brings the page into sight
    public void onReveal(Runnable arrive) {
        this.arrive = arrive;
    }

    /// The runs, the newest first.
    public ObservableList<RunItem> items() {
        return list.items();
    }

    /// Whether a run is at work.
    public ReadOnlyBooleanProperty training() {
        return training.getReadOnlyProperty();
    }

    /// Whether curves of other runs are shown beside the selected one's.
    public ReadOnlyBooleanProperty comparing() {
        return comparing.getReadOnlyProperty();
    }

    /// Why nothing can be trained here, such as that the parts for it are not installed.
    public ReadOnlyObjectProperty<Optional<Problem>> obstacle() {
        return obstacle.getReadOnlyProperty();
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

    /// News that no longer hold. Whoever puts one away removes it.
    public ObservableList<Notice> over() {
        return told.over();
    }

    /// Looks at the runs from now on.
    public void open() {
        lookForObstacle();
        list.open();
    }

    /// Looks at the runs again.
    public void look() {
        list.look();
    }

    private void lookForObstacle() {
        Job<Optional<Problem>> job =
                house.io().submit("worker", _ -> house.obstacle().get());
        job.whenDone(house.fx(), obstacle::set, troubles::add);
    }

    private void seen() {
        if (obstacle.get().isPresent()) {
            // What is missing may be installed at any time.
            lookForObstacle();
        }
        select();
        training.set(list.isTraining());
        refresh();
        showSelected();
    }

    /// Selects the run that was asked for, once it is there, and another one where the selected one is gone.
    private void select() {
        Optional<RunItem> asked = Optional.ofNullable(wanted).flatMap(list::in);
        if (asked.isPresent()) {
            wanted = null;
            selected.set(asked);
        } else if (selected.get().filter(list.items()::contains).isEmpty()) {
            selected.set(list.items().stream().findFirst());
        }
    }

    /// Brings charts and samples up to date with the selected run and those compared with it.
    private void showSelected() {
        List<ChartModel.Subject> subjects = new ArrayList<>();
        selected.get().ifPresent(item -> subjects.add(subject(item)));
        list.items().stream()
                .filter(item -> item.compared().get() && !Optional.of(item).equals(selected.get()))
                .map(TrainModel::subject)
                .forEach(subjects::add);
        List<Mark> marks = selected.get().stream()
                .flatMap(item -> item.findings().stream()
                        .filter(finding -> !(finding instanceof Finding.Healthy))
                        .map(finding -> new Mark(item.since(finding), false)))
                .toList();
        comparing.set(subjects.size() > 1);
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

    /// The runs that the one in sight can be compared with: those after it in the list, then those before it.
    public List<RunItem> others() {
        List<RunItem> all = list.items();
        return shown().map(all::indexOf).stream()
                .flatMap(at -> IntStream.range(1, all.size()).mapToObj(next -> all.get((at + next) % all.size())))
                .toList();
    }

    /// Shows the curves of one run more, the first of [#others] whose are not shown yet.
    public void compareNext() {
        others().stream().filter(item -> !item.compared().get()).findFirst().ifPresent(item -> compare(item, true));
    }

    /// Shows the curves of the selected run alone.
    public void compareNone() {
        list.items().forEach(item -> item.compared().set(false));
        showSelected();
    }

    /// Brings a run into sight; a new one that is being put together is left as it is.
    public void show(RunItem item) {
        selected.set(Optional.of(item));
        leave();
    }

    /// Brings a run into sight, whatever page is shown.
    private void reveal(RunItem item) {
        show(item);
        arrive.run();
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
                        : !list.isKnown() ? Contents.LOADING : list.items().isEmpty() ? Contents.EMPTY : Contents.RUNS);
    }

    /// Makes the new run and starts it.
    public void begin(TrainingPlan plan) {
        if (beginning) {
            // The second press of a double click.
            return;
        }
        beginning = true;
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
                    beginning = false;
                    wanted = made.folder();
                    begun.ifPresent(drafts::forget);
                    look();
                },
                failure -> {
                    beginning = false;
                    troubles.add(failure);
                });
    }

    /// What the plan will take.
    public Estimate estimate(TrainingPlan plan) {
        return house.estimate().apply(plan);
    }
}
