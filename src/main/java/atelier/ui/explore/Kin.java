package atelier.ui.explore;

import atelier.explore.Compass;
import atelier.explore.Depth;
import atelier.explore.Direction;
import atelier.explore.Mixture;
import atelier.explore.Offspring;
import atelier.explore.Point;
import atelier.explore.Visit;
import atelier.explore.Visit.Change;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/// Points that come of other points: the neighbours of where one is, and children of several visits. What is locked
/// they have from where one is.
final class Kin {
    private final Spot spot;
    private final WaysModel ways;
    private final Journey journey;
    private final Travel travel;
    private final RandomGenerator chance;
    private final ReadOnlyObjectWrapper<List<Point>> neighbours = new ReadOnlyObjectWrapper<>(List.of());
    private final DoubleProperty step = new SimpleDoubleProperty(0.4);

    Kin(Spot spot, WaysModel ways, Journey journey, Travel travel, RandomGenerator chance) {
        this.spot = spot;
        this.ways = ways;
        this.journey = journey;
        this.travel = travel;
        this.chance = chance;
        journey.here().subscribe(_ -> surround());
        step.subscribe(_ -> surround());
        ways.compass().subscribe(_ -> surround());
    }

    private void surround() {
        List<Point> around = journey.here()
                .get()
                .map(visit -> Neighbourhood.of(visit.point(), step.get(), visit.id()).stream()
                        .map(each -> holding(visit.point(), each))
                        .toList())
                .orElse(List.of());
        if (!around.equals(neighbours.get())) {
            neighbours.set(around);
        }
    }

    /// A point that comes of another, with what is locked there.
    private Point holding(Point from, Point child) {
        return child.at(ways.holding(from.latent()).apply(child.latent()));
    }

    /// Takes one of the neighbours.
    void pick(int neighbour) {
        if (neighbour < neighbours.get().size()) {
            travel.visit(neighbours.get().get(neighbour), new Change.Mutated(step.get()), journey.parents());
        }
    }

    /// Moves along a way to a value drawn as a new point's would be, no farther than its slider reaches.
    void stray(int way) {
        travel.move(way, Math.clamp(chance.nextGaussian(), -WaysModel.REACH, WaysModel.REACH));
        travel.rest();
    }

    /// Half way between where one is and another visit.
    void meet(Visit other) {
        cross(other, now -> Offspring.between(now, other.point()));
    }

    /// Where one is, with the layers of another visit at one depth.
    void inherit(Visit other, Depth depth) {
        List<Integer> layers = spot.layers();
        if (!layers.isEmpty()) {
            cross(other, now -> now.at(Mixture.with(other.latent(), depth, now.latent(), layers)));
        }
    }

    private void cross(Visit other, UnaryOperator<Point> child) {
        List<Long> parents =
                Stream.concat(journey.parents().stream(), Stream.of(other.id())).toList();
        spot.point()
                .get()
                .ifPresent(now -> travel.visit(holding(now, child.apply(now)), new Change.Crossed(), parents));
    }

    /// A child of several visits, another one each time.
    void mix(List<Visit> parents) {
        if (parents.size() > 1) {
            List<Direction> along =
                    ways.all().stream().map(Compass.Way::direction).toList();
            Point child = Offspring.of(parents.stream().map(Visit::point).toList(), along, spot.layers(), chance);
            travel.visit(
                    spot.point().get().map(now -> holding(now, child)).orElse(child),
                    new Change.Crossed(),
                    parents.stream().map(Visit::id).toList());
        }
    }

    /// All as far from where one is as [#step] says; empty where one is nowhere.
    ReadOnlyObjectProperty<List<Point>> neighbours() {
        return neighbours.getReadOnlyProperty();
    }

    /// How far neighbours are, 0.05 to 1.
    DoubleProperty step() {
        return step;
    }
}
