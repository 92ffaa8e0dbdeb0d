package atelier.ui.help;

import atelier.ui.kit.Command;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notices;
import atelier.ui.kit.Page;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page that tells how the others are used. It opens at the topic of the page that one comes from.
public final class HelpPage implements Page {
    private final StringProperty topic = new SimpleStringProperty(this, "topic", Guide.FIRST);
    private @Nullable ObjectProperty<Page> shown;
    private @Nullable Page from;
    private @Nullable HelpView view;

    @Override
    public String id() {
        return "help";
    }

    @Override
    public Feather icon() {
        return Feather.HELP_CIRCLE;
    }

    @Override
    public Node view(Kit kit) {
        HelpView made = new HelpView(topic, this::leave, kit);
        view = made;
        return made;
    }

    @Override
    public boolean aside() {
        return true;
    }

    @Override
    public void join(ObjectProperty<Page> shown, Notices notices) {
        this.shown = shown;
        shown.addListener((_, before, now) -> {
            if (now.equals(this)) {
                from = before;
                topic.set(Guide.TOPICS.contains(before.id()) ? before.id() : Guide.FIRST);
            }
        });
    }

    @Override
    public List<Command> commands() {
        Stream<Command> ways = Stream.of(
                Command.of("help.here", this::openOrLeave).on("F1").anywhere(),
                Command.of("help.back", this::leave).on("Esc").when(this::isShown, "help.not.open"));
        Stream<Command> topics = Guide.TOPICS.stream()
                .map(each -> Command.of("help.open." + each, () -> open(each)).anywhere());
        return Stream.concat(ways, topics).toList();
    }

    @Override
    public void onShow() {
        if (view != null) {
            view.takeFocus();
        }
    }

    private boolean isShown() {
        return shown != null && equals(shown.get());
    }

    private void openOrLeave() {
        if (isShown()) {
            leave();
        } else if (shown != null) {
            shown.set(this);
        }
    }

    private void open(String wanted) {
        if (shown != null) {
            shown.set(this);
            topic.set(wanted);
        }
    }

    private void leave() {
        if (shown != null && from != null) {
            shown.set(from);
        }
    }
}
