package atelier.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Problem;
import atelier.base.Text;
import atelier.ui.Toolkit;
import atelier.ui.kit.Command;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notices;
import atelier.ui.kit.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;

@ExtendWith(Toolkit.class)
class ShellTest {
    private final List<String> events = new ArrayList<>();
    private final Notices notices = new Notices(Path.of("atelier.log"));

    @Test
    void aKeyLeadsToEveryPage() throws Exception {
        Shell shell = shell();

        Toolkit.onFx(() -> press(shell, "Shortcut+2"));

        assertThat(shell.page().get().id()).isEqualTo("gallery");
        assertThat(selected(shell)).containsExactly("page.gallery");
    }

    @Test
    void thePageThatIsShownHasTheKeys() throws Exception {
        Shell shell = shell();

        Toolkit.onFx(() -> press(shell, "Shortcut+S"));
        Toolkit.onFx(() -> shell.page().getValue().id());
        Toolkit.onFx(() -> {
            shell.show("gallery");
            return press(shell, "Shortcut+S");
        });

        assertThat(events).containsExactly("show train", "keys train", "show gallery", "keys gallery");
    }

    @Test
    void aLanguageMakesTheViewsAnewAndStaysOnThePage() throws Exception {
        Shell shell = shell();
        Toolkit.onFx(() -> {
            shell.show("gallery");
            shell.speak(Text.in(Locale.CHINA));
            shell.speak(Text.in(Locale.SIMPLIFIED_CHINESE));
            return true;
        });

        assertThat(shell.page().get().id()).isEqualTo("gallery");
        assertThat(((Label) shell.scene().lookup("#words")).getText()).isEqualTo("图库");
        assertThat(events).containsExactly("show train", "show gallery", "show gallery");
    }

    @Test
    void aLanguageLeavesTheFocusWhereItIs() throws Exception {
        Shell shell = shell();
        Toolkit.onFx(() -> {
            shell.scene().getRoot().lookupAll(".rail .toggle-button").stream()
                    .filter(node -> "page.gallery".equals(node.getId()))
                    .forEach(Node::requestFocus);
            shell.speak(Text.in(Locale.CHINA));
            return true;
        });

        assertThat(shell.scene().getFocusOwner())
                .isInstanceOfSatisfying(
                        ToggleButton.class,
                        button -> assertThat(button.getText()).isEqualTo("图库"));
    }

    @Test
    void whatIsToldIsShownUntilItIsPutAway() throws Exception {
        Shell shell = shell();
        Problem problem = new Problem.FileMissing(Path.of("写真", "é.jpg"));

        Toolkit.onFx(() -> {
            notices.tell(problem);
            return true;
        });
        assertThat(sentences(shell)).containsExactly(Text.in(Locale.ENGLISH).of(problem));

        Toolkit.onFx(() -> {
            notices.putAway(notices.shown().getFirst());
            return true;
        });
        assertThat(sentences(shell)).isEmpty();
    }

    @Test
    void aFaultIsToldWithACodeAndTheLog() throws Exception {
        Shell shell = shell();

        new Faults(notices).uncaughtException(Thread.currentThread(), new IllegalStateException("broken"));
        Toolkit.settle();

        assertThat(sentences(shell))
                .singleElement()
                .asString()
                .containsPattern("bug [0-9a-f]{6}")
                .contains("atelier.log");
    }

    private Shell shell() throws Exception {
        return Toolkit.onFx(
                () -> new Shell(List.of(new Told("train"), new Told("gallery")), notices, Text.in(Locale.ENGLISH)));
    }

    private static boolean press(Shell shell, String keys) {
        Optional.ofNullable(shell.scene().getAccelerators().get(KeyCombination.valueOf(keys)))
                .orElseThrow()
                .run();
        return true;
    }

    private static List<String> selected(Shell shell) {
        return shell.scene().getRoot().lookupAll(".rail .toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(ToggleButton::isSelected)
                .map(Node::getId)
                .toList();
    }

    private static List<String> sentences(Shell shell) {
        return shell.scene().getRoot().lookupAll(".sentence").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    /// Tells what happens to it.
    private final class Told implements Page {
        private final String id;

        Told(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Feather icon() {
            return Feather.GRID;
        }

        @Override
        public Node view(Kit kit) {
            Label words = kit.label("page." + id);
            words.setId("words");
            return words;
        }

        @Override
        public List<Command> commands() {
            return List.of(
                    Command.of("stylize.save", () -> events.add("keys " + id)).on("Shortcut+S"));
        }

        @Override
        public void onShow() {
            events.add("show " + id);
        }
    }
}
