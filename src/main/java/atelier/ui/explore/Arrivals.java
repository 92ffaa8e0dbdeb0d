package atelier.ui.explore;

import atelier.base.Job;
import atelier.base.Json;
import atelier.explore.Point;
import atelier.explore.Visit.Change;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Resize;
import atelier.model.Model;
import atelier.recipe.Recipe;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// How a recipe or a picture leads to a point: back to where it was made, or to the place whose picture is most like
/// it.
final class Arrivals {
    /// Goes to a point of a generator, which may not be the one that is shown.
    interface Landing {
        void at(Model model, Point point, Change change);
    }

    /// Long side of what a picture that was looked for is shown in.
    private static final int SMALL = 264;

    private final House house;
    private final Desk desk;
    private final ObservableValue<List<Model>> generators;
    private final ObservableValue<Optional<Model>> generator;
    private final Landing landing;
    /// What was asked for before there was a generator.
    private @Nullable Runnable waiting;
    private @Nullable Search search;

    /// Looking for a picture: small, once it is read, and the nearest one by now.
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

    Arrivals(
            House house,
            Desk desk,
            ObservableValue<List<Model>> generators,
            ObservableValue<Optional<Model>> generator,
            Landing landing) {
        this.house = house;
        this.desk = desk;
        this.generators = generators;
        this.generator = generator;
        this.landing = landing;
    }

    /// Another generator comes: what is being looked for in this one is of no use there. The nearest so far is kept
    /// here.
    void left() {
        Search ended = search;
        search = null;
        if (ended != null && ended.job != null && desk.has(ended.job)) {
            desk.cancel(ended.job);
            House.Found best = ended.best;
            if (best != null) {
                arrive(ended, best);
                desk.tell(new Desk.Finish.FoundSoFar(ended.generator, best.after()));
            }
        }
    }

    private void arrive(Search of, House.Found found) {
        Point point = new Point(found.latent(), 1);
        Raster picture = of.picture;
        if (picture != null) {
            reference.set(Optional.of(new Reference(picture, point)));
        }
        landing.at(of.generator, point, of.change);
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

    /// Changes with [#reference].
    Observable references() {
        return reference.getReadOnlyProperty();
    }

    /// Brings back what a recipe says.
    void show(Recipe.Generate recipe) {
        Point wanted = new Point(recipe.latent(), recipe.truncation());
        generators.getValue().stream()
                .filter(each -> each.id().equals(recipe.model()))
                .findFirst()
                .ifPresentOrElse(
                        model -> landing.at(model, wanted, new Change.Recalled()),
                        () -> house.io()
                                .<Model>submit("generators", _ -> house.find().apply(recipe.model()))
                                .whenDone(
                                        house.fx(),
                                        model -> landing.at(model, wanted, new Change.Recalled()),
                                        desk::trouble));
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
        desk.begin(job, found -> {
            if (begun.equals(search)) {
                search = null;
                arrive(begun, found);
                desk.tell(new Desk.Finish.Found(found.before(), found.after()));
            }
        });
    }

    /// Takes a picture's file: back to the point it was made from where its recipe says so, else to one like it.
    void take(String title, Path file) {
        house.io()
                .<Optional<Recipe.Generate>>submit(
                        title, _ -> ImageFiles.recipe(file).flatMap(Arrivals::generated))
                .whenDone(
                        house.fx(),
                        carried -> carried.ifPresentOrElse(this::show, () -> findLike(title, file)),
                        desk::trouble);
    }

    private static Optional<Recipe.Generate> generated(String json) {
        try {
            return Optional.of(Json.read(json, Recipe.class))
                    .filter(Recipe.Generate.class::isInstance)
                    .map(Recipe.Generate.class::cast);
        } catch (Json.Malformed | IllegalArgumentException e) {
            // A recipe of a newer version is as good as none: the picture is still one to look for.
            return Optional.empty();
        }
    }
}
