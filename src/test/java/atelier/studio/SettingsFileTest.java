package atelier.studio;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Lane;
import atelier.base.Problem;
import atelier.gallery.Order;
import atelier.studio.Settings.Theme;
import atelier.studio.Settings.WindowPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path home;

    private Path file;

    @BeforeEach
    void somewhereWithAName() {
        file = home.resolve("設定 é").resolve("settings.json");
    }

    @Test
    void whatIsChangedIsThereAnotherDay() {
        WindowPlace place = new WindowPlace(-5, 20, 1280, 800, true);
        SettingsFile today = open();
        today.change(
                settings -> settings.withTheme(Theme.DARK).withLanguage("zh-CN").withWindow(place));
        today.change(settings -> settings.withPictureOrder(Order.NAME));
        today.change(settings -> settings.withRecentPaintings(List.of(Path.of("画", "été.jpg"))));

        Settings tomorrow = open().get();

        assertThat(tomorrow).isEqualTo(today.get());
        assertThat(tomorrow.window()).contains(place);
        assertThat(tomorrow.recentPaintings()).containsExactly(Path.of("画", "été.jpg"));
    }

    @Test
    void whatCannotBeReadIsNotWrittenOver() throws IOException {
        // Nothing can be read as a file where a folder is, not even by those who may read everything.
        Files.createDirectories(file);
        SettingsFile settings = open();
        assertThat(settings.noticed()).singleElement().isInstanceOf(Problem.FileUnreadable.class);

        settings.change(now -> now.withTheme(Theme.DARK));

        assertThat(file.resolveSibling("settings.json.damaged-1")).isDirectory();
        assertThat(open().get().theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void aDamagedFileIsSetAsideAndTold() throws IOException {
        write("{\"theme\": \"DA");

        SettingsFile settings = open();

        Path aside = file.resolveSibling("settings.json.damaged-1");
        assertThat(settings.get()).isEqualTo(Settings.DEFAULTS);
        assertThat(settings.noticed()).containsExactly(new Problem.SettingsDamaged(file, aside));
        assertThat(aside).content().isEqualTo("{\"theme\": \"DA");
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileOfAnotherVersionKeepsWhatIsKnown() throws IOException {
        write("{\"theme\": \"LIGHT\", \"colourOfTheCat\": \"red\"}");

        SettingsFile settings = open();

        assertThat(settings.get()).isEqualTo(Settings.DEFAULTS.withTheme(Theme.LIGHT));
        assertThat(settings.noticed()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAndTheSettingsStay() throws IOException {
        Files.writeString(home.resolve("設定 é"), "a file where a folder should be");

        SettingsFile settings = open();
        settings.change(now -> now.withTheme(Theme.DARK));

        assertThat(settings.get().theme()).isEqualTo(Theme.DARK);
        assertThat(settings.noticed()).isNotEmpty();
    }

    @Test
    void listenersHearOfChangesOnly() {
        List<Theme> heard = new ArrayList<>();
        SettingsFile settings = open();
        settings.onChange(now -> heard.add(now.theme()));

        settings.change(now -> now.withTheme(Theme.SYSTEM));
        settings.change(now -> now.withTheme(Theme.DARK));

        assertThat(heard).containsExactly(Theme.DARK);
    }

    private SettingsFile open() {
        return new SettingsFile(file, Lane.direct());
    }

    private void write(String json) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, json);
    }
}
