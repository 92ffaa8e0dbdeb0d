package atelier.ui.explore;

import atelier.explore.Projection;
import atelier.model.ModelCard.Kind;
import atelier.recipe.Recipe;
import atelier.studio.Studio;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page where pictures are found by moving.
public final class ExplorePage implements Page {
    private final ExploreModel model;
    private Consumer<Path> photograph = _ -> {};
    private Consumer<Path> painting = _ -> {};
    private @Nullable ExploreView view;

    public ExplorePage(Studio studio) {
        model = new ExploreModel(new House(
                () -> studio.models().all().stream()
                        .filter(each -> each.card().kind() == Kind.GENERATOR)
                        .toList(),
                studio.models()::find,
                (generator, picture, job) -> {
                    Projection.Found found = studio.project(generator, picture, Projection.STEPS, 1, job, _ -> {});
                    return new House.Found(found.latent(), found.start(), found.distance());
                },
                studio.maker(),
                studio.gallery(),
                studio.dirs().explored(),
                studio.inference(),
                studio.io(),
                studio.memory(),
                Fx.thread(),
                System::currentTimeMillis));
    }

    /// Where pictures found here can be used.
    ///
    /// @param photograph takes one to be painted
    /// @param painting takes one to paint like
    public void onUse(Consumer<Path> photograph, Consumer<Path> painting) {
        this.photograph = photograph;
        this.painting = painting;
    }

    /// Goes to the point that a picture was made from.
    public void show(Recipe.Generate recipe) {
        model.show(recipe);
    }

    /// Looks for the point of the generator shown whose picture is most like this one.
    public void findLike(Path file) {
        if (view != null) {
            view.findLike(file);
        }
    }

    @Override
    public String id() {
        return "explore";
    }

    @Override
    public Feather icon() {
        return Feather.COMPASS;
    }

    @Override
    public Node view(Kit kit) {
        ExploreView made = new ExploreView(
                model, new ExploreView.Neighbours(file -> photograph.accept(file), file -> painting.accept(file)), kit);
        view = made;
        return made;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("Shortcut+Z", model::undo),
                Command.of("Shortcut+Shift+Z", model::redo),
                Command.of("Shortcut+R", model::draw),
                Command.of("Shortcut+S", () -> {
                    if (view != null) {
                        view.save();
                    }
                }));
    }

    @Override
    public void onShow() {
        model.open();
    }
}
