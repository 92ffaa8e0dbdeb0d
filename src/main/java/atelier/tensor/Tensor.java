package atelier.tensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/// Floats with a shape, in one direct buffer of the machine's byte order, row-major.
///
/// The buffer is shared, not copied: whoever makes a tensor hands it over and writes no more.
public record Tensor(Shape shape, FloatBuffer data) {
    public Tensor {
        if (data.capacity() != shape.size()) {
            throw new IllegalArgumentException(data.capacity() + " floats for " + shape);
        }
    }

    /// Zeros.
    public static Tensor allocate(Shape shape) {
        return new Tensor(shape, buffer(Math.toIntExact(shape.size())));
    }

    public static Tensor of(Shape shape, float... values) {
        return new Tensor(shape, buffer(values.length).put(0, values));
    }

    /// A direct buffer of `size` floats, zeroed.
    public static FloatBuffer buffer(int size) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(size, Float.BYTES))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /// The same floats in a buffer of their own.
    public Tensor copy() {
        return new Tensor(shape, buffer(data.capacity()).put(0, data, 0, data.capacity()));
    }

    /// The floats in a fresh array.
    public float[] toArray() {
        float[] values = new float[data.capacity()];
        data.get(0, values);
        return values;
    }

    /// The largest absolute difference to `other`; infinite when shapes differ or anything is not a number.
    public double largestDifference(Tensor other) {
        if (!shape.equals(other.shape)) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int i = 0; i < data.capacity(); i++) {
            double difference = Math.abs((double) data.get(i) - other.data.get(i));
            if (Double.isNaN(difference)) {
                return Double.POSITIVE_INFINITY;
            }
            largest = Math.max(largest, difference);
        }
        return largest;
    }

    @Override
    public String toString() {
        return "Tensor " + shape;
    }
}
