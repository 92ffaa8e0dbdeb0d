package atelier.make;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// The values used last, as many as there is room for. Not safe to use from several threads.
final class Recent<K, V> {
    private final ToLongFunction<V> size;
    private final Consumer<V> drop;
    private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);

    /// @param size of a value, in the unit of [#shrink]
    /// @param drop called with every value that has to go
    Recent(ToLongFunction<V> size, Consumer<V> drop) {
        this.size = size;
        this.drop = drop;
    }

    @Nullable
    V get(K key) {
        return values.get(key);
    }

    /// The value, which is no longer kept: it cannot be dropped while it is worked with.
    @Nullable
    V take(K key) {
        return values.remove(key);
    }

    void put(K key, V value) {
        V old = values.put(key, value);
        if (old != null) {
            drop.accept(old);
        }
    }

    /// Drops the values used longest ago until the others are no larger than `room`; all where that is
    /// negative.
    void shrink(long room) {
        long taken = values.values().stream().mapToLong(size).sum();
        Iterator<V> eldest = values.values().iterator();
        while (taken > room && eldest.hasNext()) {
            V value = eldest.next();
            eldest.remove();
            taken -= size.applyAsLong(value);
            drop.accept(value);
        }
    }
}
