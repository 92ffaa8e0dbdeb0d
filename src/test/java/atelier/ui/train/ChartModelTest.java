package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.train.Measure;
import atelier.train.Preset;
import atelier.train.Run;
import atelier.train.Series;
import atelier.train.Story;
import atelier.train.TrainingEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Charts without a toolkit: what is looked at, how it is drawn, and as numbers.
class ChartModelTest {
    @TempDir
    Path home;

    private static Series series(int points) {
        Random random = new Random(5);
        Series series = new Series();
        for (int i = 0; i < points; i++) {
            series.add(i, random.nextGaussian());
        }
        return series;
    }

    @Test
    void zoomingKeepsTheStepUnderTheHandAndStaysInside() {
        Span whole = new Span(0, 1000);
        Span closer = whole.zoomed(4, 250, whole);
        assertThat(closer.length()).isCloseTo(250, within(1e-9));
        assertThat((250 - closer.from()) / closer.length()).isCloseTo(0.25, within(1e-9));
        assertThat(closer.moved(-5000, whole).from()).isZero();
        assertThat(closer.moved(5000, whole).to()).isEqualTo(1000);
        assertThat(closer.zoomed(1e-9, 900, whole)).isEqualTo(whole);
        assertThat(closer.zoomed(1e9, 250, whole).length()).isCloseTo(4, within(1e-9));
    }

    @Test
    void columnsHaveTheLeastAndGreatestOfTheirPoints() {
        Series series = series(10_000);
        int columns = 100;
        Outline outline = Outline.of(series, new Span(0, 10_000), columns);
        assertThat(outline.dense()).isTrue();
        assertThat(outline.count()).isEqualTo(columns);
        for (int column = 0; column < columns; column++) {
            for (int i = column * 100; i < (column + 1) * 100; i++) {
                assertThat(series.value(i)).isBetween(outline.low(column), outline.high(column));
            }
            assertThat(outline.high(column)).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void fewPointsAreDrawnOneByOneWithTheirNeighboursOutside() {
        Series series = series(50);
        Outline outline = Outline.of(series, new Span(10, 20), 200);
        assertThat(outline.dense()).isFalse();
        assertThat(outline.x(0)).isNegative();
        assertThat(outline.x(outline.count() - 1)).isGreaterThanOrEqualTo(1);
        assertThat(outline.low(1)).isEqualTo(series.value(10));
    }

    @Test
    void ticksAreRoundAndInside() {
        assertThat(new Axis(0, 1, false).ticks(5)).hasSize(6).contains(0.0, 1.0);
        assertThat(new Axis(1e-4, 1e3, true).ticks(10)).hasSize(8);
        Axis axis = Axis.around(new Series.Extent(-3, 100), true);
        assertThat(axis.place(-3)).isNegative();
        assertThat(axis.place(100)).isBetween(0.9, 1.0);
        assertThat(Axis.around(new Series.Extent(2e-4, 2.0000000001e-4), false).ticks(4))
                .hasSizeLessThan(7);
    }

    @Test
    void theCrosshairTellsWhatWasKnownAtTheNearestMeasuredStep() {
        Story story = Story.read(new Trainings(home, Runnable::run).make("Harbour", Preset.PAINTING));
        story.tell(List.of(
                new TrainingEvent.Measured(20, 1, Map.of(Measure.LOSS, 2.0)),
                new TrainingEvent.Measured(40, 2, Map.of(Measure.LOSS, 1.0)),
                new TrainingEvent.Measured(100, 5, Map.of(Measure.FRECHET, 7.0)),
                new TrainingEvent.Measured(200, 9, Map.of(Measure.FRECHET, 6.0))));
        ChartModel model = new ChartModel();
        model.show(List.of(new ChartModel.Subject(story)), List.of());
        assertThat(model.told()).isEmpty();

        model.crosshair().set(Optional.of(43.7));

        assertThat(model.told()).contains(40.0);
        Series distance = model.lines(Topic.DISTANCE).getFirst().series();
        assertThat(ChartModel.pointAt(distance, 40)).isEmpty();
        assertThat(ChartModel.pointAt(distance, 100)).hasValue(0);
        assertThat(ChartModel.pointAt(distance, 199)).hasValue(0);
        assertThat(ChartModel.pointAt(distance, Double.POSITIVE_INFINITY)).hasValue(1);
    }

    @Test
    void noTwoCurvesOfAChartLookAlike() {
        Story story = Story.read(new Trainings(home, Runnable::run).make("Harbour", Preset.PAINTING));
        Map<String, Double> measured = IntStream.range(0, 12)
                .boxed()
                .collect(Collectors.toMap(number -> "term " + number, number -> number / 2.0));
        story.tell(List.of(new TrainingEvent.Measured(20, 1, measured)));
        ChartModel model = new ChartModel();

        model.show(List.of(new ChartModel.Subject(story)), List.of());

        assertThat(model.lines(Topic.LOSSES))
                .hasSize(12)
                .extracting(line -> List.of(line.colour() % Line.COLOURS, line.dash()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theLossStandsBeforeItsTerms() {
        Story story = Story.read(new Trainings(home, Runnable::run).make("Harbour", Preset.PAINTING));
        story.tell(List.of(
                new TrainingEvent.Measured(20, 1, Map.of("content", 1.0, Measure.LOSS, 3.0, "style", 2.0, "a", 1.0))));
        ChartModel model = new ChartModel();
        model.show(List.of(new ChartModel.Subject(story)), List.of());
        assertThat(model.lines(Topic.LOSSES))
                .extracting(Line::measure)
                .startsWith(Measure.LOSS)
                .hasSize(4);
    }

    @Test
    void aCurveKeepsItsColourWhereAnotherBegins() {
        Story story = Story.read(new Trainings(home, Runnable::run).make("Harbour", Preset.PAINTING));
        story.tell(List.of(new TrainingEvent.Measured(20, 1, Map.of(Measure.LOSS, 3.0, "style", 2.0))));
        ChartModel model = new ChartModel();
        model.show(List.of(new ChartModel.Subject(story)), List.of());
        List<Line> before = model.lines(Topic.LOSSES);

        story.tell(List.of(new TrainingEvent.Measured(250, 9, Map.of("content", 1.0))));

        assertThat(model.lines(Topic.LOSSES)).hasSize(3).startsWith(before.toArray(Line[]::new));
    }

    @Test
    void aSheetHasARowForEveryStepOfAnyCurve() {
        Series some = new Series();
        some.add(10, 0.5);
        some.add(30, 1.25);
        Series others = new Series();
        others.add(20, -1);
        others.add(30, 7);
        Run run = new Trainings(home, Runnable::run).make("run", Preset.PAINTING);
        Sheet sheet = Sheet.of(List.of(
                new Line("loss", Optional.empty(), some, 0, 0), new Line("a \"b\"", Optional.of(run), others, 1, 0)));
        assertThat(sheet.csv().lines())
                .containsExactly(
                        "step,\"loss\",\"a \"\"b\"\" (run)\"",
                        "10,0.5000000,",
                        "20,,-1.000000",
                        "30,1.250000,7.000000");
    }

    @Test
    void theCrosshairComesUpAtTheEndAndStaysInSight() {
        ChartModel model = new ChartModel();
        model.moveCrosshair(-0.5);
        assertThat(model.crosshair().get()).contains(1.0);
        model.moveCrosshair(-0.5);
        assertThat(model.crosshair().get()).contains(0.5);
        model.zoom(0.5, 0.5);
        assertThat(model.zoomed().get()).isEqualTo(Optional.empty());
    }
}
