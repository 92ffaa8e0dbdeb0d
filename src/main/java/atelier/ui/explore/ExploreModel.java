package atelier.ui.explore;

import atelier.explore.Compass;
import atelier.explore.Depth;
import atelier.explore.Direction;
import atelier.explore.Mixture;
import atelier.explore.Offspring;
import atelier.explore.Point;
import atelier.explore.Visit;
import atelier.explore.Visit.Change;
import atelier.image.Raster;
import atelier.model.Model;
import atelier.recipe.Latent;
import atelier.recipe.LatentSpace;
import atelier.recipe.Recipe;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/// What the Explore page knows and can do, without any node. Used on the thread of its house's `fx` executor only.
public final class ExploreModel {
    private final House house;
    private final Desk desk;
    private final Prints prints;
    private final WaysModel ways;
    private final Journey journey;
    private final ManyModel many;
    private final Previews previews;
    private final SplittableRandom chance = new SplittableRandom();
    private final ReadOnlyObjectWrapper<List<Model>> generators = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Model>> generator = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Point>> point = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Raster>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Point>> neighbours = new ReadOnlyObjectWrapper<>(List.of());
    private final DoubleProperty step = new SimpleDoubleProperty(0.4);
    private final IntegerProperty size = new SimpleIntegerProperty(512);
    private final WalkModel walk = new WalkModel();
    private final Arrivals arrivals;
    private @Nullable Memory memory;

    /// What is under way, and what there is to tell.
    Desk desk() {
        return desk;
    }

    /// Where pictures and animations are kept and written.
    Prints prints() {
        return prints;
    }

    /// The ways to move along.
    WaysModel ways() {
        return ways;
    }

    /// Where one is and has been.
    Journey journey() {
        return journey;
    }

    /// The animation that is being put together.
    WalkModel walk() {
        return walk;
    }

    /// Many points drawn at once.
    ManyModel many() {
        return many;
    }

    ExploreModel(House house) {
        this.house = house;
        desk = new Desk(house.fx());
        prints = new Prints(house, desk);
        ways = new WaysModel(house, desk);
        many = new ManyModel(prints, chance);
        journey = new Journey(house.clock());
        previews = new Previews(house.maker(), house.inference(), house.fx(), desk::trouble);
        arrivals = new Arrivals(house, desk, generators, generator, this::arrive);
        step.subscribe(_ -> surround());
    }

    /// Looks which generators there are; the one shown stays where it is still there.
    void open() {
        house.io()
                .<List<Model>>submit("generators", _ -> house.generators().get())
                .whenDone(house.fx(), this::install, desk::trouble);
    }

    private void install(List<Model> found) {
        generators.set(List.copyOf(found));
        boolean there = generator
                .get()
                .filter(now -> found.stream().anyMatch(each -> sha(each).equals(sha(now))))
                .isPresent();
        if (!there) {
            found.stream().findFirst().ifPresentOrElse(this::choose, () -> generator.set(Optional.empty()));
        }
    }

    /// Goes to another generator, to where one was in it last.
    void choose(Model model) {
        choose(model, kept -> kept.lineage().newest().ifPresentOrElse(this::go, this::draw));
    }

    private void choose(Model model, Consumer<Memory.Kept> then) {
        rest();
        arrivals.left();
        previews.drop();
        ways.forget();
        many.forget();
        generator.set(Optional.of(model));
        point.set(Optional.empty());
        picture.set(Optional.empty());
        journey.forget();
        neighbours.set(List.of());
        walk.stops().clear();
        Memory opened =
                new Memory(house.explored().resolve(model.id().value()), house.memory(), house.fx(), desk::trouble);
        memory = opened;
        opened.open(sha(model), kept -> {
            if (opened != memory) {
                return;
            }
            journey.open(opened);
            if (kept.damaged() > 0) {
                desk.tell(new Desk.Finish.Damaged(kept.damaged()));
            }
            then.accept(kept);
            ways.open(model, opened, kept.compass());
            arrivals.opened();
        });
    }

