package atelier.ui.train;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;

/// Small pictures of samples seen last, read by JavaFX's own threads. A sample made again after a resume has the old
/// one's name: the number of beginnings tells them apart.
final class Pictured {
    private static final int MOST = 200;
    private static final int SIDE = 192;

    private record Key(Path file, int beginning) {}

    private final Map<Key, Image> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Image> eldest) {
            return size() > MOST;
        }
    };

    Image small(Path file, int beginning) {
        return seen.computeIfAbsent(
                new Key(file, beginning),
                key -> new Image(key.file().toUri().toString(), SIDE, SIDE, true, true, true));
    }
}
