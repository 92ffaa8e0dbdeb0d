package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Problem;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.studio.Apprentice;
import atelier.studio.Settings.Theme;
import atelier.train.Preset;
import atelier.train.Run;
import atelier.train.TrainingEvent;
import atelier.ui.Toolkit;
import atelier.ui.kit.Fx;
import atelier.ui.train.TrainWindow.Fashion;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The Train page in all its states. What it looks like is kept in `target/screenshots`.
@ExtendWith(Toolkit.class)
class TrainLookTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"LIGHT,en,1280,800,100", "LIGHT,en,1280,800,150", "DARK,zh-CN,1920,1080,100"})
    void everyStateShowsAllItsWords(Theme theme, Locale language, int width, int height, int textSize)
            throws Exception {
        Sitting sitting = new Sitting(new Fashion(theme, language, width, height, textSize));
        sitting.take("empty");
        sitting.missing();
        sitting.runs();
        sitting.newRun();
        sitting.window.close();
        assertThat(sitting.clipped).isEmpty();
    }

    /// The page in one theme, language and size, taken in one state after another.
    private final class Sitting {
        private final Trainings trainings = new Trainings(home, Fx.thread());
        private final TrainModel model = trainings.model;
        private final List<String> clipped = new ArrayList<>();
        private final TrainWindow window;
        private final String suffix;

        Sitting(Fashion fashion) throws Exception {
            window = Toolkit.onFx(() -> new TrainWindow(trainings, home, fashion));
            suffix = "-" + fashion.theme().name().toLowerCase(Locale.ROOT) + "-"
                    + fashion.language().getLanguage() + "-" + fashion.width()
                    + (fashion.textSize() == 100 ? "" : "-text-" + fashion.textSize());
        }

        /// Keeps what can be seen, and collects what of it is cut off.
        private void take(String name) throws Exception {
            Toolkit.settle();
            Toolkit.onFx(() -> window.scene().snapshot(null));
            clipped.addAll(Toolkit.onFx(() -> {
                Toolkit.snapshot(window.scene(), "train-" + name + suffix);
                return Toolkit.cut(window.scene().getRoot()).stream()
                        .map(what -> name + ": " + what)
                        .toList();
            }));
        }

        private void missing() throws Exception {
            trainings.obstacle = Optional.of(new Problem.WorkerMissing(Path.of("/opt/atelier/lib/app/lib/worker")));
            window.act(model::open);
            take("missing");
            trainings.obstacle = Optional.empty();
            window.act(model::look);
        }

        private void runs() throws Exception {
            Run finished = trainings.make("Harbour mornings", Preset.GAN_CONVOLUTIONAL);
            Apprentice.tell(finished, new TrainingEvent.Started(0, "2026-11-22T20:00:00Z", "CPU", 2));
            trainings.train(finished, 0, 8000, 1);
            finish(finished);
            Run failed = trainings.make("Meadow in rain", Preset.GAN_RESIDUAL);
            Apprentice.tell(failed, new TrainingEvent.Started(0, "2026-11-22T20:00:00Z", "CPU", 2));
            trainings.train(failed, 0, 2000, 2);
            Apprentice.tell(failed, new TrainingEvent.Failed(2012, new Problem.TrainingDiverged(2012)));
            Run never = trainings.make("Ink and paper", Preset.PAINTING);
            underWay(finished);
            window.show(finished);
            take("table");
            window.act(() -> model.charts().table().set(false));
            take("finished");
            evaluations();
            window.show(failed);
            take("failed");
            window.show(never);
            take("new");
        }

        private void finish(Run run) throws Exception {
            Apprentice.tell(run, new TrainingEvent.Finished(8000, 1760));
            Files.createDirectories(run.model());
            Files.writeString(run.model().resolve("model.json"), "{}");
        }

        /// A run at work, alone and beside a finished one, and paused.
        private void underWay(Run finished) throws Exception {
            Run running = trainings.make("Small faces", Preset.GAN_CONVOLUTIONAL);
            Apprentice apprentice = trainings.start(running);
            trainings.train(running, 0, 3000, 3);
            Apprentice.tell(
                    running,
                    new TrainingEvent.Started(
                            2500, "2026-11-23T21:00:00Z", "CPU", 2, Optional.of("NVIDIA GeForce RTX 4070")));
            trainings.train(running, 2500, 5200, 4);
            window.show(running);
            take("running");
            window.act(() -> model.compare(window.item(finished), true));
            take("comparing");
            window.act(() -> {
                model.compare(window.item(finished), false);
                model.samples().move(-6);
                model.samples().pin();
                model.samples().move(4);
                model.charts().topic().set(Optional.of(Topic.LOSSES));
                model.charts().moveCrosshair(-0.4);
                apprentice.tell(new TrainingEvent.Paused(5210));
                model.look();
            });
            take("paused");
            window.act(() -> {
                model.charts().topic().set(Optional.empty());
                model.charts().table().set(true);
            });
        }

        /// Of the selected run, then of one that copies, and of one with too few pictures.
        private void evaluations() throws Exception {
            window.act(model.evaluation()::begin);
            take("evaluated");
            window.act(() -> ((TitledPane) window.scene().lookup(".findings-pane .titled-pane")).setExpanded(true));
            take("evaluated-figures");
            window.act(() -> scroll(".findings-pane", 1));
            take("evaluated-below");
            window.act(() -> {
                scroll(".findings-pane", 0);
                ((Button) window.scene().lookup(".evaluation-pairs")).fire();
            });
            take("evaluated-large");
            window.act(() -> ((Button) window.scene().lookup(".sample-full .button")).fire());
            for (String name : List.of("Copies of faces", "Few faces")) {
                Run run = trainings.make(name, Preset.VAE_DENSE);
                finish(run);
                window.show(run);
                Toolkit.settle();
                window.act(model.evaluation()::begin);
                take("evaluated-" + name.split(" ", -1)[0].toLowerCase(Locale.ROOT));
            }
        }

        private void newRun() throws Exception {
            Path pictures = pictures();
            NewRunModel draft = NewRunModel.empty(trainings.desk());
            window.act(() -> model.compose(draft));
            take("compose");
            Path nothing = Files.createDirectories(home.resolve("nothing"));
            window.act(() -> {
                draft.preset().set(Preset.GAN_DENSE);
                draft.pictures().set(Optional.of(nothing));
                layOut();
                scroll(".new-run-scroll", 1);
            });
            take("nothing");
            window.act(() -> {
                draft.preset().set(Preset.GAN_CONVOLUTIONAL);
                draft.name().set("Faces");
                draft.licence().set("CC-BY-4.0");
                draft.pictures().set(Optional.of(pictures));
                layOut();
            });
            window.act(() -> scroll(".new-run-scroll", 0.75));
            take("surveyed");
            window.act(() -> {
                TitledPane fold = (TitledPane) window.scene().lookup(".new-run .titled-pane");
                fold.setExpanded(true);
                window.scene().snapshot(null);
                double tall = fold.getHeight();
                draft.numbers().typed(PlanNumber.STEPS).set("-5");
                draft.numbers().typed(PlanNumber.RATE).set("11");
                window.scene().snapshot(null);
                assertThat(fold.getHeight()).isEqualTo(tall);
                scroll(".new-run-scroll", 1);
            });
            take("wrong");
        }

        private void layOut() {
            window.layOut();
        }

        private void scroll(String pane, double to) {
            ((ScrollPane) window.scene().lookup(pane)).setVvalue(to);
        }
    }

    private Path pictures() throws Exception {
        Path folder = Files.createDirectories(home.resolve("图片"));
        for (int i = 0; i < 12; i++) {
            int[] pixels = new int[96 * 80];
            for (int p = 0; p < pixels.length; p++) {
                pixels[p] = 0xff000000 | ((p * (i + 3) * 2654435) & 0xffffff);
            }
            ImageFiles.write(
                    folder.resolve("picture" + i + ".png"),
                    Raster.of8(96, 80, pixels),
                    new Writing(1, Optional.empty()));
        }
        Files.copy(folder.resolve("picture3.png"), folder.resolve("copy of picture3.png"));
        Files.writeString(folder.resolve("broken.jpg"), "not a picture");
        Files.write(
                folder.resolve("train-images-idx3-ubyte"),
                ByteBuffer.allocate(16 + 1200 * 64 * 64)
                        .putInt(2051)
                        .putInt(1200)
                        .putInt(64)
                        .putInt(64)
                        .array());
        Files.write(
                folder.resolve("train-labels-idx1-ubyte"),
                ByteBuffer.allocate(8 + 1200).putInt(2049).putInt(1200).array());
        Files.writeString(folder.resolve("empty.png"), "");
        int[] small = new int[20 * 20];
        java.util.Arrays.fill(small, 0xff3366aa);
        ImageFiles.write(folder.resolve("small.png"), Raster.of8(20, 20, small), new Writing(1, Optional.empty()));
        return folder;
    }
}
