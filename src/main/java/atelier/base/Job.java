package atelier.base;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// A piece of work under way: what it is called, how far it is, its result, and the way to stop it.
///
/// Safe to use from any thread. Cancelling makes the work's next [Progress#report] throw; work that
/// waits inside a native call registers [#onCancel] to be woken.
public final class Job<T> implements Progress {
    /// Work that can be given to a [Lane].
    @FunctionalInterface
    public interface Work<T> {
        T run(Job<T> job) throws Exception;
    }

    private final String title;
    private final Runnable between;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final CopyOnWriteArrayList<Runnable> cancelActions = new CopyOnWriteArrayList<>();
    private volatile double fraction;
    private volatile boolean cancelled;
    private volatile Instant started = Instant.MAX;

    public Job(String title) {
        this(title, () -> {});
    }

    /// @param between done at each report, on the thread that reports
    Job(String title, Runnable between) {
        this.title = title;
        this.between = between;
    }

    public String title() {
        return title;
    }

    /// Done so far, 0 to 1.
    public double fraction() {
        return fraction;
    }

    /// Time still needed at the speed so far; empty until a twentieth is done.
    public Optional<Duration> remaining() {
        double done = fraction;
        Instant since = started;
        if (done < 0.05 || since.equals(Instant.MAX)) {
            return Optional.empty();
        }
        double spent = Duration.between(since, Instant.now()).toNanos();
        return Optional.of(Duration.ofNanos((long) (spent * (1 - done) / done)));
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /// Asks the work to stop. The result becomes a [CancellationException] at once; the work itself
    /// ends at its next report.
    public void cancel() {
        cancelled = true;
        // First: who is woken may be at its end before this is.
        result.completeExceptionally(new CancellationException(title));
        cancelActions.forEach(Runnable::run);
    }

    /// Runs `action` when this job is cancelled, at once if it already is.
    ///
    /// @return takes the action back: a job of many steps would keep what those of its past steps hold
    public Runnable onCancel(Runnable action) {
        cancelActions.add(action);
        if (cancelled) {
            action.run();
        }
        return () -> cancelActions.remove(action);
    }

    @Override
    public void report(double done) {
        if (cancelled) {
            throw new CancellationException(title);
        }
        fraction = Math.clamp(done, 0, 1);
        between.run();
    }

    /// Hands the result to `ok` or the failure to `failed`, on `executor`. A cancelled job calls neither.
    public void whenDone(Executor executor, Consumer<? super T> ok, Consumer<? super Throwable> failed) {
        // Executed rather than chained, so that what a callback throws reaches the executor's own handler.
        var _ = result.whenComplete((value, failure) -> {
            if (failure == null) {
                executor.execute(() -> ok.accept(value));
            } else if (!cancelled) {
                executor.execute(() -> failed.accept(failure));
            }
        });
    }

    /// Waits for the result.
    ///
    /// @throws ProblemException what the work ran into
    /// @throws CancellationException when it was cancelled
    public T join() {
        try {
            return result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException unchecked ? unchecked : e;
        }
    }

    /// Does the work on the calling thread.
    void run(Work<T> work) {
        if (cancelled) {
            return;
        }
        started = Instant.now();
        try {
            T value = work.run(this);
            fraction = 1;
            result.complete(value);
        } catch (Throwable failure) {
            result.completeExceptionally(failure);
        }
    }
}
