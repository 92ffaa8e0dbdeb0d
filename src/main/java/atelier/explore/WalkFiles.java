package atelier.explore;

import atelier.base.Job;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.image.Animation;
import atelier.image.AnimationFiles;
import atelier.image.AnimationFormat;
import atelier.make.Maker;
import atelier.recipe.Recipe.Generate;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Walks as files of animations, which carry them.
public final class WalkFiles {
    private WalkFiles() {}

    /// Makes the walk's frames, one after the other, and writes them in the format that the file's name asks for,
    /// whole or not at all. A folder of pictures carries each one's own recipe instead of the walk.
    ///
    /// @param job progress; cancelling it leaves no file
    /// @throws atelier.base.ProblemException as [Maker#make], or why the file cannot be written
    public static void write(Path file, Walk walk, Maker maker, Job<?> job) {
        List<Generate> frames = walk.frames();
        AnimationFormat.of(file)
                .write(
                        file,
                        new Animation(
                                frames.size(),
                                walk.framesPerSecond(),
                                walk.loop(),
                                Json.compact(walk),
                                // A frame's own progress is not the whole's.
                                number -> new Animation.Frame(
                                        maker.make(frames.get(number), null), Json.compact(frames.get(number)))),
                        job);
    }

    /// The walk that an animation carries; empty where it carries none.
    ///
    /// @throws atelier.base.ProblemException [Problem.RecipeDamaged], or why the file cannot be read
    public static Optional<Walk> read(Path file) {
        try {
            return AnimationFiles.recipe(file).map(json -> Json.read(json, Walk.class));
        } catch (Json.Malformed | IllegalArgumentException e) {
            throw new Problem.RecipeDamaged(file, String.valueOf(e.getMessage())).exception(e);
        }
    }
}
