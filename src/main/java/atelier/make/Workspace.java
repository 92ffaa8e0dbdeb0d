package atelier.make;

import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.HashMap;
import java.util.Map;

/// Memory for tensors outside the Java heap, used again from tile to tile and given back at once when closed:
/// buffers that wait for the garbage collector would pile up.
final class Workspace implements AutoCloseable {
    private record Block(Arena arena, MemorySegment memory) {}

    private final Map<String, Block> blocks = new HashMap<>();

    /// A tensor in the memory that goes by `name`; what was there before is overwritten.
    Tensor tensor(String name, Shape shape) {
        return new Tensor(shape, bytes(name, shape.size() * Float.BYTES).asFloatBuffer());
    }

    /// Numbers of 16 bits in the memory that goes by `name`.
    ShortBuffer halves(String name, long size) {
        return bytes(name, size * Short.BYTES).asShortBuffer();
    }

    private ByteBuffer bytes(String name, long size) {
        Block block = blocks.get(name);
        if (block == null || block.memory.byteSize() < size) {
            if (block != null) {
                // Out of the map first: what is asked for next may be more than there is.
                blocks.remove(name);
                block.arena.close();
            }
            Arena arena = Arena.ofShared();
            block = new Block(arena, arena.allocate(size, Long.BYTES));
            blocks.put(name, block);
        }
        return block.memory.asSlice(0, size).asByteBuffer().order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() {
        blocks.values().forEach(block -> block.arena.close());
        blocks.clear();
    }
}
