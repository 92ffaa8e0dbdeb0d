package atelier.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A lineage as it is drawn: every visit at a column and a row of its own. A child lies one column right of its first
/// parent, the oldest in the same row, each further one beneath all that came of those before it; so no branch crosses
/// another. The newest root is on top.
///
/// Laid out at once and unchanging; takes time in proportion to the visits.
public final class FamilyTree {
    /// @param last row of the lowest child; its own where it has none
    public record Place(Visit visit, int column, int row, int last) {}

    private final Map<Long, Place> places;
    private final List<List<Place>> rows;
    private final int columns;

    private FamilyTree(Map<Long, Place> places, List<List<Place>> rows, int columns) {
        this.places = places;
        this.rows = rows;
        this.columns = columns;
    }

    private record Step(Visit visit, int column, boolean down) {}

    public static FamilyTree of(Lineage lineage) {
        Map<Long, Place> places = new HashMap<>();
        List<List<Place>> rows = new ArrayList<>();
        int columns = 0;
        Deque<Step> open = new ArrayDeque<>();
        // A stack: pushed from the oldest, so that the newest root comes first.
        lineage.roots().forEach(root -> open.push(new Step(root, 0, true)));
        while (!open.isEmpty()) {
            Step step = open.pop();
            if (step.down()) {
                rows.add(new ArrayList<>());
            }
            Place place = new Place(step.visit(), step.column(), rows.size() - 1, rows.size() - 1);
            places.put(step.visit().id(), place);
            rows.getLast().add(place);
            columns = Math.max(columns, step.column() + 1);
            List<Visit> children = lineage.children(step.visit().id());
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(new Step(children.get(i), step.column() + 1, i > 0));
            }
        }
        rows.forEach(row -> row.replaceAll(place -> {
            int last = lineage.children(place.visit().id()).stream()
                    .map(child -> places.getOrDefault(child.id(), place).row())
                    .reduce(place.row(), Math::max);
            Place whole = new Place(place.visit(), place.column(), place.row(), last);
            places.put(place.visit().id(), whole);
            return whole;
        }));
        return new FamilyTree(places, rows, columns);
    }

    public int rows() {
        return rows.size();
    }

    public int columns() {
        return columns;
    }

    public Optional<Place> find(long id) {
        return Optional.ofNullable(places.get(id));
    }

    /// The place of the visit that this one came from first.
    public Optional<Place> parent(Place place) {
        return place.visit().parents().stream().findFirst().flatMap(this::find);
    }

    /// All places in these rows and columns, borders included.
    public List<Place> within(int fromRow, int toRow, int fromColumn, int toColumn) {
        List<Place> found = new ArrayList<>();
        for (int row = Math.max(0, fromRow); row <= Math.min(rows.size() - 1, toRow); row++) {
            List<Place> all = rows.get(row);
            int first = all.getFirst().column();
            // A row is one unbroken line of descent.
            int begin = Math.clamp((long) fromColumn - first, 0, all.size());
            int end = Math.clamp((long) toColumn - first + 1, begin, all.size());
            found.addAll(all.subList(begin, end));
        }
        return Collections.unmodifiableList(found);
    }

    /// The nearest place in the row above.
    public Optional<Place> above(Place place) {
        return row(place.row() - 1, place.column());
    }

    /// The nearest place in the row beneath.
    public Optional<Place> below(Place place) {
        return row(place.row() + 1, place.column());
    }

    private Optional<Place> row(int row, int column) {
        return within(row, row, 0, columns).stream()
                .min((one, other) ->
                        Integer.compare(Math.abs(one.column() - column), Math.abs(other.column() - column)));
    }

    public Optional<Place> at(int row, int column) {
        return within(row, row, column, column).stream().findFirst();
    }
}
