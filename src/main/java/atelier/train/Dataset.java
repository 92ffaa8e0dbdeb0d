package atelier.train;

import atelier.train.TrainingPlan.Pictures;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The pictures that a generator learns to make, each brought to a square of one size.
///
/// @param pictures folders, single files, or IDX files of pictures (`*-images-idx3-ubyte`, `.gz` or not)
/// @param side of the squares, in pixels
/// @param colour whether they have three channels, RGB, or one
/// @param fit how a picture that is no square becomes one
/// @param mirror whether a picture may be shown mirrored
/// @param leftOut files that are not used, as the pictures' folders name them
public record Dataset(List<Pictures> pictures, int side, boolean colour, Fit fit, boolean mirror, List<Path> leftOut) {

    /// How a picture becomes a square.
    public enum Fit {
        /// Its middle, as large as its short side.
        CROP,
        /// All of it, the edge's colours continued.
        PAD
    }

    public Dataset {
        pictures = List.copyOf(pictures);
        leftOut = List.copyOf(Objects.requireNonNullElse(leftOut, List.of()));
    }

    /// The same in squares of another side.
    public Dataset sized(int otherSide) {
        return new Dataset(pictures, otherSide, colour, fit, mirror, leftOut);
    }

    /// The same in colour or in grey.
    public Dataset coloured(boolean inColour) {
        return new Dataset(pictures, side, inColour, fit, mirror, leftOut);
    }

    /// 3 or 1.
    public int channels() {
        return colour ? 3 : 1;
    }
}
