package atelier.ui.gallery;

import atelier.gallery.Artwork;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// The thumbnails in sight and the ones seen last, read by JavaFX's own threads.
final class Thumbnails {
    /// Some screens full; a thumbnail takes up to 400 KB.
    private static final int MOST = 300;
    private static final int SIDE = 320;

    private final Map<Path, Image> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Image> eldest) {
            boolean tooMany = size() > MOST;
            if (tooMany) {
                eldest.getValue().cancel();
            }
            return tooMany;
        }
    };

    /// The thumbnail once it is there; until then nothing. Where the file is missing the picture itself is taken.
    ObservableValue<@Nullable Image> of(Artwork artwork) {
        Image thumbnail = seen.computeIfAbsent(artwork.thumbnail(), Thumbnails::load);
        return thumbnail.errorProperty().map(failed -> failed ? load(artwork.file()) : thumbnail);
    }

    private static Image load(Path file) {
        return new Image(file.toUri().toString(), SIDE, SIDE, true, true, true);
    }
}
