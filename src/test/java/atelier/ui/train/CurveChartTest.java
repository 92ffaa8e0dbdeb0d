package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.studio.Settings.Theme;
import atelier.train.Measure;
import atelier.train.Preset;
import atelier.train.Story;
import atelier.train.TrainingEvent;
import atelier.ui.Toolkit;
import atelier.ui.shell.Look;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What is drawn of curves, pixel by pixel.
@ExtendWith(Toolkit.class)
class CurveChartTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 200;
    /// Where the curves' place begins.
    private static final int TOP = 6;

    @TempDir
    Path home;

    private WritableImage drawn(double smoothing, double... values) throws Exception {
        return drawn(List.of(), smoothing, values);
    }

    private WritableImage drawn(List<Mark> marks, double smoothing, double... values) throws Exception {
        Story story = Story.read(new Trainings(home, Runnable::run).make("Harbour", Preset.PAINTING));
        story.tell(IntStream.range(0, values.length)
                .mapToObj(i ->
                        (TrainingEvent) new TrainingEvent.Measured(20L * (i + 1), i, Map.of(Measure.LOSS, values[i])))
                .toList());
        ChartModel model = new ChartModel();
        model.smoothing().set(smoothing);
        model.show(List.of(new ChartModel.Subject(story)), marks);
        return Toolkit.onFx(() -> {
            Scene scene = new Scene(new StackPane(new CurveChart(model, Topic.LOSSES, Long::toString)), WIDTH, HEIGHT);
            new Look(new SimpleObjectProperty<>(ColorScheme.LIGHT), Theme.LIGHT, 100).dress(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            WritableImage picture = scene.snapshot(null);
            stage.close();
            return picture;
        });
    }

    /// Scales and grid are grey; a faint line has a tenth of its colour.
    private static boolean isColoured(WritableImage picture, int x, int y, double least) {
        return picture.getPixelReader().getColor(x, y).getSaturation() > least;
    }

    @Test
    void theOnlyPointIsAWholeDotAtTheLastStep() throws Exception {
        WritableImage picture = drawn(0.6, 1);
        long columns = IntStream.range(0, WIDTH)
                .filter(x -> IntStream.range(0, HEIGHT).anyMatch(y -> isColoured(picture, x, y, 0.3)))
                .count();
        long rows = IntStream.range(0, HEIGHT)
                .filter(y -> IntStream.range(0, WIDTH).anyMatch(x -> isColoured(picture, x, y, 0.3)))
                .count();
        assertThat(columns).isGreaterThan(3).isCloseTo(rows, within(1L));
    }

    @Test
    void aMarkAtTheLastStepIsWhole() throws Exception {
        WritableImage picture = drawn(List.of(new Mark(40, false)), 0, 1, 1);
        int[] row = IntStream.range(0, WIDTH)
                .filter(x -> isColoured(picture, x, TOP + 1, 0.3))
                .toArray();
        assertThat(row.length).isBetween(5, 9);
    }

    @Test
    void theRangeHoldsTheFaintLineToo() throws Exception {
        double[] values = IntStream.range(0, 40).mapToDouble(i -> i % 2).toArray();
        WritableImage picture = drawn(0.95, values);
        assertThat(IntStream.range(0, WIDTH).filter(x -> isColoured(picture, x, TOP, 0.08)))
                .isEmpty();
        assertThat(IntStream.range(0, WIDTH).filter(x -> isColoured(picture, x, HEIGHT / 2, 0.08)))
                .isNotEmpty();
    }
}
