package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.AppDirs;
import atelier.base.Log;
import atelier.base.Text;
import atelier.studio.Studio;
import atelier.ui.kit.Command;
import atelier.ui.kit.Command.Reach;
import atelier.ui.kit.Notices;
import atelier.ui.kit.Page;
import atelier.ui.shell.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What every page says that it can do.
@ExtendWith(Toolkit.class)
class CommandTest {
    /// A key or several between the marks of code.
    private static final Pattern TOLD = Pattern.compile("`((?:Ctrl\\+|F\\d|Esc|Enter|Delete|S)[^`]*)`");

    @TempDir
    Path home;

    private Studio studio;
    private Shell shell;

    @BeforeEach
    void open() throws Exception {
        studio = new Studio(new AppDirs(home, Path.of("").toAbsolutePath()));
        shell = Toolkit.onFx(() -> new Shell(
                        Opened.pages(studio).all(),
                        new Notices(Log.file(studio.dirs().logs())),
                        Text.in(Locale.ENGLISH))
                .open());
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void everyPageCanDoSomething() {
        assertThat(shell.pages())
                .allSatisfy(page -> assertThat(page.commands()).as(page.id()).isNotEmpty());
    }

    @Test
    void everyCommandHasANameInEveryLanguageAndSoHasWhatIsInItsWay() throws Exception {
        for (Locale language : Text.LANGUAGES) {
            Text text = Text.in(language);
            Toolkit.onFx(() -> {
                assertThat(all()).allSatisfy(command -> {
                    assertThat(text.keys()).contains(command.name());
                    command.obstacle()
                            .get()
                            .ifPresent(why -> assertThat(text.keys()).contains(why));
                });
                return true;
            });
        }
    }

    @Test
    void noPageGivesAKeyTwoMeanings() {
        for (Page page : shell.pages()) {
            Stream<Command> everywhere = Stream.concat(
                    shell.commands().stream(),
                    shell.pages().stream()
                            .flatMap(each -> each.commands().stream())
                            .filter(command -> command.reach() == Reach.WINDOW));
            Stream<Command> here = page.commands().stream().filter(command -> command.reach() != Reach.WINDOW);
            assertThat(Stream.concat(everywhere, here)
                            .flatMap(command -> command.keys().stream())
                            .map(KeyCombination::getName))
                    .as(page.id())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theKeysThatTooltipsTellAreThose() {
        for (Locale language : Text.LANGUAGES) {
            Text text = Text.in(language);
            List<Command> told = all().filter(command -> text.has(command.name() + ".tip")
                            && text.get(command.name() + ".tip").contains("Ctrl"))
                    .toList();
            assertThat(told)
                    .isNotEmpty()
                    .allSatisfy(command -> assertThat(bare(text.get(command.name() + ".tip")))
                            .contains(bare(command.keys().getFirst().getDisplayText())));
        }
    }

    @Test
    void theKeysThatTheGuideTellsAreThose() throws Exception {
        Path guide = Path.of("src", "site", "markdown", "guide");
        for (Locale language : Text.LANGUAGES) {
            try (Stream<Path> files = Files.list(guide.resolve(language.toLanguageTag()))) {
                for (Path file : files.toList()) {
                    String topic = file.getFileName().toString().replace(".md", "");
                    boolean ofPage =
                            shell.pages().stream().anyMatch(page -> page.id().equals(topic));
                    // What is told of a page must be so there; elsewhere several pages are told of.
                    List<String> keys = Stream.concat(
                                    all().filter(command -> !ofPage || command.reach() == Reach.WINDOW),
                                    shell.pages().stream()
                                            .filter(page -> page.id().equals(topic))
                                            .flatMap(page -> page.commands().stream()))
                            .flatMap(command -> command.keys().stream())
                            .map(key -> key.getDisplayText()
                                    .replace("Escape", "Esc")
                                    .replace("↵", "Enter"))
                            .toList();
                    assertThat(TOLD.matcher(Files.readString(file)).results().map(found -> found.group(1)))
                            .as(file.toString())
                            .isSubsetOf(keys);
                }
            }
        }
    }

    @Test
    void thePageThatIsShownIsGivenItsKeysAndNoOthers() throws Exception {
        for (Page page : shell.pages()) {
            Toolkit.onFx(() -> {
                shell.page().set(page);
                return true;
            });
            List<KeyCombination> expected = Stream.concat(
                            all().filter(command -> command.reach() == Reach.WINDOW),
                            page.commands().stream().filter(command -> command.reach() == Reach.PAGE))
                    .flatMap(command -> command.keys().stream())
                    .toList();
            assertThat(shell.scene().getAccelerators().keySet()).as(page.id()).hasSameElementsAs(expected);
        }
    }

    /// Without what is written differently in sentences: `Ctrl +`.
    private static String bare(String keys) {
        return keys.replaceAll("[+ ]", "");
    }

    private Stream<Command> all() {
        return Stream.concat(
                shell.commands().stream(), shell.pages().stream().flatMap(page -> page.commands().stream()));
    }
}
