package atelier.ui.stylize;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Lane;
import atelier.base.Text;
import atelier.studio.Samples;
import atelier.studio.Settings;
import atelier.studio.SettingsFile;
import atelier.ui.Toolkit;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notices;
import atelier.ui.shell.Look;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Toolkit.class)
class WelcomeTest {
    private static final Samples SAMPLES = new Samples(Path.of("assets", "samples"));

    @TempDir
    Path folder;

    private StylizeModel model;
    private SettingsFile settings;
    private Shelf shelf;

    @BeforeEach
    void open() {
        Lane lane = Lane.direct();
        settings = new SettingsFile(folder.resolve("settings.json"), lane);
        model = new StylizeModel(
                Pieces.MAKER,
                lane,
                lane,
                new ListedGallery(),
                Pieces.MODEL,
                new SourceReader(folder),
                Runnable::run,
                Runnable::run);
        shelf = new Shelf(lane, settings, Runnable::run);
        shelf.fill(SAMPLES, () -> {});
    }

    private StylizeView view() throws Exception {
        return view(1280, 800);
    }

    private StylizeView view(int width, int height) throws Exception {
        Kit kit = new Kit(Text.in(Locale.ENGLISH), new Notices(folder.resolve("log")));
        return Toolkit.onFx(() -> {
            StylizeView view = new StylizeView(model, shelf, settings, _ -> {}, kit);
            Scene scene = new Scene(view, width, height);
            new Look(new SimpleObjectProperty<>(ColorScheme.LIGHT), Settings.Theme.LIGHT, 100).dress(scene);
            scene.snapshot(null);
            Toolkit.snapshot(scene, "welcome-%d-%d".formatted(width, height));
            return view;
        });
    }

    private void click(int card) throws Exception {
        StylizeView view = view();
        Toolkit.onFx(() -> {
            ((Button) view.lookupAll(".welcome .cards .tile").toArray()[card]).fire();
            return true;
        });
    }

    private List<Path> paintings() {
        return model.draft().get().paintings().stream()
                .map(painting -> painting.picture().file())
                .toList();
    }

    @Test
    void aClickOnASampleShowsItPainted() throws Exception {
        click(1);

        assertThat(model.draft().get().photograph().orElseThrow().file())
                .isEqualTo(SAMPLES.photographs().get(1).toAbsolutePath());
        assertThat(paintings()).containsExactly(SAMPLES.paintings().get(1).toAbsolutePath());
        assertThat(model.result().get()).isPresent();
    }

    @Test
    void aPaintingThatWasChosenStays() throws Exception {
        SourcePicture painting = Pieces.picture("mine.jpg", 8, 8);
        Toolkit.onFx(() -> {
            model.draft().change(sketch -> sketch.withOnly(painting));
            return true;
        });
        click(0);

        assertThat(paintings()).containsExactly(painting.file());
    }

    @Test
    void theStripOfPaintingsTakesNoRoomBeforeThereAreAny() throws Exception {
        assertThat(view().lookup(".style-strip").isManaged()).isTrue();

        shelf = new Shelf(Lane.direct(), settings, Runnable::run);
        StylizeView bare = view();
        assertThat(bare.lookup(".style-strip").isManaged()).isFalse();

        Toolkit.onFx(() -> {
            shelf.fill(SAMPLES, () -> {});
            return true;
        });
        assertThat(bare.lookup(".style-strip").isManaged()).isTrue();
    }

    @Test
    void whatIsWhereGivesWayInALowWindow() throws Exception {
        assertThat(view(1280, 1000).lookup(".greeting").isVisible()).isTrue();
        assertThat(view(1280, 300).lookup(".greeting").isVisible()).isFalse();
    }

    @Test
    void whatMattersIsSeenWholeInTheSmallestWindow() throws Exception {
        for (int recent = 0; recent < 2; recent++) {
            Scene scene = view(872, 640).getScene();
            Bounds room = inScene(scene.lookup(".welcome"));
            for (String what : List.of(".invitation .what", ".invitation .note", ".accent", ".samples .tile")) {
                assertThat(scene.getRoot().lookupAll(".welcome " + what))
                        .as(what)
                        .isNotEmpty()
                        .filteredOn(Node::isVisible)
                        .allSatisfy(node -> assertThat(room.contains(inScene(node)))
                                .as(what + inScene(node) + room)
                                .isTrue());
            }
            settings.change(all -> all.withRecentPhotographs(List.of(
                    SAMPLES.paintings().get(0).toAbsolutePath(),
                    SAMPLES.paintings().get(1).toAbsolutePath(),
                    SAMPLES.paintings().get(2).toAbsolutePath())));
            shelf.fill(SAMPLES, () -> {});
        }
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void whatIsWhereIsSaidOnTheFirstDayOnly() throws Exception {
        assertThat(view().lookupAll(".greeting .line")).hasSize(4);

        settings.change(Settings::withGreeted);
        assertThat(view().lookupAll(".greeting")).isEmpty();
        assertThat(new SettingsFile(folder.resolve("settings.json"), Lane.direct())
                        .get()
                        .greeted())
                .isTrue();
    }
}
