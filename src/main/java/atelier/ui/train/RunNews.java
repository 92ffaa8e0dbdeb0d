package atelier.ui.train;

import atelier.studio.RunState;
import atelier.ui.kit.Notice;
import atelier.ui.kit.Notices;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What is told of runs without being asked: that one has finished, failed, ended by surprise or gone silent.
final class RunNews {
    /// A run that tells nothing for so long, in milliseconds, has stalled.
    private static final long PATIENCE = 180_000;

    private final List<Notice> news;
    private final Consumer<RunItem> show;
    private final Consumer<RunItem> install;

    /// @param news where it is told
    /// @param show brings a run into sight
    /// @param install puts a run's model among the user's own
    RunNews(List<Notice> news, Consumer<RunItem> show, Consumer<RunItem> install) {
        this.news = news;
        this.show = show;
        this.install = install;
    }

    /// A run that has not finished has written its model as it is.
    void written(RunItem item) {
        news.add(new Notice(
                Notice.Tone.NEWS,
                text -> text.get(
                        "train.news.written",
                        Words.title(text, item.run().plan()),
                        item.modelStep().orElse(item.story().step())),
                Optional.of(new Notice.Action("train.use", () -> install.accept(item)))));
    }

    /// A run that has been looked at before is in another state now.
    void changed(RunItem item, RunState before, RunState now) {
        if (now == RunState.FINISHED) {
            news.add(new Notice(
                    Notice.Tone.NEWS,
                    text -> text.get(
                            "train.news.finished", Words.title(text, item.run().plan())),
                    Optional.of(new Notice.Action("train.show", () -> show.accept(item)))));
        } else if (now == RunState.FAILED) {
            news.add(item.problem().map(Notices::of).orElseGet(() -> problem("train.news.ended", item)));
        } else if (now == RunState.INTERRUPTED && before.isLive()) {
            news.add(problem("train.news.ended", item));
        }
    }

    /// @param millis now, by a clock that only grows
    void listen(RunItem item, long millis) {
        if (item.becomesSilent(millis, PATIENCE)) {
            news.add(problem("train.news.stalled", item));
        }
    }

    private static Notice problem(String key, RunItem item) {
        return new Notice(
                Notice.Tone.PROBLEM,
                text -> text.get(key, Words.title(text, item.run().plan())),
                Optional.empty());
    }
}
