package atelier.ui.train;

import atelier.studio.RunState;
import atelier.ui.kit.Notice;
import atelier.ui.kit.Notices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is told of runs without being asked: that one has finished, failed, ended by surprise or gone silent.
final class RunNews {
    /// A run that tells nothing for so long, in milliseconds, has stalled.
    private static final long PATIENCE = 180_000;

    private final List<Notice> news;
    private final Consumer<RunItem> show;
    private final RunDeeds deeds;
    private final Map<RunItem, Notice> troubles = new HashMap<>();
    private final ObservableList<Notice> over = FXCollections.observableArrayList();

    /// @param news where it is told
    /// @param show brings a run into sight
    /// @param deeds what can be done about it
    RunNews(List<Notice> news, Consumer<RunItem> show, RunDeeds deeds) {
        this.news = news;
        this.show = show;
        this.deeds = deeds;
    }

    /// What was told and no longer holds, since its run goes on.
    ObservableList<Notice> over() {
        return over;
    }

    /// A run that has not finished has written its model as it is. Where that was asked for in order to use it, no
    /// more is told than that it can be used.
    void written(RunItem item) {
        if (deeds.installAwaited(item)) {
            return;
        }
        news.add(new Notice(
                Notice.Tone.NEWS,
                text -> text.get(
                        "train.news.written",
                        Words.title(text, item.run().plan()),
                        item.modelStep().orElse(item.story().step())),
                Optional.of(new Notice.Action("train.use", () -> deeds.install(item)))));
    }

    /// A run that has been looked at before is in another state now.
    void changed(RunItem item, RunState before, RunState now) {
        if (!now.isLive() && now != RunState.WAITING) {
            deeds.forgetAwaited(item);
        }
        if (now == RunState.FINISHED) {
            news.add(new Notice(
                    Notice.Tone.NEWS,
                    text -> text.get(
                            "train.news.finished", Words.title(text, item.run().plan())),
                    Optional.of(new Notice.Action("train.show", () -> show.accept(item)))));
        } else if (now == RunState.FAILED) {
            trouble(item, item.problem().map(Notices::of).orElseGet(() -> problem("train.news.ended", item)));
        } else if (now == RunState.INTERRUPTED && before.isLive()) {
            trouble(item, problem("train.news.ended", item));
        }
    }

    /// @param millis now, by a clock that only grows
    void listen(RunItem item, long millis) {
        if (item.becomesSilent(millis, PATIENCE)) {
            trouble(item, problem("train.news.stalled", item));
        } else if (!item.stalled()
                && (item.state().get().isLive() || item.state().get() == RunState.FINISHED)) {
            end(item);
        }
    }

    private void trouble(RunItem item, Notice notice) {
        end(item);
        troubles.put(item, notice);
        news.add(notice);
    }

    /// The run's trouble is over, told or not.
    private void end(RunItem item) {
        Notice told = troubles.remove(item);
        if (told != null) {
            news.remove(told);
            over.add(told);
        }
    }

    private static Notice problem(String key, RunItem item) {
        return new Notice(
                Notice.Tone.PROBLEM,
                text -> text.get(key, Words.title(text, item.run().plan())),
                Optional.empty());
    }
}
