package atelier.ui.stylize;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The states that something went through, with a way back and forth. Changes of one gesture, such as a slider
/// under the hand, are one step.
final class History<T> {
    private static final int LENGTH = 200;

    private final Deque<T> past = new ArrayDeque<>();
    private final Deque<T> future = new ArrayDeque<>();
    private T present;
    private @Nullable Object gesture;

    History(T first) {
        present = first;
    }

    T present() {
        return present;
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    boolean canRedo() {
        return !future.isEmpty();
    }

    /// A step of its own.
    void put(T next) {
        gesture = null;
        advance(next);
    }

    /// A part of a gesture: joined with the change before where that was of the same gesture.
    void put(T next, Object ofGesture) {
        if (ofGesture.equals(gesture)) {
            present = next;
            return;
        }
        if (advance(next)) {
            gesture = ofGesture;
        }
    }

    /// Puts `next` in the place of the present, as if it had always been there.
    void correct(T next) {
        present = next;
    }

    /// Ends the gesture: the next change is a step of its own.
    void settle() {
        gesture = null;
    }

    void undo() {
        settle();
        if (canUndo()) {
            future.push(present);
            present = past.pop();
        }
    }

    void redo() {
        settle();
        if (canRedo()) {
            past.push(present);
            present = future.pop();
        }
    }

    private boolean advance(T next) {
        if (next.equals(present)) {
            return false;
        }
        past.push(present);
        if (past.size() > LENGTH) {
            past.removeLast();
        }
        future.clear();
        present = next;
        return true;
    }
}
