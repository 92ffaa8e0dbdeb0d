package atelier.ui.stylize;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The sketch on the table and the way back to those before.
public final class Draft {
    private final History<Sketch> history;
    private final ReadOnlyObjectWrapper<Sketch> sketch;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    Draft(Sketch first) {
        history = new History<>(first);
        sketch = new ReadOnlyObjectWrapper<>(first);
    }

    public Sketch get() {
        return sketch.get();
    }

    public ReadOnlyObjectProperty<Sketch> sketch() {
        return sketch.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    /// A change that is a step of its own.
    public void change(UnaryOperator<Sketch> how) {
        history.put(how.apply(get()));
        present();
    }

    /// A change under the hand: all with the same `gesture` until [#settle] are one step.
    public void adjust(Object gesture, UnaryOperator<Sketch> how) {
        history.put(how.apply(get()), gesture);
        present();
    }

    /// The hand has let go.
    public void settle() {
        history.settle();
    }

    public void undo() {
        history.undo();
        present();
    }

    public void redo() {
        history.redo();
        present();
    }

    private void present() {
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
        sketch.set(history.present());
    }
}
