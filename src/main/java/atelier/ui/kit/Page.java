package atelier.ui.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/// A place of the window that the navigation leads to.
///
/// A page outlives its view: the view is made anew when the language changes, so everything worth keeping
/// is in the page's model.
public interface Page {
    /// Lower-case and short, such as `stylize`: the texts are `page.<id>` and `page.<id>.tip`.
    String id();

    Feather icon();

    /// Makes the tree of nodes. Called again for another language.
    Node view(Kit kit);

    /// What keys do while this page is shown.
    default List<Command> commands() {
        return List.of();
    }

    /// Called each time the page comes into sight, its view in the scene.
    default void onShow() {}

    /// What a key combination does.
    record Command(KeyCombination keys, Runnable action) {
        /// @param keys as in `Shortcut+S`
        public static Command of(String keys, Runnable action) {
            return new Command(KeyCombination.valueOf(keys), action);
        }
    }
}
