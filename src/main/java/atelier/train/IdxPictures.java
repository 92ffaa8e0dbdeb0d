package atelier.train;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.image.Raster;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The grey pictures of an IDX file, the format of MNIST (LeCun et al. 1998): four numbers of four bytes, 2051,
/// count, height and width, then one byte a pixel, row by row, 0 black to 255 white.
public final class IdxPictures {
    private static final int MAGIC = 2051;
    private static final int LABELS_MAGIC = 2049;

    private final int count;
    private final int width;
    private final int height;
    private final byte[] pixels;

    private IdxPictures(int count, int width, int height, byte[] pixels) {
        this.count = count;
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    public int count() {
        return count;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// Whether the file is named as such files are: `*-images-idx3-ubyte` or `*-images.idx3-ubyte`,
    /// compressed (`.gz`) or not.
    public static boolean isNamed(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith("idx3-ubyte") || name.endsWith("idx3-ubyte.gz");
    }

    /// Whether the file is named as labels are, `*-labels-idx1-ubyte`, and its pictures are beside it.
    public static boolean isLabels(Path file) {
        String name = file.getFileName().toString();
        Path pictures = file.resolveSibling(name.replaceAll("(?i)labels([-.])idx1-", "images$1idx3-"));
        return !pictures.equals(file) && isNamed(pictures) && Files.isRegularFile(pictures);
    }

    /// @throws atelier.base.ProblemException [Problem.FileMissing], [Problem.FileUnreadable] or
    ///     [Problem.PictureDamaged]
    public static IdxPictures read(Path file) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(open(file), 1 << 16))) {
            int magic = in.readInt();
            if (magic != MAGIC) {
                throw new Problem.PictureDamaged(file, "it begins with " + magic + " instead of " + MAGIC).exception();
            }
            int count = in.readInt();
            int height = in.readInt();
            int width = in.readInt();
            long bytes = (long) count * height * width;
            if (count < 0
                    || height < 1
                    || width < 1
                    || height > 4096
                    || width > 4096
                    || bytes > Integer.MAX_VALUE - 8) {
                throw new Problem.PictureDamaged(file, count + " pictures of " + width + "x" + height).exception();
            }
            byte[] pixels = in.readNBytes((int) bytes);
            if (pixels.length < bytes) {
                throw new EOFException();
            }
            return new IdxPictures(count, width, height, pixels);
        } catch (NoSuchFileException e) {
            throw new Problem.FileMissing(file).exception(e);
        } catch (EOFException e) {
            throw new Problem.PictureDamaged(file, "it ends early").exception(e);
        } catch (ZipException e) {
            throw new Problem.PictureDamaged(file, String.valueOf(e.getMessage())).exception(e);
        } catch (IOException e) {
            throw new Problem.FileUnreadable(file, AtomicFile.reason(e)).exception(e);
        }
    }

    /// The labels of a file of pictures, one for each, from the file beside it that is called
    /// `*-labels-idx1-ubyte` where the pictures' is called `*-images-idx3-ubyte`; empty where there is none.
    ///
    /// @throws atelier.base.ProblemException [Problem.FileUnreadable] or [Problem.PictureDamaged]
    public static Optional<byte[]> labels(Path pictures) {
        String name = pictures.getFileName().toString();
        Path file = pictures.resolveSibling(name.replaceAll("(?i)images([-.])idx3-", "labels$1idx1-"));
        if (file.equals(pictures) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(open(file), 1 << 16))) {
            int magic = in.readInt();
            if (magic != LABELS_MAGIC) {
                throw new Problem.PictureDamaged(file, "it begins with " + magic + " instead of " + LABELS_MAGIC)
                        .exception();
            }
            int count = in.readInt();
            byte[] labels = in.readNBytes(Math.max(0, count));
            if (labels.length != count) {
                throw new EOFException();
            }
            return Optional.of(labels);
        } catch (EOFException e) {
            throw new Problem.PictureDamaged(file, "it ends early").exception(e);
        } catch (ZipException e) {
            throw new Problem.PictureDamaged(file, String.valueOf(e.getMessage())).exception(e);
        } catch (IOException e) {
            throw new Problem.FileUnreadable(file, AtomicFile.reason(e)).exception(e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return in;
        }
        try {
            return new GZIPInputStream(in, 1 << 16);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /// One of them, 8 bits, opaque.
    public Raster picture(int number) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xff000000 | grey(number, i % width, i / width) * 0x010101;
        }
        return Raster.of8(width, height, argb);
    }

    /// The grey of a pixel, 0 to 255.
    public int grey(int picture, int x, int y) {
        return pixels[(picture * height + y) * width + x] & 0xff;
    }
}
