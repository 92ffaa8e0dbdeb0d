package atelier.ui.train;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// New runs being put together: the one in sight, and those that were left unfinished.
final class Drafts {
    private final ReadOnlyObjectWrapper<Optional<NewRunModel>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    /// By the plans that they began with.
    private final Map<Optional<Former>, NewRunModel> unfinished = new HashMap<>();

    ReadOnlyObjectProperty<Optional<NewRunModel>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Shows `begun`, or the one that began alike and was left.
    void open(NewRunModel begun) {
        shown.set(Optional.of(unfinished.computeIfAbsent(begun.former(), _ -> begun)));
    }

    /// Leaves the one in sight as it is: it is there when one that began alike is asked for again.
    void leave() {
        shown.set(Optional.empty());
    }

    /// Forgets one, which has become a run or was given up.
    void forget(NewRunModel done) {
        unfinished.remove(done.former(), done);
        if (shown.get().equals(Optional.of(done))) {
            leave();
        }
    }
}
