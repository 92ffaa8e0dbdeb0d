package atelier.ui.stylize;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What goes on at one place of the page: files being opened, and what went wrong, told where it happened.
public final class Place {
    private final ReadOnlyObjectWrapper<List<Throwable>> troubles = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper opening = new ReadOnlyIntegerWrapper();

    /// What went wrong since the last attempt, oldest first.
    public ReadOnlyObjectProperty<List<Throwable>> troubles() {
        return troubles.getReadOnlyProperty();
    }

    /// How many openings are under way.
    public ReadOnlyIntegerProperty opening() {
        return opening.getReadOnlyProperty();
    }

    /// The user has read it.
    public void putAway(Throwable trouble) {
        List<Throwable> left = new ArrayList<>(troubles.get());
        left.remove(trouble);
        troubles.set(List.copyOf(left));
    }

    void tell(Throwable trouble) {
        tell(List.of(trouble));
    }

    void tell(List<Throwable> more) {
        List<Throwable> all = new ArrayList<>(troubles.get());
        all.addAll(more);
        troubles.set(List.copyOf(all));
    }

    void clear() {
        troubles.set(List.of());
    }

    void begin() {
        clear();
        opening.set(opening.get() + 1);
    }

    void end() {
        opening.set(opening.get() - 1);
    }
}
