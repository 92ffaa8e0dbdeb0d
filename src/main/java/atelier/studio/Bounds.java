package atelier.studio;

import atelier.base.Problem;
import java.nio.file.Path;

/// How much a model may hold, as a folder or in an archive: what holds more is damaged, or made to fill disks.
///
/// @param files at most
/// @param bytes of all of them together, unpacked, at most
record Bounds(int files, long bytes) {
    /// Far beyond any model: a file of ONNX cannot have more than 2 GB.
    static final Bounds OF_MODELS = new Bounds(1000, 8L << 30);

    /// Bytes of a card at most, which is read whole.
    static final long CARD = 4L << 20;

    /// @param source where the model came from
    /// @param count of its files, so far
    /// @param size of them in bytes, so far
    /// @throws atelier.base.ProblemException [Problem.ModelOversized]
    void check(Path source, int count, long size) {
        if (count > files || size > bytes) {
            throw new Problem.ModelOversized(source, files, bytes >> 20).exception();
        }
    }
}
