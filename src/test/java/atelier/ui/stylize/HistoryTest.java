package atelier.ui.stylize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History<String> history = new History<>("a");

    @Test
    void goesBackAndForth() {
        history.put("b");
        history.put("c");
        history.undo();
        assertThat(history.present()).isEqualTo("b");
        history.undo();
        assertThat(history.present()).isEqualTo("a");
        assertThat(history.canUndo()).isFalse();
        history.redo();
        history.redo();
        assertThat(history.present()).isEqualTo("c");
        assertThat(history.canRedo()).isFalse();
    }

    @Test
    void aGestureIsOneStep() {
        history.put("b", "slider");
        history.put("c", "slider");
        history.put("d", "slider");
        history.undo();
        assertThat(history.present()).isEqualTo("a");
        history.redo();
        assertThat(history.present()).isEqualTo("d");
    }

    @Test
    void theNextGestureIsAnotherStep() {
        history.put("b", "slider");
        history.settle();
        history.put("c", "slider");
        history.put("d", "other");
        history.undo();
        assertThat(history.present()).isEqualTo("c");
        history.undo();
        assertThat(history.present()).isEqualTo("b");
    }

    @Test
    void aChangeAfterUndoForgetsWhatWasAhead() {
        history.put("b");
        history.undo();
        history.put("c");
        assertThat(history.canRedo()).isFalse();
        history.undo();
        assertThat(history.present()).isEqualTo("a");
    }

    @Test
    void nothingChangedIsNoStep() {
        history.put("a");
        history.put("a", "slider");
        assertThat(history.canUndo()).isFalse();
    }

    @Test
    void undoWithNothingBehindChangesNothing() {
        history.undo();
        history.redo();
        assertThat(history.present()).isEqualTo("a");
    }

    @Test
    void goesOnWhereAnotherLeftOff() {
        history.put("b");
        history.put("c");
        history.put("d");
        history.undo();

        History<String> next = new History<>("blank");
        next.resume(history.present());
        next.recall(history.course().past(), history.course().future());

        assertThat(next.course()).isEqualTo(history.course());
    }

    @Test
    void whatIsDoneBeforeTheOldStepsAreBackComesOnTopOfThem() {
        history.put("new");
        history.resume("b");
        history.put("newer");
        history.recall(List.of("first", "a"), List.of("undone"));

        assertThat(history.course())
                .isEqualTo(new History.Course<>(List.of("first", "a", "b", "new"), "newer", List.of()));
    }
}