    /// A point drawn by chance. Ways that are locked keep their values, and so does the class.
    void draw() {
        draw(chance.nextInt(1_000_000));
    }

    void draw(long seed) {
        generator.get().ifPresent(model -> {
            Latent drawn = LatentSpace.of(model).drawn(seed);
            Latent kept = point.get()
                    .map(now -> ways.holding(now.latent()).apply(drawn))
                    .orElse(drawn);
            double truncation = point.get().map(Point::truncation).orElse(1.0);
            visit(new Point(kept, truncation), new Change.Drawn(seed), List.of());
        });
    }

    /// Moves along a way while a hand holds its slider; [#rest] ends it.
    void move(int way, double value) {
        point.get().ifPresent(now -> show(ways.moved(now, way, value)));
    }

    /// Sets one number of the latent while a hand holds its slider; [#rest] ends it.
    void set(int number, double value) {
        point.get()
                .filter(now -> now.latent().numbers().get(number) != (float) value)
                .ifPresent(now -> {
                    float[] numbers = now.latent().toArray();
                    numbers[number] = (float) value;
                    show(now.at(now.latent().with(numbers)));
                });
    }

    /// The same point as a picture of a class, which is kept from then on.
    ///
    /// @param number of the class, from 0
    void be(int number) {
        point.get()
                .filter(now -> now.latent().mostly().orElse(number) != number)
                .ifPresent(now -> {
                    ways.classLocked().set(true);
                    show(now.at(now.latent().as(number, now.latent().classes().size())));
                    rest();
                });
    }

    void truncate(double truncation) {
        point.get().filter(now -> now.truncation() != truncation).ifPresent(now -> show(now.truncated(truncation)));
    }

    /// Moves in the plane of the two strongest ways, in standard deviations.
    void drag(double right, double up) {
        point.get().ifPresent(now -> show(ways.dragged(now, right, up)));
    }

    /// Where the hand has come to rest becomes a visit.
    void rest() {
        point.get().ifPresent(now -> {
            if (journey.here().get().filter(visit -> visit.point().equals(now)).isEmpty()) {
                visit(now, new Change.Moved(), journey.parents());
            }
        });
    }

    /// Takes one of the neighbours.
    void pick(int neighbour) {
        if (neighbour < neighbours.get().size()) {
            visit(neighbours.get().get(neighbour), new Change.Mutated(step.get()), journey.parents());
        }
    }

    /// Half way between where one is and another visit.
    void meet(Visit other) {
        cross(other, now -> Offspring.between(now, other.point()));
    }

    /// Where one is, with the layers of another visit at one depth.
    void inherit(Visit other, Depth depth) {
        if (!layers().isEmpty()) {
            cross(other, now -> now.at(Mixture.with(other.latent(), depth, now.latent(), layers())));
        }
    }

    private void cross(Visit other, UnaryOperator<Point> child) {
        List<Long> parents =
                Stream.concat(journey.parents().stream(), Stream.of(other.id())).toList();
        point.get().ifPresent(now -> visit(child.apply(now), new Change.Crossed(), parents));
    }

    /// A child of several visits, another one each time.
    void mix(List<Visit> parents) {
        if (parents.size() > 1) {
            List<Direction> along =
                    ways.all().stream().map(Compass.Way::direction).toList();
            visit(
                    Offspring.of(parents.stream().map(Visit::point).toList(), along, layers(), chance),
                    new Change.Crossed(),
                    parents.stream().map(Visit::id).toList());
        }
    }

    /// How many numbers belong to each layer of the generator shown; empty where all work on the whole.
    List<Integer> layers() {
        return generator.get().map(Model::layers).orElse(List.of());
    }

    /// Draws many points, as far out as the one shown and with what is locked there.
    void drawMany() {
        generator
                .get()
                .ifPresent(model -> many.draw(
                        model,
                        point.get().map(Point::truncation).orElse(1.0),
                        point.get().map(Point::latent).map(ways::holding).orElse(UnaryOperator.identity())));
    }

    /// Goes to one of the many that were drawn.
    void take(int number) {
        many.drawn()
                .get()
                .ifPresent(now -> visit(now.points().get(number), new Change.Drawn(now.first() + number), List.of()));
    }

