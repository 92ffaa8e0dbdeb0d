package atelier.worker;

import ai.djl.ndarray.NDManager;
import atelier.base.AtomicFile;
import atelier.base.Json;
import atelier.base.OwnFolder;
import atelier.base.Sha256;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.tensor.TensorFile;
import atelier.train.EventTail;
import atelier.train.Run;
import atelier.train.TrainingEvent;
import atelier.train.TrainingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes a model folder: networks, probe, plan, curve and, last, the card that names them.
final class ModelFolder {
    private ModelFolder() {}

    /// What is being written.
    ///
    /// @param steps that the training's weights have taken
    /// @param seconds spent in them
    /// @param chosen why these weights, where they are not simply the last
    record Moment(long steps, double seconds, Optional<ModelCard.Chosen> chosen) {}

    /// Writes `run.model()`, aside first. A model from before is replaced.
    static void write(Run run, Training training, NDManager scope, Moment moment) {
        Path aside = run.folder().resolve("model.part");
        try {
            OwnFolder.delete(aside);
            Files.createDirectories(aside);
            Training.Shipment shipment = training.ship(scope, aside);
            TensorFile.write(aside.resolve("probe.bin"), shipment.probe());
            AtomicFile.write(aside.resolve(Run.PLAN), Json.pretty(run.plan()));
            AtomicFile.write(aside.resolve("curve.csv"), curve(run));
            TrainingPlan plan = run.plan();
            ModelCard card = new ModelCard(
                    plan.model(),
                    plan.version(),
                    shipment.kind(),
                    plan.title(),
                    plan.summary(),
                    plan.licence(),
                    shipment.data(),
                    shipment.graphs(),
                    shipment.tiling(),
                    new ModelCard.FileHash("probe.bin", Sha256.of(aside.resolve("probe.bin"))),
                    new ModelCard.Training(
                            Run.PLAN,
                            "curve.csv",
                            moment.steps(),
                            Math.round(moment.seconds()),
                            machine(),
                            LocalDate.now(ZoneOffset.UTC).toString(),
                            moment.chosen()));
            AtomicFile.write(aside.resolve(Model.CARD), Json.pretty(card));
            OwnFolder.delete(run.model());
            Files.move(aside, run.model());
        } catch (IOException e) {
            throw AtomicFile.problem(run.model(), e).exception(e);
        }
    }

    private static String machine() {
        int cores = Runtime.getRuntime().availableProcessors();
        return System.getProperty("os.name") + ", " + System.getProperty("os.arch") + ", " + cores
                + (cores == 1 ? " core" : " cores");
    }

    /// All measures, one row a measured step; the rows that a resumed run made again are left out.
    private static String curve(Run run) {
        SortedMap<Long, TrainingEvent.Measured> all = new TreeMap<>();
        TrainingEvent.Measured.counting(EventTail.whole(run).more())
                .forEach(row -> all.merge(row.step(), row, ModelFolder::both));
        Collection<TrainingEvent.Measured> rows = all.values();
        SequencedSet<String> names = new LinkedHashSet<>();
        rows.forEach(row -> row.values().keySet().stream().sorted().forEach(names::add));
        StringBuilder csv = new StringBuilder("step,seconds");
        names.forEach(name -> csv.append(',').append(name));
        csv.append('\n');
        for (TrainingEvent.Measured row : rows) {
            csv.append(row.step()).append(',').append(String.format(Locale.ROOT, "%.1f", row.seconds()));
            for (String name : names) {
                Double value = row.values().get(name);
                csv.append(',').append(value == null ? "" : String.format(Locale.ROOT, "%.6g", value));
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    /// Of one step the means over those before it are told first, then what its sample says.
    private static TrainingEvent.Measured both(TrainingEvent.Measured one, TrainingEvent.Measured later) {
        Map<String, Double> values = new HashMap<>(one.values());
        values.putAll(later.values());
        return new TrainingEvent.Measured(later.step(), later.seconds(), values);
    }
}
