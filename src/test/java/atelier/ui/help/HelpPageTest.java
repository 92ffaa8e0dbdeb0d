package atelier.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Text;
import atelier.ui.Toolkit;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notices;
import atelier.ui.kit.Page;
import atelier.ui.shell.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;

@ExtendWith(Toolkit.class)
class HelpPageTest {
    private Shell shell;

    @BeforeEach
    void open() throws Exception {
        shell = Toolkit.onFx(() -> new Shell(
                        List.of(new Empty("stylize"), new Empty("gallery"), new HelpPage()),
                        new Notices(Path.of("atelier.log")),
                        Text.in(Locale.ENGLISH))
                .open());
    }

    @Test
    void aKeyOpensTheHelpOnThePageAtHandAndLeadsBack() throws Exception {
        show("gallery");
        press("F1");
        assertThat(title()).isEqualTo("Gallery");

        press("F1");
        assertThat(shell.page().get().id()).isEqualTo("gallery");

        show("stylize");
        press("F1");
        assertThat(title()).isEqualTo("Stylize");

        press("Esc");
        assertThat(shell.page().get().id()).isEqualTo("stylize");
    }

    @Test
    void linksLeadFromTopicToTopic() throws Exception {
        press("F1");
        assertThat(title()).isEqualTo("Stylize");
        Toolkit.onFx(() -> {
            shell.scene().getRoot().lookupAll(".article .hyperlink").stream()
                    .map(Hyperlink.class::cast)
                    .filter(link -> link.getText().equals("Gallery"))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });

        assertThat(title()).isEqualTo("Gallery");
        assertThat(shell.page().get().id()).isEqualTo("help");
    }

    @Test
    void anotherLanguageGoesOnWithTheSameTopic() throws Exception {
        show("gallery");
        press("F1");
        Toolkit.onFx(() -> {
            shell.speak(Text.in(Locale.CHINA));
            return true;
        });

        assertThat(title()).isEqualTo("图库");
    }

    private void show(String page) throws Exception {
        Toolkit.onFx(() -> {
            shell.show(page);
            return true;
        });
    }

    private void press(String keys) throws Exception {
        Toolkit.onFx(() -> {
            Objects.requireNonNull(shell.scene().getAccelerators().get(KeyCombination.valueOf(keys)))
                    .run();
            return true;
        });
    }

    private String title() throws Exception {
        return Toolkit.onFx(() -> {
            shell.scene().getRoot().applyCss();
            return ((Label) shell.scene().lookup(".article .heading-1")).getText();
        });
    }

    private record Empty(String id) implements Page {
        @Override
        public Feather icon() {
            return Feather.IMAGE;
        }

        @Override
        public Node view(Kit kit) {
            return new Label();
        }
    }
}
