package atelier.ui.gallery;

import atelier.recipe.Recipe;
import atelier.studio.Studio;
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
    private Consumer<Recipe> use = _ -> {};
    private Consumer<Path> like = _ -> {};
    private @Nullable GalleryView view;

    public GalleryPage(Studio studio) {
        this.studio = studio;
        model = new GalleryModel(
                studio.gallery(), studio.io(), Fx.thread(), recipe -> use.accept(recipe), file -> like.accept(file));
    }

    /// @param use takes a recipe to the page that makes pictures
    public void onUse(Consumer<Recipe> use) {
        this.use = use;
    }

    /// @param like takes a picture to the page that looks for ones like it
    public void onLike(Consumer<Path> like) {
        this.like = like;
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
        return List.of(Command.of("Shortcut+Z", model::undo));
    }

    @Override
    public void onShow() {
        model.open();
        Optional.ofNullable(view).ifPresent(GalleryView::takeFocus);
    }
}
