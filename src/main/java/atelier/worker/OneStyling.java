package atelier.worker;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import atelier.base.Problem;
import atelier.image.Raster;
import atelier.model.ModelCard;
import atelier.net.OnnxReader.Trained;
import atelier.tensor.Tensor;
import atelier.train.Measure;
import atelier.train.Objective;
import atelier.train.Run;
import atelier.train.TrainingPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Teaches the networks of an arbitrary-style model to paint in one manner only, [Objective.OneStyle]: the manner's
/// code becomes a weight of `paint`, and both networks and the code are trained on (the losses of Johnson et al. 2016).
final class OneStyling implements Training {
    private static final int SAMPLES = 4;
    private static final int SAMPLE_SIDE = 256;
    private static final Objective.Range ZOOM = new Objective.Range(1, 2);
    private static final double GREATEST_NORM = 10;

    /// Photographs of one step, parts of the painting, and where the judge looks.
    private record Batch(Tensor photographs, Tensor grained, Tensor paintings, Tensor ramps, StyleJudge.Look look) {}

    private final Objective.OneStyle objective;
    private final ModelCard.Tiling tiling;
    private final Painter painter;
    private final StyleJudge judge;
    private final Optimisation optimisation;
    private final Deck photographs;
    private final Manner manner;
    private final List<Texture> aim;
    /// Paintings that could not be read, until that is told.
    private final List<Problem> unread = new ArrayList<>();

    private final List<Tensor> before;
    private final Batches<Batch> batches;

    /// @param start what the networks are at first
    /// @param eyes the judge's
    OneStyling(NDManager manager, Run run, Objective.OneStyle objective, StyleModel start, List<Eye> eyes) {
        TrainingPlan plan = run.plan();
        this.objective = objective;
        this.tiling = start.tiling();
        this.photographs = new Deck(run, objective.photographs());
        this.manner = Manner.read(
                objective.painting(),
                run.resolve(objective.painting().folder()),
                objective.paintingSide(),
                unread::add);
        this.judge = StyleJudge.of(manager, eyes);
        this.aim = manner.seen(manager, judge);
        this.painter = new Painter(
                Student.trained(manager, start.content()), Student.trained(manager, withCode(manager, start)));
        this.before = painted(manager);
        this.optimisation = new Optimisation(manager, List.of(painter.content(), painter.paint()), GREATEST_NORM);
        this.batches = new Batches<>(plan.seed(), (step, random) -> {
            TrainingPlan.Stage stage = plan.stageAt(step);
            Tensor drawn = Squares.draw(photographs, random, stage, ZOOM);
            return new Batch(
                    drawn,
                    Painter.grained(drawn, step, tiling.grain()),
                    Squares.toTensor(Stream.generate(() -> manner.draw(random, stage.crop()))
                            .limit(stage.batch())
                            .toList()),
                    Ramps.draw(random, stage.batch(), Painter.RAMP_SIDE),
                    StyleJudge.Look.draw(random));
        });
    }

