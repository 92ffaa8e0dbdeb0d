package atelier.ui.explore;

import atelier.explore.FamilyTree;
import atelier.explore.Lineage;
import atelier.explore.Lineage.Entry;
import atelier.explore.Point;
import atelier.explore.Visit;
import atelier.explore.Visit.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Where one has been in the generator that is shown, and where one is: a lineage that is written down as it grows.
final class Journey {
    /// So much of a movement is lost at most if the program ends in the middle of it, milliseconds.
    private static final long LOST = 1_000;

    private final LongSupplier clock;
    private final ReadOnlyObjectWrapper<Optional<Visit>> here = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Visit> visits = FXCollections.observableArrayList();
    /// Ids of the visits that one was at, one after the other.
    private final List<Long> trail = new ArrayList<>();
    private final ReadOnlyBooleanWrapper hasBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper hasForward = new ReadOnlyBooleanWrapper();
    /// Where on the trail one is.
    private int at = -1;
    /// When a place was written down last.
    private long written;
    /// Whether a place that a hand has moved to since the last visit is written down.
    private boolean away;

    private @Nullable Memory memory;

    /// @param clock milliseconds since 1970
    Journey(LongSupplier clock) {
        this.clock = clock;
    }

    /// Another generator comes.
    void forget() {
        memory = null;
        here.set(Optional.empty());
        visits.clear();
        trail.clear();
        stand(-1);
        away = false;
    }

    /// Goes on with a lineage; one is nowhere yet.
    void open(Memory its) {
        memory = its;
        List<Visit> all = new ArrayList<>(its.lineage().visits());
        Collections.reverse(all);
        visits.setAll(all);
        its.lineage().visits().forEach(visit -> trail.add(visit.id()));
        stand(trail.size() - 1);
    }

    boolean isOpen() {
        return memory != null;
    }

    private Lineage lineage() {
        return memory == null ? new Lineage() : memory.lineage();
    }

    /// A new visit, where one is now.
    ///
    /// @param parents ids of the visits that it came from
    void add(Point at, Change change, List<Long> parents) {
        keep(at, change, parents).ifPresent(this::go);
    }

    /// A new visit, while one stays where one is; none where no lineage is open.
    Optional<Visit> keep(Point at, Change change, List<Long> parents) {
        if (memory == null) {
            return Optional.empty();
        }
        written = clock.getAsLong();
        away = false;
        Visit visit = new Visit(lineage().nextId(), parents, at, change, written, false, "");
        memory.add(new Entry.Visited(visit));
        visits.addFirst(visit);
        return Optional.of(visit);
    }

    /// A hand is here on its way.
    void pass(Point at) {
        // Either way, for a clock may be set back.
        if (Math.abs(clock.getAsLong() - written) >= LOST) {
            write(at);
            away = true;
        }
    }

    /// A hand has rested on the visit that one is at.
    void stay() {
        if (away) {
            here.get().map(Visit::point).ifPresent(this::write);
            away = false;
        }
    }

    private void write(Point at) {
        if (memory != null) {
            written = clock.getAsLong();
            memory.add(new Entry.Moving(at, parents(), written));
        }
    }

    /// One is at a visit now: the next on the trail, in place of all that had been gone back from.
    void go(Visit visit) {
        if (at < 0 || trail.get(at) != visit.id()) {
            trail.subList(at + 1, trail.size()).clear();
            trail.add(visit.id());
            stand(trail.size() - 1);
        }
        here.set(Optional.of(visit));
    }

    private void stand(int place) {
        at = place;
        hasBack.set(at > 0);
        hasForward.set(at < trail.size() - 1);
    }

    void star(Visit visit, boolean on) {
        change(visit, new Entry.Starred(visit.id(), on));
    }

    void name(Visit visit, String name) {
        change(visit, new Entry.Named(visit.id(), name));
    }

    private void change(Visit visit, Entry entry) {
        if (memory == null) {
            return;
        }
        memory.add(entry);
        Visit now = memory.now(visit);
        int at = visits.indexOf(visit);
        if (at >= 0) {
            visits.set(at, now);
        }
        if (isHere(visit)) {
            here.set(Optional.of(now));
        }
    }

    boolean isHere(Visit visit) {
        return here.get().filter(now -> now.id() == visit.id()).isPresent();
    }

    /// As it is now.
    Optional<Visit> find(long id) {
        return lineage().find(id);
    }

    /// What a visit made from here has as its parents.
    List<Long> parents() {
        return here.get().map(visit -> List.of(visit.id())).orElse(List.of());
    }

    /// Back to where one was before.
    Optional<Visit> back() {
        return step(-1);
    }

    /// On to where one had gone back from.
    Optional<Visit> forward() {
        return step(1);
    }

    private Optional<Visit> step(int by) {
        int next = at + by;
        if (next < 0 || next >= trail.size()) {
            return Optional.empty();
        }
        stand(next);
        Optional<Visit> found = find(trail.get(next));
        here.set(found);
        return found;
    }

    ReadOnlyBooleanProperty hasBack() {
        return hasBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty hasForward() {
        return hasForward.getReadOnlyProperty();
    }

    /// The lineage as it is drawn.
    FamilyTree tree() {
        return FamilyTree.of(lineage());
    }

    /// The visit that the point is at, or has come from.
    ReadOnlyObjectProperty<Optional<Visit>> here() {
        return here.getReadOnlyProperty();
    }

    /// Newest first.
    ObservableList<Visit> visits() {
        return visits;
    }
}
