package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import atelier.base.Problem;
import atelier.image.Raster;
import atelier.model.ModelCard;
import atelier.tensor.Tensor;
import atelier.train.Objective;
import atelier.train.Run;
import atelier.train.TrainingPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Teaches three networks to paint any photograph in the style of any painting, [Objective.ArbitraryStyle].
final class Styling implements Training {
    private static final int SAMPLE_SIDE = 192;
    private static final double GREATEST_NORM = 10;

    /// Photographs in the manner of paintings, and each in its own.
    private final class InTheirManner implements StyleLesson.Task {
        private final NDArray paintings;

        InTheirManner(NDArray paintings) {
            this.paintings = paintings;
        }

        @Override
        public List<Texture> manner() {
            return lesson.judge().manner(lesson.judge().see(paintings));
        }

        @Override
        public Map<String, NDArray> code() {
            return code(paintings);
        }

        @Override
        public Optional<StyleLesson.Same> same(NDArray photographs, Blocks.Values features, NDArray statistics) {
            return Optional.of(
                    new StyleLesson.Same(photographs, painter.paint(features, statistics, code(photographs))));
        }

        private Map<String, NDArray> code(NDArray pictures) {
            return Map.of("code", style.runTraining(Map.of("picture", pictures)).of("code"));
        }
    }

    private final Objective.ArbitraryStyle objective;
    private final ModelCard.Tiling tiling;
    private final Student style;
    private final Painter painter;
    private final StyleLesson lesson;
    private final Deck photographs;
    private final Deck paintings;
    private final Batches<StyleLesson.Batch> batches;

    /// @param start what the networks are at first
    /// @param eyes the judge's
    Styling(NDManager manager, Run run, Objective.ArbitraryStyle objective, StyleModel start, List<Eye> eyes) {
        TrainingPlan plan = run.plan();
        this.objective = objective;
        this.tiling =
                start.tiling().withGrain(objective.grain().orElse(start.tiling().grain()));
        this.photographs = new Deck(run, objective.photographs());
        this.paintings = new Deck(run, objective.paintings());
        StyleJudge judge = StyleJudge.of(manager, eyes);
        this.style = Student.trained(manager, start.style());
        this.painter = new Painter(Student.trained(manager, start.content()), Student.trained(manager, start.paint()));
        this.lesson = new StyleLesson(
                painter,
                judge,
                new Optimisation(manager, List.of(style, painter.content(), painter.paint()), GREATEST_NORM));
        this.batches = new Batches<>(plan.seed(), (step, random) -> {
            TrainingPlan.Stage stage = plan.stageAt(step);
            Tensor drawn = Squares.draw(photographs, random, stage, objective.contentZoom());
            Tensor painted = Squares.draw(stage, () -> painting(random, stage));
            return StyleLesson.Batch.of(drawn, painted, step, tiling.grain(), random);
        });
    }

    @Override
    public Map<String, Double> step(NDManager scope, long step, double learningRate) {
        StyleLesson.Batch batch = batches.take(step);
        NDArray paintings = Tensors.toPictures(scope, batch.paintings());
        return lesson.step(scope, step, learningRate, objective.lossesAt(step), batch, new InTheirManner(paintings));
    }

    @Override
    public Optimisation memory() {
        return lesson.optimisation();
    }

    @Override
    public List<Problem> passedOver() {
        return Stream.concat(photographs.passedOver().stream(), paintings.passedOver().stream())
                .toList();
    }

    /// Photographs across, paintings down, each met by each.
    @Override
    public Raster sample(NDManager scope) {
        List<Raster> wide = photographs.heldOut(5, SAMPLE_SIDE + 2 * Painter.REACH);
        List<List<Tensor>> rows = new ArrayList<>();
        List<Tensor> first = new ArrayList<>();
        first.add(Tensor.allocate(atelier.tensor.Shape.of(1, 3, SAMPLE_SIDE, SAMPLE_SIDE)));
        for (Raster photograph : wide) {
            first.add(
                    Squares.toTensor(List.of(photograph.crop(Painter.REACH, Painter.REACH, SAMPLE_SIDE, SAMPLE_SIDE))));
        }
        rows.add(first);
        for (Raster shown : paintings.heldOut(4, SAMPLE_SIDE)) {
            Tensor painting = Squares.toTensor(List.of(shown));
            NDArray code = style.runShipped(Map.of("picture", Tensors.toArray(scope, painting)))
                    .of("code");
            List<Tensor> row = new ArrayList<>();
            row.add(painting);
            for (Raster photograph : wide) {
                Tensor grained = Painter.grained(Squares.toTensor(List.of(photograph)), 0, tiling.grain());
                NDArray array = Tensors.toArray(scope, grained);
                row.add(Tensors.fromArray(painter.shippedPainting(array, Map.of("code", code))));
            }
            rows.add(row);
        }
        return Squares.sheet(rows);
    }

    @Override
    public Shipment ship(NDManager scope, Path folder) {
        int stride = tiling.stride();
        Map<String, Tensor> probe = new LinkedHashMap<>();
        ModelCard.Graph codes = Painter.ship(scope, folder, "style", style, stride, probe, Map.of());
        Map<String, Tensor> code = Map.of("code", Shipping.made(probe, "style/out/code"));
        Map<String, ModelCard.Graph> graphs = painter.ship(scope, folder, stride, code, probe);
        graphs.put("style", codes);
        List<ModelCard.DataSource> data = Stream.concat(photographs.sources().stream(), paintings.sources().stream())
                .distinct()
                .toList();
        return new Shipment(ModelCard.Kind.ARBITRARY_STYLE, graphs, Optional.of(tiling), probe, data);
    }

    @Override
    public void close() {
        batches.close();
    }

    private Raster painting(SplittableRandom random, TrainingPlan.Stage stage) {
        Raster painting = paintings.draw(random, stage.crop(), objective.styleZoom());
        double share = objective.recoloured().orElse(0.0);
        // Nothing is drawn where nothing is recoloured, so that plans from before teach what they taught.
        return share > 0 && random.nextDouble() < share
                ? Recolouring.draw(random).of(painting)
                : painting;
    }
}
