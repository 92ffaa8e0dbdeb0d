package atelier.image;

/// Pictures to be seen one after the other, each made when it is asked for: nothing here grows with their number.
///
/// @param length of the animation in frames, 1 or more
/// @param framesPerSecond 1 or more
/// @param loop whether it begins again at its end
/// @param recipeJson how the whole was made, carried inside the file
/// @param frames all opaque and of one size; one may be asked for more than once, and is the same each time
public record Animation(int length, int framesPerSecond, boolean loop, String recipeJson, Frames frames) {
    /// Makes the frames.
    @FunctionalInterface
    public interface Frames {
        /// @param number 0 or more, less than the length
        Frame frame(int number);
    }

    /// @param recipeJson how this one picture was made
    public record Frame(Raster picture, String recipeJson) {}

    public Animation {
        if (length < 1 || framesPerSecond < 1) {
            throw new IllegalArgumentException(length + " frames, " + framesPerSecond + " a second");
        }
    }

    Raster picture(int number) {
        return frames.frame(number).picture();
    }
}
