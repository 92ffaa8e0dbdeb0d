package atelier.train;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was found to be wrong in a record, each by the path of its key.
final class Faults {
    private final List<String> found = new ArrayList<>();

    Optional<String> first() {
        return found.stream().findFirst();
    }

    void add(String fault) {
        found.add(fault);
    }

    /// What JSON left out arrives as null, and nothing else here could be asked of it.
    void missing(String path, Object value) {
        switch (value) {
            case Record whole -> {
                for (RecordComponent component : whole.getClass().getRecordComponents()) {
                    String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
                    Object part = part(whole, component);
                    if (part == null) {
                        found.add(name + ": it is missing");
                    } else {
                        missing(name, part);
                    }
                }
            }
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    missing(path + "[" + i + "]", list.get(i));
                }
            }
            default -> {
                // Numbers, words, paths.
            }
        }
    }

    private static @Nullable Object part(Record whole, RecordComponent component) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    void decay(String path, double value) {
        between(path, value, 0, 1);
        if (value == 1) {
            found.add(path + ": 1 forgets nothing; less is needed");
        }
    }

    void above(String path, double value) {
        if (!(value > 0)) {
            found.add(path + ": " + number(value) + ", but more than 0 is needed");
        }
    }

    void between(String path, double value, double least, double greatest) {
        if (!(value >= least && value <= greatest)) {
            found.add(path + ": " + number(value) + ", but "
                    + (greatest >= Integer.MAX_VALUE
                            ? "at least " + number(least)
                            : number(least) + " to " + number(greatest))
                    + " is possible");
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? "" + (long) value : "" + value;
    }
}
