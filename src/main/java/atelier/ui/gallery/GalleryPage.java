package atelier.ui.gallery;

import atelier.gallery.Artwork;
import atelier.model.Model;
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
        model = new GalleryModel(new House(
                studio.gallery(),
                studio.io(),
                Fx.thread(),
                () -> studio.models().contents().models().stream()
                        .map(Model::card)
                        .toList(),
                () -> studio.settings().get().text().locale()));
        model.order().set(studio.settings().get().pictureOrder());
        model.order().subscribe(order -> studio.settings().change(all -> all.withPictureOrder(order)));
    }

    /// From now on pictures leave by these.
    public void leadTo(Ways ways) {
        model.outgoing().leadTo(ways);
    }

    /// Shows all pictures and selects the one in this file.
    public void reveal(Path file) {
        model.reveal(file);
    }

    /// Shows the pictures that have these words in their names, sources or model.
    public void look(String words) {
        model.closeUp().set(false);
        model.inTrash().set(false);
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
                selected("gallery.view", () -> model.closeUp().set(true)).onFocus("Space"),
                selected("gallery.all", model.wall()::selectAll).onFocus("Shortcut+A"),
                one("gallery.use", model.outgoing()::useRecipe)
                        .onFocus("Enter")
                        .when(this::hasRecipe, "gallery.not.recipe"),
                one("gallery.photograph", model.outgoing()::useAsPhotograph),
                painting(),
                one("gallery.like", model.outgoing()::findLike),
                picture("gallery.star", model.deeds()::star).onFocus("S"),
                picture("gallery.rename", () -> onView(GalleryView::rename)).on("F2"),
                selected("gallery.show", model.outgoing()::showInFolder),
                selected("gallery.copy", () -> onView(view -> view.outlet().copy())),
                selected("gallery.export", () -> onView(view -> view.outlet().export())),
                selected("gallery.copy.to", () -> onView(view -> view.outlet().copyToFolder())),
                picture("gallery.trash.do", model.deeds()::trash).onFocus("Delete"),
                Command.of("gallery.undo.trash", model.deeds().discarded()::undo)
                        .on("Shortcut+Z")
                        .when(() -> !model.deeds().discarded().isEmpty(), "gallery.not.undo"),
                Command.of("gallery.trash.open", () -> model.inTrash().set(true))
                        .when(() -> !model.trash().get().pictures().isEmpty(), "gallery.not.trashed"),
                selected("gallery.back.do", model.deeds()::putBack)
                        .when(() -> model.inTrash().get(), "gallery.not.trash"),
                command("gallery.trash.empty", GalleryView::emptyTrash)
                        .when(() -> !model.trash().get().pictures().isEmpty(), "gallery.not.trashed"));
    }

    private Command painting() {
        Command use = one("gallery.painting", model.outgoing()::useAsPainting);
        return model.outgoing()
                .noPainting()
                .map(why -> use.when(() -> false, why))
                .orElse(use);
    }

    private boolean hasRecipe() {
        return model.wall().selected().get().flatMap(Artwork::recipe).isPresent();
    }

    /// Does something with chosen pictures, whether they lie in the trash or not.
    private Command selected(String name, Runnable action) {
        return Command.of(name, action).when(() -> model.wall().selected().get().isPresent(), "gallery.not.selected");
    }

    /// Does something with chosen pictures that do not lie in the trash.
    private Command picture(String name, Runnable action) {
        return selected(name, action).when(() -> !model.inTrash().get(), "gallery.not.here");
    }

    /// Takes one picture to another page.
    private Command one(String name, Runnable action) {
        return picture(name, action).when(() -> model.wall().chosen().get().size() < 2, "gallery.not.one");
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