    /// How a recipe or a picture leads to a point.
    Arrivals arrivals() {
        return arrivals;
    }

    /// Goes to a point of a generator as a visit that comes from nowhere here.
    private void arrive(Model model, Point wanted, Change change) {
        if (generator.get().filter(now -> sha(now).equals(sha(model))).isPresent() && journey.isOpen()) {
            visit(wanted, change, List.of());
        } else {
            choose(model, _ -> visit(wanted, change, List.of()));
        }
    }

    /// Shows a point on the way of an animation, which is no visit.
    void pass(Latent latent, double truncation) {
        recipeOf(new Point(latent, truncation))
                .ifPresent(recipe -> previews.want(recipe, made -> picture.set(Optional.of(made))));
    }

    private Optional<Recipe.Generate> recipeOf(Point at) {
        return generator.get().map(model -> recipe(model, at, 0));
    }

    /// Goes to a visit, without making a new one.
    void go(Visit visit) {
        rest();
        journey.go(visit);
        show(visit.point());
        surround();
    }

    void undo() {
        rest();
        journey.back().ifPresent(this::go);
    }

    void redo() {
        journey.forward().ifPresent(this::go);
    }

    /// The recipe of the picture shown, as large as chosen.
    Optional<Recipe.Generate> recipe() {
        return recipe(size.get());
    }

    private Optional<Recipe.Generate> recipe(int longSide) {
        return generator.get().flatMap(model -> point.get().map(now -> recipe(model, now, longSide)));
    }

    static Recipe.Generate recipe(Model model, Point at, int longSide) {
        return new Recipe.Generate(model.id(), model.card().version(), at.latent(), at.truncation(), longSide);
    }

    /// Keeps the picture in the gallery.
    void save(String title) {
        rest();
        recipe().ifPresent(recipe -> prints.keep(title, recipe));
    }

    /// Keeps the picture in the gallery and hands its file on.
    void keepThen(String title, Consumer<Path> then) {
        rest();
        recipe().ifPresent(recipe -> prints.keep(title, recipe, then));
    }

    /// Writes the picture with its recipe; the file's name tells the format.
    void export(String title, Path file, double quality) {
        rest();
        recipe().ifPresent(recipe -> prints.write(title, recipe, file, quality));
    }

    /// Makes a small picture of a point, when nothing more urgent is to be made.
    void thumbnail(Point at, Consumer<Raster> shown) {
        generator
                .get()
                .ifPresent(model -> previews.wantLater(recipe(model, at, 0), picture -> {
                    if (generator
                            .get()
                            .filter(now -> sha(now).equals(sha(model)))
                            .isPresent()) {
                        shown.accept(picture);
                    }
                }));
    }

    private void visit(Point at, Change change, List<Long> parents) {
        if (journey.isOpen()) {
            journey.add(at, change, parents);
            show(at);
            surround();
        }
    }

    private void show(Point at) {
        point.set(Optional.of(at));
        recipe(0).ifPresent(recipe -> previews.want(recipe, made -> picture.set(Optional.of(made))));
    }

    private void surround() {
        neighbours.set(journey.here()
                .get()
                .map(visit -> Neighbourhood.of(visit.point(), step.get(), visit.id()))
                .orElse(List.of()));
    }

    /// What tells a generator from another version of itself.
    static String sha(Model model) {
        return model.graph("generator").file().sha256();
    }

    ReadOnlyObjectProperty<List<Model>> generators() {
        return generators.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Model>> generator() {
        return generator.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Point>> point() {
        return point.getReadOnlyProperty();
    }

    /// The newest picture there is of the point, or of one on the way to it.
    ReadOnlyObjectProperty<Optional<Raster>> picture() {
        return picture.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Point>> neighbours() {
        return neighbours.getReadOnlyProperty();
    }

    /// How far neighbours are, 0.05 to 1.
    DoubleProperty step() {
        return step;
    }

    /// Long side of pictures kept and written; 0 for as the generator makes them.
    IntegerProperty size() {
        return size;
    }
}
