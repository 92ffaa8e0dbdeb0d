package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.ui.kit.Command;
import atelier.ui.shell.Shell;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;

/// What of a window cannot be used by whoever has no mouse or hears it, gathered while somebody walks through it.
final class Access {
    /// Those that say nothing of what something is.
    private static final Set<AccessibleRole> NONE = Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);

    private final TreeSet<String> unreachable = new TreeSet<>();
    private final TreeSet<String> nameless = new TreeSet<>();
    private final TreeSet<String> roleless = new TreeSet<>();
    private final TreeSet<String> unmarked = new TreeSet<>();
    private final TreeSet<String> moved = new TreeSet<>();
    private int used;

    /// Looks at all that is shown and not switched off. To be called on the JavaFX thread after a layout.
    void look(String place, Shell shell) {
        List<String> commands = shell.pages().stream()
                .flatMap(page -> page.commands().stream())
                .map(Command::name)
                .toList();
        all(shell.scene().getRoot())
                .filter(node -> !node.isDisabled() && isUsed(node))
                .forEach(node -> look(place, node, commands));
    }

    private void look(String place, Node node, List<String> commands) {
        String name = place + ": " + node.getClass().getSimpleName() + " " + node.getId() + " "
                + String.join(".", node.getStyleClass());
        used++;
        if (isControl(node) && !isReached(node, commands)) {
            unreachable.add(name);
        }
        if (said(node).isBlank()) {
            nameless.add(name);
        }
        if (NONE.contains(node.getAccessibleRole())) {
            roleless.add(name);
        }
        if (node instanceof Region region && node.isFocusTraversable() && !node.isFocused()) {
            lookAtFocus(name, region);
        }
    }

    private void lookAtFocus(String name, Region region) {
        // A list shows it by the row that is chosen.
        if (!(region instanceof ListView<?>) && !Focus.isSeen(region)) {
            unmarked.add(name);
        }
        if (region instanceof Control control && !Focus.takesNoRoom(control)) {
            moved.add(name);
        }
    }

    /// @param least how much there was to look at
    void assertWhole(int least) {
        assertThat(used).isGreaterThan(least);
        assertThat(unreachable).as("controls that no key reaches").isEmpty();
        assertThat(nameless).as("what is used and has no accessible name").isEmpty();
        assertThat(roleless).as("what is used and does not say what it is").isEmpty();
        assertThat(unmarked)
                .as("what takes keys and does not show where they are")
                .isEmpty();
        assertThat(moved).as("controls that change their size with the keys").isEmpty();
    }

    /// What takes keys or clicks.
    private static boolean isUsed(Node node) {
        return node.isFocusTraversable() || isControl(node) || isClicked(node);
    }

    private static boolean isControl(Node node) {
        return node instanceof ButtonBase
                || node instanceof ComboBoxBase<?>
                || node instanceof Slider
                || node instanceof Spinner<?>
                || node instanceof ListView<?>
                || node instanceof TextInputControl;
    }

    /// For itself: around a control, which is heard in its place, it is but more room for the mouse.
    private static boolean isClicked(Node node) {
        return node.getOnMouseClicked() != null
                && !(node instanceof Cell<?> cell && cell.isEmpty())
                && (node.getAccessibleRole() != AccessibleRole.PARENT
                        || all(node).skip(1).noneMatch(Access::isControl));
    }

    /// By itself, as a part of a control that is, or, as in a row, by a command that is called as it is.
    private static boolean isReached(Node node, List<String> commands) {
        String id = String.valueOf(node.getId());
        return node.isFocusTraversable()
                || (isPart(node) && isReached(node.getParent(), commands))
                || commands.stream().anyMatch(name -> name.equals(id) || name.startsWith(id + "."));
    }

    private static boolean isPart(Node node) {
        return node.getParent() instanceof Control whole && isControl(whole);
    }

    private static String said(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            return labeled.getText();
        }
        // A part of a larger control speaks through it.
        return isPart(node) ? said(node.getParent()) : "";
    }

    /// A node and what is visible in it.
    static Stream<Node> all(Node node) {
        Stream<Node> inner = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .filter(Node::isVisible)
                        .flatMap(Access::all)
                : Stream.of();
        return Stream.concat(Stream.of(node), inner);
    }
}
