package atelier.ui.shell;

import atelier.ui.kit.Command;
import atelier.ui.kit.Command.Reach;
import atelier.ui.kit.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/// Everything that can be done in the window, by key or from the palette.
final class Commands {
    private final List<Page> pages;
    private final ObjectProperty<Page> shown;
    private final List<Command> own;
    private final Set<KeyCombination> held = new HashSet<>();

    /// @param palette opens the list of all this
    Commands(List<Page> pages, ObjectProperty<Page> shown, Runnable palette) {
        this.pages = pages;
        this.shown = shown;
        own = Stream.concat(
                        Stream.of(Command.of("shell.palette", palette)
                                .on("Shortcut+Shift+P")
                                .anywhere()),
                        IntStream.range(0, pages.size())
                                .mapToObj(i -> Command.of(
                                                "shell.go." + pages.get(i).id(), () -> shown.set(pages.get(i)))
                                        .on("Shortcut+" + (i + 1))
                                        .anywhere()))
                .toList();
    }

    /// What the window can do, whatever page it shows.
    List<Command> own() {
        return own;
    }

    /// What the page at hand can do, then the window, then the other pages.
    List<Entry> all() {
        Page here = shown.get();
        return Stream.of(
                        entries(here),
                        own.stream().map(command -> new Entry("shell.window", icon(command), command, command::run)),
                        pages.stream().filter(page -> !page.equals(here)).flatMap(this::entries))
                .flatMap(each -> each)
                .toList();
    }

    /// Gives the keys of the window and of the page at hand to a scene, in place of those given before.
    void giveKeys(Map<KeyCombination, Runnable> accelerators) {
        held.forEach(accelerators::remove);
        held.clear();
        Page here = shown.get();
        Stream.of(
                        own.stream(),
                        pages.stream()
                                .flatMap(page -> page.commands().stream())
                                .filter(command -> command.reach() == Reach.WINDOW),
                        here.commands().stream().filter(command -> command.reach() == Reach.PAGE))
                .flatMap(each -> each)
                .forEach(command -> command.keys().forEach(keys -> {
                    held.add(keys);
                    accelerators.put(keys, command::run);
                }));
    }

    private Stream<Entry> entries(Page page) {
        return page.commands().stream()
                .map(command -> new Entry("page." + page.id(), page.icon(), command, () -> run(page, command)));
    }

    private void run(Page page, Command command) {
        if (command.reach() != Reach.WINDOW) {
            shown.set(page);
        }
        command.run();
    }

    private Feather icon(Command command) {
        return pages.stream()
                .filter(page -> command.name().equals("shell.go." + page.id()))
                .map(Page::icon)
                .findFirst()
                .orElse(Feather.COMMAND);
    }
}
