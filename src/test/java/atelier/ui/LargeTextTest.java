package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.AppDirs;
import atelier.base.Log;
import atelier.base.Text;
import atelier.image.ImageFiles;
import atelier.model.ModelId;
import atelier.recipe.Latent;
import atelier.recipe.Recipe;
import atelier.studio.Samples;
import atelier.studio.Settings.Theme;
import atelier.studio.Studio;
import atelier.ui.kit.Notices;
import atelier.ui.shell.Shell;
import atelier.ui.stylize.StylizePage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every page with large words, empty and at work: nothing that is said is cut off, no sign is left untold, and all of
/// it can be used without a mouse and told to those who hear it. What it looks like is kept in `target/screenshots`.
@ExtendWith(Toolkit.class)
class LargeTextTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"LIGHT,en,150", "DARK,zh-CN,150"})
    void nothingIsCutOff(Theme theme, Locale language, int textSize) throws Exception {
        String end =
                "-%s-%s-text-%d".formatted(theme.name().toLowerCase(Locale.ROOT), language.getLanguage(), textSize);
        TreeSet<String> cut = new TreeSet<>();
        Access access = new Access();
        try (Studio studio = new Studio(new AppDirs(home, Path.of("").toAbsolutePath()))) {
            Notices notices = new Notices(Log.file(studio.dirs().logs()));
            Pages pages = fx(() -> Opened.pages(studio));
            StylizePage stylize = pages.stylize();
            Shell shell = fx(() -> new Shell(pages.all(), notices, Text.in(language)).open());
            Stage stage = fx(() -> Opened.window(shell.scene(), theme, textSize));
            keepPictures(studio);
            Visitor visitor = new Visitor(shell, end, cut, access);
            visitor.visit("stylize", ".cards .tile");
            fx(() -> {
                Samples samples = new Samples(studio.dirs().samples());
                stylize.model().intake().openPhotograph(samples.photographs().subList(0, 1));
                stylize.model().intake().addPaintings(samples.paintings().subList(0, 2));
                return true;
            });
            Opened.await(
                    "painted",
                    () -> !stylize.model().painting().get()
                            && stylize.model().result().get().isPresent());
            visitor.look("stylize-work");
            visitor.visit("explore", ".way");
            for (String tab : List.of("explore.around", "explore.many", "explore.visits", "explore.walk")) {
                visitor.press(tab);
                visitor.press("explore.many.draw");
                visitor.press("explore.stop.here");
                visitor.look(tab.replace('.', '-'));
            }
            visitor.press("explore.map");
            visitor.look("explore-map");
            visitor.press("explore.map");
            visitor.visit("train", ".place");
            visitor.press("train.new");
            String folded = ".new-run .titled-pane";
            Opened.await("form", () -> shell.scene().lookup(folded) != null);
            fx(() -> {
                ((TitledPane) shell.scene().lookup(folded)).setExpanded(true);
                return true;
            });
            visitor.look("train-new");
            visitor.visit("gallery", ".artwork-tile");
            visitor.visit("models", ".model-title");
            visitor.visit("settings", ".settings");
            visitor.visit("help", ".article");
            fx(() -> {
                Objects.requireNonNull(shell.scene().getAccelerators().get(KeyCombination.valueOf("Shortcut+Shift+P")))
                        .run();
                return true;
            });
            Opened.await("palette", () -> shell.scene().getRoot().lookup(".palette-row") != null);
            visitor.look("palette");
            fx(() -> {
                shell.show("stylize");
                return true;
            });
            fx(() -> {
                notices.tell(new IllegalStateException());
                notices.tell(new IllegalStateException());
                return true;
            });
            visitor.look("fault");
            fx(() -> {
                for (Leaving reason : Leaving.values()) {
                    Alert asking = reason.ask(stage, Text.in(language));
                    asking.show();
                    Toolkit.snapshot(asking.getDialogPane().getScene(), "leaving-" + reason + end);
                    Toolkit.cut(asking.getDialogPane()).forEach(what -> cut.add(reason + ": " + what));
                    asking.close();
                }
                stage.close();
                return true;
            });
        }
        assertThat(cut).isEmpty();
        access.assertWhole(200);
    }

    private static void keepPictures(Studio studio) {
        Path sample = new Samples(studio.dirs().samples()).photographs().getFirst();
        studio.gallery()
                .keep(
                        ImageFiles.read(sample, 400),
                        new Recipe.Generate(new ModelId("digits"), 1, Latent.drawn(7, 16), 1, 0));
    }

    /// Goes through the window and looks for what is cut off or cannot be used.
    ///
    /// @param end of the names of screenshots
    private record Visitor(Shell shell, String end, TreeSet<String> cut, Access access) {
        void visit(String page, String filled) throws Exception {
            fx(() -> {
                shell.show(page);
                return true;
            });
            Opened.await(filled, () -> shell.scene().getRoot().lookup(filled) != null);
            look(page);
        }

        void look(String name) throws Exception {
            fx(() -> {
                Toolkit.snapshot(shell.scene(), name + end);
                Toolkit.cut(shell.scene().getRoot()).forEach(what -> cut.add(name + ": " + what));
                access.look(name, shell);
                return true;
            });
        }

        void press(String button) throws Exception {
            fx(() -> {
                find(shell.scene().getRoot(), button).ifPresent(ButtonBase::fire);
                return true;
            });
        }
    }

    private static Optional<ButtonBase> find(Node node, String id) {
        if (node instanceof ButtonBase button && id.equals(button.getId())) {
            return Optional.of(button);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> find(child, id).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static <T> T fx(Callable<T> what) throws Exception {
        return Toolkit.onFx(what);
    }
}
