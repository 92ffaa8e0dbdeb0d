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
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
        return view(800);
    }

    private StylizeView view(int height) throws Exception {
        Kit kit = new Kit(Text.in(Locale.ENGLISH), new Notices(folder.resolve("log")));
        return Toolkit.onFx(() -> {
            StylizeView view = new StylizeView(model, shelf, settings, _ -> {}, kit);
            new Scene(view, 1280, height).snapshot(null);
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
    void whatIsWhereGivesWayInALowWindow() throws Exception {
        assertThat(view(1000).lookup(".greeting").isVisible()).isTrue();
        assertThat(view(300).lookup(".greeting").isVisible()).isFalse();
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
