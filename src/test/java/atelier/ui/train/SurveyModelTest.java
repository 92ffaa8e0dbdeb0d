package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Lane;
import atelier.train.Survey;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class SurveyModelTest {
    private static final Path SAMPLES = Path.of("assets/samples");

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final SurveyModel model = new SurveyModel(Lane.direct(), waiting::add);

    /// The first look is done before the second is asked for, but told only after that.
    @Test
    void picturesNoLongerChosenAreNotTold() {
        model.look(SAMPLES.resolve("photos"), 64);
        model.look(SAMPLES.resolve("styles"), 64);

        Objects.requireNonNull(waiting.poll()).run();
        assertThat(model.survey().get()).isEmpty();
        assertThat(model.job().get()).isPresent();

        Objects.requireNonNull(waiting.poll()).run();
        assertThat(model.survey().get().map(Survey::classes)).contains(List.of("styles"));
        assertThat(model.job().get()).isEmpty();
    }

    @Test
    void troubleWithPicturesNoLongerChosenIsNotToldEither() {
        model.look(SAMPLES.resolve("nowhere"), 64);
        model.look(SAMPLES.resolve("styles"), 64);

        waiting.forEach(Runnable::run);

        assertThat(model.trouble().get()).isEqualTo(Optional.empty());
        assertThat(model.survey().get()).isPresent();
    }
}
