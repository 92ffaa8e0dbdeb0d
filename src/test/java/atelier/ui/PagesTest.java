package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.AppDirs;
import atelier.base.Log;
import atelier.base.Text;
import atelier.gallery.Order;
import atelier.model.Model;
import atelier.studio.Apprentice;
import atelier.studio.Samples;
import atelier.studio.Settings.Theme;
import atelier.studio.Studio;
import atelier.train.Preset;
import atelier.train.Run;
import atelier.train.TrainingEvent;
import atelier.ui.kit.Command;
import atelier.ui.kit.Notice;
import atelier.ui.kit.Notices;
import atelier.ui.kit.Page;
import atelier.ui.shell.Shell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What pages hand to each other, with the bundled models.
@ExtendWith(Toolkit.class)
class PagesTest {
    @TempDir
    Path home;

    private final List<Notice> told = new ArrayList<>();
    private Studio studio;
    private Pages pages;
    private Shell shell;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        studio = new Studio(new AppDirs(home, Path.of("").toAbsolutePath()));
        pages = Toolkit.onFx(() -> Opened.pages(studio));
        shell = Toolkit.onFx(() -> {
            Notices notices = new Notices(Log.file(studio.dirs().logs()));
            notices.shown().addListener((ListChangeListener<Notice>) change -> {
                while (change.next()) {
                    told.addAll(change.getAddedSubList());
                }
            });
            Shell opened = new Shell(pages.all(), notices, Text.in(Locale.ENGLISH));
            pages.join(opened);
            return opened.open();
        });
        stage = Toolkit.onFx(() -> Opened.window(shell.scene(), Theme.LIGHT, 100));
    }

    @AfterEach
    void close() throws Exception {
        Toolkit.onFx(() -> {
            stage.close();
            return true;
        });
        studio.close();
    }

    @Test
    void aGeneratorIsUsedOnThePageThatExplores() throws Exception {
        select("Handwritten digits, adversarial");

        use();

        assertThat(shell.page().get()).isEqualTo(pages.explore());
        Opened.await("the generator", () -> explored().equals("digits-gan"));
    }

    @Test
    void aStyleModelIsUsedOnThePageThatPaints() throws Exception {
        select("Any painting's style");

        use();

        assertThat(shell.page().get()).isEqualTo(pages.stylize());
        assertThat(pages.stylize().model().draft().get().model().value()).isEqualTo("style-1");
    }

    @Test
    void aModelThatMakesNoPicturesIsNotUsed() throws Exception {
        select("Perceptual features");

        use();

        assertThat(shell.page().get()).isEqualTo(pages.models());
    }

    @Test
    void aFifthPaintingIsNotTaken() throws Exception {
        Opened.await("a picture", () -> obstacle().isEmpty());
        List<Path> four = new Samples(studio.dirs().samples()).paintings().subList(0, 4);
        Toolkit.onFx(() -> {
            pages.stylize().model().intake().addPaintings(four);
            return true;
        });

        Opened.await(
                "four paintings", () -> pages.stylize().model().draft().get().isFull());

        assertThat(Toolkit.onFx(this::obstacle)).contains("shell.not.room");
    }

    @Test
    void theEmptyGalleryLeadsToThePageThatPaints() throws Exception {
        Toolkit.onFx(() -> {
            shell.page().set(pages.gallery());
            return true;
        });
        String way = ".gallery-empty .accent";
        Opened.await(
                "that there is nothing",
                () -> shell.scene().lookup(way).getParent().isVisible());

        Toolkit.onFx(() -> {
            ((Button) shell.scene().lookup(way)).fire();
            return true;
        });

        assertThat(shell.page().get()).isEqualTo(pages.stylize());
    }

    @Test
    void theOrderOfThePicturesIsRemembered() throws Exception {
        Toolkit.onFx(() -> {
            shell.page().set(pages.gallery());
            orders(shell).setValue(Order.NAME);
            return true;
        });
        assertThat(studio.settings().get().pictureOrder()).isEqualTo(Order.NAME);

        Shell tomorrow = Toolkit.onFx(() -> {
            Pages again = Pages.of(studio);
            Shell opened = new Shell(again.all(), new Notices(home.resolve("log")), Text.in(Locale.ENGLISH)).open();
            opened.page().set(again.gallery());
            return opened;
        });
        assertThat(Toolkit.onFx(() -> orders(tomorrow).getValue())).isEqualTo(Order.NAME);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Order> orders(Shell where) {
        return (ComboBox<Order>) where.scene().getRoot().lookupAll(".combo-box").stream()
                .filter(node -> "gallery.order".equals(node.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theEndOfATrainingIsToldOnceOnWhateverPageOneIsAndLeadsToIt() throws Exception {
        Run run = studio.runs()
                .create(
                        Preset.GAN_DENSE.plan(
                                new Preset.Answers("Harbour", home, "My pictures", "CC0-1.0", Optional.empty()),
                                studio.dirs()),
                        Optional.empty());
        Apprentice.tell(run, new TrainingEvent.Started(0, "2026-11-23T20:00:00Z", "CPU", 2));
        go(pages.train());
        Opened.await("the training", () -> shell.scene().lookup(".run-title") != null);
        go(pages.gallery());

        Apprentice.tell(run, new TrainingEvent.Finished(12_000, 100));
        // What changes one run has all of them looked at.
        studio.runs().stop(run);
        Opened.await("the news", () -> !told.isEmpty());
        go(pages.train());
        go(pages.gallery());

        Notice news = Toolkit.onFx(() -> {
            assertThat(told)
                    .extracting(notice -> notice.words().apply(Text.in(Locale.ENGLISH)))
                    .containsExactly("“Harbour” has finished training.");
            return told.getFirst();
        });
        Toolkit.onFx(() -> {
            news.actions().getFirst().run().run();
            return true;
        });
        assertThat(shell.page().get()).isEqualTo(pages.train());
    }

    private void go(Page page) throws Exception {
        Toolkit.onFx(() -> {
            shell.page().set(page);
            return true;
        });
        Toolkit.settle();
    }

    /// What is in the way of painting like the picture that is explored.
    private Optional<String> obstacle() {
        shell.page().set(pages.explore());
        return pages.explore().commands().stream()
                .filter(command -> command.name().equals("explore.use.painting"))
                .findFirst()
                .orElseThrow()
                .obstacle()
                .get();
    }

    private void select(String title) throws Exception {
        Toolkit.onFx(() -> {
            shell.page().set(pages.models());
            return true;
        });
        Opened.await(title, () -> {
            ListView<?> list = (ListView<?>) shell.scene().lookup(".model-list");
            for (int row = 0; row < list.getItems().size(); row++) {
                list.getSelectionModel().select(row);
                if (shell.scene().lookup(".model-name") instanceof Label name
                        && name.getText().equals(title)) {
                    return true;
                }
            }
            return false;
        });
    }

    private void use() throws Exception {
        Toolkit.onFx(() -> {
            pages.models().commands().stream()
                    .filter(command -> command.name().equals("models.use"))
                    .forEach(Command::run);
            return true;
        });
    }

    /// The generator that the page for exploring has chosen.
    private String explored() {
        return shell.scene().getRoot().lookupAll(".combo-box").stream()
                .filter(node -> "explore.generator".equals(node.getId()))
                .map(node -> ((ComboBox<?>) node).getValue())
                .filter(Optional.class::isInstance)
                .map(chosen -> ((Optional<?>) chosen)
                        .map(model -> ((Model) model).id().value())
                        .orElse(""))
                .findFirst()
                .orElse("");
    }
}
