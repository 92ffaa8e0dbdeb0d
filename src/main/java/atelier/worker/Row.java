package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How arrays of several shapes lie end to end in one: what is done to all of them alike is then one operator, and not
/// one for each.
final class Row {
    private final List<Shape> shapes;
    /// Where one ends and the next begins.
    private final long[] cuts;

    private Row(List<Shape> shapes) {
        this.shapes = shapes;
        long[] ends = shapes.stream().mapToLong(Shape::size).toArray();
        Arrays.parallelPrefix(ends, Long::sum);
        this.cuts = Arrays.copyOf(ends, ends.length - 1);
    }

    static Row of(List<NDArray> arrays) {
        return new Row(arrays.stream().map(NDArray::getShape).toList());
    }

    /// A copy of the arrays, end to end; it and what it took belong to the scope.
    static NDArray join(NDManager scope, List<NDArray> arrays) {
        NDList flat = new NDList(arrays.size());
        for (NDArray array : arrays) {
            NDArray values = array.reshape(-1);
            values.attach(scope);
            flat.add(values);
        }
        NDArray row = NDArrays.concat(flat);
        row.attach(scope);
        return row;
    }

    /// The arrays in a row: not copies, they change with it.
    List<NDArray> parts(NDArray row) {
        // What they are cut from would otherwise stay for as long as the row does.
        try (NDList flat = row.split(cuts)) {
            List<NDArray> parts = new ArrayList<>();
            for (int i = 0; i < flat.size(); i++) {
                parts.add(flat.get(i).reshape(shapes.get(i)));
            }
            return parts;
        }
    }
}
