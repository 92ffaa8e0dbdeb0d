package atelier.studio;

import atelier.model.ModelId;
import java.nio.file.Path;

/// A model of this program on its way in: unpacked where it came as an archive, and proven apart from the studio, until
/// it is installed or let go.
///
/// @param folder with its files
/// @param id that it is to have
/// @param scratch what it was unpacked into, and goes with this
public record Parcel(Path folder, ModelId id, Path scratch) implements AutoCloseable {
    @Override
    public void close() {
        ModelArchive.sweep(scratch);
    }
}
