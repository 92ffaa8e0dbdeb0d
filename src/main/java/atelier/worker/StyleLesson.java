package atelier.worker;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import atelier.tensor.Tensor;
import atelier.train.Measure;
import atelier.train.Objective.StyleLosses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// What a step of [Styling] and one of [OneStyling] have in common: photographs are painted, a judge says what is amiss
/// in the pictures, and the painter learns from that.
///
/// @param optimisation of the painter, and of whatever gives it its codes
record StyleLesson(Painter painter, StyleJudge judge, Optimisation optimisation) {
    /// Photographs and paintings of one step, and where the judge looks.
    record Batch(Tensor photographs, Tensor grained, Tensor paintings, Tensor ramps, StyleJudge.Look look) {
        /// @param grain deviation of what the photographs get of it
        /// @param random already drawn from for the photographs and the paintings
        static Batch of(Tensor photographs, Tensor paintings, long step, double grain, SplittableRandom random) {
            int count = Math.toIntExact(photographs.shape().axis(0));
            return new Batch(
                    photographs,
                    Painter.grained(photographs, step, grain),
                    paintings,
                    Ramps.draw(random, count, Painter.RAMP_SIDE),
                    StyleJudge.Look.draw(random));
        }
    }

    /// How one step's photographs are to be painted.
    interface Task {
        /// The manner to paint in, as the judge sees it.
        List<Texture> manner();

        /// What `paint` takes beside the photographs: `code`, or nothing. Gradients are collected by then.
        Map<String, NDArray> code();

        /// What should come out as it went in; empty where that is not taught. Gradients are collected by then.
        ///
        /// @param features of the photographs
        /// @param statistics of the features
        Optional<Same> same(NDArray photographs, Blocks.Values features, NDArray statistics);
    }

    /// Pictures that are in the manner already.
    ///
    /// @param painted in that manner once more
    record Same(NDArray pictures, NDArray painted) {
        NDArray lost(StyleJudge.Look look) {
            return Losses.absolute(look.at(painted), look.at(pictures));
        }
    }

    /// As [Training#step].
    Map<String, Double> step(
            NDManager scope, long step, double learningRate, StyleLosses weights, Batch batch, Task task) {
        NDArray photographs = Tensors.toPictures(scope, batch.photographs());
        List<Blocks.Values> shown = judge.see(batch.look().at(photographs));
        List<Texture> manner = task.manner();
        Map<String, Double> measures = new LinkedHashMap<>();
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            Blocks.Values features = painter.look(Tensors.toPictures(scope, batch.grained()));
            NDArray statistics = Painter.statistics(features);
            Map<String, NDArray> code = task.code();
            NDArray picture = batch.look().at(painter.paint(features, statistics, code));
            StyleJudge.Verdict verdict = judge.judge(scope, picture, shown, manner, weights);
            NDArray loss = verdict.loss(weights);
            Optional<Same> same = step % weights.identityEvery() == 0
                    ? task.same(photographs, features, statistics)
                    : Optional.empty();
            if (same.isPresent()) {
                NDArray identity = same.get().lost(batch.look());
                loss = loss.add(Scaled.of(identity, weights.identity()));
                measures.put(Measure.IDENTITY, (double) identity.getFloat());
            }
            if (weights.evenness() > 0 && step % Painter.RAMP_EVERY == 0) {
                NDArray bend = painter.bend(Tensors.toPictures(scope, batch.ramps()), statistics, code);
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
}
