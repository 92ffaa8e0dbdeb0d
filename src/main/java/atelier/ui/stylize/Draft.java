package atelier.ui.stylize;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// The sketch on the table and the way back to those before. Its values are also there as properties that controls
/// can be bound to: each follows the sketch and changes it.
public final class Draft {
    private static final double LOG_2 = Math.log(2);

    private final History<Sketch> history;
    private final ReadOnlyObjectWrapper<Sketch> sketch;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final DoubleProperty strength = new SimpleDoubleProperty(this, "strength");
    private final DoubleProperty octaves = new SimpleDoubleProperty(this, "octaves");
    private final DoubleProperty texture = new SimpleDoubleProperty(this, "texture");
    private final DoubleProperty underpainting = new SimpleDoubleProperty(this, "underpainting");
    private final BooleanProperty keepColours = new SimpleBooleanProperty(this, "keepColours");
    private boolean presenting;

    Draft(Sketch first) {
        history = new History<>(first);
        sketch = new ReadOnlyObjectWrapper<>(first);
        tie(strength, Sketch::strength, (value, it) -> it.withStrength(value.doubleValue()), true);
        tie(
                octaves,
                it -> Math.log(it.styleScale()) / LOG_2,
                (value, it) -> it.withStyleScale(scale(value.doubleValue())),
                true);
        tie(underpainting, Sketch::underpainting, (value, it) -> it.withUnderpainting(value.doubleValue()), true);
        tie(texture, Sketch::texture, (value, it) -> it.withTexture(value.doubleValue()), true);
        tie(keepColours, Sketch::keepColours, (value, it) -> it.withKeepColours(value), false);
    }

    public Sketch get() {
        return sketch.get();
    }

    public ReadOnlyObjectProperty<Sketch> sketch() {
        return sketch.getReadOnlyProperty();
    }

    public DoubleProperty strength() {
        return strength;
    }

    /// The style scale as its logarithm to base 2, -1 to 1: halving and doubling are as far from the middle.
    public DoubleProperty octaves() {
        return octaves;
    }

    public DoubleProperty texture() {
        return texture;
    }

    public DoubleProperty underpainting() {
        return underpainting;
    }

    public BooleanProperty keepColours() {
        return keepColours;
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

    /// A change that nobody made and nobody undoes.
    void correct(UnaryOperator<Sketch> how) {
        history.correct(how.apply(get()));
        present();
    }

    /// Whether anything has been done since it was begun or resumed.
    boolean isTouched() {
        return history.hasMoved();
    }

    History.Course<Sketch> course() {
        return history.course();
    }

    /// Begins with the sketch that was left another day, see [History#resume].
    void resume(Sketch left) {
        history.resume(left);
        present();
    }

    /// Makes the steps of another day undoable again, see [History#recall].
    void recall(List<Sketch> before, List<Sketch> after) {
        history.recall(before, after);
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

    /// In steps of a twentieth of an octave: what a painting looks like at a scale is kept, and found again.
    private static double scale(double octaves) {
        return Math.clamp(Math.pow(2, Math.rint(octaves * 20) / 20), 0.5, 2);
    }

    private void present() {
        presenting = true;
        try {
            canUndo.set(history.canUndo());
            canRedo.set(history.canRedo());
            sketch.set(history.present());
        } finally {
            presenting = false;
        }
    }

    /// Ties `property` to a value of the sketch. While the sketch is being presented a property only follows, so
    /// that what was rounded on the way is no change.
    private <T> void tie(
            Property<T> property, Function<Sketch, T> read, BiFunction<T, Sketch, Sketch> write, boolean underTheHand) {
        sketch.subscribe(now -> property.setValue(read.apply(now)));
        property.subscribe((_, value) -> {
            if (!presenting) {
                UnaryOperator<Sketch> how = it -> write.apply(value, it);
                if (underTheHand) {
                    adjust(property, how);
                } else {
                    change(how);
                }
            }
        });
    }
}
