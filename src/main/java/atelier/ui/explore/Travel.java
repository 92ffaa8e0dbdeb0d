package atelier.ui.explore;

import atelier.explore.Point;
import atelier.explore.Visit;
import atelier.explore.Visit.Change;
import atelier.recipe.Latent;
import atelier.recipe.LatentSpace;
import java.util.List;
import java.util.random.RandomGenerator;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How one gets from point to point: by hand, by chance, and back along where one has been.
final class Travel {
    private final Spot spot;
    private final WaysModel ways;
    private final Journey journey;
    private final RandomGenerator chance;
    private final StringProperty words = new SimpleStringProperty("");

    Travel(Spot spot, WaysModel ways, Journey journey, RandomGenerator chance) {
        this.spot = spot;
        this.ways = ways;
        this.journey = journey;
        this.chance = chance;
    }

    /// The number or word that the next point is to be drawn by. Once it is drawn it is gone, and the visit tells
    /// it: drawing again is by chance.
    StringProperty words() {
        return words;
    }

    /// The point that [#words] stands for; one by chance where there are none. Ways that are locked keep their
    /// values, and so does the class.
    void draw() {
        if (journey.isOpen()) {
            String typed = words.get().strip();
            words.set("");
            if (typed.isEmpty()) {
                draw(chance.nextInt(ManyModel.SEEDS));
            } else {
                draw(typed);
            }
        }
    }

    /// The point that a number or a word stands for, always the same; one that a word stands for is called so.
    private void draw(String typed) {
        try {
            draw(Long.parseLong(typed));
        } catch (NumberFormatException e) {
            draw(Integer.toUnsignedLong(typed.hashCode()));
            journey.here().get().ifPresent(visit -> journey.name(visit, typed));
        }
    }

    void draw(long seed) {
        spot.generator().get().ifPresent(model -> {
            Latent drawn = LatentSpace.of(model).drawn(seed);
            Latent kept = spot.point()
                    .get()
                    .map(now -> ways.holding(now.latent()).apply(drawn))
                    .orElse(drawn);
            double truncation = spot.point().get().map(Point::truncation).orElse(1.0);
            visit(new Point(kept, truncation), new Change.Drawn(seed), List.of());
        });
    }

    /// Moves along a way while a hand holds its slider; [#rest] ends it.
    void move(int way, double value) {
        spot.point().get().ifPresent(now -> pass(ways.moved(now, way, value)));
    }

    /// Sets one number of the latent while a hand holds its slider; [#rest] ends it.
    void set(int number, double value) {
        spot.point()
                .get()
                .filter(now -> now.latent().numbers().get(number) != (float) value)
                .ifPresent(now -> {
                    float[] numbers = now.latent().toArray();
                    numbers[number] = (float) value;
                    pass(now.at(now.latent().with(numbers)));
                });
    }

    /// The same point as a picture of a class, which is kept from then on.
    ///
    /// @param number of the class, from 0
    void be(int number) {
        spot.point()
                .get()
                .filter(now -> now.latent().mostly().orElse(number) != number)
                .ifPresent(now -> {
                    ways.classLocked().set(true);
                    spot.show(now.at(
                            now.latent().as(number, now.latent().classes().size())));
                    rest();
                });
    }

    void truncate(double truncation) {
        spot.point()
                .get()
                .filter(now -> now.truncation() != truncation)
                .ifPresent(now -> pass(now.truncated(truncation)));
    }

    /// Moves in the plane of the two strongest ways that are not locked, in standard deviations.
    void drag(double right, double up) {
        spot.point().get().ifPresent(now -> pass(ways.dragged(now, right, up)));
    }

    private void pass(Point at) {
        spot.show(at);
        journey.pass(at);
    }

    /// Where the hand has come to rest becomes a visit.
    void rest() {
        spot.point().get().ifPresent(now -> {
            if (journey.here().get().filter(visit -> visit.point().equals(now)).isEmpty()) {
                visit(now, new Change.Moved(), journey.parents());
            } else {
                journey.stay();
            }
        });
    }

    /// Goes to a point that has not been visited.
    ///
    /// @param parents ids of the visits that it came from
    void visit(Point at, Change change, List<Long> parents) {
        if (journey.isOpen()) {
            // Shown first: what is around it can wait for its picture.
            spot.show(at);
            journey.add(at, change, parents);
        }
    }

    /// Goes to a visit, without making a new one.
    void go(Visit visit) {
        rest();
        spot.show(visit.point());
        // A map or an animation may know it from before it was starred or named.
        journey.go(journey.find(visit.id()).orElse(visit));
    }

    void undo() {
        rest();
        journey.back().ifPresent(visit -> spot.show(visit.point()));
    }

    void redo() {
        rest();
        journey.forward().ifPresent(visit -> spot.show(visit.point()));
    }
}
