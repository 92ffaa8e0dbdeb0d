package atelier.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.AppDirs;
import atelier.train.TrainingEvent.Measured;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Of a generator with plenty of pictures, and at some steps with too few.
class OnsetsTest {
    private static final TrainingPlan PLAN = Preset.GAN_DENSE.plan(
            new Preset.Answers("a", Path.of("p"), "", "", Optional.empty()), new AppDirs(Path.of("home"), Path.of("")));

    private final Onsets onsets = new Onsets();

    @Test
    void whatIsFoundInALongRunIsDatedBack() {
        List<Measured> rows = rows(100_000, step -> step >= 1000);

        assertThat(rows).hasSize(5000);
        assertThat(noted(rows)).isEqualTo(1000);
    }

    @Test
    void whatIsFoundFromTheFirstRowsOnIsDatedWhereThereWereEnough() {
        assertThat(noted(rows(2000, _ -> true))).isEqualTo(200);
    }

    /// Of very long runs older rows are thinned out.
    @Test
    void whatIsKnownStaysWhateverBecomesOfTheRows() {
        List<Measured> rows = rows(4000, step -> step >= 1000);
        onsets.note(PLAN, rows.subList(0, 100), found(rows.subList(0, 100)));

        assertThat(noted(rows.subList(100, 200))).isEqualTo(1000);
    }

    @Test
    void whatHadPassedIsDatedAnew() {
        List<Measured> rows = rows(3200, step -> step < 1500 ? step >= 1000 : step >= 3000);
        assertThat(noted(rows.subList(0, 70))).isEqualTo(1000);
        List<Measured> well = rows.subList(0, 100);
        onsets.note(PLAN, well, Doctor.examine(PLAN, well));

        assertThat(noted(rows)).isEqualTo(3000);
    }

    @Test
    void whatAWorkerMadeVoidThatWentOnFromACheckpointIsForgotten() {
        assertThat(noted(rows(1400, step -> step >= 1000))).isEqualTo(1000);

        assertThat(noted(rows(600, step -> step >= 400))).isEqualTo(400);
    }

    @Test
    void twoThingsHaveOnsetsOfTheirOwn() {
        List<Measured> rows = LongStream.rangeClosed(1, 100)
                .map(n -> 20 * n)
                .mapToObj(step -> new Measured(
                        step,
                        0.1 * step,
                        Map.of(
                                Measure.LOSS,
                                1.0,
                                Measure.PICTURES,
                                step < 600 ? 6000.0 : 40,
                                Measure.SPOILED,
                                step < 1200 ? 0.0 : 0.5)))
                .toList();
        List<Finding> findings = Doctor.examine(PLAN, rows);

        onsets.note(PLAN, rows, findings);

        assertThat(findings)
                .hasSize(2)
                .allSatisfy(finding -> assertThat(onsets.of(finding))
                        .isEqualTo(finding instanceof Finding.TooLittleData ? 600 : 1220));
    }

    private long noted(List<Measured> rows) {
        List<Finding> findings = found(rows);
        onsets.note(PLAN, rows, findings);
        return onsets.of(findings.getFirst());
    }

    private static List<Finding> found(List<Measured> rows) {
        List<Finding> findings = Doctor.examine(PLAN, rows);
        assertThat(findings).singleElement().isInstanceOf(Finding.TooLittleData.class);
        return findings;
    }

    /// Measures every twenty steps.
    private static List<Measured> rows(long steps, LongPredicate few) {
        return LongStream.rangeClosed(1, steps / 20)
                .map(n -> 20 * n)
                .mapToObj(step -> new Measured(
                        step, 0.1 * step, Map.of(Measure.LOSS, 1.0, Measure.PICTURES, few.test(step) ? 40.0 : 6000)))
                .toList();
    }
}
