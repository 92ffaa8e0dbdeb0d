package atelier.ui.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;

/// Something that a page can do: its keys, its line in the palette and its line on the sheet of keys all come from
/// here.
///
/// @param name key of its text
/// @param keys what does it at once; the first one is told, the others are for keyboards that lack it
/// @param obstacle key of the sentence that says why it cannot be done now; empty where it can
public record Command(
        String name, Reach reach, List<KeyCombination> keys, Supplier<Optional<String>> obstacle, Runnable action) {

    /// Where its keys are heard, and what must be shown for it.
    public enum Reach {
        /// Its keys are heard while its page is shown.
        PAGE,
        /// Its page hears its keys by itself, where the focus is on what they are about, such as a list.
        FOCUS,
        /// Its keys are heard everywhere, and its page need not be shown.
        WINDOW
    }

    /// What a page that is shown can do, always, and without a key.
    public static Command of(String name, Runnable action) {
        return new Command(name, Reach.PAGE, List.of(), Optional::empty, action);
    }

    /// @param keys as in `Shortcut+S`
    public Command on(String... keys) {
        return new Command(
                name, reach, Arrays.stream(keys).map(KeyCombination::valueOf).toList(), obstacle, action);
    }

    /// @param key that the page hears by itself
    public Command onFocus(String key) {
        return on(key).reaching(Reach.FOCUS);
    }

    public Command anywhere() {
        return reaching(Reach.WINDOW);
    }

    /// Cannot be done unless this is so. Of several conditions the one told first is asked first.
    ///
    /// @param otherwise key of the sentence that says why not
    public Command when(BooleanSupplier possible, String otherwise) {
        Supplier<Optional<String>> both = () -> {
            Optional<String> before = obstacle.get();
            return before.isPresent() || possible.getAsBoolean() ? before : Optional.of(otherwise);
        };
        return new Command(name, reach, keys, both, action);
    }

    /// Does it, where it can be done.
    public void run() {
        if (obstacle.get().isEmpty()) {
            action.run();
        }
    }

    private Command reaching(Reach wider) {
        return new Command(name, wider, keys, obstacle, action);
    }
}
