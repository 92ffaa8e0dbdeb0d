package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import atelier.base.Problem;
import atelier.image.Raster;
import atelier.model.ModelCard;
import atelier.net.OnnxReader.Trained;
import atelier.tensor.Tensor;
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

    /// Photographs in the one manner, and parts of the painting as they are.
    private final class InOneManner implements StyleLesson.Task {
        private final NDManager scope;
        private final long step;
        private final Objective.StyleLosses weights;
        private final StyleLesson.Batch batch;

        InOneManner(NDManager scope, long step, Objective.StyleLosses weights, StyleLesson.Batch batch) {
            this.scope = scope;
            this.step = step;
            this.weights = weights;
            this.batch = batch;
        }

        @Override
        public List<Texture> manner() {
            return aim.stream().map(texture -> texture.in(scope)).toList();
        }

        @Override
        public Map<String, NDArray> code() {
            return Map.of();
        }

        @Override
        public Optional<StyleLesson.Same> same(NDArray photographs, Blocks.Values features, NDArray statistics) {
            if (weights.identity() == 0) {
                return Optional.empty();
            }
            NDArray paintings = Tensors.toPictures(scope, batch.paintings());
            Tensor grained = Painter.grained(batch.paintings(), step, tiling.grain());
            Blocks.Values own = painter.look(Tensors.toPictures(scope, grained));
            return Optional.of(new StyleLesson.Same(paintings, painter.paint(own, Painter.statistics(own), Map.of())));
        }
    }

    private final Objective.OneStyle objective;
    private final ModelCard.Tiling tiling;
    private final Painter painter;
    private final StyleLesson lesson;
    private final Deck photographs;
    private final Manner manner;
    private final List<Texture> aim;
    /// Paintings that could not be read, until that is told.
    private final List<Problem> unread = new ArrayList<>();

    private final List<Tensor> before;
    private final Batches<StyleLesson.Batch> batches;

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
        StyleJudge judge = StyleJudge.of(manager, eyes);
        this.aim = manner.seen(manager, judge);
        this.painter = new Painter(
                Student.trained(manager, start.content()), Student.trained(manager, withCode(manager, start)));
        this.before = painted(manager);
        this.lesson = new StyleLesson(
                painter, judge, new Optimisation(manager, List.of(painter.content(), painter.paint()), GREATEST_NORM));
        this.batches = new Batches<>(plan.seed(), (step, random) -> {
            TrainingPlan.Stage stage = plan.stageAt(step);
            Tensor drawn = Squares.draw(photographs, random, stage, ZOOM);
            Tensor parts = Squares.draw(stage, () -> manner.draw(random, stage.crop()));
            return StyleLesson.Batch.of(drawn, parts, step, tiling.grain(), random);
        });
    }

    @Override
    public Map<String, Double> step(NDManager scope, long step, double learningRate) {
        StyleLesson.Batch batch = batches.take(step);
        Objective.StyleLosses weights = objective.lossesAt(step);
        return lesson.step(scope, step, learningRate, weights, batch, new InOneManner(scope, step, weights, batch));
    }

    @Override
    public Optimisation memory() {
        return lesson.optimisation();
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
