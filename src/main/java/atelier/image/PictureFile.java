package atelier.image;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.base.ProblemException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// A picture file that is open for reading.
///
/// Everything that can be wrong with it is a problem that names it. Decoders meet damaged files with
/// any exception there is, so each of theirs counts as damage.
final class PictureFile implements AutoCloseable {
    /// Pictures with more pixels are refused before anything is decoded: 250 megapixels take 1 GB.
    static final int LIMIT_MEGAPIXELS = 250;

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
            throw new Problem.FileUnreadable(file, AtomicFile.reason(e)).exception(e);
        }
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
        return decode(() -> format == PictureFormat.PNG ? PngChunks.read(in) : Embedded.NOTHING);
    }

    /// The pixels, reduced to a long side of `longSide` where they have more.
    Raster raster(int longSide) {
        return decode(() -> {
            Embedded embedded = embedded();
            Size size = storedSize();
            BufferedImage image = reader.read(0);
            Raster raster = Raster.of8(
                    size.width(),
                    size.height(),
                    image.getRGB(
                            0, 0, size.width(), size.height(), new int[size.width() * size.height()], 0, size.width()));
            return embedded.orientation().upright(Resize.fit(raster, longSide));
        });
    }

    private Size storedSize() throws IOException {
        in.seek(0);
        reader.setInput(in, false, true);
        Size size = new Size(reader.getWidth(0), reader.getHeight(0));
        if (size.pixels() > LIMIT_MEGAPIXELS * 1_000_000L) {
            throw new Problem.PictureTooLarge(file, size.width(), size.height(), LIMIT_MEGAPIXELS).exception();
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
