package atelier.image;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What files of animations carry beside their frames.
public final class AnimationFiles {
    private AnimationFiles() {}

    /// The JSON of how the animation was made; empty where the file does not say.
    ///
    /// @throws atelier.base.ProblemException as [ImageFiles#read(Path)]
    public static Optional<String> recipe(Path file) {
        if (isMp4(file)) {
            try {
                return Mp4Comment.read(file);
            } catch (IOException e) {
                throw new Problem.PictureDamaged(file, AtomicFile.reason(e)).exception(e);
            }
        }
        try (PictureFile picture = PictureFile.open(file)) {
            return picture.animation();
        }
    }

    private static boolean isMp4(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Mp4Comment.isMp4(in.readNBytes(PictureFormat.HEAD));
        } catch (IOException e) {
            throw new Problem.FileUnreadable(file, AtomicFile.reason(e)).exception(e);
        }
    }
}
