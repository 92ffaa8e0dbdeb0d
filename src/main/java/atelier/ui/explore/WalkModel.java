package atelier.ui.explore;

import atelier.explore.Easing;
import atelier.explore.Interpolation;
import atelier.explore.Point;
import atelier.explore.Storyboard;
import atelier.explore.Visit;
import atelier.explore.Walk;
import atelier.model.Model;
import atelier.recipe.Latent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// An animation that is being put together: points of one generator and the ways between them.
final class WalkModel {
    /// A point that it comes through.
    ///
    /// @param seconds to the next one; empty where [WalkModel#seconds()] holds
    /// @param hold seconds that it stands still first
    record Stop(Visit visit, Optional<Double> seconds, double hold) {}

    private final ObservableList<Stop> stops = FXCollections.observableArrayList();
    private final DoubleProperty seconds = new SimpleDoubleProperty(1.5);
    private final ObjectProperty<Integer> rate = new SimpleObjectProperty<>(24);
    private final BooleanProperty loop = new SimpleBooleanProperty(true);
    private final ObjectProperty<Easing> easing = new SimpleObjectProperty<>(Easing.BOTH);
    private final ObjectProperty<Interpolation> interpolation = new SimpleObjectProperty<>(Interpolation.SPHERICAL);
    private final ObjectBinding<Storyboard> storyboard = Bindings.createObjectBinding(
            () -> new Storyboard(
                    stops.stream()
                            .map(stop -> new Storyboard.Stop(stop.visit().id(), stop.seconds(), stop.hold()))
                            .toList(),
                    seconds.get(),
                    interpolation.get(),
                    easing.get(),
                    loop.get(),
                    rate.get()),
            stops,
            seconds,
            interpolation,
            easing,
            loop,
            rate);

    /// All of it, as it is kept.
    ObservableValue<Storyboard> storyboard() {
        return storyboard;
    }

    /// Goes on with what was kept. A visit that is not there any more is left out.
    void recall(Storyboard kept, LongFunction<Optional<Visit>> visits) {
        seconds.set(kept.seconds());
        interpolation.set(kept.interpolation());
        easing.set(kept.easing());
        loop.set(kept.loop());
        rate.set(kept.framesPerSecond());
        List<Stop> found = new ArrayList<>();
        for (Storyboard.Stop stop : kept.stops()) {
            visits.apply(stop.visit()).ifPresent(visit -> found.add(new Stop(visit, stop.seconds(), stop.hold())));
        }
        stops.addAll(0, found);
    }

    /// The points that it comes through, in order.
    ObservableList<Stop> stops() {
        return stops;
    }

    /// Comes through another point at the end.
    void add(Visit visit) {
        stops.add(new Stop(visit, Optional.empty(), 0));
    }

    /// From a point to the next, seconds.
    double seconds(int stop) {
        return stops.get(stop).seconds().orElse(seconds.get());
    }

    /// Gives the way from a point to the next a time of its own, or again that of all.
    void setSeconds(int stop, double time) {
        Stop now = stops.get(stop);
        stops.set(stop, new Stop(now.visit(), Optional.of(time).filter(own -> own != seconds.get()), now.hold()));
    }

    void setHold(int stop, double time) {
        Stop now = stops.get(stop);
        stops.set(stop, new Stop(now.visit(), now.seconds(), time));
    }

    /// Changes the places of a point and of the one before or after it.
    ///
    /// @param by -1 or 1; nothing happens beyond the ends
    void move(int stop, int by) {
        if (Math.min(stop, stop + by) >= 0 && Math.max(stop, stop + by) < stops.size()) {
            List<Stop> order = new ArrayList<>(stops);
            Collections.swap(order, stop, stop + by);
            stops.setAll(order);
        }
    }

    /// How long it takes in all, seconds; 0 before there are two points.
    double length() {
        return storyboard.get().length();
    }

    /// From one point to the next, where it has no time of its own.
    DoubleProperty seconds() {
        return seconds;
    }

    /// Frames a second.
    ObjectProperty<Integer> rate() {
        return rate;
    }

    /// Whether it leads back to the first point.
    BooleanProperty loop() {
        return loop;
    }

    /// How fast one moves along each way.
    ObjectProperty<Easing> easing() {
        return easing;
    }

    /// The kind of way between points.
    ObjectProperty<Interpolation> interpolation() {
        return interpolation;
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
        for (Stop stop : stops) {
            Point point = stop.visit().point();
            // One truncation holds for a whole walk: that of the others goes into their latents.
            double share = truncation > 0 ? point.truncation() / truncation : 1;
            points.add(share == 1 ? point.latent() : scaled(point.latent(), share));
        }
        Storyboard now = storyboard.get();
        return Optional.of(new Walk(
                model.id(),
                model.card().version(),
                now.keyframes(points),
                now.interpolation(),
                now.easing(),
                now.loop(),
                now.framesPerSecond(),
                truncation,
                longSide));
    }

    /// That of the first point. In the middle itself there is nothing to be scaled from: then the first that lies
    /// elsewhere says it.
    private double truncation() {
        return stops.stream()
                .mapToDouble(stop -> stop.visit().point().truncation())
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
