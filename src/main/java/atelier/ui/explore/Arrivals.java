package atelier.ui.explore;

import atelier.base.Job;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.explore.Point;
import atelier.explore.Visit.Change;
import atelier.explore.WalkFiles;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Resize;
import atelier.model.Model;
import atelier.recipe.LatentSpace;
import atelier.recipe.Recipe;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// How a recipe or a picture leads to a point: back to where it was made, or to the place whose picture is most like
/// it.
final class Arrivals {
    /// Where points that have been found become visits.
    interface Landing {
        /// Goes to a point of a generator, which may not be the one that is shown.
        void at(Model model, Point point, Change change);

        /// Keeps a point of the generator that is shown, and stays.
        void keep(Point point, Change change);
    }

    /// Long side in pixels that a picture that was looked for is shown with.
    private static final int SMALL = 264;

    private final House house;
    private final Desk desk;
    private final ObservableValue<Optional<Model>> generator;
    private final IntegerProperty size;
    private final Landing landing;
    /// What was asked for before there was a generator.
    private @Nullable Runnable waiting;
    private @Nullable Search search;

    /// A search under way: the picture, small, once it is read, and the nearest one found so far.
    private static final class Search {
        private final Model generator;
        private final Change change;
        private @Nullable Job<?> job;
        private volatile @Nullable Raster picture;
        private volatile House.@Nullable Found best;

        Search(Model generator, Path file) {
            this.generator = generator;
            change = new Change.Projected(String.valueOf(file.getFileName()));
        }
    }

    /// A picture that was looked for, small, and the point found for it.
    private record Reference(Raster picture, Point found) {}

    private final ReadOnlyObjectWrapper<Optional<Reference>> reference = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param size of pictures kept and written, as [ExploreModel#size]
    Arrivals(
            House house, Desk desk, ObservableValue<Optional<Model>> generator, IntegerProperty size, Landing landing) {
        this.house = house;
        this.desk = desk;
        this.generator = generator;
        this.size = size;
        this.landing = landing;
    }

    /// Another generator comes: what is being looked for in this one is of no use there.
    void left() {
        Search ended = search;
        if (ended != null && ended.job != null) {
            desk.cancel(ended.job);
        }
    }

    /// A search has been cut short. The nearest so far is kept, and is gone to if it is nearer than what the search
    /// began with, which is only chance.
    private void cut(Search ended) {
        search = null;
        House.Found best = ended.best;
        if (best != null) {
            Point point = refer(ended, best);
            if (best.after() < best.before()) {
                landing.at(ended.generator, point, ended.change);
            } else {
                landing.keep(point, ended.change);
            }
            desk.tell(new Desk.Finish.FoundSoFar(ended.generator, best.after()));
        }
    }

    /// The point found, beside which the picture that was looked for is shown from now on.
    private Point refer(Search of, House.Found found) {
        Point point = new Point(found.latent(), 1);
        Raster picture = of.picture;
        if (picture != null) {
            reference.set(Optional.of(new Reference(picture, point)));
        }
        return point;
    }

    /// A generator is there, with all that was kept of it.
    void opened() {
        Runnable next = waiting;
        waiting = null;
        if (next != null) {
            next.run();
        }
    }

    /// The picture that this point was found for, small; empty where it came about otherwise.
    Optional<Raster> reference(Optional<Point> point) {
        return reference
                .get()
                .filter(it -> point.equals(Optional.of(it.found())))
                .map(Reference::picture);
    }

    /// Shows the picture that was looked for no longer.
    void putAway() {
        reference.set(Optional.empty());
    }

    /// Changes with [#reference].
    Observable references() {
        return reference.getReadOnlyProperty();
    }

    /// Brings back what a recipe says, its size too.
    void show(Recipe.Generate recipe) {
        house.io()
                .<Model>submit("generators", _ -> fitting(recipe))
                .whenDone(house.fx(), model -> land(model, recipe), desk::trouble);
    }

    /// The recipe's generator.
    ///
    /// @throws ProblemException [Problem.ModelUnknown], [Problem.ModelWrongKind], or [Problem.RecipeUnfit] where
    /// its
    ///     space does not have the point
    private Model fitting(Recipe.Generate recipe) {
        Model model = house.find().apply(recipe.model());
        if (!LatentSpace.of(model).has(recipe.latent())) {
            throw new Problem.RecipeUnfit(model.id().value()).exception();
        }
        return model;
    }

    private void land(Model model, Recipe.Generate recipe) {
        size.set(recipe.size());
        landing.at(model, new Point(recipe.latent(), recipe.truncation()), new Change.Recalled());
        if (recipe.modelVersion() != model.card().version()) {
            desk.tell(new Desk.Finish.OtherVersion(model, recipe.modelVersion()));
        }
    }

    /// Finds the point whose picture is most like this one.
    void findLike(String title, Path file) {
        Optional<Model> model = generator.getValue();
        if (model.isEmpty()) {
            waiting = () -> findLike(title, file);
            return;
        }
        if (desk.busy()) {
            desk.tell(new Desk.Finish.Busy());
            return;
        }
        Search begun = new Search(model.get(), file);
        Job<House.Found> job = house.inference().patient(title, running -> {
            Raster picture = ImageFiles.read(file);
            begun.picture = Resize.fit(picture, SMALL);
            return house.likeness().find(begun.generator, picture, running, better -> begun.best = better);
        });
        begun.job = job;
        search = begun;
        desk.begin(
                job,
                found -> {
                    if (begun.equals(search)) {
                        search = null;
                        landing.at(begun.generator, refer(begun, found), begun.change);
                        desk.tell(new Desk.Finish.Found(found.before(), found.after()));
                    }
                },
                () -> cut(begun));
    }

    /// Takes a file: back to the point that its picture, or the first one of a sheet or an animation, was made from
    /// where its recipe says so, else to one like it.
    void take(String title, Path file) {
        house.io()
                .<Optional<Recipe.Generate>>submit(title, _ -> carried(file))
                .whenDone(
                        house.fx(),
                        carried -> carried.ifPresentOrElse(this::show, () -> findLike(title, file)),
                        desk::trouble);
    }

    /// @throws ProblemException [Problem.RecipeDamaged], or why the file cannot be read
    private static Optional<Recipe.Generate> carried(Path file) {
        return WalkFiles.read(file)
                .map(walk -> walk.frames().getFirst())
                .or(() -> ImageFiles.recipe(file).flatMap(json -> generated(file, json)));
    }

    private static Optional<Recipe.Generate> generated(Path file, String json) {
        try {
            return switch (Json.read(json, Recipe.class)) {
                case Recipe.Generate picture -> Optional.of(picture);
                case Recipe.Sheet sheet -> Optional.of(sheet.picture(0));
                // What was painted is still one to look for.
                case Recipe.Stylize _ -> Optional.empty();
            };
        } catch (Json.Malformed | IllegalArgumentException e) {
            throw new Problem.RecipeDamaged(file, String.valueOf(e.getMessage())).exception(e);
        }
    }
}
