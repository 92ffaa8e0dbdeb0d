package atelier.ui.train;

import atelier.base.Job;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.studio.RunState;
import atelier.train.Story;
import atelier.ui.train.Cards.Made;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The runs there are as they were last looked at, the newest first. It looks in the background, once at a time.
final class RunList {
    private final TrainModel.House house;
    private final RunNews news;
    private final Consumer<Throwable> trouble;
    private final Runnable seen;
    private final Cards cards = new Cards();
    private final ObservableList<RunItem> items = FXCollections.observableArrayList();
    private final Set<Problem> problems = new HashSet<>();
    private boolean known;
    private boolean looking;
    private boolean again;
    private boolean following;

    /// @param news is told what is new of a run
    /// @param trouble is told what goes wrong; what every look meets again, only the first time
    /// @param seen called after each look
    RunList(TrainModel.House house, RunNews news, Consumer<Throwable> trouble, Runnable seen) {
        this.house = house;
        this.news = news;
        this.trouble = trouble;
        this.seen = seen;
    }

    ObservableList<RunItem> items() {
        return items;
    }

    /// Whether the runs have been looked at.
    boolean isKnown() {
        return known;
    }

    /// Whether a run is at work.
    boolean isTraining() {
        return items.stream().anyMatch(item -> item.state().get().isLive());
    }

    Optional<RunItem> in(Path folder) {
        return items.stream().filter(item -> item.run().folder().equals(folder)).findFirst();
    }

    /// Looks from now on.
    void open() {
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
    void look() {
        if (looking) {
            again = true;
            return;
        }
        looking = true;
        Map<Path, Story> stories = new HashMap<>();
        items.forEach(item -> stories.put(item.run().folder(), item.story()));
        Job<List<SeenRun>> job = house.io()
                .submit(
                        "runs",
                        _ -> SeenRun.all(
                                house.runs(),
                                stories,
                                cards,
                                house.own(),
                                failure -> house.fx().execute(() -> tellOnce(failure))));
        job.whenDone(house.fx(), this::show, failure -> {
            looking = false;
            tellOnce(failure);
        });
    }

    private void show(List<SeenRun> all) {
        looking = false;
        List<RunItem> now = new ArrayList<>();
        for (SeenRun each : all) {
            Optional<RunItem> item = each.fresh() != null ? Optional.of(new RunItem(each.fresh())) : in(each.folder());
            item.ifPresent(run -> {
                take(run, each);
                now.add(run);
            });
        }
        if (!now.equals(items)) {
            items.setAll(now);
        }
        known = true;
        seen.run();
        if (again) {
            again = false;
            look();
        }
    }

    private void take(RunItem item, SeenRun now) {
        RunState before = item.state().get();
        Optional<Made> made = item.made();
        boolean old = item.version().get() > 0;
        item.see(
                now.news(),
                now.stand(),
                now.made(),
                now.best(),
                now.installed(),
                house.clock().getAsLong());
        RunState state = item.state().get();
        // First: a process may have written its model and left since the last look.
        if (old && state != RunState.FINISHED && item.hasModel() && !item.made().equals(made)) {
            news.written(item);
        }
        if (old && state != before) {
            news.changed(item, before, state);
        }
        news.listen(item, house.clock().getAsLong());
    }

    private void tellOnce(Throwable failure) {
        if (!(failure instanceof ProblemException met) || problems.add(met.problem())) {
            trouble.accept(failure);
        }
    }
}
