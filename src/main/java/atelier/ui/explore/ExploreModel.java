package atelier.ui.explore;

import atelier.base.Job;
import atelier.base.Json;
import atelier.explore.Compass;
import atelier.explore.Directions;
import atelier.explore.Lineage.Entry;
import atelier.explore.Point;
import atelier.explore.Visit;
import atelier.explore.Visit.Change;
import atelier.explore.Walk;
import atelier.explore.WalkFiles;
import atelier.gallery.Artwork;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.model.Model;
import atelier.recipe.Latent;
import atelier.recipe.Recipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the Explore page knows and can do, without any node. Used on the thread of its house's `fx` executor only.
public final class ExploreModel {
    /// How far the sliders of ways reach, in standard deviations.
    static final double REACH = 3;

    private static final int WAYS = 10;

    private final House house;
    private final Previews previews;
    private final SplittableRandom chance = new SplittableRandom();
    private final ReadOnlyObjectWrapper<List<Model>> generators = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Model>> generator = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Point>> point = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Raster>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Compass>> compass = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Visit>> here = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Job<?>>> work = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Point>> neighbours = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ObservableList<Visit> visits = FXCollections.observableArrayList();
    private final ObservableList<Throwable> troubles = FXCollections.observableArrayList();
    private final ObservableList<Finish> finished = FXCollections.observableArrayList();
    private final DoubleProperty step = new SimpleDoubleProperty(0.4);
    private final IntegerProperty size = new SimpleIntegerProperty(512);
    private final WalkModel walk = new WalkModel();
    private @Nullable Memory memory;
    private @Nullable Job<?> search;

    /// The animation that is being put together.
    WalkModel walk() {
        return walk;
    }

    /// What has been done, to be told.
    sealed interface Finish {
        record Kept(Path file) implements Finish {}

        record Exported(Path file) implements Finish {}

        /// @param before distance of the nearest picture at first, `after` of the one found; 1 is as far as chance
        ///     comes
        record Found(double before, double after) implements Finish {}

        /// @param lines of the lineage's file that could not be read
        record Damaged(int lines) implements Finish {}
    }

    ExploreModel(House house) {
        this.house = house;
        previews = new Previews(house.maker(), house.inference(), house.fx(), this::trouble);
        step.subscribe(_ -> surround());
    }

    /// Looks which generators there are; the one shown stays where it is still there.
    void open() {
        house.io()
                .<List<Model>>submit("generators", _ -> house.generators().get())
                .whenDone(house.fx(), this::install, this::trouble);
    }

    /// What somebody cancelled is no trouble.
    private void trouble(Throwable failure) {
        if (!(failure instanceof CancellationException)) {
            troubles.add(failure);
        }
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
        previews.drop();
        if (search != null) {
            search.cancel();
        }
        generator.set(Optional.of(model));
        point.set(Optional.empty());
        picture.set(Optional.empty());
        here.set(Optional.empty());
        compass.set(Optional.empty());
        neighbours.set(List.of());
        visits.clear();
        walk.stops().clear();
        Memory opened =
                new Memory(house.explored().resolve(model.id().value()), house.memory(), house.fx(), this::trouble);
        memory = opened;
        opened.open(sha(model), kept -> {
            if (opened != memory) {
                return;
            }
            visits.setAll(newestFirst(kept.lineage().visits()));
            if (kept.damaged() > 0) {
                finished.add(new Finish.Damaged(kept.damaged()));
            }
            then.accept(kept);
            kept.compass().ifPresentOrElse(known -> compass.set(Optional.of(known)), () -> look(model));
        });
    }

    /// Finds the strongest ways.
    private void look(Model model) {
        looking.set(true);
        Job<Compass> job = house.inference().submit("directions", running -> {
            int length = model.latentLength();
            return Compass.of(
                    sha(model),
                    Directions.strongest(
                            latent -> house.maker()
                                    .make(
                                            new Recipe.Generate(
                                                    model.id(), model.card().version(), latent, 1, 0),
                                            null),
                            length,
                            WAYS,
                            running));
        });
        search = job;
        job.whenDone(
                house.fx(),
                found -> {
                    looking.set(false);
                    if (generator
                            .get()
                            .filter(now -> sha(now).equals(sha(model)))
                            .isPresent()) {
                        keep(found);
                    }
                },
                failure -> {
                    looking.set(false);
                    trouble(failure);
                });
    }

    private void keep(Compass now) {
        compass.set(Optional.of(now));
        if (memory != null) {
            memory.keep(now);
        }
    }

    void name(int way, String name) {
        compass.get().ifPresent(now -> keep(now.named(way, name)));
    }

    void lock(int way, boolean locked) {
        compass.get().ifPresent(now -> keep(now.locked(way, locked)));
    }

    /// A point drawn by chance. Ways that are locked keep their values.
    void draw() {
        draw(chance.nextInt(1_000_000));
    }

