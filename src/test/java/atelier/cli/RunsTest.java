package atelier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Json;
import atelier.base.Text;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.model.ModelId;
import atelier.train.EventTail;
import atelier.train.Objective;
import atelier.train.Run;
import atelier.train.TrainingEvent;
import atelier.train.TrainingPlan;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Trains for real, stops the training from another command, and goes on with it.
class RunsTest {
    @TempDir
    Path folder;

    @Test
    void aRunIsStoppedShownExportedAndGoneOnWith() throws Exception {
        Path home = folder.resolve("home");
        Path place = folder.resolve("训练 1");
        Path plan = folder.resolve("plan.json");
        draw();
        Files.writeString(plan, Json.pretty(plan(1_000_000)));
        CountDownLatch saved = new CountDownLatch(1);
        CompletableFuture<Outcome> training = CompletableFuture.supplyAsync(
                () -> watched(saved, "train", "--plan", "" + plan, "--run", "" + place, "--home", "" + home),
                task -> Thread.ofVirtual().start(task));
        saved.await();
        assertThat(runs(home, "list", folder).out()).contains("running").contains("tiny");

        Outcome stopped = runs(home, "stop", place);

        assertThat(stopped.code()).isZero();
        assertThat(training.join().code()).isZero();
        Run run = Run.open(place);
        assertThat(run.isBusy()).isFalse();
        assertThat(run.stop()).doesNotExist();
        long step = ((TrainingEvent.Stopped) EventTail.whole(run).more().getLast()).step();
        assertThat(stopped.out()).contains("stopped at step " + step);
        assertThat(run.checkpoint(step)).exists();
        assertThat(runs(home, "stop", place).out()).contains("nobody is at work");

        assertThat(runs(home, "export", place).out()).contains(run.model().toString());
        assertThat(run.model().resolve("model.json")).content().contains("\"tiny\"");
        assertThat(EventTail.whole(run).more().getLast()).isEqualTo(new TrainingEvent.Stopped(step));

        // Two more steps, instead of a million.
        Files.writeString(place.resolve("plan.json"), Json.pretty(plan((int) step + 2)));
        Outcome resumed = watched(new CountDownLatch(1), "train", "--resume", "" + place, "--home", "" + home);
        assertThat(resumed.code()).isZero();
        assertThat(resumed.out()).contains(step + 2 + " steps done");
        assertThat(EventTail.whole(run).more().stream()
                        .filter(TrainingEvent.Started.class::isInstance)
                        .map(event -> ((TrainingEvent.Started) event).step()))
                .containsExactly(0L, step, step);
        assertThat(runs(home, "show", place).out()).contains("finished").contains("runs on: CPU");
        assertThat(runs(home, "show", place, "--json").out()).contains("\"state\":\"FINISHED\"");

        // A model that is there is the answer, but for the best one a worker begins once more.
        assertThat(runs(home, "export", place).code()).isZero();
        Outcome best = runs(home, "export", place, "--best");
        assertThat(best.out()).contains(run.model().toString());
        assertThat(EventTail.whole(run).more().stream()
                        .filter(TrainingEvent.Started.class::isInstance)
                        .map(event -> ((TrainingEvent.Started) event).step()))
                .containsExactly(0L, step, step, step + 2);
        assertThat(EventTail.whole(run).more().getLast()).isInstanceOf(TrainingEvent.Finished.class);
    }

    @Test
    void aFolderWithoutRunsIsEmptyAndOneWithoutACheckpointExportsNothing() throws Exception {
        Path place = folder.resolve("run");
        Run.create(place, plan(3), folder);

        assertThat(runs(folder, "list", folder.resolve("none")).out()).contains("no trainings");
        assertThat(runs(folder, "show", place).out()).contains("new");
        Outcome export = runs(folder, "export", place, "--json");
        assertThat(export.code()).isEqualTo(1);
        assertThat(export.out()).contains("CheckpointMissing");
        assertThat(runs(folder, "export", place, "--best", "--json").out()).contains("CheckpointMissing");
        assertThat(runs(folder, "show", folder.resolve("none")).err()).contains("none");
    }

    @Test
    void aRunThatTellsWhatThisVersionDoesNotKnowIsListedWithTheOthers() throws Exception {
        Run.create(folder.resolve("a"), plan(3), folder);
        Run newer = Run.create(folder.resolve("b"), plan(3), folder);
        Files.writeString(newer.events(), "{\"is\":\"Dreamt\",\"step\":1}\n{\"is\":\"Stopped\",\"step\":2}\n");

        Outcome list = runs(folder, "list", folder);

        assertThat(list.code()).isZero();
        assertThat(list.out().lines()).hasSize(2).anyMatch(line -> line.startsWith("stopped"));
    }

    private static Outcome runs(Path home, String command, Path place, String... more) {
        String[] arguments = new String[5 + more.length];
        List<String> first = List.of("runs", command, place.toString(), "--home", home.toString());
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = i < 5 ? first.get(i) : more[i - 5];
        }
        return Outcome.of(arguments);
    }

    /// Runs a command that tells `saved` when a checkpoint has been written.
    private static Outcome watched(CountDownLatch saved, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Writer watching = new StringWriter() {
            @Override
            public void write(String text, int from, int length) {
                err.write(text, from, length);
                if (text.contains("checkpoints/")) {
                    saved.countDown();
                }
            }
        };
        Terminal terminal =
                new Terminal(new PrintWriter(out, true), new PrintWriter(watching, true), Text.in(Locale.ENGLISH));
        int code = CommandLines.run(terminal, arguments);
        saved.countDown();
        return new Outcome(code, out.toString(), err.toString());
    }

    private void draw() {
        int[] pixels = new int[64 * 64];
        for (int p = 0; p < pixels.length; p++) {
            pixels[p] = 0xff000000 | (p * 2654435 & 0xf0f0f0);
        }
        ImageFiles.write(folder.resolve("画/a.png"), Raster.of8(64, 64, pixels), Writing.PLAIN);
    }

    private TrainingPlan plan(int steps) {
        List<TrainingPlan.Pictures> pictures =
                List.of(new TrainingPlan.Pictures(folder.resolve("画"), 1, 0, "drawn by the test", "CC0-1.0"));
        return new TrainingPlan(
                new ModelId("tiny"),
                1,
                Map.of("en", "Tiny"),
                Map.of("en", "For a test."),
                "CC0-1.0",
                new Objective.ArbitraryStyle(
                        Optional.empty(),
                        new ModelId("perceptual-1"),
                        pictures,
                        pictures,
                        List.of(new Objective.StyleLosses(0, 1, 0.1, 6, 0.2, 2, 2, 0.05, 1)),
                        new Objective.Range(1, 1),
                        new Objective.Range(1, 1),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                List.of(new TrainingPlan.Stage(steps, 1, 48, 1e-3, 2, 0.5)),
                5,
                4,
                100_000);
    }
}
