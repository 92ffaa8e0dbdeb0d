package atelier.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Background;
import javafx.scene.layout.Border;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What becomes of a control, or of another part of the window that takes keys, when the keyboard comes to it.
public final class Focus {
    private static final List<PseudoClass> STATES = Stream.of("focused", "focus-visible")
            .map(PseudoClass::getPseudoClass)
            .toList();

    private record Look(@Nullable Border border, @Nullable Background background, boolean underlined) {}

    private Focus() {}

    /// Whether it, or a part of it, looks another way then.
    public static boolean isSeen(Region region) {
        List<Look> before = looks(region);
        return !with(region, () -> looks(region)).equals(before);
    }

    /// Whether it needs as much room then as without.
    public static boolean takesNoRoom(Control control) {
        Insets before = control.getInsets();
        return Objects.equals(with(control, control::getInsets), before);
    }

    private static <T> T with(Region region, Supplier<T> look) {
        STATES.forEach(state -> region.pseudoClassStateChanged(state, true));
        region.applyCss();
        T seen = look.get();
        STATES.forEach(state -> region.pseudoClassStateChanged(state, false));
        region.applyCss();
        return seen;
    }

    private static List<Look> looks(Node node) {
        return parts(node)
                .filter(Region.class::isInstance)
                .map(Region.class::cast)
                .map(region -> new Look(
                        region.getBorder(),
                        region.getBackground(),
                        region instanceof Labeled labeled && labeled.isUnderline()))
                .toList();
    }

    private static Stream<Node> parts(Node node) {
        return Stream.concat(
                Stream.of(node),
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(Focus::parts)
                        : Stream.of());
    }
}
