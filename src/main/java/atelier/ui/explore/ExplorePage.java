package atelier.ui.explore;

import atelier.explore.Projection;
import atelier.model.Model;
import atelier.model.ModelCard.Kind;
import atelier.recipe.Recipe;
import atelier.studio.Studio;
import atelier.ui.kit.Command;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page where pictures are found by moving.
public final class ExplorePage implements Page {
    /// The generator to begin with where none was explored before.
    private static final String FIRST = "court-ladies-large";

    private final ExploreModel model;
    private Consumer<Path> photograph = _ -> {};
    private Consumer<Path> painting = _ -> {};
    private Supplier<Optional<String>> noPainting = Optional::empty;
    private Runnable train = () -> {};
    private Runnable models = () -> {};
    private @Nullable ExploreView view;

    public ExplorePage(Studio studio) {
        model = new ExploreModel(new House(
                () -> studio.models().all().stream()
                        .filter(each -> each.card().kind() == Kind.GENERATOR)
                        .toList(),
                () -> {
                    String last = studio.settings().get().generator();
                    return last.isEmpty() ? FIRST : last;
                },
                studio.models()::find,
                (generator, picture, job, better) -> found(studio.projecting()
                        .nearest(generator, picture, Projection.STEPS, 1, job, best -> better.accept(found(best)))),
                studio.maker(),
                studio.gallery(),
                studio.dirs().explored(),
                studio.inference(),
                studio.io(),
                studio.memory(),
                Fx.thread(),
                System::currentTimeMillis));
        model.spot()
                .generator()
                .subscribe(now -> now.ifPresent(chosen -> studio.settings()
                        .change(all -> all.withGenerator(chosen.id().value()))));
    }

    private static House.Found found(Projection.Found found) {
        return new House.Found(found.latent(), found.start(), found.distance());
    }

    /// Where pictures found here can be used.
    ///
    /// @param photograph takes one to be painted
    /// @param painting takes one to paint like
    /// @param noPainting key of the sentence that says why no painting can be taken just now; empty where one can
    public void onUse(Consumer<Path> photograph, Consumer<Path> painting, Supplier<Optional<String>> noPainting) {
        this.photograph = photograph;
        this.painting = painting;
        this.noPainting = noPainting;
    }

    /// @param show leads to where generators are trained
    public void onTrain(Runnable show) {
        train = show;
    }

    /// @param show leads to the models installed
    public void onModels(Runnable show) {
        models = show;
    }

    /// Explores this generator from now on.
    public void use(Model generator) {
        if (!model.spot().isIn(generator)) {
            model.choose(generator);
        }
    }

    /// Goes to the point that a picture was made from.
    public void show(Recipe.Generate recipe) {
        model.arrivals().show(recipe);
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
    public ObservableValue<Boolean> busy() {
        return model.desk().work().map(Optional::isPresent);
    }

    @Override
    public Node view(Kit kit) {
        ExploreView made = new ExploreView(
                model,
                new ExploreView.Neighbours(
                        file -> photograph.accept(file),
                        file -> painting.accept(file),
                        () -> noPainting.get(),
                        () -> train.run(),
                        () -> models.run()),
                kit);
        view = made;
        return made;
    }

    @Override
    public Optional<Pane> noticePlace() {
        return Optional.ofNullable(view).map(ExploreView::noticePlace);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("explore.draw", model.travel()::draw)
                        .on("Shortcut+R")
                        .when(() -> model.spot().generator().get().isPresent(), "explore.not.generator"),
                command("explore.like", ExploreView::chooseLike)
                        .when(() -> model.spot().generator().get().isPresent(), "explore.not.generator")
                        .when(() -> !model.desk().busy(), "explore.not.idle"),
                pictured("explore.save", ExploreView::save).on("Shortcut+S"),
                pictured("explore.export", ExploreView::export).on("Shortcut+E"),
                pictured("explore.use.photograph", it -> it.use("explore.use.photograph")),
                painted(pictured("explore.use.painting", it -> it.use("explore.use.painting"))),
                Command.of("explore.undo", model.travel()::undo)
                        .on("Shortcut+Z")
                        .when(model.journey().hasBack()::get, "explore.not.back"),
                Command.of("explore.redo", model.travel()::redo)
                        .on("Shortcut+Shift+Z")
                        .when(model.journey().hasForward()::get, "explore.not.forward"),
                pictured("explore.map", ExploreView::map),
                command("explore.side", ExploreView::toggleSide),
                Command.of("explore.cancel", model.desk()::cancel)
                        .when(() -> model.desk().busy(), "explore.not.busy"));
    }

    /// Does something with the picture shown.
    private Command pictured(String name, Consumer<ExploreView> action) {
        return command(name, action).when(() -> model.spot().point().get().isPresent(), "explore.not.picture");
    }

    private Command painted(Command use) {
        return noPainting.get().map(why -> use.when(() -> false, why)).orElse(use);
    }

    private Command command(String name, Consumer<ExploreView> action) {
        return Command.of(name, () -> {
            if (view != null) {
                action.accept(view);
            }
        });
    }

    @Override
    public void onShow() {
        model.open();
    }
}
