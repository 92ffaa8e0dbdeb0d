package atelier.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.AppDirs;
import atelier.base.Json;
import atelier.base.Text;
import atelier.train.TrainingEvent.Measured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rules on series drawn by hand.
class DoctorTest {
    private static final TrainingPlan GAN = plan(Preset.GAN_DENSE);
    private static final TrainingPlan VAE = plan(Preset.VAE_DENSE);

    /// Measures every twenty steps, as functions of the step.
    private final Map<String, DoubleUnaryOperator> measures = new HashMap<>();

    @Test
    void tooLittleIsNoFinding() {
        healthyGan();

        assertThat(Doctor.examine(GAN, rows(100))).isEmpty();
        assertThat(Doctor.examine(GAN, List.of())).isEmpty();
    }

    @Test
    void healthyIsSaid() {
        healthyGan();

        assertThat(Doctor.examine(GAN, rows(2000))).singleElement().isInstanceOf(Finding.Healthy.class);
    }

    @Test
    void samplesThatBecomeAlikeAreAModeCollapse() {
        healthyGan();
        measures.put(Measure.DIVERSITY, step -> step < 1000 ? 0.9 : 0.2);

        Finding finding = first(GAN, Finding.ModeCollapse.class);

        assertThat(finding.sureness()).isEqualTo(1);
        assertThat(((Objective.Gan) finding.advice(GAN).apply(GAN).objective()).loss())
                .isEqualTo(new AdversarialLoss.Relativistic(2));
    }

    @Test
    void aDiscriminatorThatIsAlwaysRightIsTooStrong() {
        healthyGan();
        measures.put(Measure.REAL, step -> 0.995);
        measures.put(Measure.GENERATED, step -> 0.998);

        Finding finding = first(GAN, Finding.DiscriminatorOverpowers.class);

        Objective.Gan advised = (Objective.Gan) finding.advice(GAN).apply(GAN).objective();
        assertThat(advised.spectralNorm()).isTrue();
        assertThat(advised.labelSmoothing()).isEqualTo(0.1);
    }

    @Test
    void aDiscriminatorThatIsAlwaysDeceivedIsTooWeak() {
        healthyGan();
        measures.put(Measure.GENERATED, step -> 0.03);

        Finding finding = first(GAN, Finding.GeneratorOverpowers.class);

        assertThat(((Objective.Gan) finding.advice(GAN).apply(GAN).objective()).discriminatorSteps())
                .isEqualTo(2);
    }

    @Test
    void gradientsVanishOrExplode() {
        healthyGan();
        measures.put(Measure.GRADIENT, step -> Math.pow(10, -step / 300.0));
        first(GAN, Finding.VanishingGradients.class);

        measures.put(Measure.GRADIENT, step -> step < 1900 ? 1 : 3000);
        Finding exploding = first(GAN, Finding.ExplodingGradients.class);

        TrainingPlan advised = exploding.advice(GAN).apply(GAN);
        assertThat(((Objective.Gan) advised.objective()).greatestNorm()).isEqualTo(1);
        assertThat(advised.stages().getFirst().learningRate())
                .isEqualTo(GAN.stages().getFirst().learningRate() / 2);
    }

    @Test
    void stepsThatAreNoNumbersAreTold() {
        healthyGan();
        measures.put(Measure.SPOILED, step -> step > 1900 ? 0.25 : 0);

        Finding finding = first(GAN, Finding.NotANumber.class);

        assertThat(finding.advice(GAN).apply(GAN).stages().getFirst().learningRate())
                .isLessThan(GAN.stages().getFirst().learningRate() / 3);
    }

    @Test
    void winningByTurnsIsAnOscillation() {
        healthyGan();
        measures.put(Measure.GENERATED, step -> 0.55 + 0.4 * Math.sin(step / 40.0));

        first(GAN, Finding.Oscillation.class);
    }

    @Test
    void aGapToHeldOutPicturesIsOverFitting() {
        healthyGan();
        measures.put(Measure.REAL, step -> 0.9);
        measures.put(Measure.HELD_OUT, step -> 0.4);

        Finding finding = first(GAN, Finding.OverFitting.class);

        assertThat(((Objective.Gan) finding.advice(GAN).apply(GAN).objective()).augmentation())
                .isEqualTo(1);
    }

