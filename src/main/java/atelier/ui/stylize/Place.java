package atelier.ui.stylize;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What goes on at one place of the page: work under way and what went wrong, told where it happened.
public final class Place {
    private final ObservableList<Throwable> troubles = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper underWay = new ReadOnlyIntegerWrapper();

    /// What went wrong, newest last. A view that shows one removes it when it is dismissed.
    public ObservableList<Throwable> troubles() {
        return troubles;
    }

    public ReadOnlyIntegerProperty underWay() {
        return underWay.getReadOnlyProperty();
    }

    public BooleanBinding isBusy() {
        return Bindings.greaterThan(underWay, 0);
    }

    void begin() {
        troubles.clear();
        underWay.set(underWay.get() + 1);
    }

    void end() {
        underWay.set(underWay.get() - 1);
    }
}
