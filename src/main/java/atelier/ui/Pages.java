package atelier.ui;

import atelier.model.Model;
import atelier.model.ModelCard.Kind;
import atelier.recipe.Recipe;
import atelier.studio.Studio;
import atelier.ui.explore.ExplorePage;
import atelier.ui.gallery.GalleryPage;
import atelier.ui.gallery.Ways;
import atelier.ui.help.HelpPage;
import atelier.ui.kit.Page;
import atelier.ui.models.ModelsPage;
import atelier.ui.settings.SettingsPage;
import atelier.ui.shell.Shell;
import atelier.ui.stylize.StylizePage;
import atelier.ui.train.TrainPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The pages, and how they hand things to each other: none knows another.
record Pages(
        StylizePage stylize,
        ExplorePage explore,
        TrainPage train,
        GalleryPage gallery,
        ModelsPage models,
        SettingsPage settings,
        HelpPage help) {
    static Pages of(Studio studio) {
        return new Pages(
                new StylizePage(studio),
                new ExplorePage(studio),
                new TrainPage(studio),
                new GalleryPage(studio),
                new ModelsPage(studio),
                new SettingsPage(studio),
                new HelpPage());
    }

    /// From the top of the navigation down.
    List<Page> all() {
        return List.of(stylize, explore, train, gallery, models, settings, help);
    }

    /// Whether something is being made that is lost with the window.
    boolean making() {
        return Stream.of(stylize, explore).anyMatch(page -> page.busy().getValue());
    }

    /// Opens the ways from page to page.
    void join(Shell shell) {
        Consumer<Path> photograph = file -> {
            stylize.model().intake().openPhotograph(List.of(file));
            shell.page().set(stylize);
        };
        Consumer<Path> painting = file -> {
            stylize.model().intake().addPaintings(List.of(file));
            shell.page().set(stylize);
        };
        Consumer<Path> like = file -> {
            shell.page().set(explore);
            explore.findLike(file);
        };
        explore.onUse(photograph, painting, this::noPainting);
        explore.onTrain(() -> shell.page().set(train));
        explore.onModels(() -> shell.page().set(models));
        stylize.onReveal(file -> {
            gallery.reveal(file);
            shell.page().set(gallery);
        });
        train.onUse(made -> use(made, shell));
        models.onUse(made -> use(made, shell));
        models.onPictures(id -> {
            gallery.look(id);
            shell.page().set(gallery);
        });
        gallery.leadTo(new Ways(
                recipe -> use(recipe, shell),
                like,
                photograph,
                painting,
                this::noPainting,
                () -> shell.page().set(stylize)));
    }

    /// Why the page that paints can take no painting just now.
    private Optional<String> noPainting() {
        return stylize.model().oneStyle().get()
                ? Optional.of("shell.not.paintings")
                : stylize.model().draft().get().isFull() ? Optional.of("shell.not.room") : Optional.empty();
    }

    private void use(Model made, Shell shell) {
        if (made.card().kind() == Kind.GENERATOR) {
            explore.use(made);
            shell.page().set(explore);
        } else {
            stylize.use(made.id());
            shell.page().set(stylize);
        }
    }

    private void use(Recipe recipe, Shell shell) {
        switch (recipe) {
            case Recipe.Stylize painted -> {
                stylize.show(painted);
                shell.page().set(stylize);
            }
            case Recipe.Generate generated -> {
                explore.show(generated);
                shell.page().set(explore);
            }
            case Recipe.Sheet sheet -> {
                explore.show(sheet.picture(0));
                shell.page().set(explore);
            }
        }
    }
}
