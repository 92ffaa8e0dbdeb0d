package atelier.image;

import atelier.base.Problem;
import atelier.base.Progress;
import java.nio.file.Path;
import java.util.Locale;

/// How an animation is written. Each format takes one frame after the other and keeps none, and its file is there
/// whole or not at all.
public sealed interface AnimationFormat permits AnimatedPng, Gif, Mp4, NumberedPngs {
    /// Endings of the names of files that can be written; a name without an ending is that of a folder.
    String WRITABLE = "gif, png, apng, mp4";

    /// The format that the file's name asks for.
    ///
    /// @throws atelier.base.ProblemException [Problem.AnimationFormatNotWritable]
    static AnimationFormat of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return switch (dot <= 0 ? "" : name.substring(dot + 1)) {
            case "" -> new NumberedPngs();
            case "gif" -> new Gif();
            case "png", "apng" -> new AnimatedPng();
            case "mp4" -> new Mp4();
            default -> throw new Problem.AnimationFormatNotWritable(file, WRITABLE).exception();
        };
    }

    /// @param progress throws when nobody wants the file any more; then there is none
    /// @throws atelier.base.ProblemException [Problem.FileNotWritable], [Problem.DiskFull], for a folder
    ///     [Problem.FolderNotEmpty], and what making a frame throws
    void write(Path file, Animation animation, Progress progress);
}
