package atelier.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The lengths of a tensor's axes. -1 stands for a length that is free, in specifications only.
public record Shape(List<Long> axes) {
    public static final long FREE = -1;

    public Shape {
        axes = List.copyOf(axes);
    }

    public static Shape of(long... axes) {
        return new Shape(Arrays.stream(axes).boxed().toList());
    }

    public int rank() {
        return axes.size();
    }

    public long axis(int i) {
        return axes.get(i);
    }

    /// The number of elements; free axes make no sense here.
    public long size() {
        long size = 1;
        for (long axis : axes) {
            size = Math.multiplyExact(size, axis);
        }
        return size;
    }

    public long[] toArray() {
        return axes.stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    public String toString() {
        return axes.stream().map(a -> a == FREE ? "?" : a.toString()).collect(Collectors.joining("x"));
    }
}
