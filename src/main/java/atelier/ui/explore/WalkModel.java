package atelier.ui.explore;

import atelier.explore.Easing;
import atelier.explore.Interpolation;
import atelier.explore.Visit;
import atelier.explore.Walk;
import atelier.model.Model;
import atelier.recipe.Latent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// An animation that is being put together: points of one generator and the ways between them.
final class WalkModel {
    private final ObservableList<Visit> stops = FXCollections.observableArrayList();
    private final DoubleProperty seconds = new SimpleDoubleProperty(1.5);
    private final IntegerProperty rate = new SimpleIntegerProperty(24);
    private final BooleanProperty loop = new SimpleBooleanProperty(true);
    private final BooleanProperty soft = new SimpleBooleanProperty(true);

    /// The points that it comes through, in order.
    ObservableList<Visit> stops() {
        return stops;
    }

    /// Changes the places of a point and of the one before or after it.
    ///
    /// @param by -1 or 1; nothing happens beyond the ends
    void move(int stop, int by) {
        if (Math.min(stop, stop + by) >= 0 && Math.max(stop, stop + by) < stops.size()) {
            List<Visit> order = new ArrayList<>(stops);
            Collections.swap(order, stop, stop + by);
            stops.setAll(order);
        }
    }

    /// How long it takes in all, seconds; none before there are two points.
    double length() {
        return stops.size() < 2 ? 0 : (loop.get() ? stops.size() : stops.size() - 1) * seconds.get();
    }

    /// From one point to the next.
    DoubleProperty seconds() {
        return seconds;
    }

    /// Frames a second.
    IntegerProperty rate() {
        return rate;
    }

    /// Whether it leads back to the first point.
    BooleanProperty loop() {
        return loop;
    }

    /// Whether it rests a little at each point.
    BooleanProperty soft() {
        return soft;
    }

    /// The animation, once it has two points.
    ///
    /// @param longSide of its frames in pixels; 0 for as the generator makes them
    Optional<Walk> walk(Model model, int longSide) {
        if (stops.size() < 2) {
            return Optional.empty();
        }
        double truncation = truncation();
        List<Latent> points = new ArrayList<>();
        for (Visit stop : stops) {
            // One truncation holds for a whole walk: that of the others goes into their latents.
            double share = truncation > 0 ? stop.point().truncation() / truncation : 1;
            points.add(share == 1 ? stop.latent() : scaled(stop.latent(), share));
        }
        int ways = loop.get() ? points.size() : points.size() - 1;
        int frames = Math.max(points.size(), (int) Math.round(seconds.get() * rate.get()) * ways + 1);
        return Optional.of(new Walk(
                model.id(),
                model.card().version(),
                Walk.evenly(points, frames, loop.get()),
                Interpolation.SPHERICAL,
                soft.get() ? Easing.BOTH : Easing.STEADY,
                loop.get(),
                rate.get(),
                truncation,
                longSide));
    }

    /// That of the first point. In the middle itself there is nothing to be scaled from: then the first that lies
    /// elsewhere says it.
    private double truncation() {
        return stops.stream()
                .mapToDouble(stop -> stop.point().truncation())
                .filter(each -> each > 0)
                .findFirst()
                .orElse(0);
    }

    private static Latent scaled(Latent latent, double by) {
        float[] numbers = latent.toArray();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] *= (float) by;
        }
        return latent.with(numbers);
    }
}
