package atelier.worker;

import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Batches made ahead of the training step, beside it, on a thread of their own.
///
/// The random numbers of a batch come from the seed and the step's number alone: a training resumed at
/// step n draws what it would have drawn without the break.
final class Batches<T> implements AutoCloseable {
    /// Makes the batch of one step.
    @FunctionalInterface
    interface Source<T> {
        T batch(long step, SplittableRandom random);
    }

    private final ExecutorService maker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("batches").daemon().factory());
    private final long seed;
    private final Source<T> source;
    private long nextStep = -1;
    private CompletableFuture<T> next = new CompletableFuture<>();

    Batches(long seed, Source<T> source) {
        this.seed = seed;
        this.source = source;
    }

    /// The batch of a step; the one after it is begun.
    T take(long step) {
        CompletableFuture<T> current = step == nextStep ? next : begin(step);
        nextStep = step + 1;
        next = begin(nextStep);
        try {
            return current.join();
        } catch (CompletionException e) {
            throw switch (e.getCause()) {
                case RuntimeException unchecked -> unchecked;
                // Memory may have run out there as well as here.
                case Error error -> throw error;
                case null, default -> e;
            };
        }
    }

    @Override
    public void close() {
        maker.shutdownNow();
    }

    private CompletableFuture<T> begin(long step) {
        SplittableRandom random = random(seed, step);
        return CompletableFuture.supplyAsync(() -> source.batch(step, random), maker);
    }

    /// The random numbers of one step. A generator moves on by one stride a number, so one that started a few
    /// strides further would give the same numbers over again: the start must itself be a mixed number.
    static SplittableRandom random(long seed, long step) {
        return new SplittableRandom(new SplittableRandom(seed ^ (step + 1) * 0x9E3779B97F4A7C15L).nextLong());
    }
}
