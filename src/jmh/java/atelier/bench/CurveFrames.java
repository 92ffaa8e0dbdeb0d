package atelier.bench;

import atelier.base.AppDirs;
import atelier.base.Json;
import atelier.studio.Settings.Theme;
import atelier.train.Measure;
import atelier.train.Preset;
import atelier.train.Run;
import atelier.train.Story;
import atelier.train.TrainingEvent;
import atelier.ui.shell.Look;
import atelier.ui.train.ChartModel;
import atelier.ui.train.CurveChart;
import atelier.ui.train.Topic;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// How long the window takes for a picture of curves of a million points each, while they are zoomed into and out of
/// and panned: `mvn -P bench test-compile exec:exec@curves`.
///
/// The points are read from the events of a run, as the page reads them. Each frame zooms and lets the window draw
/// without waiting for the screen; its time is from one frame to the next, drawing and layout included.
public final class CurveFrames {
    private static final int POINTS = Integer.getInteger("curves.points", 1_000_000);
    private static final int WARM_UP = 60;
    private static final int FRAMES = 600;

    private CurveFrames() {}

    public static void main(String[] arguments) {
        System.setProperty("javafx.animation.fullspeed", "true");
        Application.launch(Window.class);
    }

    /// The window that is measured.
    public static final class Window extends Application {
        private final List<Double> times = new ArrayList<>();
        private final List<Double> drawing = new ArrayList<>();
        private long started;

        @Override
        public void start(Stage stage) throws Exception {
            Path home = Files.createTempDirectory("curves");
            Run run = Run.create(
                    home.resolve("run"),
                    Preset.GAN_DENSE.plan(
                            new Preset.Answers("Curves", home, "none", "CC0-1.0", Optional.empty()),
                            new AppDirs(home, Path.of("").toAbsolutePath())),
                    home);
            write(run);
            long begun = System.nanoTime();
            Story story = Story.read(run);
            System.out.printf(
                    Locale.ROOT,
                    "%,d points of %d measures, %,d MB of events, read in %.1f s%n",
                    POINTS,
                    story.series().size(),
                    Files.size(run.events()) >> 20,
                    (System.nanoTime() - begun) / 1e9);
            ChartModel model = new ChartModel();
            model.smoothing().set(0.6);
            model.show(List.of(new ChartModel.Subject(story)), List.of());
            CurveChart chart = new CurveChart(model, Topic.LOSSES, Long::toString);
            Scene scene = new Scene(new StackPane(chart), 1400, 700);
            new Look(new SimpleObjectProperty<>(ColorScheme.LIGHT), Theme.LIGHT, 100).dress(scene);
            stage.setScene(scene);
            stage.show();
            new AnimationTimer() {
                private int frame;
                private long before;

                @Override
                public void handle(long unused) {
                    long now = System.nanoTime();
                    if (frame > WARM_UP) {
                        times.add((now - before) / 1e6);
                    }
                    before = now;
                    if (frame == WARM_UP) {
                        started = processor();
                    }
                    if (frame++ == WARM_UP + FRAMES) {
                        stop();
                        tell();
                        Platform.exit();
                        return;
                    }
                    move(model, frame);
                    chart.requestLayout();
                    chart.layout();
                    if (frame > WARM_UP) {
                        drawing.add((System.nanoTime() - now) / 1e6);
                    }
                }
            }.start();
        }

        /// Into the middle for 150 frames, along for 150, out for 150, and so on.
        private static void move(ChartModel model, int frame) {
            switch (frame / 150 % 3) {
                case 0 -> model.zoom(1.06, POINTS * 0.6);
                case 1 -> model.pan(0.01);
                default -> model.zoom(1 / 1.06, POINTS * 0.6);
            }
        }

        /// Of this process, in nanoseconds.
        private static long processor() {
            return ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .orElse(Duration.ZERO)
                    .toNanos();
        }

        private void tell() {
            System.out.printf(
                    Locale.ROOT,
                    "processor time a frame, all threads: %.1f ms%n",
                    (processor() - started) / 1e6 / times.size());
            print("frame", times);
            print("commands of the drawing", drawing);
        }

        private static void print(String what, List<Double> milliseconds) {
            Collections.sort(milliseconds);
            System.out.printf(
                    Locale.ROOT,
                    "%s: least %.1f, median %.1f, 95th percentile %.1f, most %.1f ms%n",
                    what,
                    milliseconds.getFirst(),
                    milliseconds.get(milliseconds.size() / 2),
                    milliseconds.get(milliseconds.size() * 95 / 100),
                    milliseconds.getLast());
        }

        private static void write(Run run) throws IOException {
            Random random = new Random(1);
            try (Writer out = Files.newBufferedWriter(run.events())) {
                out.write(Json.compact(new TrainingEvent.Started(0, "now", "CPU", 2)) + "\n");
                for (int step = 1; step <= POINTS; step++) {
                    double done = (double) step / POINTS;
                    TrainingEvent row = new TrainingEvent.Measured(
                            step,
                            0.01 * step,
                            Map.of(
                                    Measure.LOSS,
                                    1 + Math.exp(-5 * done) + 0.2 * random.nextGaussian(),
                                    Measure.DISCRIMINATOR,
                                    0.5 + Math.exp(-8 * done) + 0.1 * random.nextGaussian()));
                    out.write(Json.compact(row) + "\n");
                }
            }
        }
    }
}
