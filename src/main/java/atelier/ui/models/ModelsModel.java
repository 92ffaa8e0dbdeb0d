package atelier.ui.models;

import atelier.base.AtomicFile;
import atelier.base.Job;
import atelier.base.Lane;
import atelier.base.Problem;
import atelier.gallery.Artwork;
import atelier.gallery.Gallery;
import atelier.gallery.Query;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.recipe.Recipe;
import atelier.studio.OwnModels;
import atelier.studio.Parcel;
import atelier.studio.Specimens;
import atelier.studio.Speeds;
import atelier.ui.kit.Discarded;
import atelier.ui.kit.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the Models page knows and can do, without any node. Used on the thread of its `fx` executor only.
final class ModelsModel {
    /// Whom the page works with.
    ///
    /// @param starts the models that trainings began with, see [atelier.studio.Schooling#starts]; called on the io
    /// lane
    /// @param speeds file of [Speeds]
    /// @param proof throws what is wrong with a model; called on the inference lane
    record House(
            ModelLibrary library,
            OwnModels own,
            Gallery gallery,
            Supplier<List<ModelId>> starts,
            Specimens specimens,
            Path speeds,
            Consumer<Model> proof,
            Lane io,
            Lane inference,
            Executor fx) {}

    private final House house;
    private final ObservableList<ModelItem> items = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<ModelItem>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ImportModel>> coming = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Notice> news = FXCollections.observableArrayList();
    private final ObservableList<Throwable> troubles = FXCollections.observableArrayList();
    private final ObservableList<Throwable> refusals = FXCollections.observableArrayList();
    private final Set<Problem> told = new HashSet<>();
    private final ReadOnlyIntegerWrapper opening = new ReadOnlyIntegerWrapper();
    private Comparator<ModelItem> order = ModelItem.BY_KIND;
    private final Showcase showcase;
    private final Discarded<ModelItem> discarded = new Discarded<>(news, this::restore);

    ModelsModel(House house) {
        this.house = house;
        showcase = new Showcase(house, troubles::add);
        selected.subscribe(item -> showcase.show(item));
        house.gallery()
                .onChange(() -> house.fx().execute(() -> {
                    if (!items.isEmpty()) {
                        open();
                    }
                }));
    }

    /// The models in the order that they are shown in.
    ObservableList<ModelItem> items() {
        return items;
    }

    /// Sets the order, which is one of titles, and so of a language.
    void sort(Comparator<ModelItem> by) {
        order = by;
        items.sort(by);
    }

    ObjectProperty<Optional<ModelItem>> selected() {
        return selected;
    }

    /// Shows a model that somebody has asked for, in place of one that is being brought in.
    void choose(ModelItem item) {
        leaveImport();
        selected.set(Optional.of(item));
    }

    /// What the models make, the selected one above all.
    Showcase showcase() {
        return showcase;
    }

    /// The network that is being brought in.
    ReadOnlyObjectProperty<Optional<ImportModel>> coming() {
        return coming.getReadOnlyProperty();
    }

    /// How many models of this program are being unpacked, proven and installed.
    ReadOnlyIntegerProperty opening() {
        return opening.getReadOnlyProperty();
    }

    /// What has been thrown away.
    Discarded<ModelItem> discarded() {
        return discarded;
    }

    /// What there is to tell. Whoever tells one removes it.
    ObservableList<Notice> news() {
        return news;
    }

    /// What went wrong, newest last. Whoever tells one removes it.
    ObservableList<Throwable> troubles() {
        return troubles;
    }

    /// Why what was brought in came to nothing, newest last. Whoever tells one removes it.
    ObservableList<Throwable> refusals() {
        return refusals;
    }

    /// Looks which models there are.
    void open() {
        Job<Found> job = house.io().latest(this, "models", _ -> look());
        job.whenDone(house.fx(), this::show, troubles::add);
    }

    /// Shows the model whose card or folder this is, where it is installed; else begins to bring it in.
    void open(Path file) {
        // Not the latest of the looks: one of those may begin after it, and must not take its place.
        Job<Sought> job =
                house.io().submit("models", _ -> new Sought(look(), house.own().installed(file)));
        job.whenDone(
                house.fx(),
                sought -> {
                    show(sought.found());
                    sought.id().ifPresentOrElse(this::choose, () -> bring(file));
                },
                troubles::add);
    }

    private void choose(ModelId id) {
        leaveImport();
        select(id.value(), 0);
    }

    private record Sought(Found found, Optional<ModelId> id) {}

    private record Found(List<ModelItem> items, List<Problem> problems, Speeds speeds) {}

    private Found look() {
        Map<ModelId, Integer> used = new HashMap<>();
        for (Artwork artwork : house.gallery().find(Query.ALL)) {
            artwork.recipe().map(Recipe::model).ifPresent(id -> used.merge(id, 1, Integer::sum));
        }
        Map<ModelId, Integer> begun = new HashMap<>();
        house.starts().get().forEach(id -> begun.merge(id, 1, Integer::sum));
        ModelLibrary.Contents contents = house.library().contents();
        return new Found(
                contents.models().stream()
                        .map(model -> new ModelItem(
                                model,
                                house.own().isBundled(model),
                                bytes(model.folder()),
                                used.getOrDefault(model.id(), 0),
                                begun.getOrDefault(model.id(), 0)))
                        .toList(),
                contents.problems(),
                Speeds.read(house.speeds()));
    }

