package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;

/// Our tensors as the engine's arrays and back; both ways copy.
final class Tensors {
    private Tensors() {}

    static NDArray toArray(NDManager manager, Tensor tensor) {
        // Of bytes the engine goes on using the memory, so a duplicate lies in its own; floats it would copy first.
        ByteBuffer bytes = MemorySegment.ofBuffer(tensor.data().duplicate().rewind())
                .asByteBuffer()
                .order(ByteOrder.nativeOrder());
        try (NDArray borrowed = manager.create(
                bytes, new ai.djl.ndarray.types.Shape(tensor.shape().toArray()), DataType.FLOAT32)) {
            return borrowed.duplicate();
        }
    }

    /// [n, c, h, w], lying as the engine's convolutions like it best, see [Blocks#channelsLast].
    static NDArray toPictures(NDManager manager, Tensor pictures) {
        return Blocks.channelsLast(toArray(manager, pictures));
    }

    /// Grey pictures as coloured ones; coloured ones as they are.
    static NDArray coloured(NDArray pictures) {
        boolean grey = pictures.getShape().get(1) == 1;
        return grey ? NDArrays.concat(new NDList(pictures, pictures, pictures), 1) : pictures;
    }

    static Map<String, NDArray> toArrays(NDManager manager, Map<String, Tensor> tensors) {
        Map<String, NDArray> arrays = new HashMap<>();
        tensors.forEach((name, tensor) -> arrays.put(name, toArray(manager, tensor)));
        return arrays;
    }

    static Tensor fromArray(NDArray array) {
        FloatBuffer source = array.toByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
        FloatBuffer data = Tensor.buffer(source.remaining());
        data.put(0, source, source.position(), source.remaining());
        return new Tensor(Shape.of(array.getShape().getShape()), data);
    }

    /// Puts a tensor of a [Memory]'s state into an array of the same shape.
    ///
    /// @throws IllegalArgumentException when it is missing or has another shape
    static void set(NDArray array, Map<String, Tensor> state, String name) {
        Tensor saved = state.get(name);
        if (saved == null || saved.shape().size() != array.size()) {
            throw new IllegalArgumentException(name + " is missing or has another shape");
        }
        // Setting its data would give it memory of its own; where it is a part of another array it is to stay one.
        try (NDArray fresh = toArray(array.getManager(), saved)) {
            array.set(new NDIndex(":"), fresh);
        }
    }
}
