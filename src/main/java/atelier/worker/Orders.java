package atelier.worker;

import atelier.base.Json;
import atelier.train.TrainingCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// What the worker was told and has not done yet. The end of the input is an order to stop, and so is a file that
/// another process makes, see [atelier.train.Run#stop].
final class Orders {
    private static final int WATCH_MILLIS = 250;

    private final BlockingQueue<TrainingCommand> waiting = new LinkedBlockingQueue<>();

    Orders(InputStream input, Path stop) {
        Thread.ofPlatform().name("orders").daemon().start(() -> read(input));
        Thread.ofPlatform().name("stop").daemon().start(() -> watch(stop));
    }

    /// The next order, at once; null where there is none.
    @Nullable
    TrainingCommand poll() {
        return waiting.poll();
    }

    /// The next order, waiting for it.
    TrainingCommand take() {
        try {
            return waiting.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new TrainingCommand.Stop();
        }
    }

    /// Whether the order to stop has been given; it stays to be taken.
    boolean isStopping() {
        return waiting.contains(new TrainingCommand.Stop());
    }

    /// Whether the best checkpoint is asked for; the order stays to be taken.
    boolean isForBest() {
        return waiting.contains(new TrainingCommand.ExportBest());
    }

    /// Gives the order to stop.
    void stop() {
        waiting.add(new TrainingCommand.Stop());
    }

    /// Looked for often enough that nobody waits: folders on some network drives tell nothing by themselves.
    private void watch(Path stop) {
        try {
            while (!Files.deleteIfExists(stop)) {
                Thread.sleep(WATCH_MILLIS);
            }
            stop();
        } catch (IOException e) {
            System.err.println(stop + " cannot be looked for: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(InputStream input) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                try {
                    waiting.add(Json.read(line, TrainingCommand.class));
                } catch (Json.Malformed e) {
                    System.err.println("not an order: " + line);
                }
            }
        } catch (IOException e) {
            System.err.println("orders ended: " + e.getMessage());
        } finally {
            stop();
        }
    }
}
