package atelier.train;

import java.util.concurrent.CompletableFuture;

/// A process at work on a run. Closing it lets it save a checkpoint and leave.
public interface TrainingProcess extends AutoCloseable {
    /// Tells it something. One that has left hears nothing.
    void send(TrainingCommand command);

    boolean isAlive();

    /// Completes with the exit code: 0 when done or stopped as told, 1 for a problem told in the events.
    CompletableFuture<Integer> onExit();

    /// Ends its input and waits until it has saved and left.
    @Override
    void close();
}
