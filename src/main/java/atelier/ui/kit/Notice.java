package atelier.ui.kit;

import atelier.base.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

/// Something told to the user inside the window, with what can be done about it.
///
/// @param words the sentence in a language
/// @param times how often it has happened, told from the second time on
public record Notice(Tone tone, Function<Text, String> words, List<Action> actions, IntegerProperty times) {
    public enum Tone {
        /// Goes by itself after a while.
        NEWS,
        /// Stays until it is put away.
        PROBLEM
    }

    /// @param key of the button's text
    /// @param last whether there is nothing more to be told once it is done
    public record Action(String key, Runnable run, boolean last) {
        public Action(String key, Runnable run) {
            this(key, run, true);
        }
    }

    public Notice(Tone tone, Function<Text, String> words, List<Action> actions) {
        this(tone, words, List.copyOf(actions), new SimpleIntegerProperty(1));
    }

    public Notice(Tone tone, Function<Text, String> words, Optional<Action> action) {
        this(tone, words, action.stream().toList());
    }

    public static Notice news(String key, Object... arguments) {
        return new Notice(Tone.NEWS, text -> text.get(key, arguments), List.of());
    }

    /// This notice with a button.
    public Notice with(String key, Runnable run) {
        return new Notice(tone, words, List.of(new Action(key, run)));
    }
}
