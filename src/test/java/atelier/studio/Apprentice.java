package atelier.studio;

import atelier.base.Json;
import atelier.train.Run;
import atelier.train.TrainingCommand;
import atelier.train.TrainingEvent;
import atelier.train.TrainingProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Does no work, tells what a worker would, and leaves when told to.
public final class Apprentice implements TrainingProcess {
    private final Run run;
    private final List<TrainingCommand> heard = new ArrayList<>();
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();

    public Apprentice(Run run) {
        this.run = run;
    }

    public List<TrainingCommand> heard() {
        return heard;
    }

    public void tell(TrainingEvent event) {
        tell(run, event);
    }

    /// Adds an event to a run's file.
    public static void tell(Run run, TrainingEvent event) {
        try {
            Files.writeString(
                    run.events(), Json.compact(event) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void die(int code) {
        exit.complete(code);
    }

    @Override
    public void send(TrainingCommand command) {
        heard.add(command);
        if (command instanceof TrainingCommand.Stop || command instanceof TrainingCommand.ExportBest) {
            tell(new TrainingEvent.Stopped(5));
            exit.complete(0);
        }
    }

    @Override
    public boolean isAlive() {
        return !exit.isDone();
    }

    @Override
    public CompletableFuture<Integer> onExit() {
        return exit;
    }

    @Override
    public void close() {
        send(new TrainingCommand.Stop());
    }
}
