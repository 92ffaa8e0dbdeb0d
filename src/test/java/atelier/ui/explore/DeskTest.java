package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Job;
import atelier.base.Lane;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskTest {
    private final Desk desk = new Desk(Runnable::run);
    private final List<String> told = new ArrayList<>();

    @Test
    void whatIsDoneInBetweenTakesNothingFromTheLongWork() {
        Job<String> animation = new Job<>("animation");
        desk.begin(animation, told::add);
        Job<String> kept = Lane.direct().submit("kept", _ -> "kept");
        desk.begin(kept, told::add);

        assertThat(told).containsExactly("kept");
        assertThat(desk.busy()).isTrue();
        assertThat(desk.work().get()).hasValueSatisfying(job -> assertThat(job).isSameAs(animation));
    }

    @Test
    void whoeverAskedToKnowHearsOfACancelAndOfNothingElse() {
        Job<String> search = new Job<>("search");
        desk.begin(search, told::add, () -> told.add("cut short"));
        Job<String> done = Lane.direct().submit("done", _ -> "done");
        desk.begin(done, told::add, () -> told.add("never"));
        assertThat(told).containsExactly("done");

        desk.cancel();
        desk.cancel(search);

        assertThat(told).containsExactly("done", "cut short");
    }

    @Test
    void whatIsCancelledMakesRoom() {
        Job<String> search = new Job<>("search");
        desk.begin(search, told::add);

        desk.cancel();

        assertThat(search.isCancelled()).isTrue();
        assertThat(desk.busy()).isFalse();
        assertThat(told).isEmpty();
        assertThat(desk.troubles()).isEmpty();
    }
}
