package atelier.ui.shell;

import atelier.base.Text;
import atelier.ui.kit.Command;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notices;
import atelier.ui.kit.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What the window holds: navigation at the left, one page, and what there is to tell.
public final class Shell {
    private final List<Page> pages;
    private final Notices notices;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(this, "page");
    private final BorderPane root = new BorderPane();
    private final StackPane window = new StackPane(root);
    private final StackPane place = new StackPane();
    private final Board board;
    private final Scene scene = new Scene(window, 1280, 800);
    private final Map<Page, Node> views = new HashMap<>();
    private final Commands commands;
    private Kit kit;
    private @Nullable Palette palette;
    private @Nullable Node focused;

    /// Navigation without a page, which is on the screen soonest: see [#open].
    ///
    /// @param pages from the top of the navigation down, the first one to be shown
    public Shell(List<Page> pages, Notices notices, Text text) {
        this.pages = List.copyOf(pages);
        this.notices = notices;
        this.kit = new Kit(text, notices);
        root.getStyleClass().add("shell");
        place.getStyleClass().add("place");
        board = new Board(notices, kit);
        BorderPane middle = new BorderPane(place);
        middle.setBottom(board.beneath());
        root.setCenter(middle);
        commands = new Commands(this.pages, page, this::openPalette);
        page.set(pages.getFirst());
        pages.forEach(each -> each.join(page, notices));
        build(text);
        // While the palette is open, the keys do not lead behind it.
        scene.focusOwnerProperty().subscribe(owner -> {
            if (palette != null && owner != null && !palette.isFocusWithin()) {
                palette.takeFocus();
            }
        });
    }

    /// Makes the view of the page to be shown, and from now on of each that is gone to.
    public Shell open() {
        var _ = page.subscribe(this::arrive);
        // Where the window has the focus already, the navigation was given it for want of a page, which may have taken
        // it by now.
        Node owner = scene.getFocusOwner();
        if (owner != null && !isWithin(place, owner)) {
            place.requestFocusTraversal(TraversalDirection.NEXT);
        }
        return this;
    }

    private static boolean isWithin(Node whole, @Nullable Node part) {
        return part != null && (part.equals(whole) || isWithin(whole, part.getParent()));
    }

    public Scene scene() {
        return scene;
    }

    /// From the top of the navigation down.
    public List<Page> pages() {
        return pages;
    }

    /// The one that is shown.
    public ObjectProperty<Page> page() {
        return page;
    }

    /// What can be done on every page.
    public List<Command> commands() {
        return commands.own();
    }

    /// Shows the page of this id, if there is one.
    public void show(String id) {
        pages.stream().filter(each -> each.id().equals(id)).findFirst().ifPresent(page::set);
    }

    /// Makes the views anew where the language is another. What the pages' models hold stays as it is.
    public void speak(Text text) {
        if (!text.locale().equals(kit.text().locale())) {
            build(text);
        }
    }

    private void build(Text text) {
        String before =
                Optional.ofNullable(scene.getFocusOwner()).map(Node::getId).orElse("");
        kit = new Kit(text, notices);
        views.clear();
        root.setLeft(new Rail(kit, pages, page, this::openPalette));
        if (!place.getChildren().isEmpty()) {
            arrive(page.get());
        }
        board.speak(kit);
        find(root, before).ifPresent(Node::requestFocus);
    }

    private static Optional<Node> find(Node node, String id) {
        return id.equals(node.getId())
                ? Optional.of(node)
                : node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream()
                                .flatMap(child -> find(child, id).stream())
                                .findFirst()
                        : Optional.empty();
    }

    private void arrive(Page now) {
        place.getChildren().setAll(views.computeIfAbsent(now, each -> each.view(kit)));
        board.follow(now);
        commands.giveKeys(scene.getAccelerators());
        now.onShow();
    }

    /// Opens the list of everything that can be done now.
    void openPalette() {
        focused = scene.getFocusOwner();
        Palette opened = new Palette(
                kit,
                commands.all(),
                entry -> {
                    closePalette();
                    entry.run().run();
                },
                this::closePalette);
        palette = opened;
        window.getChildren().add(opened);
        opened.takeFocus();
    }

    private void closePalette() {
        window.getChildren().remove(palette);
        palette = null;
        if (focused != null) {
            focused.requestFocus();
            focused = null;
        }
    }
}
