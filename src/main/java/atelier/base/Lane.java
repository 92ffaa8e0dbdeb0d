package atelier.base;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// A line of work done in order on one executor.
///
/// [#latest] lets a newer request of the same key take the place of an older one that has not begun
/// and cancels the one that has, so that a slider never lags behind the hand; [#patient] is for long work that
/// must not keep a hand waiting either.
public final class Lane implements AutoCloseable {
    /// What does a patient job when its turn comes.
    private record Patient(Runnable action) implements Runnable {
        @Override
        public void run() {
            action.run();
        }
    }

    private final Executor executor;
    private final Map<Object, Job<?>> newest = new HashMap<>();
    /// What waits and what runs.
    private final Set<Job<?>> live = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    private Lane(Executor executor) {
        this.executor = executor;
    }

    /// One platform thread: memory use is serial and predictable. Where models run.
    public static Lane single(String name) {
        return new Lane(new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name(name).daemon().factory()));
    }

    /// A virtual thread for each job: where files are read and written.
    public static Lane wide(String name) {
        return new Lane(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name + "-", 0).factory()));
    }

    /// Work done at once on the caller's thread. For tests and the command line.
    public static Lane direct() {
        return new Lane(Runnable::run);
    }

    public <T> Job<T> submit(String title, Job.Work<T> work) {
        Job<T> job = new Job<>(title);
        execute(job, () -> run(job, work));
        return job;
    }

    /// Long work that gives way: at each of its reports, whatever has come to a single-threaded lane in the
    /// meantime and is not patient itself is done first, on the same thread. So it must hold nothing then that
    /// others need; and what changes models has to be patient too, or it would change them under another's hands.
    public <T> Job<T> patient(String title, Job.Work<T> work) {
        Job<T> job = new Job<>(title, this::doOthers);
        execute(job, new Patient(() -> run(job, work)));
        return job;
    }

    private void doOthers() {
        if (executor instanceof ThreadPoolExecutor single) {
            for (Runnable waiting : single.getQueue()) {
                if (!(waiting instanceof Patient) && single.remove(waiting)) {
                    waiting.run();
                }
            }
        }
    }

    /// Does work whose result nobody waits for. What goes wrong in it is told as what nobody caught.
    ///
    /// @see Thread.UncaughtExceptionHandler
    public void start(String title, Job.Work<?> work) {
        submit(title, work).whenDone(Runnable::run, _ -> {}, Lane::uncaught);
    }

    /// Does the work unless a newer request with an equal `key` comes before its turn; an older one
    /// that is under way is cancelled.
    public <T> Job<T> latest(Object key, String title, Job.Work<T> work) {
        Job<T> job = new Job<>(title);
        synchronized (newest) {
            Job<?> older = newest.put(key, job);
            if (older != null) {
                older.cancel();
            }
        }
        execute(job, () -> {
            run(job, work);
            synchronized (newest) {
                newest.remove(key, job);
            }
        });
        return job;
    }

    private static void uncaught(Throwable failure) {
        Thread here = Thread.currentThread();
        here.getUncaughtExceptionHandler().uncaughtException(here, failure);
    }

    /// What comes to a lane that is closed already is cancelled.
    private void execute(Job<?> job, Runnable action) {
        live.add(job);
        try {
            executor.execute(action);
        } catch (RejectedExecutionException e) {
            live.remove(job);
            job.cancel();
        }
    }

    private <T> void run(Job<T> job, Job.Work<T> work) {
        if (closing) {
            // Its turn has come because what ran before it was cancelled first.
            job.cancel();
        }
        job.run(work);
        live.remove(job);
    }

    /// Takes no more work, cancels what waits and what runs, and gives the latter ten seconds to end.
    @Override
    public void close() {
        closing = true;
        shutDown();
        live.forEach(Job::cancel);
        await();
    }

    /// Takes no more work, cancels requests of [#latest], which were to be replaced anyway, and gives what else
    /// waits and runs ten seconds to be done. For what must not be lost.
    public void finish() {
        shutDown();
        synchronized (newest) {
            newest.values().forEach(Job::cancel);
        }
        await();
    }

    private void shutDown() {
        if (executor instanceof ExecutorService service) {
            service.shutdown();
        }
    }

    private void await() {
        if (executor instanceof ExecutorService service) {
            try {
                if (!service.awaitTermination(10, TimeUnit.SECONDS)) {
                    service.shutdownNow();
                }
            } catch (InterruptedException e) {
                service.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }
}
