package atelier.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where somebody has been in one generator's latent space: every visit, what it came from, what was found good.
/// Nothing is ever taken away.
///
/// Not safe to use from several threads.
public final class Lineage {
    /// What happens to a lineage, one after the other; a file of these is a lineage.
    public sealed interface Entry {
        record Visited(Visit visit) implements Entry {
            public Visited {
                Objects.requireNonNull(visit, "visit");
            }
        }

        record Starred(long id, boolean on) implements Entry {}

        record Named(long id, String name) implements Entry {}

        /// Where a moving hand is, so that little is lost if the program ends before it rests. The visit that
        /// is made when it does takes the place of this.
        ///
        /// @param parents that the visit will have
        /// @param when in milliseconds since 1970
        record Moving(Point point, List<Long> parents, long when) implements Entry {
            public Moving {
                Objects.requireNonNull(point, "point");
                parents = List.copyOf(parents);
            }
        }
    }

    private final Map<Long, Visit> visits = new LinkedHashMap<>();
    private final Map<Long, List<Long>> children = new HashMap<>();
    /// The last one since the newest visit.
    private Entry.@Nullable Moving moving;

    /// Does what an entry says. One about a visit that is not there says nothing.
    public void add(Entry entry) {
        switch (entry) {
            case Entry.Visited visited -> {
                moving = null;
                Visit visit = visited.visit();
                if (visits.putIfAbsent(visit.id(), visit) == null) {
                    visit.parents().stream()
                            .findFirst()
                            .ifPresent(parent -> children.computeIfAbsent(parent, _ -> new ArrayList<>())
                                    .add(visit.id()));
                }
            }
            case Entry.Starred starred ->
                visits.computeIfPresent(starred.id(), (_, visit) -> visit.starred(starred.on()));
            case Entry.Named named -> visits.computeIfPresent(named.id(), (_, visit) -> visit.named(named.name()));
            case Entry.Moving now -> moving = now;
        }
    }

    /// All of them, oldest first.
    public Collection<Visit> visits() {
        return Collections.unmodifiableCollection(visits.values());
    }

    public int size() {
        return visits.size();
    }

    public Optional<Visit> find(long id) {
        return Optional.ofNullable(visits.get(id));
    }

    public Optional<Visit> newest() {
        return visits.values().stream().max((one, other) -> Long.compare(one.id(), other.id()));
    }

    /// The number that the next visit gets.
    public long nextId() {
        return newest().map(visit -> visit.id() + 1).orElse(1L);
    }

    /// The visit that a hand was about to make when the lineage ended; empty where it rested, or was back where it
    /// had come from.
    public Optional<Visit> unfinished() {
        return Optional.ofNullable(moving)
                .filter(last -> last.parents().stream()
                        .flatMap(parent -> find(parent).stream())
                        .noneMatch(parent -> parent.point().equals(last.point())))
                .map(last -> new Visit(
                        nextId(), last.parents(), last.point(), new Visit.Change.Moved(), last.when(), false, ""));
    }

    /// The visits whose first parent this is, oldest first.
    public List<Visit> children(long id) {
        return children.getOrDefault(id, List.of()).stream()
                .flatMap(child -> find(child).stream())
                .toList();
    }

    /// Where the branches begin, oldest first: what was drawn, recalled or projected, or whose first parent is
    /// lost.
    public List<Visit> roots() {
        return visits.values().stream()
                .filter(visit -> visit.parents().stream().limit(1).noneMatch(visits::containsKey))
                .toList();
    }
}
