package atelier.ui.stylize;

import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What went wrong at a place, each until it is put away.
final class Troubles extends VBox {
    private final Place place;
    private final Kit kit;
    private final Map<Throwable, Region> bars = new HashMap<>();

    Troubles(Place place, Kit kit) {
        this.place = place;
        this.kit = kit;
        getStyleClass().add("troubles");
        setPickOnBounds(false);
        setMaxHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        Fx.follow(this, place.troubles(), this::show);
    }

    private void show(List<Throwable> troubles) {
        bars.keySet().retainAll(troubles);
        getChildren()
                .setAll(troubles.stream()
                        .map(trouble -> bars.computeIfAbsent(trouble, this::bar))
                        .toList());
        setVisible(!troubles.isEmpty());
    }

    private Region bar(Throwable trouble) {
        return kit.bar(kit.notices().of(trouble), () -> place.putAway(trouble));
    }
}