    void draw(long seed) {
        generator.get().ifPresent(model -> {
            Latent drawn = Latent.drawn(seed, model.latentLength());
            Latent kept = drawn;
            for (Compass.Way way : compass.get().map(Compass::ways).orElse(List.of())) {
                if (way.locked() && point.get().isPresent()) {
                    kept = way.direction()
                            .with(kept, way.direction().of(point.get().get().latent()));
                }
            }
            double truncation = point.get().map(Point::truncation).orElse(1.0);
            visit(new Point(kept, truncation), new Change.Drawn(seed), List.of());
        });
    }

    /// Moves along a way while a hand holds its slider; [#rest] ends it.
    void move(int way, double value) {
        compass.get()
                .ifPresent(ways -> point.get()
                        .ifPresent(now ->
                                show(now.at(ways.ways().get(way).direction().with(now.latent(), value)))));
    }

    void truncate(double truncation) {
        point.get().filter(now -> now.truncation() != truncation).ifPresent(now -> show(now.truncated(truncation)));
    }

    /// Moves in the plane of the two strongest ways, in standard deviations.
    void drag(double right, double up) {
        compass.get()
                .filter(ways -> ways.ways().size() >= 2)
                .ifPresent(ways -> point.get().ifPresent(now -> {
                    var first = ways.ways().get(0).direction();
                    var second = ways.ways().get(1).direction();
                    Latent moved = first.with(now.latent(), first.of(now.latent()) + right);
                    show(now.at(second.with(moved, second.of(moved) + up)));
                }));
    }

    /// Where the hand has come to rest becomes a visit.
    void rest() {
        point.get().ifPresent(now -> {
            if (here.get().filter(visit -> visit.point().equals(now)).isEmpty()) {
                visit(now, new Change.Moved(), parents());
            }
        });
    }

    /// Takes one of the neighbours.
    void pick(int neighbour) {
        if (neighbour < neighbours.get().size()) {
            visit(neighbours.get().get(neighbour), new Change.Mutated(step.get()), parents());
        }
    }

    /// Half way between where one is and another visit.
    void cross(Visit other) {
        point.get()
                .ifPresent(now -> visit(
                        new Point(
                                now.latent().around(other.latent(), 0.5),
                                (now.truncation() + other.point().truncation()) / 2),
                        new Change.Crossed(),
                        here.get().map(visit -> List.of(visit.id(), other.id())).orElse(List.of(other.id()))));
    }

    /// Brings back what a recipe says.
    void show(Recipe.Generate recipe) {
        Point wanted = new Point(recipe.latent(), recipe.truncation());
        Optional<Model> needed = generators.get().stream()
                .filter(each -> each.id().equals(recipe.model()))
                .findFirst();
        if (needed.isEmpty()) {
            house.io()
                    .<Model>submit("generators", _ -> house.find().apply(recipe.model()))
                    .whenDone(house.fx(), model -> recall(model, wanted), this::trouble);
        } else {
            recall(needed.get(), wanted);
        }
    }

    private void recall(Model model, Point wanted) {
        if (generator.get().filter(now -> sha(now).equals(sha(model))).isPresent() && memory != null) {
            visit(wanted, new Change.Recalled(), List.of());
        } else {
            choose(model, _ -> visit(wanted, new Change.Recalled(), List.of()));
        }
    }

    /// Finds the point whose picture is most like this one.
    void findLike(String title, Path file) {
        Optional<Model> model = generator.get();
        if (model.isEmpty() || work.get().isPresent()) {
            return;
        }
        Job<House.Found> job = house.inference()
                .submit(title, running -> house.likeness().find(model.get(), ImageFiles.read(file), running));
        begin(job, found -> {
            visit(new Point(found.latent(), 1), new Change.Projected(String.valueOf(file.getFileName())), List.of());
            finished.add(new Finish.Found(found.before(), found.after()));
        });
    }