    private void show(Found found) {
        Optional<ModelItem> before = selected.get();
        int place = Math.max(0, before.map(items::indexOf).orElse(0));
        List<ModelItem> ordered = found.items().stream().sorted(order).toList();
        if (!items.equals(ordered)) {
            items.setAll(ordered);
        }
        showcase.recall(items, found.speeds());
        select(before.map(ModelItem::id).orElse(""), place);
        showcase.fill(items);
        found.problems().stream().filter(told::add).forEach(problem -> troubles.add(problem.exception()));
    }

    /// Selects a model; where there is none of that id, the one at this place, or the last.
    private void select(String id, int place) {
        selected.set(items.stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .or(() -> items.stream().limit(place + 1L).reduce((_, later) -> later)));
    }

    /// Finds out how fast the selected model is here.
    void measure() {
        selected.get().ifPresent(showcase::measure);
    }

    /// Checks that the selected model's files are those of its card and compute what they did when it was made.
    void verify() {
        selected.get()
                .ifPresent(item -> run(
                        house.inference(),
                        () -> house.proof().accept(item.model()),
                        () -> news.add(told("models.intact", item.card()))));
    }

    /// @param target a folder, or a file ending in `.zip`
    void export(Path target) {
        selected.get()
                .ifPresent(item -> run(
                        house.io(),
                        () -> house.own().export(item.model(), target),
                        () -> news.add(Notice.news("models.exported", target))));
    }

    /// Gives a model another title, whatever has been selected since that was asked for.
    void rename(ModelItem item, String title) {
        if (!title.isBlank()) {
            run(house.io(), () -> house.own().rename(item.model().id(), title), this::open);
        }
    }

    /// Throws the selected model away.
    void trash() {
        selected.get()
                .ifPresent(item ->
                        run(house.io(), () -> house.own().trash(item.model().id()), () -> {
                            showcase.forget(item);
                            // The trash has room for the last one of a name.
                            discarded.forget(before -> before.id().equals(item.id()));
                            discarded.add(item, told("models.trashed", item.card()), "models.undo");
                            open();
                        }));
    }

    private void restore(ModelItem item) {
        run(house.io(), () -> house.own().restore(item.model().id()), () -> {
            selected.set(Optional.of(item));
            open();
        });
    }

    /// Begins to bring a file in: an ONNX network is tried and shown, a model that this program exported is proven
    /// and installed.
    void bring(Path file) {
        if (OwnModels.isModel(file)) {
            opening.set(opening.get() + 1);
            Job<Parcel> job = house.io().submit("import", work -> house.own().open(file, Optional.empty(), work));
            job.whenDone(house.fx(), this::install, this::refused);
            return;
        }
        coming.get().ifPresent(ImportModel::leave);
        ImportModel begun = new ImportModel(
                file,
                house.own(),
                house.inference(),
                house.io(),
                house.fx(),
                installed -> {
                    coming.set(Optional.empty());
                    arrived(installed);
                },
                failure -> {
                    coming.set(Optional.empty());
                    refusals.add(failure);
                });
        coming.set(Optional.of(begun));
        begun.examine();
    }

    private void install(Parcel parcel) {
        Job<Model> job = house.inference().patient("import", _ -> {
            try (parcel) {
                return house.own().install(parcel);
            }
        });
        job.whenDone(
                house.fx(),
                model -> {
                    opening.set(opening.get() - 1);
                    arrived(model);
                },
                this::refused);
    }

    private void refused(Throwable failure) {
        opening.set(opening.get() - 1);
        refusals.add(failure);
    }

    /// Brings nothing in after all.
    void leaveImport() {
        coming.get().ifPresent(ImportModel::leave);
        coming.set(Optional.empty());
    }

    private void arrived(Model model) {
        news.add(told("models.arrived", model.card()));
        Job<Found> job = house.io().latest(this, "models", _ -> look());
        job.whenDone(
                house.fx(),
                found -> {
                    show(found);
                    select(model.id().value(), 0);
                },
                troubles::add);
    }

    private void run(Lane lane, Runnable command, Runnable done) {
        lane.submit("models", _ -> {
                    command.run();
                    return true;
                })
                .whenDone(house.fx(), _ -> done.run(), troubles::add);
    }

    private static long bytes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        } catch (IOException e) {
            throw new Problem.FileUnreadable(folder, AtomicFile.reason(e)).exception(e);
        }
    }

    /// News of a model, which is called as its owner calls it.
    private static Notice told(String key, ModelCard card) {
        return new Notice(Notice.Tone.NEWS, text -> text.get(key, card.title(text)), Optional.empty());
    }
}
