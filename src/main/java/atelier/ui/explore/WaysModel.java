package atelier.ui.explore;

import atelier.base.Job;
import atelier.explore.Compass;
import atelier.explore.Compass.Way;
import atelier.explore.Direction;
import atelier.explore.Point;
import atelier.model.Model;
import atelier.recipe.Latent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// The ways of the generator that is shown: found once, named, locked, moved along.
final class WaysModel {
    /// How far the sliders of ways reach, in standard deviations.
    static final double REACH = 3;

    private final House house;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Optional<Compass>> compass = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final BooleanProperty classLocked = new SimpleBooleanProperty();
    private @Nullable Memory memory;
    private @Nullable Job<Compass> search;

    WaysModel(House house, Desk desk) {
        this.house = house;
        this.desk = desk;
    }

    /// Another generator comes: none of the ways is its.
    void forget() {
        if (search != null) {
            search.cancel();
            search = null;
        }
        looking.set(false);
        memory = null;
        compass.set(Optional.empty());
        classLocked.set(false);
    }

    /// Takes the generator's ways as they were kept or come with it, or finds them.
    void open(Model model, Memory its, Optional<Compass> kept) {
        memory = its;
        kept.ifPresentOrElse(known -> compass.set(kept), () -> look(model));
    }

    private void look(Model model) {
        looking.set(true);
        Job<Compass> job =
                house.inference().patient("directions", running -> Compass.find(model, house.maker(), running));
        search = job;
        job.whenDone(
                house.fx(),
                found -> {
                    if (search == job) {
                        looking.set(false);
                        keep(found);
                    }
                },
                failure -> {
                    if (search == job) {
                        looking.set(false);
                        desk.trouble(failure);
                    }
                });
    }

    private void keep(Compass now) {
        compass.set(Optional.of(now));
        if (memory != null) {
            memory.keep(now);
        }
    }

    void name(int way, String name) {
        compass.get().ifPresent(now -> keep(now.named(way, name)));
    }

    void lock(int way, boolean locked) {
        compass.get()
                .filter(now -> now.ways().get(way).locked() != locked)
                .ifPresent(now -> keep(now.locked(way, locked)));
    }

    List<Way> all() {
        return compass.get().map(Compass::ways).orElse(List.of());
    }

    /// Whether what the picture shows stays when a point is drawn or mixed.
    BooleanProperty classLocked() {
        return classLocked;
    }

    /// Makes a latent keep another's values of the ways that are locked now, and its class where that is locked.
    UnaryOperator<Latent> holding(Latent from) {
        List<Direction> held =
                all().stream().filter(Way::locked).map(Way::direction).toList();
        boolean classes = classLocked.get();
        return found -> {
            Latent kept = classes ? found.as(from.classes()) : found;
            for (Direction way : held) {
                kept = way.with(kept, way.of(from));
            }
            return kept;
        };
    }

    /// The number, from 0, of the way along which most of the movement from one latent to another goes; empty where
    /// no way has half of it, in squares.
    OptionalInt mostly(Latent from, Latent to) {
        double whole = 0;
        for (int i = 0; i < from.length(); i++) {
            double step = to.numbers().get(i) - from.numbers().get(i);
            whole += step * step;
        }
        // The ways are at right angles: their squares add up to no more than the whole.
        double half = whole / 2;
        return whole == 0
                ? OptionalInt.empty()
                : IntStream.range(0, all().size())
                        .filter(way -> square(way, from, to) >= half)
                        .findFirst();
    }

    private double square(int way, Latent from, Latent to) {
        Direction direction = all().get(way).direction();
        double along = direction.of(to) - direction.of(from);
        return along * along;
    }

    Point moved(Point from, int way, double value) {
        return way < all().size() ? from.at(all().get(way).direction().with(from.latent(), value)) : from;
    }

    /// Moved in the plane of the two strongest ways that are not locked, in standard deviations; to the side alone
    /// where there is one.
    Point dragged(Point from, double right, double up) {
        List<Direction> free = all().stream()
                .filter(way -> !way.locked())
                .map(Way::direction)
                .limit(2)
                .toList();
        Latent moved = from.latent();
        for (int i = 0; i < free.size(); i++) {
            Direction way = free.get(i);
            moved = way.with(moved, way.of(moved) + (i == 0 ? right : up));
        }
        return from.at(moved);
    }

    ReadOnlyObjectProperty<Optional<Compass>> compass() {
        return compass.getReadOnlyProperty();
    }

    /// Whether the strongest ways are being found.
    ReadOnlyBooleanProperty looking() {
        return looking.getReadOnlyProperty();
    }
}
