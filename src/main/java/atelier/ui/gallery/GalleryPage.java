package atelier.ui.gallery;

import atelier.gallery.Artwork;
import atelier.studio.Studio;
import atelier.ui.kit.Command;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page of the pictures made so far.
public final class GalleryPage implements Page {
    private final Studio studio;
    private final GalleryModel model;
    private @Nullable GalleryView view;

    public GalleryPage(Studio studio) {
        this.studio = studio;
        model = new GalleryModel(studio.gallery(), studio.io(), Fx.thread());
    }

    /// From now on pictures leave by these.
    public void leadTo(Ways ways) {
        model.leadTo(ways);
    }

    /// Shows all pictures and selects the one in this file.
    public void reveal(Path file) {
        model.reveal(file);
    }

    /// Shows the pictures that have these words in their names, sources or model.
    public void look(String words) {
        model.starredOnly().set(false);
        model.words().set(words);
    }

    @Override
    public String id() {
        return "gallery";
    }

    @Override
    public Feather icon() {
        return Feather.GRID;
    }

    @Override
    public Node view(Kit kit) {
        view = new GalleryView(model, kit, () -> studio.settings().get().jpegQuality());
        return view;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                command("gallery.search", GalleryView::search).on("Shortcut+F"),
                Command.of(
                        "gallery.starred",
                        () -> model.starredOnly().set(!model.starredOnly().get())),
                selected("gallery.view", _ -> model.closeUp().set(true)).onFocus("Space"),
                selected("gallery.use", _ -> model.useRecipe())
                        .onFocus("Enter")
                        .when(this::hasRecipe, "gallery.not.recipe"),
                selected("gallery.photograph", _ -> model.useAsPhotograph()),
                painting(),
                selected("gallery.like", _ -> model.findLike()),
                selected("gallery.star", picture -> model.star(picture, !picture.starred()))
                        .onFocus("S"),
                selected("gallery.show", _ -> model.showInFolder()),
                selected("gallery.copy", _ -> onView(GalleryView::copy)),
                selected("gallery.export", _ -> onView(GalleryView::export)),
                selected("gallery.trash.do", _ -> model.trash()).onFocus("Delete"),
                Command.of("gallery.undo.trash", model::undo)
                        .on("Shortcut+Z")
                        .when(model::canUndo, "gallery.not.undo"));
    }

    private Command painting() {
        Command use = selected("gallery.painting", _ -> model.useAsPainting());
        return model.noPainting().map(why -> use.when(() -> false, why)).orElse(use);
    }

    private boolean hasRecipe() {
        return model.wall().selected().get().flatMap(Artwork::recipe).isPresent();
    }

    /// Does something with the selected picture.
    private Command selected(String name, Consumer<Artwork> action) {
        return Command.of(name, () -> model.wall().selected().get().ifPresent(action))
                .when(() -> model.wall().selected().get().isPresent(), "gallery.not.selected");
    }

    private Command command(String name, Consumer<GalleryView> action) {
        return Command.of(name, () -> onView(action));
    }

    private void onView(Consumer<GalleryView> action) {
        if (view != null) {
            action.accept(view);
        }
    }

    @Override
    public void onShow() {
        model.open();
        Optional.ofNullable(view).ifPresent(GalleryView::takeFocus);
    }
}
