package atelier.foreign;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a trial of a foreign network found.
///
/// @param file as it was tried
/// @param sha256 of the file
/// @param bytes that it takes, with files beside
/// @param opset version of ONNX's operators
/// @param words what the file says of itself
/// @param licence that the file names
/// @param takes what its inputs are, a line each: name, element type and shape
/// @param makes the same of the output that is used
/// @param outputs the names of the outputs that may be the picture, the one that is used among them
/// @param guess what it was taken for
/// @param adapted the model made of it
public record Examined(
        Path file,
        String sha256,
        long bytes,
        long opset,
        String words,
        Optional<String> licence,
        String takes,
        String makes,
        List<String> outputs,
        Guess guess,
        Adapted adapted) {
    public Examined {
        outputs = List.copyOf(outputs);
    }
}
