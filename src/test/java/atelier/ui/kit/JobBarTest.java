package atelier.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Job;
import atelier.base.Text;
import atelier.ui.Toolkit;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class JobBarTest {
    private final ObjectProperty<Optional<Job<?>>> work = new SimpleObjectProperty<>(Optional.empty());
    private final Button start = new Button("start");
    private final Button other = new Button("other");
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        stage = Toolkit.onFx(() -> {
            Kit kit = new Kit(Text.in(Locale.ENGLISH), new Notices(Path.of("log")));
            JobBar bar = new JobBar(work, Job::title, "explore.cancel", () -> work.set(Optional.empty()), kit);
            start.disableProperty().bind(work.map(Optional::isPresent));
            Stage shown = new Stage();
            shown.setScene(new Scene(new VBox(start, other, bar)));
            shown.show();
            start.requestFocus();
            return shown;
        });
    }

    @AfterEach
    void close() throws Exception {
        Toolkit.onFx(() -> {
            stage.close();
            return true;
        });
    }

    @Test
    void theFocusGoesToTheWayToStopWhatTurnedItsOwnerOffAndBack() throws Exception {
        work(Optional.of(new Job<>("search")));
        assertThat(focused().getId()).isEqualTo("explore.cancel");

        Toolkit.onFx(() -> {
            ((Button) focused()).fire();
            return true;
        });

        Toolkit.settle();
        assertThat(focused()).isSameAs(start);
    }

    @Test
    void theFocusStaysWhereItHasGoneMeanwhile() throws Exception {
        work(Optional.of(new Job<>("search")));
        Toolkit.onFx(() -> {
            other.requestFocus();
            return true;
        });

        work(Optional.empty());

        assertThat(focused()).isSameAs(other);
    }

    @Test
    void workThatTurnsNothingOffTakesNoFocus() throws Exception {
        Toolkit.onFx(() -> {
            other.requestFocus();
            return true;
        });

        work(Optional.of(new Job<>("save")));

        assertThat(focused()).isSameAs(other);
    }

    private void work(Optional<Job<?>> now) throws Exception {
        Toolkit.onFx(() -> {
            work.set(now);
            return true;
        });
        Toolkit.settle();
    }

    private Node focused() {
        return Objects.requireNonNull(stage.getScene().getFocusOwner());
    }
}
