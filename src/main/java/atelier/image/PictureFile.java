package atelier.image;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.base.ProblemException;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;

/// A picture file that is open for reading.
///
/// Everything that can be wrong with it is a problem that names it. Decoders meet damaged files with
/// any exception there is, so each of theirs counts as damage.
final class PictureFile implements AutoCloseable {

    /// Pictures up to this many pixels are decoded whole, so that reducing them is exact.
    private static final long WHOLE = 40_000_000;

    /// Pixels decoded along each axis for one that is wanted.
    private static final int OVERSAMPLING = 4;

    /// How the JPEG decoder, which shows what there is, tells of a file that ends early.
    private static final Pattern ENDS_EARLY = Pattern.compile("(?i)premature end|truncated|missing EOI");

    private final Path file;
    private final PictureFormat format;
    private final ImageInputStream in;
    private final ImageReader reader;

    private PictureFile(Path file, PictureFormat format, ImageInputStream in) {
        this.file = file;
        this.format = format;
        this.in = in;
        reader = ImageIO.getImageReadersByFormatName(format.imageIoName).next();
    }

    static PictureFile open(Path file) {
        if (!Files.exists(file)) {
            throw new Problem.FileMissing(file).exception();
        }
        if (Files.isDirectory(file)) {
            throw new Problem.PictureIsFolder(file).exception();
        }
        if (!Files.isRegularFile(file)) {
            throw new Problem.FileUnreadable(file, "not a file").exception();
        }
        try {
            ImageInputStream in = ImageIO.createImageInputStream(file.toFile());
            try {
                return new PictureFile(file, format(file, in), in);
            } catch (IOException | RuntimeException e) {
                in.close();
                throw e;
            }
        } catch (IOException e) {
            throw new Problem.FileUnreadable(file, reason(e)).exception(e);
        }
    }

    /// ImageIO says of whatever keeps it from opening a file that it can make no cache.
    static String reason(IOException e) {
        return AtomicFile.reason(e instanceof IIOException && e.getCause() instanceof IOException cause ? cause : e);
    }

    private static PictureFormat format(Path file, ImageInputStream in) throws IOException {
        byte[] head = new byte[PictureFormat.HEAD];
        if (in.read(head) < 0) {
            throw new Problem.PictureEmpty(file).exception();
        }
        in.seek(0);
        return PictureFormat.of(head).orElseThrow(() -> new Problem.PictureUnknown(file).exception());
    }

    /// Size of the upright picture, from the header.
    Size size() {
        return decode(() -> embedded().orientation().upright(storedSize()));
    }

    /// What it carries beside its pixels.
    Embedded embedded() {
        return decode(() -> switch (format) {
            case JPEG -> JpegSegments.read(in);
            case PNG -> PngChunks.read(in);
            case TIFF -> TiffTags.read(in);
            case WEBP -> WebpChunks.read(in);
            case BMP, GIF -> Embedded.NOTHING;
        });
    }

    /// How the animation was made that the file is.
    Optional<String> animation() {
        return decode(() -> switch (format) {
            case PNG -> PngChunks.text(in, PngWriter.WALK);
            case GIF -> {
                in.seek(0);
                reader.setInput(in, false, false);
                yield GifComment.read(reader);
            }
            case JPEG, TIFF, WEBP, BMP -> Optional.empty();
        });
    }

    /// The pixels, reduced to a long side of `longSide` where they have more.
    Raster raster(int longSide) {
        return decode(() -> {
            Embedded embedded = embedded();
            Size stored = storedSize();
            Size wanted = stored.longSide() > longSide ? stored.withLongSide(longSide) : stored;
            DecodedLines lines = new DecodedLines(decoded(stored, wanted), embedded.associated());
            Raster raster = wanted.equals(new Size(lines.width(), lines.height()))
                    ? lines.raster()
                    : new Resampling(lines, wanted.width(), wanted.height()).raster();
            return embedded.orientation().upright(inSrgb(raster, lines, embedded));
        });
    }

    /// In sRGB, unless the decoder has made it so or the profile is one of other samples than these.
    private static Raster inSrgb(Raster raster, DecodedLines lines, Embedded embedded) {
        return embedded.profile()
                .filter(lines::areIn)
                .map(profile -> profile.toSrgb(raster).withProfile(profile.kept()))
                .orElse(raster);
    }

    /// Decodes the pixels; of a huge picture that is wanted small only every so many, to stay in memory.
    private BufferedImage decoded(Size stored, Size wanted) throws IOException {
        ImageReadParam how = reader.getDefaultReadParam();
        if (stored.pixels() > WHOLE) {
            int step = Math.max(1, stored.longSide() / (OVERSAMPLING * wanted.longSide()));
            how.setSourceSubsampling(step, step, 0, 0);
        }
        if (format == PictureFormat.JPEG || format == PictureFormat.WEBP) {
            // Else these decoders convert profiles themselves, with AWT.
            ImageTypeSpecifier raw = reader.getRawImageType(0);
            if (raw != null && DecodedLines.isGreyOrRgb(raw.getColorModel())) {
                how.setDestinationType(raw);
            }
        }
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
        BufferedImage image = reader.read(0, how);
        for (String warning : warnings) {
            if (ENDS_EARLY.matcher(warning).find()) {
                throw new EOFException("the file ends early");
            }
        }
        return image;
    }

    private Size storedSize() throws IOException {
        in.setByteOrder(ByteOrder.BIG_ENDIAN);
        in.seek(0);
        reader.setInput(in, false, true);
        Size size = new Size(reader.getWidth(0), reader.getHeight(0));
        // Before anything is decoded.
        if (size.pixels() > Size.LIMIT_MEGAPIXELS * 1_000_000L) {
            throw new Problem.PictureTooLarge(file, size.width(), size.height(), Size.LIMIT_MEGAPIXELS).exception();
        }
        return size;
    }

    private interface Decode<T> {
        T run() throws IOException;
    }

    private <T> T decode(Decode<T> work) {
        try {
            return work.run();
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            String reason =
                    e.getMessage() != null ? e.getMessage() : e.getClass().getSimpleName();
            throw new Problem.PictureDamaged(file, reason).exception(e);
        }
    }

    @Override
    public void close() {
        reader.dispose();
        try {
            in.close();
        } catch (IOException e) {
            // Nothing was written; there is nothing to lose.
        }
    }
}
