package atelier.make;

import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;

/// Memory for tensors outside the Java heap, used again from tile to tile and given back at once when closed:
/// buffers that wait for the garbage collector would pile up.
final class Workspace implements AutoCloseable {
    private record Block(Arena arena, FloatBuffer floats) {}

    private final Map<String, Block> blocks = new HashMap<>();

    /// A tensor in the memory that goes by `name`; what was there before is overwritten.
    Tensor tensor(String name, Shape shape) {
        int size = Math.toIntExact(shape.size());
        Block block = blocks.get(name);
        if (block == null || block.floats.capacity() < size) {
            if (block != null) {
                block.arena.close();
            }
            block = block(size);
            blocks.put(name, block);
        }
        return new Tensor(shape, block.floats.slice(0, size));
    }

    private static Block block(int size) {
        Arena arena = Arena.ofShared();
        return new Block(
                arena,
                arena.allocate((long) size * Float.BYTES, Long.BYTES)
                        .asByteBuffer()
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer());
    }

    @Override
    public void close() {
        blocks.values().forEach(block -> block.arena.close());
        blocks.clear();
    }
}
