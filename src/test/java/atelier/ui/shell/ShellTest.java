package atelier.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Lane;
import atelier.base.Problem;
import atelier.base.Text;
import atelier.ui.Toolkit;
import atelier.ui.kit.Command;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notice;
import atelier.ui.kit.Notices;
import atelier.ui.kit.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
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
    void aPageThatTakesTheFocusKeepsItWhenTheWindowOpens() throws Exception {
        Button first = new Button("first");
        Button wanted = new Button("wanted");
        Told taking = new Told("train") {
            @Override
            public Node view(Kit kit) {
                return new HBox(first, wanted);
            }

            @Override
            public void onShow() {
                wanted.requestFocus();
            }
        };

        Shell shell = Toolkit.onFx(() -> {
            Shell made = new Shell(List.of(taking), notices, Text.in(Locale.ENGLISH));
            made.scene().getRoot().lookup(".rail .toggle-button").requestFocus();
            return made.open();
        });

        assertThat(shell.scene().getFocusOwner()).isSameAs(wanted);
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
    void theNavigationTellsWhereSomethingIsUnderWay() throws Exception {
        Told training = new Told("train");
        Shell shell = Toolkit.onFx(
                () -> new Shell(List.of(training, new Told("gallery")), notices, Text.in(Locale.ENGLISH)).open());
        assertThat(busy(shell)).isEmpty();

        Toolkit.onFx(() -> {
            training.busy.set(true);
            return true;
        });

        assertThat(busy(shell)).containsExactly("Train, something is under way");
    }

    private static List<String> busy(Shell shell) {
        return shell.scene().getRoot().lookupAll(".rail .toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getGraphic().lookup(".busy-dot").isVisible())
                .map(Node::getAccessibleText)
                .toList();
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
    void whatIsToldLiesWhereThePageHasAWidePlaceForIt() throws Exception {
        Pane offered = new StackPane();
        Told painting = new Told("train") {
            @Override
            public Node view(Kit kit) {
                return new VBox(offered);
            }

            @Override
            public Optional<Pane> noticePlace() {
                return Optional.of(offered);
            }
        };
        Stage stage = Toolkit.onFx(() -> {
            Stage opened = new Stage();
            opened.setScene(new Shell(List.of(painting, new Told("gallery")), notices, Text.in(Locale.ENGLISH))
                    .open()
                    .scene());
            opened.setWidth(900);
            opened.show();
            notices.tell(Notice.news("stylize.done.copied"));
            return opened;
        });
        Toolkit.settle();
        assertThat(offered.lookupAll(".notice")).hasSize(1);

        Toolkit.onFx(() -> {
            offered.setMaxWidth(300);
            stage.getScene().snapshot(null);
            return true;
        });
        Toolkit.settle();
        assertThat(offered.lookupAll(".notice")).isEmpty();
        assertThat(stage.getScene().getRoot().lookupAll(".notices-beneath .notice"))
                .hasSize(1);

        Toolkit.onFx(() -> {
            stage.close();
            return true;
        });
    }

    @Test
    void aFaultIsToldWithACodeAndTwoButtons() throws Exception {
        Shell shell = shell();

        fail(new IllegalStateException("broken"));

        assertThat(sentences(shell)).singleElement().asString().containsPattern("bug [0-9a-f]{6}");
        assertThat(shell.scene().getRoot().lookupAll(".notice .button").stream().map(Node::getId))
                .containsExactlyInAnyOrder("kit.bug.copy", "kit.bug.logs", "kit.dismiss");
    }

    @Test
    void theSameFaultAgainAndAgainIsCountedInItsPlace() throws Exception {
        Shell shell = shell();

        for (int i = 0; i < 50; i++) {
            fail(new IllegalStateException("broken"));
        }

        assertThat(sentences(shell)).singleElement().asString().endsWith("(50 times)");
    }

    @Test
    void theDetailsOfAFaultAreCopied() throws Exception {
        Shell shell = shell();
        fail(new IllegalStateException("broken"));

        Toolkit.onFx(() -> {
            ((Button) shell.scene().getRoot().lookup(".notice .button")).fire();
            return true;
        });
        while (notices.shown().size() < 2) {
            Toolkit.settle();
        }

        assertThat(Toolkit.onFx(() -> Clipboard.getSystemClipboard().getString()))
                .containsPattern("bug [0-9a-f]{6}")
                .contains("IllegalStateException: broken");
    }

    @Test
    void aFaultOfALaneIsToldThere() throws Exception {
        Shell shell = shell();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(new Faults(notices));
        try (Lane lane = Lane.single("lane")) {
            lane.start("", _ -> {
                throw new StackOverflowError();
            });
            lane.finish();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        Toolkit.settle();

        assertThat(sentences(shell)).singleElement().asString().containsPattern("bug [0-9a-f]{6}");
    }

    @Test
    void aFaultInTellingAFaultEndsThere() throws Exception {
        Notices broken = new Notices(Path.of("atelier.log"));
        broken.shown().addListener((ListChangeListener<Notice>) _ -> {
            events.add("told");
            throw new IllegalStateException();
        });

        new Faults(broken).uncaughtException(Thread.currentThread(), new IllegalStateException());
        Toolkit.settle();
        Toolkit.settle();

        assertThat(events).containsExactly("told");
    }

    private void fail(Throwable fault) throws Exception {
        new Faults(notices).uncaughtException(Thread.currentThread(), fault);
        Toolkit.settle();
    }

    private Shell shell() throws Exception {
        return Toolkit.onFx(() ->
                new Shell(List.of(new Told("train"), new Told("gallery")), notices, Text.in(Locale.ENGLISH)).open());
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
    private class Told implements Page {
        private final String id;
        private final BooleanProperty busy = new SimpleBooleanProperty();

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
        public ObservableValue<Boolean> busy() {
            return busy;
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
