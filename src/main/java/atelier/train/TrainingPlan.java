package atelier.train;

import atelier.model.ModelId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// All there is to say about a training before it starts: the same plan on the same machine makes the
/// same model. Relative paths start from the folder that the training was started in.
///
/// @param model the id of the model to make
/// @param version of its weights
/// @param title of the model by language tag
/// @param summary of the model by language tag
/// @param licence SPDX expression for the weights
/// @param objective what is learned, from what
/// @param stages done one after the other
/// @param seed of the first weights and of every random choice
/// @param checkpointEvery steps from one checkpoint to the next
/// @param sampleEvery steps from one sample picture to the next
/// @param ships whose weights become the model when all is done; absent for [Ships#BEST]
public record TrainingPlan(
        ModelId model,
        int version,
        Map<String, String> title,
        Map<String, String> summary,
        String licence,
        Objective objective,
        List<Stage> stages,
        long seed,
        int checkpointEvery,
        int sampleEvery,
        Optional<Ships> ships) {

    /// Which of a training's states becomes the model.
    public enum Ships {
        /// The checkpoint that did best on held-out pictures, where the objective measures that: see [Best].
        /// The last one where it does not.
        BEST,
        /// The last one.
        LAST
    }

    public TrainingPlan {
        // Plans from before there was a choice.
        ships = Objects.requireNonNullElse(ships, Optional.empty());
        title = Map.copyOf(title);
        summary = Map.copyOf(summary);
        stages = List.copyOf(stages);
    }

    /// A plan that ships its best.
    public TrainingPlan(
            ModelId model,
            int version,
            Map<String, String> title,
            Map<String, String> summary,
            String licence,
            Objective objective,
            List<Stage> stages,
            long seed,
            int checkpointEvery,
            int sampleEvery) {
        this(
                model,
                version,
                title,
                summary,
                licence,
                objective,
                stages,
                seed,
                checkpointEvery,
                sampleEvery,
                Optional.empty());
    }

    /// A stretch of training with one size of batch.
    ///
    /// @param steps optimiser steps
    /// @param batch pictures a step
    /// @param crop side of the squares that pictures are cut into, in pixels, a multiple of 16
    /// @param learningRate the optimiser's, at its highest
    /// @param warmUp steps over which it rises from 0
    /// @param cosineFrom part of the stage after which it falls to a hundredth along a cosine, 0 to 1
    public record Stage(int steps, int batch, int crop, double learningRate, int warmUp, double cosineFrom) {
        /// The learning rate at a step of this stage.
        double rateAt(long step) {
            if (step < warmUp) {
                return learningRate * (step + 1) / warmUp;
            }
            double from = steps * cosineFrom;
            if (step < from || from >= steps) {
                return learningRate;
            }
            double turn = (step - from) / (steps - from);
            return learningRate * (0.01 + 0.99 * (1 + Math.cos(Math.PI * turn)) / 2);
        }
    }

    /// A stage where it lies in the training.
    ///
    /// @param from steps before it
    public record Stretch(Stage stage, long from) {
        /// The steps taken when it is done.
        public long to() {
            return from + stage.steps();
        }
    }

    /// A folder of pictures, sub-folders included, or a single file.
    ///
    /// @param folder or file
    /// @param share how often it is drawn from, against the others
    /// @param holdOutEvery every so many-th picture in the order of names is kept out of training; 0 for none
    /// @param name and licence go into the model's card
    public record Pictures(Path folder, double share, int holdOutEvery, String name, String licence) {}

    /// This plan for something else to learn.
    public TrainingPlan with(Objective other) {
        return new TrainingPlan(
                model, version, title, summary, licence, other, stages, seed, checkpointEvery, sampleEvery, ships);
    }

    /// This plan in other stages.
    public TrainingPlan with(List<Stage> others) {
        return new TrainingPlan(
                model, version, title, summary, licence, objective, others, seed, checkpointEvery, sampleEvery, ships);
    }

    /// Whether the best state ships, where there is a best one.
    public boolean shipsBest() {
        return ships.orElse(Ships.BEST) == Ships.BEST;
    }

    /// The steps of all stages.
    public long steps() {
        return stages.stream().mapToLong(Stage::steps).sum();
    }

    /// The stages in their order.
    public List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        long from = 0;
        for (Stage stage : stages) {
            stretches.add(new Stretch(stage, from));
            from += stage.steps();
        }
        return List.copyOf(stretches);
    }

    /// The stretch that a step belongs to, counted from 0; the last one for steps beyond.
    public Stretch stretchAt(long step) {
        List<Stretch> all = stretches();
        return all.stream().filter(stretch -> step < stretch.to()).findFirst().orElseGet(all::getLast);
    }

    /// The stage that a step belongs to; the last one for steps beyond.
    public Stage stageAt(long step) {
        return stretchAt(step).stage();
    }

    /// The learning rate at a step of the whole training; 0 for steps beyond.
    public double rateAt(long step) {
        Stretch stretch = stretchAt(step);
        return step < stretch.to() ? stretch.stage().rateAt(step - stretch.from()) : 0;
    }
}
