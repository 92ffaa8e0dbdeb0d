package atelier.image;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;

/// Reads and writes picture files.
///
/// JPEG, PNG, TIFF, WebP, BMP and GIF (its first frame) are read, told by their content. Pictures come
/// upright and in sRGB; a 16-bit PNG or TIFF stays 16 bits deep. All methods may be called from any thread.
///
/// Reading throws [atelier.base.ProblemException] with [Problem.FileMissing], [Problem.FileUnreadable],
/// [Problem.PictureIsFolder],
/// [Problem.PictureEmpty], [Problem.PictureUnknown], [Problem.PictureDamaged] (which includes a file that
/// ends early) or [Problem.PictureTooLarge].
public final class ImageFiles {
    static {
        ImageIO.setUseCache(false);
    }

    /// What the library that writes them takes, a little less than the format has room for.
    private static final int LONGEST_JPEG = 65_500;

    private ImageFiles() {}

    /// The picture in full size.
    public static Raster read(Path file) {
        return read(file, Integer.MAX_VALUE);
    }

    /// The picture with its long side at most `longSide`; a smaller one as it is.
    public static Raster read(Path file, int longSide) {
        try (PictureFile picture = PictureFile.open(file)) {
            return picture.raster(longSide);
        }
    }

    /// The size of the upright picture, without decoding its pixels.
    public static Size size(Path file) {
        try (PictureFile picture = PictureFile.open(file)) {
            return picture.size();
        }
    }

    /// The JSON of the recipe that the file carries; empty where it carries none.
    public static Optional<String> recipe(Path file) {
        try (PictureFile picture = PictureFile.open(file)) {
            return picture.embedded().recipe();
        }
    }

    /// Refuses a name that [#write] would refuse: to be asked before a picture is made for it.
    ///
    /// @throws atelier.base.ProblemException [Problem.PictureFormatNotWritable]
    public static void checkName(Path file) {
        format(file);
    }

    /// Whether what [#write] writes by this name loses more, the lower the quality is.
    public static boolean isLossy(Path file) {
        return PictureFormat.forWriting(file).filter(PictureFormat.JPEG::equals).isPresent();
    }

    /// Whether the name ends in a format that [#write] writes.
    public static boolean isName(Path file) {
        return PictureFormat.forWriting(file).isPresent();
    }

    private static PictureFormat format(Path file) {
        return PictureFormat.forWriting(file)
                .orElseThrow(() -> new Problem.PictureFormatNotWritable(file, PictureFormat.WRITABLE).exception());
    }

    /// Writes the picture in the format that the file's name asks for, whole or not at all.
    ///
    /// PNG and TIFF lose nothing. JPEG has 8 bits and no transparency: the picture is laid on white. All say what
    /// their colours are, sRGB too; JPEG and TIFF also that 300 pixels are an inch.
    ///
    /// @throws atelier.base.ProblemException [Problem.PictureFormatNotWritable], [Problem.JpegTooLong],
    ///     [Problem.FileNotWritable] or [Problem.DiskFull]
    public static void write(Path file, Raster picture, Writing how) {
        PictureFormat format = format(file);
        if (format == PictureFormat.JPEG && Math.max(picture.width(), picture.height()) > LONGEST_JPEG) {
            throw new Problem.JpegTooLong(file, picture.width(), picture.height(), LONGEST_JPEG).exception();
        }
        byte[] profile = picture.profile().orElse(new byte[0]);
        Raster stored = ColourProfile.of(profile).map(p -> p.fromSrgb(picture)).orElse(picture);
        byte[] said = profile.length > 0 ? profile : ColourProfile.srgb();
        AtomicFile.write(file, out -> {
            switch (format) {
                case PNG -> PngWriter.write(stored, how, profile, out);
                case JPEG -> JpegWriter.write(stored, how, said, out);
                case TIFF -> TiffWriter.write(stored, how, said, out);
                default -> throw new IllegalStateException(format + " is not written");
            }
        });
    }

    /// The picture as a file of this name holds it: rounded to the steps of its profile, and in a JPEG laid on
    /// white. What a JPEG loses by its compression is left aside.
    public static Raster held(Path file, Raster picture) {
        Optional<ColourProfile> profile = picture.profile().flatMap(ColourProfile::of);
        Raster stored = profile.map(it -> it.fromSrgb(picture)).orElse(picture);
        Raster held = PictureFormat.forWriting(file)
                .filter(PictureFormat.JPEG::equals)
                .map(_ -> JpegWriter.onWhite(stored))
                .orElse(stored);
        return profile.map(it -> it.toSrgb(held)).orElse(held);
    }

    /// The picture, in sRGB, as the bytes of a PNG file.
    public static byte[] png(Raster picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PngWriter.write(picture, Writing.PLAIN, new byte[0], bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
