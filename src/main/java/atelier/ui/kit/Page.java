package atelier.ui.kit;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
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

    /// What can be done here. Asked for again whenever that is shown, so what they say may change.
    default List<Command> commands() {
        return List.of();
    }

    /// Whether the page is about the program, and no step of the work: the navigation has these at its lower end.
    default boolean aside() {
        return false;
    }

    /// Whether something is being made here that goes on while another page is shown: the navigation tells.
    default ObservableValue<Boolean> busy() {
        return new SimpleBooleanProperty();
    }

    /// A place over the view made last where notices cover nothing that is clicked, such as an edge of a large
    /// picture. Where there is none, or it is too narrow, the page makes room for them.
    default Optional<Pane> noticePlace() {
        return Optional.empty();
    }

    /// Called once, when the window is put together.
    ///
    /// @param shown the page that the window shows, to be looked at and to be set
    /// @param notices where it tells what is to be known whatever page is shown
    default void join(ObjectProperty<Page> shown, Notices notices) {}

    /// Called each time the page comes into sight, its view in the scene.
    default void onShow() {}
}
