package atelier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.base.AppDirs;
import atelier.model.ModelId;
import atelier.train.TrainingEvent.Measured;
import atelier.train.TrainingEvent.Occupied;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    @TempDir
    Path folder;

    @Test
    void whatWasMeasuredTellsTheNextRunsTime() {
        TrainingPlan plan = plan(Preset.VAE_CONVOLUTIONAL);
        Path file = folder.resolve("pace.json");

        Pace.read(file).learn(plan, run(plan, 0.25), 2);

        Pace pace = Pace.read(file);
        Estimate estimate = Estimate.of(plan, pace, 2);
        assertThat(estimate.measured()).isTrue();
        assertThat(estimate.seconds()).isCloseTo(plan.steps() * 0.25, within(1.0));
        assertThat(estimate.megabytes()).isEqualTo(1700);
        Estimate other = Estimate.of(plan(Preset.GAN_DENSE), pace, 2);
        assertThat(other.measured()).isFalse();
        assertThat(other.seconds())
                .as("scaled by how much slower than its plan the known run was")
                .isCloseTo(
                        Estimate.of(plan(Preset.GAN_DENSE), Pace.read(Path.of("none")), 2)
                                        .seconds()
                                * pace.factor(),
                        within(1e-6));
    }

    /// Seconds of a step, the mean of 40, with a core that another training was beside: as training.md has them.
    /// The second stage of VAE_CONVOLUTIONAL was not among them.
    @ParameterizedTest
    @CsvSource({
        "PAINTING, 0.615",
        "PAINTINGS, 1.044",
        "GAN_DENSE, 0.098",
        "GAN_CONVOLUTIONAL, 0.597",
        "GAN_PROJECTED, 0.496",
        "GAN_RESIDUAL, 1.041",
        "VAE_DENSE, 0.065"
    })
    void theGuessIsNearWhatStepsTook(Preset preset, double seconds) {
        TrainingPlan plan = plan(preset);

        Estimate guess = Estimate.of(plan, Pace.read(Path.of("none")), 1);

        assertThat(guess.seconds() / plan.steps() / seconds).isBetween(0.5, 1.5);
    }

    /// From 64 to 256 costs about half as much a step as from 128 to 256, of pictures as large and as many.
    @Test
    void growthsOfDifferentGeneratorsAreLearnedApart() {
        TrainingPlan plan = plan(Preset.GROWTH);
        Objective.Growth growth = (Objective.Growth) plan.objective();
        TrainingPlan other = plan.with(new Objective.Growth(
                new ModelId("another"),
                growth.perceptual(),
                growth.data(),
                growth.width(),
                growth.perceptualWeight(),
                growth.softness(),
                growth.grain(),
                growth.optimiser(),
                growth.averageDecay()));
        Path file = folder.resolve("pace.json");
        Pace.read(file).learn(plan, run(plan, 0.25), 2);

        assertThat(Estimate.of(plan, Pace.read(file), 2).measured()).isTrue();
        assertThat(Estimate.of(other, Pace.read(file), 2).measured()).isFalse();
    }

    /// The second stage of an autoencoder is a small part of the work, also where it takes as many pictures a step.
    @Test
    void theStagesOfAnAutoencoderAreLearnedApart() {
        TrainingPlan preset = plan(Preset.VAE_CONVOLUTIONAL);
        TrainingPlan plan = preset.with(preset.stages().stream()
                .map(s -> new TrainingPlan.Stage(s.steps(), 32, s.crop(), s.learningRate(), s.warmUp(), s.cosineFrom()))
                .toList());
        Path file = folder.resolve("pace.json");
        Pace.read(file)
                .learn(
                        plan,
                        List.of(
                                new Measured(20, 20, Map.of()),
                                new Measured(6000, 6000, Map.of()),
                                new Measured(6020, 6002, Map.of()),
                                new Measured(9000, 6300, Map.of())),
                        1);

        assertThat(Estimate.of(plan, Pace.read(file), 1).seconds()).isCloseTo(6300, within(1.0));
    }

    @Test
    void aDamagedFileKnowsNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("pace.json"), "{\"kinds\": 3");

        assertThat(Pace.read(file).factor()).isEqualTo(1);
        Pace.read(file).learn(plan(Preset.GAN_DENSE), run(plan(Preset.GAN_DENSE), 1), 1);
        assertThat(Estimate.of(plan(Preset.GAN_DENSE), Pace.read(file), 1).measured())
                .isTrue();
    }

    private TrainingPlan plan(Preset preset) {
        return preset.plan(
                new Preset.Answers("a", Path.of("p"), "", "", Optional.empty()), new AppDirs(folder, Path.of("")));
    }

    private static List<TrainingEvent> run(TrainingPlan plan, double seconds) {
        List<TrainingEvent> events = new ArrayList<>();
        for (long step = 20; step <= plan.steps(); step += 20) {
            events.add(new Measured(step, 3 + step * seconds, Map.of()));
        }
        events.add(new Occupied(20, 1500));
        events.add(new Occupied(plan.steps(), 1700));
        return events;
    }
}
