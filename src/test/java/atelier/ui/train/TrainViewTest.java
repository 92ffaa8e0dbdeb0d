package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.AppDirs;
import atelier.base.Problem;
import atelier.base.Text;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.infer.UntrainedGenerator;
import atelier.studio.Apprentice;
import atelier.studio.Settings.Theme;
import atelier.train.Preset;
import atelier.train.Run;
import atelier.train.TrainingCommand;
import atelier.train.TrainingEvent;
import atelier.ui.Toolkit;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notices;
import atelier.ui.shell.Look;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The Train page in all its states. What it looks like is kept in `target/screenshots`.
@ExtendWith(Toolkit.class)
class TrainViewTest {
    @TempDir
    Path home;

    private record Window(Stage stage, Scene scene, Notices notices) {}

    private Window open(Trainings trainings, Theme theme, Locale language, int width, int height, int textSize) {
        Notices notices = new Notices(home.resolve("log"));
        Kit kit = new Kit(Text.in(language), notices);
        Scene scene = new Scene(new TrainView(
                trainings.model,
                kit,
                () -> NewRunModel.empty(trainings.desk()),
                (plan, base) -> NewRunModel.from(plan, base, trainings.desk())));
        new Look(new SimpleObjectProperty<>(ColorScheme.LIGHT), theme, textSize).dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        // The rail at the left takes the rest of the window.
        stage.setWidth(width - 88 * textSize / 100.0);
        stage.setHeight(height);
        stage.show();
        trainings.model.open();
        return new Window(stage, scene, notices);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,en,1280,800,100", "LIGHT,en,1280,800,150", "DARK,zh-CN,1920,1080,100"})
    void everyStateShowsAllItsWords(Theme theme, Locale language, int width, int height, int textSize)
            throws Exception {
        Trainings trainings = new Trainings(home, Fx.thread());
        TrainModel model = trainings.model;
        List<String> clipped = new ArrayList<>();
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language.getLanguage() + "-" + width
                + (textSize == 100 ? "" : "-text-" + textSize);
        Window window = Toolkit.onFx(() -> open(trainings, theme, language, width, height, textSize));
        Snapshot snapshot = name -> {
            Toolkit.settle();
            Toolkit.onFx(() -> window.scene.snapshot(null));
            clipped.addAll(Toolkit.onFx(() -> {
                Toolkit.snapshot(window.scene, "train-" + name + suffix);
                return Toolkit.cut(window.scene.getRoot()).stream()
                        .map(what -> name + ": " + what)
                        .toList();
            }));
        };
        snapshot.take("empty");

        Run finished = trainings.make("Harbour mornings", Preset.GAN_CONVOLUTIONAL);
        Apprentice.tell(finished, new TrainingEvent.Started(0, "2026-11-22T20:00:00Z", "CPU", 2));
        trainings.train(finished, 0, 8000, 1);
        Apprentice.tell(finished, new TrainingEvent.Finished(8000, 1760));
        Files.createDirectories(finished.model());
        Files.writeString(finished.model().resolve("model.json"), "{}");
        Run failed = trainings.make("Meadow in rain", Preset.GAN_RESIDUAL);
        Apprentice.tell(failed, new TrainingEvent.Started(0, "2026-11-22T20:00:00Z", "CPU", 2));
        trainings.train(failed, 0, 2000, 2);
        Apprentice.tell(failed, new TrainingEvent.Failed(2012, new Problem.TrainingDiverged(2012)));
        Run never = trainings.make("Ink and paper", Preset.PAINTING);
        Run running = trainings.make("Small faces", Preset.GAN_CONVOLUTIONAL);
        Apprentice apprentice = trainings.start(running);
        trainings.train(running, 0, 3000, 3);
        Apprentice.tell(running, new TrainingEvent.Started(2500, "2026-11-23T21:00:00Z", "CPU", 2));
        trainings.train(running, 2500, 5200, 4);
        show(trainings, running);
        snapshot.take("running");
        Toolkit.onFx(() -> {
            model.compare(item(model, finished), true);
            return true;
        });
        snapshot.take("comparing");
        Toolkit.onFx(() -> {
            model.compare(item(model, finished), false);
            model.samples().move(-6);
            model.samples().pin();
            model.samples().move(4);
            model.charts().topic().set(Optional.of(Topic.LOSSES));
            model.charts().moveCrosshair(-0.4);
            apprentice.tell(new TrainingEvent.Paused(5210));
            model.look();
            return true;
        });
        snapshot.take("paused");
        Toolkit.onFx(() -> {
            model.charts().topic().set(Optional.empty());
            model.charts().table().set(true);
            return true;
        });
        show(trainings, finished);
        snapshot.take("table");
        Toolkit.onFx(() -> {
            model.charts().table().set(false);
            return true;
        });
        snapshot.take("finished");
        Toolkit.onFx(() -> {
            model.evaluation().begin();
            return true;
        });
        snapshot.take("evaluated");
        Toolkit.onFx(() -> {
            scroll(window, 1);
            return true;
        });
        snapshot.take("evaluated-below");
        Toolkit.onFx(() -> {
            scroll(window, 0);
            ((Button) window.scene.lookup(".evaluation-pairs")).fire();
            return true;
        });
        snapshot.take("evaluated-large");
        Toolkit.onFx(() -> {
            ((Button) window.scene.lookup(".sample-full .button")).fire();
            return true;
        });
        for (String name : List.of("Copies of faces", "Few faces")) {
            Run run = trainings.make(name, Preset.VAE_DENSE);
            Apprentice.tell(run, new TrainingEvent.Finished(8000, 600));
            Files.createDirectories(run.model());
            Files.writeString(run.model().resolve("model.json"), "{}");
            show(trainings, run);
            Toolkit.settle();
            Toolkit.onFx(() -> {
                model.evaluation().begin();
                return true;
            });
            snapshot.take("evaluated-" + name.split(" ", -1)[0].toLowerCase(Locale.ROOT));
        }
        show(trainings, failed);
        snapshot.take("failed");
        show(trainings, never);
        snapshot.take("new");

        Path pictures = pictures();
        NewRunModel draft = NewRunModel.empty(trainings.desk());
        Toolkit.onFx(() -> {
            model.compose(draft);
            return true;
        });
        snapshot.take("compose");
        Path nothing = Files.createDirectories(home.resolve("nothing"));
        Toolkit.onFx(() -> {
            draft.preset().set(Preset.GAN_DENSE);
            draft.pictures().set(Optional.of(nothing));
            window.scene.getRoot().applyCss();
            window.scene.getRoot().layout();
            ((javafx.scene.control.ScrollPane) window.scene.lookup(".new-run-scroll")).setVvalue(1);
            return true;
        });
        snapshot.take("nothing");
        Toolkit.onFx(() -> {
            draft.preset().set(Preset.GAN_CONVOLUTIONAL);
            draft.name().set("Faces");
            draft.licence().set("CC-BY-4.0");
            draft.pictures().set(Optional.of(pictures));
            window.scene.getRoot().applyCss();
            window.scene.getRoot().layout();
            return true;
        });
        Toolkit.onFx(() -> {
            ((javafx.scene.control.ScrollPane) window.scene.lookup(".new-run-scroll")).setVvalue(0.75);
            return true;
        });
        snapshot.take("surveyed");
        Toolkit.onFx(() -> {
            TitledPane fold = (TitledPane) window.scene.lookup(".new-run .titled-pane");
            fold.setExpanded(true);
            window.scene.snapshot(null);
            double tall = fold.getHeight();
            draft.typed(PlanNumber.STEPS).set("-5");
            draft.typed(PlanNumber.RATE).set("11");
            window.scene.snapshot(null);
            assertThat(fold.getHeight()).isEqualTo(tall);
            ((javafx.scene.control.ScrollPane) window.scene.lookup(".new-run-scroll")).setVvalue(1);
            return true;
        });
        snapshot.take("wrong");
        Toolkit.onFx(() -> {
            window.stage.close();
            return true;
        });
        assertThat(clipped).isEmpty();
    }

    private static void scroll(Window window, double to) {
        ((javafx.scene.control.ScrollPane) window.scene.lookup(".findings-pane")).setVvalue(to);
    }

    @FunctionalInterface
    private interface Snapshot {
        void take(String name) throws Exception;
    }

    private static void show(Trainings trainings, Run run) throws Exception {
        Toolkit.onFx(() -> {
            trainings.model.look();
            return true;
        });
        Toolkit.settle();
        Toolkit.onFx(() -> {
            trainings.model.selected().set(Optional.of(item(trainings.model, run)));
            return true;
        });
    }

    private static RunItem item(TrainModel model, Run run) {
        return model.items().stream()
                .filter(each -> each.run().folder().equals(run.folder()))
                .findFirst()
                .orElseThrow();
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

    @Test
    void theButtonsAreThoseThatTheStateAllows() throws Exception {
        Trainings trainings = new Trainings(home, Fx.thread());
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        Window window = Toolkit.onFx(() -> open(trainings, Theme.LIGHT, Locale.ENGLISH, 1280, 800, 100));
        assertThat(buttons(window)).containsExactly("train.start");
        Apprentice apprentice = trainings.start(run);
        Toolkit.onFx(() -> {
            trainings.model.look();
            return true;
        });
        assertThat(buttons(window)).containsExactly("train.pause", "train.stop");
        apprentice.tell(new TrainingEvent.Paused(3));
        Toolkit.onFx(() -> {
            trainings.model.look();
            return true;
        });
        Toolkit.settle();
        Toolkit.onFx(() -> {
            press(window, "train.continue");
            press(window, "train.stop");
            return true;
        });
        Toolkit.settle();
        assertThat(apprentice.isAlive()).isFalse();
        assertThat(apprentice.heard()).containsExactly(new TrainingCommand.Resume(), new TrainingCommand.Stop());
        assertThat(buttons(window)).containsExactly("train.continue");
        Toolkit.onFx(() -> {
            window.stage.close();
            return true;
        });
    }

    @Test
    void whileTheRunsAreReadThePageSaysSoAndNotThatThereAreNone() throws Exception {
        Trainings trainings = new Trainings(home, Fx.thread());
        Window window = Toolkit.onFx(() -> {
            Window opened = open(trainings, Theme.LIGHT, Locale.ENGLISH, 1280, 800, 100);
            assertThat(opened.scene.lookup(".train-reading .busy-line")).isNotNull();
            assertThat(opened.scene.lookup(".train-empty")).isNull();
            trainings.model.compose(NewRunModel.empty(trainings.desk()));
            trainings.model.leave();
            assertThat(opened.scene.lookup(".train-empty")).isNull();
            return opened;
        });
        Toolkit.settle();
        Toolkit.settle();
        Toolkit.onFx(() -> {
            assertThat(window.scene.lookup(".train-reading")).isNull();
            assertThat(window.scene.lookup(".train-empty")).isNotNull();
            window.stage.close();
            return true;
        });
    }

    @Test
    void aModelThatHasBeenPutAmongTheUsersOwnIsOpenedAndNotPutThereAgain() throws Exception {
        Trainings trainings = new Trainings(home, Fx.thread());
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        Apprentice.tell(run, new TrainingEvent.Finished(12_000, 100));
        UntrainedGenerator.install(run.folder(), "model");
        Window window = Toolkit.onFx(() -> open(trainings, Theme.LIGHT, Locale.ENGLISH, 1280, 800, 100));
        assertThat(buttons(window)).containsExactly("train.use");
        UntrainedGenerator.install(new AppDirs(home, home).userModels(), "harbour");
        Toolkit.onFx(() -> {
            trainings.model.look();
            return true;
        });
        assertThat(buttons(window)).containsExactly("train.open");
        Toolkit.onFx(() -> {
            window.stage.close();
            return true;
        });
    }

    @Test
    void aClickOnTheRunThatWasSelectedBeforeShowsIt() throws Exception {
        Trainings trainings = new Trainings(home, Fx.thread());
        trainings.make("Harbour", Preset.GAN_DENSE);
        Window window = Toolkit.onFx(() -> open(trainings, Theme.LIGHT, Locale.ENGLISH, 1280, 800, 100));
        Toolkit.settle();
        Toolkit.settle();
        Toolkit.onFx(() -> {
            ListView<?> list = (ListView<?>) window.scene.lookup(".run-list");
            assertThat(list.getSelectionModel().getSelectedIndex()).isZero();
            trainings.model.compose(NewRunModel.empty(trainings.desk()));
            assertThat(list.getSelectionModel().isEmpty()).isTrue();

            list.getSelectionModel().select(0);

            assertThat(trainings.model.contents().get()).isEqualTo(TrainModel.Contents.RUNS);
            window.stage.close();
            return true;
        });
    }

    @Test
    void theTableIsFilledWhenItIsAskedFor() throws Exception {
        Trainings trainings = new Trainings(home, Fx.thread());
        Run run = trainings.make("Harbour", Preset.GAN_DENSE);
        trainings.train(run, 0, 200, 1);
        Window window = Toolkit.onFx(() -> open(trainings, Theme.LIGHT, Locale.ENGLISH, 1280, 800, 100));
        show(trainings, run);
        Toolkit.settle();
        Toolkit.onFx(() -> {
            // Panes hold what is in them only once they have been laid out.
            window.scene.getRoot().applyCss();
            window.scene.getRoot().layout();
            TableView<?> table = (TableView<?>) window.scene.lookup(".curve-table");
            assertThat(table.getItems()).isEmpty();
            trainings.model.charts().table().set(true);
            assertThat(table.getItems()).hasSize(10);
            window.stage.close();
            return true;
        });
    }

    private static void press(Window window, String id) {
        window.scene.getRoot().lookupAll(".run-actions .button").stream()
                .filter(node -> id.equals(node.getId()) && node instanceof Button)
                .forEach(node -> ((Button) node).fire());
    }

    private static List<String> buttons(Window window) throws Exception {
        Toolkit.settle();
        Toolkit.settle();
        return Toolkit.onFx(() -> window.scene.getRoot().lookupAll(".run-actions .button").stream()
                .filter(node -> node instanceof Labeled && isSeen(node))
                .map(Node::getId)
                .filter(id -> id != null && !id.equals("train.more"))
                .toList());
    }

    private static boolean isSeen(@Nullable Node node) {
        return node == null || (node.isVisible() && isSeen(node.getParent()));
    }
}
