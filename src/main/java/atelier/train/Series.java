package atelier.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One measure over the steps, in their order. It grows at its end, and loses its end where a training went on from
/// a checkpoint. Least and greatest value of any stretch are found without looking at each of its points: above
/// the values lies a pyramid, each of whose stones covers sixteen of those below. Not safe for several threads.
public final class Series {
    /// Least and greatest of some values; `low` above `high` where there was no finite one.
    public record Extent(double low, double high) {
        public boolean isEmpty() {
            return low > high;
        }
    }

    private static final int SHIFT = 4;

    /// One layer of the pyramid.
    private static final class Layer {
        private double[] low = new double[16];
        private double[] high = new double[16];

        void clear(int stone) {
            if (stone == low.length) {
                low = Arrays.copyOf(low, 2 * stone);
                high = Arrays.copyOf(high, 2 * stone);
            }
            low[stone] = Double.POSITIVE_INFINITY;
            high[stone] = Double.NEGATIVE_INFINITY;
        }

        void take(int stone, double value) {
            low[stone] = Math.min(low[stone], value);
            high[stone] = Math.max(high[stone], value);
        }
    }

    private double[] steps = new double[64];
    private double[] values = new double[64];
    private final List<Layer> layers = new ArrayList<>();
    private int size;
    private int cuts;

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /// How often the end was lost: tells who keeps something derived when to begin again.
    public int cuts() {
        return cuts;
    }

    public double step(int index) {
        return steps[index];
    }

    public double value(int index) {
        return values[index];
    }

    /// Adds a point behind the others; one at the last step takes its place.
    public void add(double step, double value) {
        if (size > 0 && step <= steps[size - 1]) {
            cut(step);
        }
        if (size == steps.length) {
            steps = Arrays.copyOf(steps, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        steps[size] = step;
        values[size] = value;
        raise(size);
        size++;
    }

    /// Takes away the points from this step on.
    public void cut(double from) {
        int kept = indexOf(from);
        if (kept < size) {
            size = 0;
            cuts++;
            // Only the last stone of each layer can hold what is gone: it is laid again from its first value on.
            int again = layers.isEmpty() ? kept : kept & -(1 << (SHIFT * layers.size()));
            for (int i = again; i < kept; i++) {
                raise(i);
            }
            size = kept;
        }
    }

    /// The first point at this step or beyond; [#size] where there is none.
    public int indexOf(double step) {
        int found = Arrays.binarySearch(steps, 0, size, step);
        return found >= 0 ? found : -found - 1;
    }

    /// The point whose step is nearest; the series must not be empty.
    public int nearest(double step) {
        int after = Math.clamp(indexOf(step), 0, size - 1);
        return after > 0 && step - steps[after - 1] < steps[after] - step ? after - 1 : after;
    }

    /// Least and greatest finite value of the points from `from` to before `to`.
    public Extent extent(int from, int to) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; ) {
            int layer = 0;
            while (layer < layers.size() && fits(i, layer + 1, to)) {
                layer++;
            }
            if (layer == 0) {
                if (Double.isFinite(values[i])) {
                    low = Math.min(low, values[i]);
                    high = Math.max(high, values[i]);
                }
                i++;
            } else {
                Layer stones = layers.get(layer - 1);
                low = Math.min(low, stones.low[i >> (SHIFT * layer)]);
                high = Math.max(high, stones.high[i >> (SHIFT * layer)]);
                i += 1 << (SHIFT * layer);
            }
        }
        return new Extent(low, high);
    }

    private static boolean fits(int index, int layer, int to) {
        int width = 1 << (SHIFT * layer);
        return (index & (width - 1)) == 0 && index + width <= to;
    }

    /// Takes the value at `index` into every layer, and adds a layer when the top one has more than one stone.
    private void raise(int index) {
        double value = values[index];
        for (int layer = 1; layer <= layers.size(); layer++) {
            Layer stones = layers.get(layer - 1);
            int stone = index >> (SHIFT * layer);
            if ((index & ((1 << (SHIFT * layer)) - 1)) == 0) {
                stones.clear(stone);
            }
            if (Double.isFinite(value)) {
                stones.take(stone, value);
            }
        }
        int top = layers.size() + 1;
        if (SHIFT * top < 31 && index + 1 == 1 << (SHIFT * top)) {
            Layer stones = new Layer();
            stones.clear(0);
            Extent all = extent(0, index + 1);
            stones.low[0] = all.low();
            stones.high[0] = all.high();
            layers.add(stones);
        }
    }
}
