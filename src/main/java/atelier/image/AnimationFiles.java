package atelier.image;

import java.nio.file.Path;
import java.util.Optional;

/// What files of animations carry beside their frames.
public final class AnimationFiles {
    private AnimationFiles() {}

    /// The JSON of how the animation was made; empty where the file does not say.
    ///
    /// @throws atelier.base.ProblemException as [ImageFiles#read(Path)]
    public static Optional<String> recipe(Path file) {
        try (PictureFile picture = PictureFile.open(file)) {
            return picture.animation();
        }
    }
}
