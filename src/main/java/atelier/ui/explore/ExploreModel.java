package atelier.ui.explore;

import atelier.explore.Point;
import atelier.explore.Visit.Change;
import atelier.model.Model;
import atelier.recipe.Recipe;
import atelier.studio.Specimens;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/// What the Explore page knows and can do, without any node. Used on the thread of its house's `fx` executor only.
public final class ExploreModel {
    private final House house;
    private final Desk desk;
    private final Prints prints;
    private final Spot spot;
    private final WaysModel ways;
    private final Journey journey;
    private final Travel travel;
    private final Kin kin;
    private final ManyModel many;
    private final WalkModel walk = new WalkModel();
    private final WalkMemory walks;
    private final Arrivals arrivals;
    private final ReadOnlyObjectWrapper<List<Model>> generators = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper looked = new ReadOnlyBooleanWrapper();
    private final IntegerProperty size = new SimpleIntegerProperty(512);
    private @Nullable Memory memory;

    ExploreModel(House house) {
        SplittableRandom chance = new SplittableRandom();
        this.house = house;
        desk = new Desk(house.fx());
        prints = new Prints(house, desk);
        spot = new Spot(new Previews(house.maker(), house.inference(), house.fx(), desk::trouble));
        ways = new WaysModel(house, desk);
        journey = new Journey(house.clock());
        travel = new Travel(spot, ways, journey, chance);
        kin = new Kin(spot, ways, journey, travel, chance);
        many = new ManyModel(prints, chance);
        walks = new WalkMemory(walk, house.memory(), house.fx(), desk::trouble);
        arrivals = new Arrivals(house, desk, spot.generator(), size, new Arrivals.Landing() {
            @Override
            public void at(Model model, Point point, Change change) {
                arrive(model, point, change);
            }

            @Override
            public void keep(Point point, Change change) {
                journey.keep(point, change, List.of());
            }
        });
    }

    /// Looks which generators there are; the one shown stays where it is still there.
    void open() {
        house.io()
                .<List<Model>>submit("generators", _ -> house.generators().get())
                .whenDone(house.fx(), this::install, desk::trouble);
    }

    private void install(List<Model> found) {
        generators.set(List.copyOf(found));
        looked.set(true);
        if (found.stream().noneMatch(spot::isIn)) {
            String first = house.first().get();
            found.stream()
                    .filter(each -> each.id().value().equals(first))
                    .findFirst()
                    .or(() -> found.stream().findFirst())
                    .ifPresentOrElse(this::choose, () -> spot.enter(Optional.empty()));
        }
    }

    /// Goes to another generator, to where one was in it last.
    void choose(Model model) {
        choose(
                model,
                kept -> kept.lineage().newest().ifPresentOrElse(travel::go, () -> travel.draw(Specimens.FIRST_SEED)));
    }

    private void choose(Model model, Consumer<Memory.Kept> then) {
        travel.rest();
        travel.words().set("");
        arrivals.left();
        ways.forget();
        many.forget();
        journey.forget();
        walks.forget();
        // Last, or pictures of the points that were there would be asked of a generator that may not know them.
        spot.enter(Optional.of(model));
        Memory opened = new Memory(Memory.folder(house.explored(), model), house.memory(), house.fx(), desk::trouble);
        memory = opened;
        opened.open(model, kept -> {
            if (opened != memory) {
                return;
            }
            journey.open(opened);
            walks.open(Memory.folder(house.explored(), model), journey::find);
            if (kept.damaged() > 0) {
                desk.tell(new Desk.Finish.Damaged(kept.damaged()));
            }
            then.accept(kept);
            ways.open(model, opened, kept.compass());
            arrivals.opened();
        });
    }

    /// Goes to a point of a generator as a visit that comes from nowhere here.
    private void arrive(Model model, Point wanted, Change change) {
        if (spot.isIn(model) && journey.isOpen()) {
            travel.visit(wanted, change, List.of());
        } else {
            choose(model, _ -> travel.visit(wanted, change, List.of()));
        }
    }

    /// Draws many points, as far out as the one shown and with what is locked there.
    void drawMany() {
        Optional<Point> now = spot.point().get();
        spot.generator()
                .get()
                .ifPresent(model -> many.draw(
                        model,
                        now.map(Point::truncation).orElse(1.0),
                        now.map(Point::latent).map(ways::holding).orElse(UnaryOperator.identity())));
    }

    /// Goes to one of the many that were drawn.
    void take(int number) {
        many.drawn()
                .get()
                .ifPresent(now ->
                        travel.visit(now.points().get(number), new Change.Drawn(now.first() + number), List.of()));
    }

    /// The recipe of the picture shown, as large as chosen.
    Optional<Recipe.Generate> recipe() {
        return spot.recipe(size.get());
    }

    /// Keeps the picture in the gallery.
    void save(String title) {
        travel.rest();
        recipe().ifPresent(recipe -> prints.keep(title, recipe));
    }

    /// Keeps the picture in the gallery and hands its file on.
    void keepThen(String title, Consumer<Path> then) {
        travel.rest();
        recipe().ifPresent(recipe -> prints.keep(title, recipe, then));
    }

    /// Writes the picture with its recipe; the file's name tells the format.
    void export(String title, Path file, double quality) {
        travel.rest();
        recipe().ifPresent(recipe -> prints.write(title, recipe, file, quality));
    }

    ReadOnlyObjectProperty<List<Model>> generators() {
        return generators.getReadOnlyProperty();
    }

    /// Whether it is known by now which generators there are.
    ReadOnlyBooleanProperty looked() {
        return looked.getReadOnlyProperty();
    }

    /// Long side of pictures kept and written; 0 for as the generator makes them.
    IntegerProperty size() {
        return size;
    }

    /// What is under way, and what there is to tell.
    Desk desk() {
        return desk;
    }

    /// Where pictures and animations are kept and written.
    Prints prints() {
        return prints;
    }

    /// The generator, the point and the picture that are shown.
    Spot spot() {
        return spot;
    }

    /// The ways to move along.
    WaysModel ways() {
        return ways;
    }

    /// Where one is and has been.
    Journey journey() {
        return journey;
    }

    /// How one moves.
    Travel travel() {
        return travel;
    }

    /// Neighbours and children.
    Kin kin() {
        return kin;
    }

    /// Many points drawn at once.
    ManyModel many() {
        return many;
    }

    /// The animation that is being put together.
    WalkModel walk() {
        return walk;
    }

    /// How a recipe or a picture leads to a point.
    Arrivals arrivals() {
        return arrivals;
    }
}