    @Test
    void fewPicturesAreTold() {
        healthyGan();
        measures.put(Measure.PICTURES, step -> 40);

        assertThat(first(GAN, Finding.TooLittleData.class).advice(GAN)).isEqualTo(new Advice.MorePictures(500));
    }

    @Test
    void noNewBestForLongIsStalled() {
        healthyGan();
        measures.put(Measure.FRECHET, step -> step < 500 ? 10 - step / 100.0 : 8);

        first(GAN.with(List.of(new TrainingPlan.Stage(4000, 64, 28, 2e-4, 0, 0.5))), Finding.Stalled.class);
        assertThat(Doctor.examine(GAN, rows(2000)))
                .as("an eighth of twelve thousand steps")
                .singleElement()
                .isInstanceOf(Finding.Healthy.class);
    }

    @Test
    void fewAreEnoughForADiscriminatorThatSeesThemChanged() {
        healthyGan();
        measures.put(Measure.PICTURES, step -> 240);
        first(GAN, Finding.TooLittleData.class, 0.3);

        assertThat(Doctor.examine(augmented(GAN), rows(2000))).singleElement().isInstanceOf(Finding.Healthy.class);
    }

    @Test
    void aStepInTwentyThatIsNoNumberIsNoIllness() {
        healthyGan();
        measures.put(Measure.SPOILED, step -> 0.05);

        assertThat(Doctor.examine(GAN, rows(2000))).singleElement().isInstanceOf(Finding.Healthy.class);
    }

    @Test
    void turnsByLittleAreNoOscillation() {
        healthyGan();
        measures.put(Measure.GENERATED, step -> 0.6 + 0.14 * Math.sin(step / 40.0));

        assertThat(Doctor.examine(GAN, rows(2000))).singleElement().isInstanceOf(Finding.Healthy.class);
    }

    /// Generators lose while their discriminators learn.
    @Test
    void aGeneratorsLossMayRiseAndLeapAbout() {
        healthyGan();
        measures.put(Measure.LOSS, step -> (1 + step / 400.0) * (1.5 + Math.sin(step)));

        assertThat(Doctor.examine(GAN, rows(2000))).singleElement().isInstanceOf(Finding.Healthy.class);
    }

    /// No rule looks at a GAN's loss: this is what a rate that is too high comes to.
    @Test
    void aGansRateThatIsTooHighIsSeenInWhatItDoesAndLowered() {
        TrainingPlan limited = GAN.with(((Objective.Gan) GAN.objective()).with(gan -> gan.greatestNorm = 1));
        List.of(
                        new Finding.NotANumber(1, 1, 0.3),
                        new Finding.Oscillation(1, 1, 6),
                        new Finding.ExplodingGradients(1, 1, 300))
                .forEach(finding -> assertThat(finding.advice(limited)).isInstanceOf(Advice.LearningRate.class));
    }

