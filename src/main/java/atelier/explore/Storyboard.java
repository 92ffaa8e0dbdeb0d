package atelier.explore;

import atelier.base.AtomicFile;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.SetAside;
import atelier.recipe.Latent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// An animation as somebody puts it together: the visits that it comes through, and the time that it takes. A [Walk] is
/// made of it. Kept as a JSON file beside the visits' lineage.
///
/// @param stops in order
/// @param seconds from a stop to the next where the stop has no time of its own, above 0 to [#MOST_SECONDS]
/// @param interpolation the kind of way between them
/// @param easing how fast one moves along each way
/// @param loop whether the last stop leads back to the first
/// @param framesPerSecond 1 to [Walk#MOST_FRAMES_PER_SECOND]
public record Storyboard(
        List<Stop> stops,
        double seconds,
        Interpolation interpolation,
        Easing easing,
        boolean loop,
        int framesPerSecond) {
    public static final double MOST_SECONDS = 60;

    /// @param visit its id
    /// @param seconds to the next stop, above 0 to [#MOST_SECONDS]; empty where the storyboard's seconds hold
    /// @param hold seconds that it stands still first, 0 to [#MOST_SECONDS]
    public record Stop(long visit, Optional<Double> seconds, double hold) {
        public Stop {
            seconds = Objects.requireNonNullElse(seconds, Optional.empty());
            seconds.ifPresent(Storyboard::check);
            if (!(hold >= 0 && hold <= MOST_SECONDS)) {
                throw new IllegalArgumentException("hold " + hold);
            }
        }
    }

    public Storyboard {
        stops = List.copyOf(stops);
        Objects.requireNonNull(interpolation, "interpolation");
        Objects.requireNonNull(easing, "easing");
        check(seconds);
        if (framesPerSecond < 1 || framesPerSecond > Walk.MOST_FRAMES_PER_SECOND) {
            throw new IllegalArgumentException("frames per second " + framesPerSecond);
        }
    }

    private static void check(double seconds) {
        if (!(seconds > 0 && seconds <= MOST_SECONDS)) {
            throw new IllegalArgumentException("seconds " + seconds);
        }
    }

    private double way(Stop stop) {
        return stop.seconds().orElse(seconds);
    }

    /// How long it takes in all, seconds; 0 before there are two stops.
    public double length() {
        if (stops.size() < 2) {
            return 0;
        }
        double all = stops.stream().mapToDouble(stop -> stop.hold() + way(stop)).sum();
        return loop ? all : all - way(stops.getLast());
    }

    /// The stops as a walk comes through them. The errors of rounding to whole frames do not add up: each stop
    /// begins as near to its time as frames allow.
    ///
    /// @param points of the stops, in their order
    public List<Keyframe> keyframes(List<Latent> points) {
        List<Keyframe> keyframes = new ArrayList<>();
        double time = 0;
        int begun = 0;
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            boolean end = i == stops.size() - 1 && !loop;
            time += stop.hold() + (end ? 0 : way(stop));
            // The end is a moment of its own, a loop's is its beginning.
            int frames = Math.max(1, frames(time) - begun + (end ? 1 : 0));
            int hold = end ? frames : Math.min(frames, frames(stop.hold()) + 1);
            keyframes.add(new Keyframe(points.get(i), hold, frames - hold));
            begun += frames;
        }
        return keyframes;
    }

    private int frames(double time) {
        return Math.toIntExact(Math.round(time * framesPerSecond));
    }

    /// What the file holds; nothing where there is none. One that is damaged is set aside.
    ///
    /// @throws atelier.base.ProblemException [Problem.StoryboardDamaged] when it has been set aside, or why it
    ///     could not be read
    public static Optional<Storyboard> read(Path file) {
        try {
            return Optional.of(Json.read(Files.readAllBytes(file), Storyboard.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (Json.Malformed | IllegalArgumentException e) {
            throw new Problem.StoryboardDamaged(file, SetAside.move(file)).exception(e);
        } catch (IOException e) {
            throw new Problem.FileUnreadable(file, AtomicFile.reason(e)).exception(e);
        }
    }

    /// @throws atelier.base.ProblemException when the file cannot be written
    public void write(Path file) {
        AtomicFile.write(file, Json.compact(this));
    }
}
