package atelier.explore;

import atelier.recipe.Latent;
import java.util.List;
import java.util.Objects;

/// A point that somebody has been at.
///
/// @param id counted up from 1
/// @param parents the visits it came from: none for one that was drawn, two or more for a cross
/// @param change how it came from them
/// @param when in milliseconds since 1970
/// @param starred whether it was found good
/// @param name given by the user; empty before
public record Visit(long id, List<Long> parents, Point point, Change change, long when, boolean starred, String name) {
    /// How a point comes from others.
    public sealed interface Change {
        /// Drawn by chance or by a seed that was typed in.
        record Drawn(long seed) implements Change {}

        /// Moved along ways by hand.
        record Moved() implements Change {}

        /// Chosen among neighbours this far away, in standard deviations.
        record Mutated(double step) implements Change {}

        /// Mixed from several.
        record Crossed() implements Change {}

        /// Brought back by a picture's recipe.
        record Recalled() implements Change {}

        /// Searched for because its picture is like another.
        ///
        /// @param picture the name of that one's file
        record Projected(String picture) implements Change {}
    }

    public Visit {
        parents = List.copyOf(parents);
        Objects.requireNonNull(point, "point");
        Objects.requireNonNull(change, "change");
        name = Objects.requireNonNullElse(name, "");
    }

    public Latent latent() {
        return point.latent();
    }

    Visit starred(boolean on) {
        return new Visit(id, parents, point, change, when, on, name);
    }

    Visit named(String given) {
        return new Visit(id, parents, point, change, when, starred, given);
    }
}
