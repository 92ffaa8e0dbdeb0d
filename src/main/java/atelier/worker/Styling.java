package atelier.worker;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import atelier.base.Problem;
import atelier.image.Raster;
import atelier.model.ModelCard;
import atelier.net.Architectures;
import atelier.net.OnnxReader;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import atelier.tensor.TensorSpec.Meaning;
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
    /// Pixels cut from the border before anything is compared: there the networks see their own padding.
    private static final int BORDER = 4;
    /// The picture is shown to the judge moved by up to this many pixels, so that no grid can hide between
    /// the squares that the judge's pooling looks at.
    private static final int SHIFT = 4;

    /// Side of the ramps that have to stay even; a multiple of the networks' stride.
    private static final int RAMP_SIDE = 64;
    /// Pixels cut from their border: a pixel's reach, beyond which nothing knows of the padding.
    private static final int RAMP_BORDER = 24;

    private static final int RAMP_EVERY = 2;

    private static final int SAMPLE_SIDE = 192;
    private static final int STYLE_DEPTHS = 4;

    /// Photographs and paintings of one step, and where the judge looks.
    private record Batch(Tensor photographs, Tensor paintings, Tensor ramps, int shiftX, int shiftY) {}

    private final Objective.ArbitraryStyle objective;
    private final Student style;
    private final Student content;
    private final Student paint;
    private final Student judge;
    private final Optimisation optimisation;
    private final Deck photographs;
    private final Deck paintings;
    private final Batches<Batch> batches;

    /// @param perceptual the judge's network
    Styling(NDManager manager, Run run, Objective.ArbitraryStyle objective, OnnxReader.Trained perceptual) {
        TrainingPlan plan = run.plan();
        this.objective = objective;
        this.photographs = new Deck(run, objective.photographs());
        this.paintings = new Deck(run, objective.paintings());
        this.judge = Student.fixed(
                manager,
                perceptual.architecture().upTo(Architectures.TAPS.get(STYLE_DEPTHS - 1)),
                perceptual.weights());
        this.style = Student.fresh(manager, Architectures.style(), plan.seed());
        this.content = Student.fresh(manager, Architectures.content(), plan.seed() + 1);
        this.paint = Student.fresh(manager, Architectures.paint(), plan.seed() + 2);
        this.optimisation = new Optimisation(manager, List.of(style, content, paint), 10);
        this.batches = new Batches<>(plan.seed(), (step, random) -> {
            TrainingPlan.Stage stage = plan.stageAt(step);
            return new Batch(
                    squares(photographs, random, stage, objective.contentZoom()),
                    squares(paintings, random, stage, objective.styleZoom()),
                    Ramps.draw(random, stage.batch(), RAMP_SIDE),
                    random.nextInt(SHIFT),
                    random.nextInt(SHIFT));
        });
    }

    @Override
    public Map<String, Double> step(NDManager scope, long step, double learningRate) {
        Objective.StyleLosses weights = objective.lossesAt(step);
        Batch batch = batches.take(step);
        NDArray photograph = Tensors.toPictures(scope, batch.photographs());
        NDArray painting = Tensors.toPictures(scope, batch.paintings());
        Blocks.Values ofPhotograph = judge.run(Map.of("picture", shown(photograph, batch)));
        Blocks.Values ofPainting = judge.run(Map.of("picture", painting));
        Map<String, Double> measures = new LinkedHashMap<>();
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            Blocks.Values features = content.run(Map.of("picture", photograph));
            NDArray statistics = moments(features.of("features1"), features.of("features2"));
            NDArray code = style.run(Map.of("picture", painting)).of("code");
            NDArray picture = shown(painted(paint::run, features, statistics, code), batch);
            Blocks.Values seen = judge.run(Map.of("picture", picture));

            NDArray contentLoss = Losses.content(seen.of("relu4_1"), ofPhotograph.of("relu4_1"))
                    .add(Losses.content(seen.of("relu3_1"), ofPhotograph.of("relu3_1"))
                            .mul(0.5f));
            NDArray detail = weights.detail() > 0
                    ? Losses.content(seen.of("relu2_1"), ofPhotograph.of("relu2_1"))
                    : scope.create(0f);
            NDArray momentLoss = scope.create(0f);
            NDArray gramLoss = scope.create(0f);
            for (int depth = 0; depth < STYLE_DEPTHS; depth++) {
                String tap = Architectures.TAPS.get(depth);
                Texture made = Texture.of(seen.of(tap));
                Texture target = Texture.of(ofPainting.of(tap));
                momentLoss = momentLoss.add(Texture.moments(scope, made, target));
                if (depth > 0) {
                    gramLoss = gramLoss.add(Texture.gram(made, target));
                }
            }
            NDArray variation = Losses.variation(picture);
            NDArray loss = contentLoss
                    .mul((float) weights.content())
                    .add(detail.mul((float) weights.detail()))
                    .add(momentLoss.mul((float) (weights.style() * (1 - weights.gram()))))
                    .add(gramLoss.mul((float) (weights.style() * weights.gram())))
                    .add(variation.mul((float) weights.variation()));
            if (step % weights.identityEvery() == 0) {
                NDArray own = style.run(Map.of("picture", photograph)).of("code");
                NDArray same = painted(paint::run, features, statistics, own);
                NDArray identity = Losses.absolute(shown(same, batch), shown(photograph, batch));
                loss = loss.add(identity.mul((float) weights.identity()));
                measures.put("identity", (double) identity.getFloat());
            }
            if (weights.evenness() > 0 && step % RAMP_EVERY == 0) {
                Blocks.Values ramps = content.run(Map.of("picture", Tensors.toPictures(scope, batch.ramps())));
                NDArray even = painted(paint::run, ramps, statistics, code);
                long end = RAMP_SIDE - RAMP_BORDER;
                NDArray bend = Losses.bend(Losses.part(even, RAMP_BORDER, end, RAMP_BORDER, end));
                loss = loss.add(bend.mul((float) weights.evenness()));
                measures.put("evenness", (double) bend.getFloat());
            }
            measures.put("loss", (double) loss.getFloat());
            measures.put("content", (double) contentLoss.getFloat());
            measures.put("detail", (double) detail.getFloat());
            measures.put("style", (double) momentLoss.getFloat());
            measures.put("gram", (double) gramLoss.getFloat());
            measures.put("variation", (double) variation.getFloat());
            collector.backward(loss);
        }
        measures.put("gradient norm", optimisation.step(scope, step, learningRate));
        return measures;
    }

    @Override
    public Optimisation memory() {
        return optimisation;
    }

    @Override
    public List<Problem> passedOver() {
        return Stream.concat(photographs.passedOver().stream(), paintings.passedOver().stream())
                .toList();
    }

    /// Photographs across, paintings down, each met by each.
    @Override
    public Raster sample(NDManager scope) {
        int photographCount = 5;
        int paintingCount = 4;
        List<List<Tensor>> rows = new ArrayList<>();
        List<Tensor> first = new ArrayList<>();
        first.add(Tensor.allocate(atelier.tensor.Shape.of(1, 3, SAMPLE_SIDE, SAMPLE_SIDE)));
        for (int i = 0; i < photographCount; i++) {
            first.add(Squares.toTensor(List.of(photographs.heldOut(i, SAMPLE_SIDE))));
        }
        rows.add(first);
        for (int j = 0; j < paintingCount; j++) {
            Tensor painting = Squares.toTensor(List.of(paintings.heldOut(j, SAMPLE_SIDE)));
            NDArray code = style.runAveraged(Map.of("picture", Tensors.toArray(scope, painting)))
                    .of("code");
            List<Tensor> row = new ArrayList<>();
            row.add(painting);
            for (int i = 1; i <= photographCount; i++) {
                Blocks.Values features = content.runAveraged(Map.of("picture", Tensors.toArray(scope, first.get(i))));
                NDArray statistics = moments(features.of("features1"), features.of("features2"));
                row.add(Tensors.fromArray(painted(paint::runAveraged, features, statistics, code)));
            }
            rows.add(row);
        }
        return Squares.sheet(rows);
    }

    @Override
    public Shipment ship(NDManager scope, Path folder) {
        TensorSpec picture = TensorSpec.rgb01(4);
        TensorSpec features = TensorSpec.data(Meaning.FEATURES, 1, 64, -1, -1);
        TensorSpec code = TensorSpec.data(Meaning.CODE, 1, 512);
        TensorSpec moments = TensorSpec.data(Meaning.FEATURES, 1, 256);
        Map<String, TensorSpec> both = Map.of("features1", features, "features2", features);
        Map<String, Tensor> probe = new LinkedHashMap<>();
        Map<String, ModelCard.Graph> graphs = new LinkedHashMap<>();
        graphs.put(
                "style",
                Shipping.graph(
                        scope,
                        folder,
                        "style",
                        style,
                        Map.of("picture", picture),
                        Map.of("code", code),
                        probe,
                        Map.of()));
        graphs.put(
                "content",
                Shipping.graph(scope, folder, "content", content, Map.of("picture", picture), both, probe, Map.of()));
        Map<String, Tensor> given = new LinkedHashMap<>();
        for (String name : List.of("features1", "features2")) {
            given.put(name, made(probe, "content/out/" + name));
        }
        given.put("code", made(probe, "style/out/code"));
        NDArray statistics = moments(
                Tensors.toArray(scope, made(probe, "content/out/features1")),
                Tensors.toArray(scope, made(probe, "content/out/features2")));
        given.put("moments", Tensors.fromArray(statistics));
        graphs.put(
                "paint",
                Shipping.graph(
                        scope,
                        folder,
                        "paint",
                        paint,
                        Map.of("features1", features, "features2", features, "moments", moments, "code", code),
                        Map.of("picture", picture),
                        probe,
                        given));
        List<ModelCard.DataSource> data = Stream.concat(photographs.sources().stream(), paintings.sources().stream())
                .distinct()
                .toList();
        return new Shipment(
                ModelCard.Kind.ARBITRARY_STYLE, graphs, Optional.of(new ModelCard.Tiling(4, 20, 24, 24)), probe, data);
    }

    @Override
    public void close() {
        batches.close();
    }

    /// Runs a network on named inputs.
    @FunctionalInterface
    private interface Runner {
        Blocks.Values run(Map<String, NDArray> inputs);
    }

    private static NDArray painted(Runner painter, Blocks.Values features, NDArray statistics, NDArray code) {
        return painter.run(Map.of(
                        "features1",
                        features.of("features1"),
                        "features2",
                        features.of("features2"),
                        "moments",
                        statistics,
                        "code",
                        code))
                .of("picture");
    }

    /// Mean and deviation of both depths, [n, 256].
    private static NDArray moments(NDArray features1, NDArray features2) {
        NDArray joined = NDArrays.concat(new NDList(Blocks.moments(features1), Blocks.moments(features2)), 1);
        return joined.reshape(joined.getShape().get(0), joined.getShape().get(1));
    }

    private static NDArray shown(NDArray picture, Batch batch) {
        long side = picture.getShape().get(2);
        long length = side - 2 * BORDER - SHIFT;
        int top = BORDER + batch.shiftY();
        int left = BORDER + batch.shiftX();
        return Losses.part(picture, top, top + length, left, left + length);
    }

    private static Tensor squares(Deck deck, SplittableRandom random, TrainingPlan.Stage stage, Objective.Range zoom) {
        return Squares.toTensor(Stream.generate(() -> deck.draw(random, stage.crop(), zoom))
                .limit(stage.batch())
                .toList());
    }

    private static Tensor made(Map<String, Tensor> probe, String name) {
        Tensor tensor = probe.get(name);
        if (tensor == null) {
            throw new IllegalStateException("no " + name + " in the probe");
        }
        return tensor;
    }
}
