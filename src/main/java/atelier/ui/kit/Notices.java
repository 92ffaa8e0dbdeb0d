package atelier.ui.kit;

import atelier.base.Bug;
import atelier.base.Log;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Text;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// What there is to tell, oldest first, shown where the page has a place for it. Used on the JavaFX thread only.
public final class Notices {
    private static final int MOST = 3;

    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ObservableList<Notice> shown = FXCollections.unmodifiableObservableList(notices);
    private final Map<Problem, Notice> problems = new HashMap<>();
    private final Map<String, Notice> bugs = new HashMap<>();
    private final Path log;

    /// @param log the file that tells more about bugs
    public Notices(Path log) {
        this.log = log;
    }

    public ObservableList<Notice> shown() {
        return shown;
    }

    /// Shows the notice, unless it is shown already. The oldest one makes room where there are too many.
    public void tell(Notice notice) {
        if (notices.contains(notice)) {
            return;
        }
        notices.add(notice);
        if (notices.size() > MOST) {
            notices.removeFirst();
        }
    }

    /// Tells the problem, or counts it where it is told already: many of one kind leave room for others.
    public void tell(Problem problem) {
        tell(problem, of(problem));
    }

    /// The same with what can be done about it.
    ///
    /// @param notice of the problem, with buttons
    public void tell(Problem problem, Notice notice) {
        Notice before = problems.get(problem);
        if (before != null && notices.contains(before)) {
            before.times().set(before.times().get() + 1);
            return;
        }
        problems.put(problem, notice);
        tell(notice);
    }

    /// Tells a failure: a problem in its own words, anything else as a bug with its code. A bug that comes again is
    /// counted where it is told already.
    public void tell(Throwable failure) {
        Throwable bare = bare(failure);
        if (bare instanceof ProblemException known) {
            tell(known.problem());
            return;
        }
        Bug bug = Log.bug(bare);
        Notice before = bugs.get(bug.code());
        Notice notice = before != null ? before : of(bug);
        if (before != null) {
            notice.times().set(notice.times().get() + 1);
        }
        bugs.put(bug.code(), notice);
        tell(notice);
    }

    public void putAway(Notice notice) {
        notices.remove(notice);
    }

    /// A notice of the problem, to be shown where the page likes.
    public static Notice of(Problem problem) {
        return new Notice(Notice.Tone.PROBLEM, text -> text.of(problem), List.of());
    }

    /// A notice of the failure, to be shown where the page likes.
    public Notice of(Throwable failure) {
        Throwable bare = bare(failure);
        return bare instanceof ProblemException known ? of(known.problem()) : of(Log.bug(bare));
    }

    private Notice of(Bug bug) {
        return new Notice(
                Notice.Tone.PROBLEM,
                text -> words(bug, text),
                List.of(
                        new Notice.Action("kit.bug.copy", () -> copy(bug), false),
                        new Notice.Action("kit.bug.logs", this::openLogs, false)));
    }

    /// A bug in one sentence.
    public static String words(Bug bug, Text text) {
        return text.get(bug.isOfMemory() ? "kit.bug.memory" : "kit.bug", bug.code());
    }

    /// Puts all that is known of the bug on the clipboard.
    private void copy(Bug bug) {
        Thread.startVirtualThread(() -> {
            String details = bug.details(log);
            Fx.thread().execute(() -> {
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, details));
                tell(Notice.news("kit.bug.copied"));
            });
        });
    }

    private void openLogs() {
        Thread.startVirtualThread(() -> FileManager.open(log.toAbsolutePath().resolveSibling("")));
    }

    private static Throwable bare(Throwable failure) {
        return failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? bare(wrapped.getCause())
                : failure;
    }
}
