package atelier.ui.shell;

import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notice;
import atelier.ui.kit.Notices;
import atelier.ui.kit.Page;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What there is to tell, where it covers nothing that is clicked: at the place that the page shown has for it, or
/// where it has none that is wide enough, beneath the page, which makes room.
final class Board {
    /// A sentence and its buttons are no thinner column than this.
    private static final double LEAST = 420;

    private final Notices notices;
    private final VBox bars = new VBox();
    private final StackPane beneath = new StackPane();
    private Optional<Pane> offered = Optional.empty();
    private Subscription watching = Subscription.EMPTY;
    private Kit kit;

    Board(Notices notices, Kit kit) {
        this.notices = notices;
        this.kit = kit;
        bars.getStyleClass().add("notices");
        bars.setAlignment(Pos.CENTER);
        bars.setPickOnBounds(false);
        beneath.getStyleClass().add("notices-beneath");
        beneath.setPickOnBounds(false);
        notices.shown().addListener((ListChangeListener<Notice>) _ -> tell());
        settle();
    }

    /// What lies beneath the page.
    Node beneath() {
        return beneath;
    }

    /// From now on tells in this language.
    void speak(Kit now) {
        kit = now;
        tell();
    }

    /// The page that is shown now.
    void follow(Page page) {
        watching.unsubscribe();
        offered = page.noticePlace();
        // Nothing is moved while the page is laid out, which is when the width changes.
        watching = offered.map(place ->
                        place.widthProperty().subscribe(() -> Fx.thread().execute(this::settle)))
                .orElse(Subscription.EMPTY);
        settle();
    }

    private void tell() {
        bars.getChildren()
                .setAll(notices.shown().stream()
                        .map(notice -> kit.bar(notice, () -> notices.putAway(notice)))
                        .toList());
        settle();
    }

    private void settle() {
        Pane place = offered.filter(it -> it.getScene() != null && it.getWidth() >= LEAST)
                .orElse(beneath);
        if (!place.getChildren().contains(bars)) {
            place.getChildren().add(bars);
        }
        bars.setManaged(!bars.getChildren().isEmpty());
        boolean needed = place.equals(beneath) && bars.isManaged();
        beneath.setManaged(needed);
        beneath.setVisible(needed);
    }
}
