package atelier.make;

import atelier.base.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Parts of a picture worked on two at a time: while the network is busy with one, the pixels and features
/// of the other are moved, and no core is idle.
final class SideBySide {
    static final int HANDS = 2;

    /// Work on one part.
    @FunctionalInterface
    interface Work<R> {
        /// @param memory used by this part alone until the work is done
        R on(Area part, Workspace memory);
    }

    private SideBySide() {}

    /// Does the work on every part.
    ///
    /// @param progress told of each part done; may throw to stop
    /// @return the results in the order of the parts
    static <R> List<R> each(List<Area> parts, Progress progress, Work<R> work) {
        if (parts.size() == 1) {
            try (Workspace memory = new Workspace()) {
                return List.of(work.on(parts.getFirst(), memory));
            }
        }
        BlockingQueue<Workspace> memories = new ArrayBlockingQueue<>(HANDS);
        for (int i = 0; i < HANDS; i++) {
            memories.add(new Workspace());
        }
        try (ExecutorService hands = Executors.newFixedThreadPool(
                HANDS, Thread.ofPlatform().name("hand-", 0).daemon().factory())) {
            AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
            List<Future<R>> begun = new ArrayList<>();
            for (Area part : parts) {
                begun.add(hands.submit(() -> {
                    Workspace memory = memories.take();
                    try {
                        if (failure.get() != null) {
                            throw new CancellationException("another part failed");
                        }
                        return work.on(part, memory);
                    } catch (RuntimeException | Error e) {
                        failure.compareAndSet(null, e);
                        throw e;
                    } finally {
                        memories.add(memory);
                    }
                }));
            }
            try {
                return gathered(begun, progress);
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
                throw e;
            } catch (ExecutionException e) {
                switch (Objects.requireNonNullElse(failure.get(), e)) {
                    case RuntimeException first -> throw first;
                    case Error first -> throw first;
                    default -> throw new IllegalStateException(e);
                }
            }
        } finally {
            // All hands are at rest here: closing the executor waited for them.
            memories.forEach(Workspace::close);
        }
    }

    private static <R> List<R> gathered(List<Future<R>> begun, Progress progress) throws ExecutionException {
        List<R> done = new ArrayList<>();
        try {
            for (Future<R> part : begun) {
                done.add(part.get());
                progress.report((double) done.size() / begun.size());
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
