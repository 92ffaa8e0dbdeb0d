package atelier.ui.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.base.AppDirs;
import atelier.base.Lane;
import atelier.base.Text;
import atelier.infer.MixedPair;
import atelier.infer.UntrainedGenerator;
import atelier.infer.UntrainedStyle;
import atelier.model.Device;
import atelier.net.Architecture;
import atelier.net.Generators;
import atelier.net.OnnxWriter;
import atelier.net.Parameters;
import atelier.studio.Samples;
import atelier.studio.Settings.Theme;
import atelier.studio.Specimens;
import atelier.studio.Studio;
import atelier.ui.Toolkit;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notice;
import atelier.ui.kit.Notices;
import atelier.ui.shell.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputDialog;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The Models page in all its states. What it looks like is kept in `target/screenshots`.
@ExtendWith(Toolkit.class)
class ModelsViewTest {
    @TempDir
    Path home;

    private Studio studio;
    private ModelsModel model;

    @BeforeEach
    void open() throws Exception {
        AppDirs dirs = new AppDirs(home, Path.of("").toAbsolutePath());
        UntrainedGenerator.install(dirs.userModels(), "meadow");
        UntrainedStyle.installOneStyle(dirs.userModels(), "harbour-mornings");
        studio = new Studio(dirs);
        model = new ModelsModel(new ModelsModel.House(
                studio.models(),
                studio.ownModels(),
                studio.gallery(),
                List::of,
                new Specimens(studio.maker(), new Samples(dirs.samples())),
                dirs.speeds(),
                each -> studio.prove(each, Device.CPU),
                Lane.direct(),
                Lane.direct(),
                Runnable::run));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,en,1280,800,100", "DARK,zh-CN,1920,1080,100", "DARK,en,1280,800,150", "LIGHT,zh-CN,1280,800,150"
    })
    void everyStateShowsAllItsWords(Theme theme, Locale language, int width, int height, int textSize)
            throws Exception {
        String end = "-" + theme + "-" + language + "-text-" + textSize;
        Path network = home.resolve("somebody’s network.onnx");
        Architecture told = Generators.ofClasses(Generators.convolutional(16, 8, 32, 3), 4);
        Files.write(network, OnnxWriter.write(told, Parameters.initial(told, 4)));
        Path pair = MixedPair.write(home.resolve("两张图.onnx"));
        List<String> clipped = Toolkit.onFx(() -> {
            Stage stage = show(theme, language, width, height, textSize);
            List<String> all = new ArrayList<>();
            model.open();
            for (String id : List.of("meadow", "style-1", "perceptual-1", "harbour-mornings")) {
                model.selected()
                        .set(model.items().stream()
                                .filter(item -> item.id().equals(id))
                                .findFirst());
                if (id.equals("meadow")) {
                    model.measure();
                }
                if (id.equals("style-1")) {
                    ((TitledPane) stage.getScene().getRoot().lookup(".model-schooling")).setExpanded(true);
                }
                Toolkit.snapshot(stage.getScene(), "models-" + id + end);
                all.addAll(Toolkit.cut(stage.getScene().getRoot()));
            }
            model.bring(network);
            assertThat(model.troubles()).isEmpty();
            Toolkit.snapshot(stage.getScene(), "models-import" + end);
            all.addAll(Toolkit.cut(stage.getScene().getRoot()));
            model.leaveImport();
            model.bring(pair);
            assertThat(model.troubles()).isEmpty();
            Toolkit.snapshot(stage.getScene(), "models-import-pair" + end);
            all.addAll(Toolkit.cut(stage.getScene().getRoot()));
            model.leaveImport();
            stage.close();
            return all;
        });

        assertThat(clipped).isEmpty();
    }

    @Test
    void aModelIsRenamedInTheLanguageOfTheWindow() throws Exception {
        Toolkit.onFx(() -> {
            model.open();
            Stage stage = show(Theme.LIGHT, Locale.SIMPLIFIED_CHINESE, 1280, 800, 100);
            Kit kit = new Kit(Text.in(Locale.SIMPLIFIED_CHINESE), new Notices(home.resolve("log")));
            ModelItem item = model.items().getFirst();
            TextInputDialog dialog = Renaming.ask(item, kit, stage.getScene());
            assertThat(dialog.getTitle()).isEqualTo("重命名");
            assertThat(dialog.getDialogPane().getButtonTypes())
                    .extracting(ButtonType::getText)
                    .containsExactly("重命名", "取消");
            stage.close();
            return true;
        });
    }

    @Test
    void whatIsToldStandsInTheMiddleOfAWideWindow() throws Exception {
        Toolkit.onFx(() -> {
            model.open();
            Stage stage = show(Theme.LIGHT, Locale.ENGLISH, 1920, 1080, 100);
            Parent root = stage.getScene().getRoot();
            // Wider than the screen of a machine without one.
            root.resize(1832, 1080);
            root.layout();
            Bounds told = inScene(root.lookup(".model-detail"));
            Bounds room = inScene(root.lookup(".model-detail-scroll"));
            assertThat(told.getWidth()).isLessThan(room.getWidth() - 100);
            assertThat(told.getCenterX()).isCloseTo(room.getCenterX(), within(8.0));
            stage.close();
            return true;
        });
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void modelsStandByKindAndTitle() throws Exception {
        List<String> listed = Toolkit.onFx(() -> {
            model.open();
            Stage stage = show(Theme.LIGHT, Locale.ENGLISH, 1280, 800, 100);
            ListView<?> list = (ListView<?>) stage.getScene().getRoot().lookup(".model-list");
            stage.close();
            return list.getItems().stream()
                    .map(ModelItem.class::cast)
                    .map(ModelItem::id)
                    .toList();
        });

        assertThat(listed)
                .containsExactly(
                        "style-1",
                        "harbour-mornings",
                        "court-ladies",
                        "court-ladies-large",
                        "flowers",
                        "digits",
                        "digits-gan",
                        "meadow",
                        "perceptual-1");
    }

    @Test
    void whatWasWrongWithOneFileIsPutAwayWhenAnotherIsBroughtIn() throws Exception {
        Path wrong = Files.writeString(home.resolve("wrong.onnx"), "no network");
        Path another = Files.writeString(home.resolve("another.zip"), "no model");
        Notices notices = new Notices(home.resolve("log"));
        Notice other = Notice.news("app.name");
        ModelsView view = Toolkit.onFx(() -> {
            ModelsView made = new ModelsView(model, new Kit(Text.in(Locale.ENGLISH), notices), () -> {}, _ -> {});
            new Scene(made);
            notices.tell(other);
            made.bring(wrong);
            return made;
        });
        Toolkit.settle();
        assertThat(notices.shown()).hasSize(2).contains(other);
        Notice before = notices.shown().getLast();

        Toolkit.onFx(() -> {
            view.bring(another);
            return true;
        });

        Toolkit.settle();
        assertThat(notices.shown()).hasSize(2).contains(other).doesNotContain(before);
    }

    private Stage show(Theme theme, Locale language, int width, int height, int textSize) {
        Kit kit = new Kit(Text.in(language), new Notices(home.resolve("log")));
        Scene scene = new Scene(new ModelsView(model, kit, () -> {}, _ -> {}));
        new Look(new SimpleObjectProperty<>(ColorScheme.LIGHT), theme, textSize).dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        // The rail at the left takes the rest of the window.
        stage.setWidth(width - 88 * textSize / 100.0);
        stage.setHeight(height);
        stage.show();
        return stage;
    }
}
