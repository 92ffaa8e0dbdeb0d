package atelier.ui.kit;

import atelier.base.Log;
import atelier.base.Problem;
import atelier.base.ProblemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What there is to tell, oldest first, shown at the bottom of the window. Used on the JavaFX thread only.
public final class Notices {
    private static final int MOST = 3;

    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ObservableList<Notice> shown = FXCollections.unmodifiableObservableList(notices);
    private final Path log;

    /// @param log the file that tells more about bugs
    public Notices(Path log) {
        this.log = log;
    }

    public ObservableList<Notice> shown() {
        return shown;
    }

    /// Shows the notice. The oldest one makes room where there are too many.
    public void tell(Notice notice) {
        notices.add(notice);
        if (notices.size() > MOST) {
            notices.removeFirst();
        }
    }

    public void tell(Problem problem) {
        tell(of(problem));
    }

    /// Tells a failure: a problem in its own words, anything else as a bug with its code.
    public void tell(Throwable failure) {
        tell(of(failure));
    }

    public void putAway(Notice notice) {
        notices.remove(notice);
    }

    /// A notice of the problem, to be shown where the page likes.
    public static Notice of(Problem problem) {
        return new Notice(Notice.Tone.PROBLEM, text -> text.of(problem), Optional.empty());
    }

    /// A notice of the failure, to be shown where the page likes.
    public Notice of(Throwable failure) {
        return switch (failure) {
            case ProblemException known -> of(known.problem());
            case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            default -> {
                String code = Log.bug(failure);
                yield new Notice(Notice.Tone.PROBLEM, text -> text.get("kit.bug", code, log), Optional.empty());
            }
        };
    }
}
