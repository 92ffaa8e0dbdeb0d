package atelier.ui.models;

import atelier.base.Job;
import atelier.image.Raster;
import atelier.model.ModelCard.Graph;
import atelier.studio.Schooling;
import atelier.studio.Speeds;
import atelier.studio.Speeds.Measured;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the models make, how fast they are here and how they were trained, as far as that is known yet. All of it is
/// known by a model's graphs, so that a model of the same name in another version has its own. Used on the thread of
/// the house's `fx` only.
final class Showcase {
    private static final Logger LOG = LoggerFactory.getLogger(Showcase.class);
    /// Larger models take too long for a picture that nobody has asked for.
    private static final long EMBLEM_BYTES = 64L << 20;

    private final ModelsModel.House house;
    private final Consumer<Throwable> trouble;
    private final ObservableMap<Map<String, Graph>, Raster> emblems = FXCollections.observableHashMap();
    private final Set<Map<String, Graph>> asked = new HashSet<>();
    private final ObservableMap<Map<String, Graph>, Measured> speeds = FXCollections.observableHashMap();
    private final Map<Map<String, Graph>, Raster> specimens = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Raster>> specimen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<Map<String, Graph>, Optional<Schooling>> schoolings = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Schooling>> schooling = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Map<String, Graph> shown = Map.of();

    /// @param trouble hears why something could not be made or measured
    Showcase(ModelsModel.House house, Consumer<Throwable> trouble) {
        this.house = house;
        this.trouble = trouble;
    }

    /// What the model shown makes, once it is made.
    ReadOnlyObjectProperty<Optional<Raster>> specimen() {
        return specimen.getReadOnlyProperty();
    }

    /// How the model shown was trained, once that is read.
    ReadOnlyObjectProperty<Optional<Schooling>> schooling() {
        return schooling.getReadOnlyProperty();
    }

    /// The small pictures that models are known by, as far as they are made.
    ObservableMap<Map<String, Graph>, Raster> emblems() {
        return emblems;
    }

    /// How fast models were found to be here.
    ObservableMap<Map<String, Graph>, Measured> speeds() {
        return speeds;
    }

    /// Takes over how fast these models were found to be on other days.
    void recall(List<ModelItem> items, Speeds known) {
        items.forEach(
                item -> known.of(item.graphs()).ifPresent(measured -> speeds.putIfAbsent(item.graphs(), measured)));
    }

    /// Has the small pictures of these made that have none yet, behind all else, and without a word of what is
    /// wrong: the specimen tells, once somebody selects the model.
    void fill(List<ModelItem> items) {
        items.stream()
                .filter(item -> item.bytes() <= EMBLEM_BYTES && asked.add(item.graphs()))
                .forEach(item -> {
                    Job<Optional<Raster>> job = house.inference()
                            .patient("emblem", work -> house.specimens().emblem(item.model(), work));
                    job.whenDone(
                            house.fx(),
                            made -> made.ifPresent(raster -> emblems.put(item.graphs(), raster)),
                            failure -> LOG.debug("no emblem of {}", item.id(), failure));
                });
    }

    /// Shows what a model makes, or nothing.
    void show(Optional<ModelItem> item) {
        Map<String, Graph> graphs = item.map(ModelItem::graphs).orElse(Map.of());
        shown = graphs;
        school(item);
        specimen.set(Optional.ofNullable(specimens.get(graphs)));
        if (item.isPresent() && specimen.get().isEmpty()) {
            Job<Optional<Raster>> job = house.inference()
                    .latest(
                            this,
                            "specimen",
                            work -> house.specimens().picture(item.get().model(), work));
            job.whenDone(
                    house.fx(),
                    made -> {
                        made.ifPresent(raster -> specimens.put(graphs, raster));
                        if (shown.equals(graphs)) {
                            specimen.set(made);
                        }
                    },
                    trouble);
        }
    }

    /// Reads how a model was trained.
    private void school(Optional<ModelItem> item) {
        Map<String, Graph> graphs = shown;
        schooling.set(schoolings.getOrDefault(graphs, Optional.empty()));
        if (item.isPresent() && !schoolings.containsKey(graphs)) {
            Job<Optional<Schooling>> job = house.io()
                    .latest(
                            "schooling",
                            "schooling",
                            _ -> Schooling.of(item.get().model()));
            job.whenDone(
                    house.fx(),
                    read -> {
                        schoolings.put(graphs, read);
                        if (shown.equals(graphs)) {
                            schooling.set(read);
                        }
                    },
                    trouble);
        }
    }

    /// Finds out how fast a model is here, and keeps it.
    void measure(ModelItem item) {
        Job<Optional<Measured>> job = house.inference()
                .latest(
                        "speed",
                        "speed",
                        work -> house.specimens()
                                .measured(item.model(), work)
                                .map(speed -> Speeds.read(house.speeds()).keep(item.graphs(), speed)));
        job.whenDone(house.fx(), speed -> speed.ifPresent(known -> speeds.put(item.graphs(), known)), trouble);
    }

    /// Lets go of what a model makes.
    void forget(ModelItem item) {
        specimens.remove(item.graphs());
    }
}
