package atelier.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Json;
import atelier.base.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryTest {
    @TempDir
    Path folder;

    private static void append(Run run, String text) throws IOException {
        Files.writeString(run.events(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void add(Run run, TrainingEvent... events) throws IOException {
        for (TrainingEvent event : events) {
            append(run, Json.compact(event) + "\n");
        }
    }

    private static TrainingEvent measured(long step, double loss) {
        return new TrainingEvent.Measured(step, 2.0 * step, Map.of("loss", loss));
    }

    private static Series loss(Story story) {
        return Objects.requireNonNull(story.series().get("loss"));
    }

    @Test
    void aRunThatNeverBeganHasNothingToTell() {
        Story story = Story.read(TinyRun.in(folder));
        assertThat(story.chapter()).isEqualTo(Story.Chapter.NEW);
        assertThat(story.fraction()).isZero();
        assertThat(story.remaining()).isEmpty();
    }

    @Test
    void whatLiesBeyondAJoinIsVoid() throws IOException {
        Run run = TinyRun.in(folder);
        add(run, new TrainingEvent.Started(0, "now", "CPU", 2), measured(10, 1), measured(20, 2), measured(30, 3));
        add(run, new TrainingEvent.Sampled(20, "samples/20.png"), new TrainingEvent.Sampled(30, "samples/30.png"));
        add(run, new TrainingEvent.Started(20, "later", "CPU", 2), measured(40, 4));

        Story story = Story.read(run);
        Series loss = loss(story);
        assertThat(loss.size()).isEqualTo(3);
        assertThat(loss.value(2)).isEqualTo(4);
        assertThat(story.samples()).extracting(Story.Sample::step).containsExactly(20L);
        assertThat(story.joins()).containsExactly(20L);
        assertThat(story.step()).isEqualTo(40);
        assertThat(story.remaining()).contains(Duration.ofMinutes(2));
    }

    @Test
    void aGraphicsCardThatIsNotUsedIsToldWhereTheWorkerLookedForOne() throws IOException {
        Run run = TinyRun.in(folder);
        append(run, """
                {"is":"Started","step":0,"time":"now","device":"CPU","threads":2}
                """);
        Story story = Story.read(run);
        assertThat(story.device()).isEqualTo("CPU");
        assertThat(story.idleCard()).isEmpty();

        add(run, new TrainingEvent.Started(0, "later", "CPU", 2, Optional.of("RTX")));
        story.tell(story.unread());
        assertThat(story.idleCard()).contains("RTX");
    }

    @Test
    void aLineIsToldWhenItIsWhole() throws IOException {
        Run run = TinyRun.in(folder);
        Story story = Story.read(run);
        String line = Json.compact(measured(10, 1)) + "\n";
        append(run, line.substring(0, 25));
        story.tell(story.unread());
        assertThat(story.series()).isEmpty();
        append(run, line.substring(25));
        story.tell(story.unread());
        assertThat(loss(story).size()).isEqualTo(1);
        assertThat(story.unread()).isEmpty();
    }

    @Test
    void linesThatCannotBeReadLoseNoOthers() throws IOException {
        Run run = TinyRun.in(folder);
        add(run, new TrainingEvent.Started(0, "now", "CPU", 2), measured(10, 1));
        append(
                run,
                "{\"is\":\"Dreamt\",\"step\":11}\n{\"is\":\"Measured\",\"st\nnull\n{\"is\":\"Measured\",\"step\":12}\n");
        add(run, measured(20, 2));

        Story story = Story.read(run);

        assertThat(loss(story).size()).isEqualTo(2);
        assertThat(story.step()).isEqualTo(20);
    }

    @Test
    void moreThanOneStretchOfTheFileIsRead() throws IOException {
        Run run = TinyRun.in(folder);
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 30_000; i++) {
            lines.append(Json.compact(measured(i, i))).append('\n');
        }
        append(run, lines.toString());
        assertThat(Files.size(run.events())).isGreaterThan(2 << 20);
        assertThat(loss(Story.read(run)).size()).isEqualTo(30_000);
    }

    @Test
    void aPictureThatCannotBeReadIsOneHoweverOftenAWorkerBegan() throws IOException {
        Run run = TinyRun.in(folder);
        Problem damaged = new Problem.PictureUnknown(folder.resolve("画.png"));
        for (long step : new long[] {0, 20, 40}) {
            add(run, new TrainingEvent.Started(step, "now", "CPU", 2), new TrainingEvent.PassedOver(step, damaged));
        }

        assertThat(Story.read(run).passedOver()).containsExactly(damaged);
    }

    /// The doctor compares with the best sample of all.
    @Test
    void ofVeryManyMeasuresSomeOfEveryKindAreKept() throws IOException {
        Run run = TinyRun.in(folder);
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 5000; i++) {
            lines.append(Json.compact(measured(i, i))).append('\n');
            TrainingEvent sampled = new TrainingEvent.Measured(i, 2.0 * i, Map.of(Measure.FRECHET, 1.0 * i));
            lines.append(Json.compact(sampled)).append('\n');
        }
        append(run, lines.toString());

        List<TrainingEvent.Measured> rows = Story.read(run).rows();

        assertThat(rows).hasSizeLessThan(8193);
        assertThat(Trend.of(Measure.FRECHET, rows).first(3).steps()).containsExactly(1L, 3L, 5L);
        assertThat(Trend.of(Measure.LOSS, rows).first(3).steps()).containsExactly(1L, 3L, 5L);
        assertThat(rows.getLast().step()).isEqualTo(5000);
    }

    @Test
    void aFailureIsToldUntilTheNextBeginning() throws IOException {
        Run run = TinyRun.in(folder);
        add(
                run,
                new TrainingEvent.Started(0, "now", "CPU", 2),
                new TrainingEvent.Failed(7, new Problem.TrainingDiverged(7)));
        Story story = Story.read(run);
        assertThat(story.chapter()).isEqualTo(Story.Chapter.FAILED);
        assertThat(story.problem()).contains(new Problem.TrainingDiverged(7));
        add(run, new TrainingEvent.Started(0, "now", "CPU", 2));
        story.tell(story.unread());
        assertThat(story.problem()).isEmpty();
        assertThat(story.chapter()).isEqualTo(Story.Chapter.TRAINING);
    }
}
