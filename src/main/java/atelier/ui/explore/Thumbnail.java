package atelier.ui.explore;

import atelier.explore.Point;
import atelier.model.Model;
import atelier.ui.kit.Pictures;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.image.Image;

/// Small pictures of points, made when they are looked at and kept while there is room.
final class Thumbnail {
    /// How many there is room for, of at most 100 KiB each. Whoever looks at more at once never sees all of them.
    static final int KEPT = 600;

    private final ExploreModel model;
    private final Map<Point, Image> kept = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Point, Image> eldest) {
            return size() > KEPT;
        }
    };

    // Held here, since the generator outlives the views that look at these.
    private final ChangeListener<Optional<Model>> another = (_, _, _) -> kept.clear();

    Thumbnail(ExploreModel model) {
        this.model = model;
        model.spot().generator().addListener(new WeakChangeListener<>(another));
    }

    Optional<Image> known(Point point) {
        return Optional.ofNullable(kept.get(point));
    }

    /// Hands over the picture of a point, at once where it is known.
    void of(Point point, Consumer<Image> shown) {
        Image known = kept.get(point);
        if (known != null) {
            shown.accept(known);
            return;
        }
        model.spot().thumbnail(point, raster -> {
            Image image = Pictures.image(raster);
            kept.put(point, image);
            shown.accept(image);
        });
    }
}
