package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// The way back multiplies by the same number as the way there, whatever Java's memory went through in between.
@Isolated("it collects garbage again and again")
class ScaledTest {
    private static final float FACTOR = 0.375f;
    private static final int ROUNDS = 5;
    private static final int OTHERS = 2_000;

    private final List<ByteBuffer> others = new ArrayList<>();

    @Test
    void aFactorOutlivesGarbageCollections() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            try (NDManager scope = NDManager.newBaseManager("PyTorch")) {
                NDArray x = scope.ones(new Shape(3));
                x.setRequiresGradient(true);
                try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                    NDArray loss = Scaled.of(x, FACTOR).sum();
                    collectGarbage();
                    others.addAll(numbersInFreedMemory());
                    collector.backward(loss);
                    assertThat(x.getGradient().toFloatArray()).containsOnly(FACTOR);
                }
            }
        }
    }

    /// Returns when a buffer that nobody holds has been found to be garbage, and so have all those before it.
    private static void collectGarbage() throws InterruptedException {
        ReferenceQueue<ByteBuffer> found = new ReferenceQueue<>();
        Reference<ByteBuffer> left = new PhantomReference<>(ByteBuffer.allocateDirect(Float.BYTES), found);
        while (!left.refersTo(null) || found.remove(100) == null) {
            System.gc();
        }
    }

    private static List<ByteBuffer> numbersInFreedMemory() {
        List<ByteBuffer> buffers = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(Float.BYTES).order(ByteOrder.nativeOrder());
            buffers.add(buffer.putFloat(0, 5));
        }
        return buffers;
    }
}
