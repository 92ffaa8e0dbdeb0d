package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Text;
import atelier.model.ModelId;
import atelier.model.PictureShape;
import atelier.train.AdversarialLoss;
import atelier.train.Advice;
import atelier.train.Estimate;
import atelier.train.Growable;
import atelier.train.Objective;
import atelier.train.Pace;
import atelier.train.Preset;
import atelier.train.TrainingPlan;
import atelier.ui.train.NewRunModel.Gap;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewRunModelTest {
    private static final Path INK = Path.of("assets/samples/styles/ink-mountains.jpg");

    @TempDir
    Path home;

    private Trainings trainings;

    @BeforeEach
    void open() {
        trainings = new Trainings(home, Runnable::run);
    }

    @Test
    void theQuestionsMakeAPlanAndNumbersChangeIt() {
        NewRunModel draft = NewRunModel.empty(trainings.desk());
        assertThat(draft.plan().getValue()).isEmpty();
        draft.preset().set(Preset.PAINTING);
        draft.name().set("Ink");
        draft.licence().set("CC0-1.0");
        draft.pictures().set(Optional.of(Path.of("assets/samples/styles/ink-mountains.jpg")));
        assertThat(draft.plan().getValue()).isPresent();
        draft.numbers().typed(PlanNumber.STEPS).set("77");
        draft.numbers().typed(PlanNumber.SEED).set("9");
        assertThat(draft.plan().getValue().orElseThrow().steps()).isEqualTo(77);
        assertThat(draft.plan().getValue().orElseThrow().seed()).isEqualTo(9);
        assertThat(draft.wrong().getValue()).isFalse();
        draft.numbers().typed(PlanNumber.BATCH).set("a few");
        assertThat(draft.plan().getValue()).isEmpty();
        assertThat(draft.wrong().getValue()).isTrue();
    }

    @Test
    void whatIsStillToBeFilledInIsNamed() {
        NewRunModel draft = NewRunModel.empty(trainings.desk());
        assertThat(draft.gaps()).containsExactly(Gap.PICTURES, Gap.NAME, Gap.LICENCE);
        draft.name().set("Ink");
        assertThat(draft.gaps()).containsExactly(Gap.PICTURES, Gap.LICENCE);
        draft.pictures().set(Optional.of(Path.of("assets/samples/styles/ink-mountains.jpg")));
        draft.licence().set("CC0-1.0");
        assertThat(draft.gaps()).isEmpty();
        assertThat(NewRunModel.from(trainings.plan("Harbour", Preset.VAE_DENSE), home, trainings.desk())
                        .gaps())
                .isEmpty();
    }

    @Test
    void onlyWhatHasABestCheckpointCanBeMadeOfAnother() {
        NewRunModel draft = trainings.answered(Preset.PAINTING, Path.of("assets/samples/styles"));
        draft.ships().set(TrainingPlan.Ships.LAST);
        assertThat(draft.hasBest()).isFalse();
        assertThat(draft.plan().getValue().orElseThrow().ships()).isEmpty();
        draft.preset().set(Preset.GAN_CONVOLUTIONAL);
        assertThat(draft.hasBest()).isTrue();
        assertThat(draft.plan().getValue().orElseThrow().ships()).contains(TrainingPlan.Ships.LAST);
    }

    @ParameterizedTest
    @EnumSource
    void theFormTakesWhatAPlanCanHaveAndNothingElse(PlanNumber number) {
        NewRunModel draft = Stream.of(Preset.PAINTING, Preset.GAN_DENSE, Preset.VAE_DENSE)
                .map(preset -> trainings.answered(preset, INK))
                .filter(each -> number.in(each.outline()).isPresent())
                .findFirst()
                .orElseThrow();
        for (double right : List.of(number.least(), number.greatest())) {
            draft.numbers().typed(number).set(Double.toString(right));
            assertThat(draft.plan().getValue()).as("%s", right).isPresent();
        }
        for (double wrong : List.of(-5.0, number.least() == 0 ? -0.1 : 0.0, number.greatest() + 1)) {
            draft.numbers().typed(number).set(Double.toString(wrong));
            assertThat(draft.plan().getValue()).as("%s", wrong).isEmpty();
        }
    }

    @Test
    void whatIsChosenAndTypedChangesWhatAGeneratorLearns() {
        NewRunModel draft = trainings.answered(Preset.GAN_CONVOLUTIONAL, INK);
        draft.choices().side().chosen().set(Optional.of(128));
        draft.choices().colour().chosen().set(Optional.of(false));
        draft.choices().loss().chosen().set(Optional.of(new AdversarialLoss.LeastSquares()));
        draft.choices().spectralNorm().chosen().set(Optional.of(true));
        draft.numbers().typed(PlanNumber.AUGMENTATION).set("0.25");
        draft.numbers().typed(PlanNumber.DISCRIMINATOR_STEPS).set("2");
        draft.numbers().typed(PlanNumber.LABEL_SMOOTHING).set("0");

        assertThat(learned(draft)).isEqualTo(suggested(draft).with(gan -> {
            gan.data = gan.data.sized(128).coloured(false);
            gan.loss = new AdversarialLoss.LeastSquares();
            gan.spectralNorm = true;
            gan.augmentation = 0.25;
            gan.discriminatorSteps = 2;
            gan.labelSmoothing = 0;
        }));
    }

    /// A plan that the doctor advises has weights of its own.
    @Test
    void noTwoLossesInTheListAreCalledTheSame() {
        TrainingPlan plan = new Advice.RelativisticLoss(2).apply(trainings.plan("Ink", Preset.GAN_CONVOLUTIONAL));
        PlanChoice<AdversarialLoss> loss =
                NewRunModel.empty(trainings.desk()).choices().loss();

        assertThat(loss.possible(plan).stream().map(value -> loss.name(Text.in(Locale.ENGLISH), plan, value)))
                .hasSize(7)
                .doesNotHaveDuplicates()
                .contains("In pairs (relativistic)", "In pairs (relativistic) · 2");
    }

    @Test
    void whatIsTypedChangesWhatAnAutoencoderLearns() {
        NewRunModel draft = trainings.answered(Preset.VAE_CONVOLUTIONAL, INK);
        draft.numbers().typed(PlanNumber.LATENT).set("12");
        draft.numbers().typed(PlanNumber.BETA).set("0.5");
        draft.numbers().typed(PlanNumber.FREE_BITS).set("0.2");
        Objective.Vae vae = (Objective.Vae) learned(draft);
        assertThat(vae.latent()).isEqualTo(12);
        assertThat(vae.beta()).isEqualTo(0.5);
        assertThat(vae.freeBits()).isEqualTo(0.2);
        assertThat(vae.warmUp()).isEqualTo(500);
    }

    private static Objective.Gan suggested(NewRunModel draft) {
        return (Objective.Gan) draft.suggested().orElseThrow().objective();
    }

    private static Objective learned(NewRunModel draft) {
        return draft.plan().getValue().orElseThrow().objective();
    }

    @Test
    void onlyWhatAPlanCanBeTrainedWithIsThereToChoose() {
        assertThat(sides(trainings.plan("Ink", Preset.GAN_CONVOLUTIONAL))).containsExactly("32", "(64)", "128");
        assertThat(sides(trainings.plan("Ink", Preset.VAE_DENSE))).containsExactly("(28)", "32", "64");
        assertThat(sides(Objectives.withData(trainings.plan("Ink", Preset.GAN_RESIDUAL), data -> data.sized(256))))
                .containsExactly("(256)", "32", "64", "128");
        assertThat(sides(trainings.plan("Ink", Preset.PAINTING))).isEmpty();
        assertThat(sides(trainings.plan("Ink", Preset.GROWTH))).isEmpty();
    }

    /// The plan's own side in brackets.
    private static List<String> sides(TrainingPlan plan) {
        PlanChoice<Integer> side = new PlanChoices().side();
        return side.possible(plan).stream()
                .map(each -> each.map(String::valueOf)
                        .orElseGet(() -> "(" + side.in().apply(plan).orElseThrow() + ")"))
                .toList();
    }

    @Test
    void whatAnotherKindCannotHaveIsNotInItsPlan() {
        NewRunModel draft = trainings.answered(Preset.GAN_CONVOLUTIONAL, INK);
        draft.choices().side().chosen().set(Optional.of(128));
        draft.choices().loss().chosen().set(Optional.of(new AdversarialLoss.Minimax()));
        draft.numbers().typed(PlanNumber.AUGMENTATION).set("7");
        assertThat(draft.plan().getValue()).isEmpty();

        draft.preset().set(Preset.VAE_DENSE);

        assertThat(draft.wrong().getValue()).isFalse();
        assertThat(learned(draft)).isEqualTo(draft.suggested().orElseThrow().objective());
        draft.preset().set(Preset.GAN_DENSE);
        assertThat(draft.wrong().getValue()).isTrue();
        draft.numbers().typed(PlanNumber.AUGMENTATION).set("");
        assertThat(learned(draft)).isEqualTo(suggested(draft).with(gan -> gan.loss = new AdversarialLoss.Minimax()));
    }

    @Test
    void theEstimateFollowsWhatWasChosen() {
        NewRunModel draft = trainings.answered(Preset.GAN_CONVOLUTIONAL, INK);
        Estimate usual = estimate(draft);
        draft.choices().side().chosen().set(Optional.of(128));
        assertThat(estimate(draft).megabytes()).isGreaterThan(usual.megabytes());
        assertThat(estimate(draft).seconds()).isGreaterThan(3 * usual.seconds());
    }

    private Estimate estimate(NewRunModel draft) {
        return Estimate.of(draft.plan().getValue().orElseThrow(), Pace.read(home.resolve("none")), 2);
    }

    @Test
    void whatIsTrainedAgainCanBeChangedToo() {
        TrainingPlan old = trainings.plan("Harbour", Preset.GAN_CONVOLUTIONAL);
        NewRunModel draft = NewRunModel.from(old, Path.of("").toAbsolutePath(), trainings.desk());
        draft.choices().colour().chosen().set(Optional.of(false));
        draft.numbers().typed(PlanNumber.AUGMENTATION).set("1");
        Objective.Gan gan = (Objective.Gan) learned(draft);
        assertThat(gan.data().colour()).isFalse();
        assertThat(gan.augmentation()).isEqualTo(1);
    }

    /// Each number is one that some plan can have, but not this one.
    @Test
    void aPlanThatCannotBeTrainedIsNotOneAndTellsWhy() {
        NewRunModel draft = trainings.answered(Preset.GAN_DENSE, Path.of("assets/samples"));
        assertThat(draft.plan().getValue()).isPresent();

        draft.numbers().typed(PlanNumber.BATCH).set("1");

        assertThat(draft.plan().getValue()).isEmpty();
        assertThat(draft.fault().getValue())
                .hasValueSatisfying(why -> assertThat(why).startsWith("stages[0].batch"));
        draft.numbers().typed(PlanNumber.BATCH).set("2");
        assertThat(draft.plan().getValue()).isPresent();
        assertThat(draft.fault().getValue()).isEmpty();
    }

    @Test
    void aNameOfABundledModelIsToldBeforeAnythingIsTrained() {
        NewRunModel draft = trainings.answered(Preset.PAINTING, Path.of("assets/samples/styles/ink-mountains.jpg"));
        draft.name().set("Digits");
        assertThat(draft.taken().getValue().map(NewRunModel.Taken::title))
                .hasValueSatisfying(title -> assertThat(title).containsEntry("en", "Handwritten digits"));
        assertThat(draft.plan().getValue()).isEmpty();
        draft.name().set("Digits of mine");
        assertThat(draft.taken().getValue()).isEmpty();
        assertThat(draft.plan().getValue()).isPresent();
    }

    @Test
    void whatIsToGrowIsChosenAndSetsTheSize() {
        Growable ladies = new Growable(new ModelId("ladies"), Map.of(), new PictureShape(3, 64), 128);
        Growable digits = new Growable(new ModelId("digits"), Map.of(), new PictureShape(1, 28), 56);
        trainings.generators.set(List.of(ladies, digits));
        NewRunModel draft = trainings.answered(Preset.GAN_DENSE, Path.of("assets/samples"));
        assertThat(draft.generator().get()).isEmpty();

        draft.preset().set(Preset.GROWTH);

        assertThat(draft.generator().get()).contains(ladies);
        assertThat(growth(draft).start()).isEqualTo(new ModelId("ladies"));
        assertThat(growth(draft).data().side()).isEqualTo(128);
        assertThat(growth(draft).data().colour()).isTrue();
        draft.generator().set(Optional.of(digits));
        assertThat(growth(draft).start()).isEqualTo(new ModelId("digits"));
        assertThat(growth(draft).data().side()).isEqualTo(56);
        assertThat(growth(draft).data().colour()).isFalse();
    }

    /// Models are read after the page has opened, and renamed and thrown away on another one.
    @Test
    void whatIsToGrowIsOneThatIsThere() {
        Growable ladies = new Growable(new ModelId("ladies"), Map.of(), new PictureShape(3, 64), 128);
        Growable digits = new Growable(new ModelId("digits"), Map.of(), new PictureShape(1, 28), 56);
        Growable renamed = new Growable(digits.id(), Map.of("en", "Numbers"), digits.shape(), digits.side());
        NewRunModel draft = trainings.answered(Preset.GROWTH, Path.of("assets/samples"));
        assertThat(draft.generator().get()).isEmpty();
        trainings.generators.set(List.of(ladies, digits));
        draft.propose();
        assertThat(draft.generator().get()).contains(ladies);
        draft.generator().set(Optional.of(digits));
        trainings.generators.set(List.of(ladies, renamed));
        draft.propose();
        assertThat(draft.generator().get()).contains(renamed);
        trainings.generators.set(List.of(ladies));
        draft.propose();
        assertThat(draft.generator().get()).contains(ladies);
    }

    private static Objective.Growth growth(NewRunModel draft) {
        return (Objective.Growth) draft.plan().getValue().orElseThrow().objective();
    }

    @Test
    void againKeepsObjectiveAndCountsTheVersionUp() {
        var old = trainings.plan("Harbour", Preset.VAE_DENSE);
        NewRunModel draft = NewRunModel.from(old, Path.of("").toAbsolutePath(), trainings.desk());
        var same = draft.plan().getValue().orElseThrow();
        assertThat(same.objective()).isEqualTo(old.objective());
        assertThat(same.version()).isEqualTo(old.version() + 1);
        draft.name().set("Another");
        assertThat(draft.plan().getValue().orElseThrow().model()).hasToString("another");
    }
}