    /// It is a logarithm, whose zero means nothing.
    @ParameterizedTest
    @ValueSource(doubles = {-40, -20.5, -20, 0})
    void anAutoencodersLossMayLieAnywhere(double shift) {
        healthyVae();
        measures.put(Measure.LOSS, step -> 20 + shift + 0.6 * Math.exp(-step / 1500.0) + 0.03 * Math.sin(step));
        assertThat(Doctor.examine(VAE, rows(2000))).singleElement().isInstanceOf(Finding.Healthy.class);

        measures.put(Measure.LOSS, step -> 20 + shift + (step < 1000 ? 0 : 1));
        first(VAE, Finding.LearningRateTooHigh.class);
        measures.put(Measure.LOSS, step -> 20 + shift + 0.6 * Math.sin(step));
        first(VAE, Finding.LearningRateTooHigh.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anAutoencoderOfFewNumbersIsHealthyWhereAllOfThemSaySomething(int latent) {
        healthyVae();
        measures.put(Measure.ACTIVE, step -> 1.0);
        Objective.Vae vae = (Objective.Vae) VAE.objective();
        TrainingPlan small = VAE.with(vae.with(draft -> draft.latent = latent));

        assertThat(Doctor.examine(small, rows(2000))).singleElement().isInstanceOf(Finding.Healthy.class);
        measures.put(Measure.ACTIVE, step -> 0.0);
        first(small, Finding.CodesCollapse.class);
    }

    @Test
    void anAutoencoderIsHealthyOrNot() {
        healthyVae();
        assertThat(Doctor.examine(VAE, rows(2000))).singleElement().isInstanceOf(Finding.Healthy.class);

        measures.put(Measure.ACTIVE, step -> 0.0);
        Finding collapse = first(VAE, Finding.CodesCollapse.class);
        Objective.Vae advised = (Objective.Vae) collapse.advice(VAE).apply(VAE).objective();
        assertThat(advised.freeBits()).isEqualTo(0.1);
        assertThat(advised.beta()).isEqualTo(0.5);

        healthyVae();
        measures.put(Measure.RECONSTRUCTION, step -> 0.03 - step * 1e-5);
        measures.put(Measure.HELD_OUT_RECONSTRUCTION, step -> 0.03 + step * 2e-5);
        first(VAE, Finding.OverFitting.class);

        healthyVae();
        measures.put(Measure.LOSS, step -> step < 1000 ? 30 : 90);
        first(VAE, Finding.LearningRateTooHigh.class);

        healthyVae();
        measures.put(Measure.LOSS, step -> 30 + 0.003 * Math.sin(step));
        first(VAE, Finding.Stalled.class);
    }

    /// What is advised is another training than the one that is ill, and one that can be done.
    @ParameterizedTest
    @MethodSource("ill")
    void whatAPlanDoesAlreadyIsNotAdvised(TrainingPlan plan, Finding finding) {
        Advice advice = finding.advice(plan);

        TrainingPlan advised = advice.apply(plan);

        assertThat(PlanCheck.fault(advised)).isEmpty();
        switch (advice) {
            case Advice.BestCheckpoint _, Advice.MorePictures _, Advice.GoOn _ ->
                assertThat(advised).isEqualTo(plan);
            default -> assertThat(advised).isNotEqualTo(plan);
        }
    }

    static Stream<Arguments> ill() {
        List<Finding> ofGenerators = List.of(
                new Finding.ModeCollapse(1, 1, 0.2),
                new Finding.DiscriminatorOverpowers(1, 1, 1),
                new Finding.GeneratorOverpowers(1, 1, 0),
                new Finding.VanishingGradients(1, 1, 0),
                new Finding.ExplodingGradients(1, 1, 1000),
                new Finding.NotANumber(1, 1, 0.2),
                new Finding.Oscillation(1, 1, 5),
                new Finding.OverFitting(1, 1, 1, 0.5),
                new Finding.TooLittleData(1, 1, 30, 500),
                new Finding.Stalled(1, 1, 1));
        List<Finding> ofAutoencoders = List.of(
                new Finding.CodesCollapse(1, 1, 0),
                new Finding.ExplodingGradients(1, 1, 1000),
                new Finding.OverFitting(1, 1, 1, 0.5),
                new Finding.LearningRateTooHigh(1, 1, 3));
        Stream<TrainingPlan> generators = Stream.of(
                        new AdversarialLoss.Minimax(),
                        new AdversarialLoss.NonSaturating(),
                        new AdversarialLoss.LeastSquares(),
                        new AdversarialLoss.WassersteinClipped(0.01),
                        new AdversarialLoss.WassersteinPenalty(10),
                        new AdversarialLoss.Relativistic(2),
                        new AdversarialLoss.Relativistic(0))
                .map(loss -> ((Objective.Gan) GAN.objective()).with(gan -> gan.loss = loss))
                .map(GAN::with)
                .flatMap(plan -> Stream.of(plan, gentler(plan), augmented(plan)));
        return Stream.concat(
                generators.flatMap(plan -> ofGenerators.stream().map(finding -> Arguments.of(plan, finding))),
                ofAutoencoders.stream().map(finding -> Arguments.of(VAE, finding)));
    }

    @ParameterizedTest
    @EnumSource(Objective.Form.class)
    void aCriticThatLooksThroughANetworkOfItsOwnIsNotGivenASpectralNorm(Objective.Form form) {
        TrainingPlan plan = GAN.with(((Objective.Gan) GAN.objective()).with(gan -> {
            gan.form = form;
            gan.spectralNorm = false;
        }));

        assertThat(((Objective.Gan) gentler(plan).objective()).spectralNorm())
                .isEqualTo(form != Objective.Form.PROJECTED);
    }

    private static TrainingPlan gentler(TrainingPlan plan) {
        return new Advice.GentlerDiscriminator().apply(plan);
    }

    private static TrainingPlan augmented(TrainingPlan plan) {
        return new Advice.Augmentation(1).apply(new Advice.DiscriminatorSteps(2).apply(plan));
    }

    @Test
    void everythingIsSaidInEveryLanguage() {
        for (Locale language : Text.LANGUAGES) {
            Text text = Text.in(language);
            for (Class<?> finding : Finding.class.getPermittedSubclasses()) {
                assertThat(text.has("finding." + finding.getSimpleName()))
                        .as(finding.getName())
                        .isTrue();
            }
            for (Class<?> advice : Advice.class.getPermittedSubclasses()) {
                assertThat(text.has("advice." + advice.getSimpleName()))
                        .as(advice.getName())
                        .isTrue();
            }
        }
        Finding finding = new Finding.ModeCollapse(40, 0.8, 0.25);
        assertThat(finding.in(Text.in(Locale.ENGLISH))).contains("25%");
        assertThat(finding.advice(GAN).in(Text.in(Locale.ENGLISH)))
                .contains("relativistic")
                .contains("2");
        assertThat(Json.read(Json.compact(finding), Finding.class)).isEqualTo(finding);
    }

    private void healthyGan() {
        measures.clear();
        measures.put(Measure.LOSS, step -> 1 + 0.1 * Math.sin(step));
        measures.put(Measure.REAL, step -> 0.75 + 0.03 * Math.sin(step * 0.7));
        measures.put(Measure.GENERATED, step -> 0.7 + 0.03 * Math.cos(step * 0.9));
        measures.put(Measure.GRADIENT, step -> 0.5 + 0.2 * Math.sin(step * 0.3));
        measures.put(Measure.DISCRIMINATOR_GRADIENT, step -> 0.8 + 0.2 * Math.sin(step * 0.5));
        measures.put(Measure.DIVERSITY, step -> Math.min(0.95, 0.1 + step / 1000.0));
        measures.put(Measure.FRECHET, step -> 10 * Math.exp(-step / 800.0) + 1);
        measures.put(Measure.HELD_OUT, step -> 0.72);
        measures.put(Measure.PICTURES, step -> 6000);
    }

    private void healthyVae() {
        measures.clear();
        measures.put(Measure.LOSS, step -> 60 * Math.exp(-step / 1500.0) + 20 + 0.3 * Math.sin(step));
        measures.put(Measure.GRADIENT, step -> 2 + 0.3 * Math.sin(step * 0.3));
        measures.put(Measure.ACTIVE, step -> 0.8);
        measures.put(Measure.RECONSTRUCTION, step -> 0.03);
        measures.put(Measure.HELD_OUT_RECONSTRUCTION, step -> 0.031);
    }

    private Finding first(TrainingPlan plan, Class<? extends Finding> kind) {
        return first(plan, kind, 0.5);
    }

    private Finding first(TrainingPlan plan, Class<? extends Finding> kind, double sureness) {
        List<Finding> findings = Doctor.examine(plan, rows(2000));
        assertThat(findings).first().isInstanceOf(kind);
        assertThat(findings.getFirst().sureness()).isBetween(sureness, 1.0);
        return findings.getFirst();
    }

    private List<Measured> rows(long steps) {
        List<Measured> rows = new ArrayList<>();
        for (long step = 20; step <= steps; step += 20) {
            Map<String, Double> values = new HashMap<>();
            for (var measure : measures.entrySet()) {
                values.put(measure.getKey(), measure.getValue().applyAsDouble((double) step));
            }
            rows.add(new Measured(step, step * 0.1, values));
        }
        return rows;
    }

    private static TrainingPlan plan(Preset preset) {
        return preset.plan(
                new Preset.Answers("a", Path.of("p"), "", "", Optional.empty()),
                new AppDirs(Path.of("home"), Path.of("")));
    }
}
