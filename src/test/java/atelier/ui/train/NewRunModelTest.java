package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.model.ModelId;
import atelier.model.PictureShape;
import atelier.train.Growable;
import atelier.train.Objective;
import atelier.train.PlanCheck;
import atelier.train.Preset;
import atelier.train.TrainingPlan;
import atelier.ui.train.NewRunModel.Gap;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewRunModelTest {
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
        assertThat(draft.numbers().wrong().getValue()).isFalse();
        draft.numbers().typed(PlanNumber.BATCH).set("a few");
        assertThat(draft.plan().getValue()).isEmpty();
        assertThat(draft.numbers().wrong().getValue()).isTrue();
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

    @Test
    void theFormTakesWhatAPlanCanHaveAndNothingElse() {
        NewRunModel draft = trainings.answered(Preset.PAINTING, Path.of("assets/samples/styles/ink-mountains.jpg"));
        for (PlanNumber number : PlanNumber.values()) {
            draft.numbers().typed(number).set(Integer.toString(number.greatest()));
            assertThat(draft.plan().getValue().flatMap(PlanCheck::fault))
                    .as("greatest %s", number)
                    .isEmpty();
            assertThat(draft.plan().getValue()).isPresent();
            for (String wrong : List.of("-5", "0", Long.toString(number.greatest() + 1L))) {
                draft.numbers().typed(number).set(wrong);
                assertThat(draft.plan().getValue()).as("%s %s", number, wrong).isEmpty();
            }
            draft.numbers().typed(number).set("");
        }
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