    /// Takes a picture's file: back to the point it was made from where its recipe says so, else to one like it.
    void take(String title, Path file) {
        house.io()
                .<Optional<Recipe.Generate>>submit(
                        title, _ -> ImageFiles.recipe(file).flatMap(ExploreModel::generated))
                .whenDone(
                        house.fx(),
                        carried -> carried.ifPresentOrElse(this::show, () -> findLike(title, file)),
                        this::trouble);
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

    /// Shows a point on the way of an animation, which is no visit.
    void pass(Latent latent, double truncation) {
        recipeOf(new Point(latent, truncation))
                .ifPresent(recipe -> previews.want(recipe, made -> picture.set(Optional.of(made))));
    }

    private Optional<Recipe.Generate> recipeOf(Point at) {
        return generator.get().map(model -> recipe(model, at, 0));
    }

    /// Writes an animation; the file's name tells the format.
    void write(String title, Path file, Walk walk) {
        begin(
                house.inference().<Path>submit(title, job -> {
                    WalkFiles.write(file, walk, house.maker(), job);
                    return file;
                }),
                written -> finished.add(new Finish.Exported(written)));
    }

    void cancel() {
        work.get().ifPresent(Job::cancel);
    }

    /// Goes to a visit, without making a new one.
    void go(Visit visit) {
        rest();
        here.set(Optional.of(visit));
        show(visit.point());
        surround();
    }

    void undo() {
        rest();
        here.get()
                .flatMap(now -> now.parents().stream().findFirst())
                .flatMap(parent ->
                        memory == null ? Optional.empty() : memory.lineage().find(parent))
                .ifPresent(this::go);
    }

    void redo() {
        here.get().ifPresent(now -> {
            List<Visit> children = memory == null ? List.of() : memory.lineage().children(now.id());
            if (!children.isEmpty()) {
                go(children.getLast());
            }
        });
    }

    void star(Visit visit, boolean on) {
        change(visit, new Entry.Starred(visit.id(), on));
    }

    void name(Visit visit, String name) {
        change(visit, new Entry.Named(visit.id(), name));
    }

    private void change(Visit visit, Entry entry) {
        if (memory == null) {
            return;
        }
        memory.add(entry);
        Visit now = memory.now(visit);
        int at = visits.indexOf(visit);
        if (at >= 0) {
            visits.set(at, now);
        }
        if (here.get().filter(current -> current.id() == visit.id()).isPresent()) {
            here.set(Optional.of(now));
        }
    }

    /// The recipe of the picture shown, as large as chosen.
    Optional<Recipe.Generate> recipe() {
        return recipe(size.get());
    }

    private Optional<Recipe.Generate> recipe(int longSide) {
        return generator.get().flatMap(model -> point.get().map(now -> recipe(model, now, longSide)));
    }

    private static Recipe.Generate recipe(Model model, Point at, int longSide) {
        return new Recipe.Generate(model.id(), model.card().version(), at.latent(), at.truncation(), longSide);
    }

    /// Keeps the picture in the gallery.
    void save(String title) {
        keepThen(title, kept -> finished.add(new Finish.Kept(kept)));
    }

    /// Keeps the picture in the gallery and hands its file on.
    void keepThen(String title, Consumer<Path> then) {
        rest();
        recipe().ifPresent(recipe -> begin(
                house.inference().<Path>submit(title, job -> {
                    Artwork kept = house.gallery().keep(house.maker().make(recipe, job), recipe);
                    return kept.file();
                }),
                then));
    }

    /// Writes the picture with its recipe; the file's name tells the format.
    void export(String title, Path file, double quality) {
        rest();
        recipe().ifPresent(recipe -> begin(
                house.inference().<Path>submit(title, job -> {
                    Raster made = house.maker().make(recipe, job);
                    ImageFiles.write(file, made, new Writing(quality, Optional.of(Json.compact(recipe))));
                    return file;
                }),
                written -> finished.add(new Finish.Exported(written))));
    }

    private <T> void begin(Job<T> job, Consumer<T> then) {
        work.set(Optional.of(job));
        job.whenDone(
                house.fx(),
                done -> {
                    work.set(Optional.empty());
                    then.accept(done);
                },
                failure -> {
                    work.set(Optional.empty());
                    trouble(failure);
                });
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
        if (memory == null) {
            return;
        }
        Visit visit = new Visit(
                memory.lineage().nextId(), parents, at, change, house.clock().getAsLong(), false, "");
        memory.add(new Entry.Visited(visit));
        visits.addFirst(visit);
        here.set(Optional.of(visit));
        show(at);
        surround();
    }

    private void show(Point at) {
        point.set(Optional.of(at));
        recipe(0).ifPresent(recipe -> previews.want(recipe, made -> picture.set(Optional.of(made))));
    }

    private void surround() {
        neighbours.set(here.get()
                .map(visit -> Neighbourhood.of(visit.point(), step.get(), visit.id()))
                .orElse(List.of()));
    }

    private List<Long> parents() {
        return here.get().map(visit -> List.of(visit.id())).orElse(List.of());
    }

    private static List<Visit> newestFirst(java.util.Collection<Visit> all) {
        List<Visit> sorted = new ArrayList<>(all);
        Collections.reverse(sorted);
        return sorted;
    }

    private static String sha(Model model) {
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

    ReadOnlyObjectProperty<Optional<Compass>> compass() {
        return compass.getReadOnlyProperty();
    }

    /// Whether the strongest ways are being found.
    ReadOnlyBooleanProperty looking() {
        return looking.getReadOnlyProperty();
    }

    /// The visit that the point is at, or has come from.
    ReadOnlyObjectProperty<Optional<Visit>> here() {
        return here.getReadOnlyProperty();
    }

    /// What takes a while: a search, a picture being kept or written.
    ReadOnlyObjectProperty<Optional<Job<?>>> work() {
        return work.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Point>> neighbours() {
        return neighbours.getReadOnlyProperty();
    }

    /// Newest first.
    ObservableList<Visit> visits() {
        return visits;
    }

    ObservableList<Throwable> troubles() {
        return troubles;
    }

    ObservableList<Finish> finished() {
        return finished;
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