    @Override
    public Map<String, Double> step(NDManager scope, long step, double learningRate) {
        Objective.StyleLosses weights = objective.lossesAt(step);
        Batch batch = batches.take(step);
        NDArray photograph = Tensors.toPictures(scope, batch.photographs());
        List<Texture> target = aim.stream().map(texture -> texture.in(scope)).toList();
        List<Blocks.Values> shown = judge.see(batch.look().at(photograph));
        Map<String, Double> measures = new LinkedHashMap<>();
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            Blocks.Values features = painter.look(Tensors.toPictures(scope, batch.grained()));
            NDArray statistics = Painter.statistics(features);
            NDArray picture = batch.look().at(painter.paint(features, statistics, Map.of()));
            StyleJudge.Verdict verdict = judge.judge(scope, picture, shown, target, weights);
            NDArray loss = verdict.loss(weights);
            if (weights.identity() > 0 && step % weights.identityEvery() == 0) {
                NDArray painting = Tensors.toPictures(scope, batch.paintings());
                Tensor grained = Painter.grained(batch.paintings(), step, tiling.grain());
                Blocks.Values own = painter.look(Tensors.toPictures(scope, grained));
                NDArray same = painter.paint(own, Painter.statistics(own), Map.of());
                NDArray identity =
                        Losses.absolute(batch.look().at(same), batch.look().at(painting));
                loss = loss.add(Scaled.of(identity, weights.identity()));
                measures.put(Measure.IDENTITY, (double) identity.getFloat());
            }
            if (weights.evenness() > 0 && step % Painter.RAMP_EVERY == 0) {
                NDArray bend = painter.bend(Tensors.toPictures(scope, batch.ramps()), statistics, Map.of());
                loss = loss.add(Scaled.of(bend, weights.evenness()));
                measures.put(Measure.EVENNESS, (double) bend.getFloat());
            }
            measures.put(Measure.LOSS, (double) loss.getFloat());
            verdict.tell(measures, weights);
            collector.backward(loss);
        }
        measures.put(Measure.GRADIENT, optimisation.step(scope, step, learningRate));
        return measures;
    }

    @Override
    public Optimisation memory() {
        return optimisation;
    }

    @Override
    public List<Problem> passedOver() {
        List<Problem> met = new ArrayList<>(unread);
        unread.clear();
        met.addAll(photographs.passedOver());
        return met;
    }

    /// The painting and photographs; below them how they are painted before any step, and how now.
    @Override
    public Raster sample(NDManager scope) {
        List<List<Tensor>> rows = new ArrayList<>();
        List<Tensor> first = new ArrayList<>();
        first.add(Squares.toTensor(List.of(manner.middle(SAMPLE_SIDE))));
        heldOut().stream()
                .map(wide -> wide.crop(Painter.REACH, Painter.REACH, SAMPLE_SIDE, SAMPLE_SIDE))
                .forEach(photograph -> first.add(Squares.toTensor(List.of(photograph))));
        rows.add(first);
        for (List<Tensor> painted : List.of(before, painted(scope))) {
            List<Tensor> row = new ArrayList<>();
            row.add(Tensor.allocate(first.getFirst().shape()));
            row.addAll(painted);
            rows.add(row);
        }
        return Squares.sheet(rows);
    }

    @Override
    public Shipment ship(NDManager scope, Path folder) {
        Map<String, Tensor> probe = new LinkedHashMap<>();
        Map<String, ModelCard.Graph> graphs = painter.ship(scope, folder, tiling.stride(), Map.of(), probe);
        List<ModelCard.DataSource> data = Stream.concat(photographs.sources().stream(), Stream.of(manner.source()))
                .distinct()
                .toList();
        return new Shipment(ModelCard.Kind.ONE_STYLE, graphs, Optional.of(tiling), probe, data);
    }

    @Override
    public void close() {
        batches.close();
    }

    /// `paint` with the manner's code inside.
    private Trained withCode(NDManager manager, StyleModel start) {
        Map<String, Tensor> weights = new HashMap<>(start.paint().weights());
        try (NDManager scope = manager.newSubManager()) {
            Student style = Student.fixed(
                    scope, start.style().architecture(), start.style().weights());
            weights.put("code.value", manner.code(scope, style));
        }
        return new Trained(start.paint().architecture().learning("code"), weights);
    }

    private List<Tensor> painted(NDManager manager) {
        List<Tensor> painted = new ArrayList<>();
        for (Raster wide : heldOut()) {
            try (NDManager scope = manager.newSubManager()) {
                Tensor grained = Painter.grained(Squares.toTensor(List.of(wide)), 0, tiling.grain());
                NDArray photograph = Tensors.toArray(scope, grained);
                painted.add(Tensors.fromArray(painter.shippedPainting(photograph, Map.of())));
            }
        }
        return painted;
    }

    /// Photographs with what is cut from their paintings.
    private List<Raster> heldOut() {
        return photographs.heldOut(SAMPLES, SAMPLE_SIDE + 2 * Painter.REACH);
    }
}
