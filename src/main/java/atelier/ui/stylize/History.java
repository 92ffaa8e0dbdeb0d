package atelier.ui.stylize;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The states that something went through, with a way back and forth. Changes of one gesture, such as a slider
/// under the hand, are one step.
final class History<T> {
    private static final int LENGTH = 200;

    /// All states.
    ///
    /// @param past oldest first
    /// @param future the next first
    record Course<T>(List<T> past, T present, List<T> future) {}

    private final Deque<T> past = new ArrayDeque<>();
    private final Deque<T> future = new ArrayDeque<>();
    private T present;
    private @Nullable Object gesture;
    private boolean moved;

    History(T first) {
        present = first;
    }

    /// Whether anything has been done since the beginning.
    boolean hasMoved() {
        return moved;
    }

    T present() {
        return present;
    }

    Course<T> course() {
        return new Course<>(List.copyOf(past.reversed()), present, List.copyOf(future));
    }

    /// Begins with another state than at first, whatever has been done since.
    void resume(T first) {
        if (!moved) {
            present = first;
        } else if (!past.isEmpty()) {
            past.removeLast();
            past.addLast(first);
        }
    }

    /// Puts a way that was gone before beneath that since the beginning. What was undone then can be done again
    /// only where nothing has happened since.
    ///
    /// @param before oldest first
    /// @param after the next first
    void recall(List<T> before, List<T> after) {
        before.reversed().stream().limit(LENGTH - past.size()).forEach(past::addLast);
        if (!moved) {
            after.forEach(future::addLast);
        }
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
            moved = true;
            future.push(present);
            present = past.pop();
        }
    }

    void redo() {
        settle();
        if (canRedo()) {
            moved = true;
            past.push(present);
            present = future.pop();
        }
    }

    private boolean advance(T next) {
        if (next.equals(present)) {
            return false;
        }
        moved = true;
        past.push(present);
        if (past.size() > LENGTH) {
            past.removeLast();
        }
        future.clear();
        present = next;
        return true;
    }
}
