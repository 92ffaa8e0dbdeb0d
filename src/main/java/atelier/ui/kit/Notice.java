package atelier.ui.kit;

import atelier.base.Text;
import java.util.Optional;
import java.util.function.Function;

/// Something told to the user inside the window, with at most one thing to do about it.
///
/// @param words the sentence in a language
public record Notice(Tone tone, Function<Text, String> words, Optional<Action> action) {
    public enum Tone {
        /// Goes by itself after a while.
        NEWS,
        /// Stays until it is put away.
        PROBLEM
    }

    /// @param key of the button's text
    public record Action(String key, Runnable run) {}

    public static Notice news(String key, Object... arguments) {
        return new Notice(Tone.NEWS, text -> text.get(key, arguments), Optional.empty());
    }

    /// This notice with a button.
    public Notice with(String key, Runnable run) {
        return new Notice(tone, words, Optional.of(new Action(key, run)));
    }
}
