package atelier.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import atelier.Beside;
import atelier.base.Problem;
import atelier.base.ProblemException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Beside
class DamagedPictureTest {
    @TempDir
    Path folder;

    @Test
    void aFileThatIsNotThereIsMissing() {
        Path file = folder.resolve("nicht da.jpg");

        assertThat(problem(file)).isEqualTo(new Problem.FileMissing(file));
    }

    @Test
    void aFolderIsNoPicture() {
        assertThat(problem(folder)).isEqualTo(new Problem.PictureIsFolder(folder));
    }

    @Test
    void whyAFileCannotBeOpenedIsSaidAndNotWhatWasTriedInstead() {
        IOException refused = new IIOException("Can't create cache file!", new AccessDeniedException("a.png"));

        assertThat(PictureFile.reason(refused)).isEqualTo("AccessDenied");
    }

    @Test
    void anEmptyFileIsCalledEmpty() throws Exception {
        Path file = Files.createFile(folder.resolve("空.png"));

        assertThat(problem(file)).isEqualTo(new Problem.PictureEmpty(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "This is a text that calls itself a picture.", "%PDF-1.7", "RIFFxxxxWAVEfmt "})
    void otherContentIsUnknownWhateverItsName(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("photo.jpg"), content);

        assertThat(problem(file)).isEqualTo(new Problem.PictureUnknown(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "tiff", "bmp", "gif"})
    void aFileThatEndsEarlyIsRefused(String format) throws Exception {
        byte[] whole = encoded(format);
        for (double kept : new double[] {0.98, 0.7, 0.3, 0.05}) {
            Path file = folder.resolve(kept + "." + format);
            Files.write(file, Arrays.copyOf(whole, (int) (whole.length * kept)));

            assertThat(problem(file)).as("%s of a %s", kept, format).isInstanceOf(Problem.PictureDamaged.class);
        }
    }

    @Test
    void aWebpThatEndsEarlyIsRefused() throws Exception {
        byte[] whole = Pictures.webp();
        Path file = folder.resolve("a.webp");
        Files.write(file, Arrays.copyOf(whole, whole.length - 4));

        assertThat(problem(file)).isInstanceOf(Problem.PictureDamaged.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "tiff", "gif"})
    void noiseAfterTheFirstBytesIsDamage(String format) throws Exception {
        byte[] bytes = encoded(format);
        for (int i = 12; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 7);
        }
        Path file = Files.write(folder.resolve("noise." + format), bytes);

        assertThat(problem(file)).isInstanceOf(Problem.PictureDamaged.class);
    }

    @Test
    void aPictureOfTooManyPixelsIsRefusedByItsHeader() throws Exception {
        Path file = Files.write(folder.resolve("bomb.png"), header(90_000, 80_000));

        assertThat(problem(file)).isEqualTo(new Problem.PictureTooLarge(file, 90_000, 80_000, 250));
        assertThat(catchThrowableOfType(ProblemException.class, () -> ImageFiles.size(file))
                        .problem())
                .isInstanceOf(Problem.PictureTooLarge.class);
    }

    static Stream<Arguments> bombs() throws IOException {
        TiffDirectory directory = new TiffDirectory();
        directory.shorts(258, 8, 8, 8);
        directory.shorts(262, 2);
        directory.shorts(277, 3);
        byte[] jpeg = encoded("jpeg");
        // Behind the marker of its frame: a length, bits, height, width.
        int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0\0");
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 20_000).putShort(frame + 7, (short) 20_000);
        // Screen and frame of 65,535 pixels each way, and the bits of the pixels that do not come.
        byte[] gif = "GIF89a\u00ff\u00ff\u00ff\u00ff\0\0\0,\0\0\0\0\u00ff\u00ff\u00ff\u00ff\0\10\0;"
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] full = {0, 0, 0, 0, -1, -1, -1, -1, -1, -1};
        byte[] lossy = {16, 0, 0, (byte) 0x9d, 1, 0x2a, -1, 0x3f, -1, 0x3f};
        byte[] lossless = {0x2f, -1, -1, -1, 0x0f};
        return Stream.of(
                Arguments.of("tif", 90_000, 80_000, Pictures.tiff(90_000, 80_000, directory, new byte[6])),
                Arguments.of("jpg", 20_000, 20_000, jpeg),
                Arguments.of("gif", 65_535, 65_535, gif),
                Arguments.of("webp", 16_383, 16_383, webp("VP8 ", lossy)),
                Arguments.of("webp", 16_384, 16_384, webp("VP8L", lossless)),
                Arguments.of("webp", 1 << 24, 1 << 24, webp("VP8X", full)));
    }

    /// As for PNG in every other format: nothing is decoded before the size is known.
    @ParameterizedTest
    @MethodSource("bombs")
    void whateverItsFormatItIsRefusedByItsHeader(String ending, int width, int height, byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("bomb." + ending), bytes);

        assertThat(problem(file)).isEqualTo(new Problem.PictureTooLarge(file, width, height, 250));
        assertThat(catchThrowableOfType(ProblemException.class, () -> ImageFiles.read(file, 64))
                        .problem())
                .isInstanceOf(Problem.PictureTooLarge.class);
    }

    /// A WebP of a header, padded by what could be its pixels.
    private static byte[] webp(String kind, byte[] header) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        chunks.writeBytes(Pictures.chunk(kind, header));
        chunks.writeBytes(Pictures.chunk("XXXX", new byte[32]));
        return Pictures.chunk("RIFF", chunks.toByteArray());
    }

    private static Problem problem(Path file) {
        return catchThrowableOfType(ProblemException.class, () -> ImageFiles.read(file))
                .problem();
    }

    private static byte[] encoded(String format) throws IOException {
        BufferedImage image = new BufferedImage(120, 90, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 120 * 90; i++) {
            image.setRGB(i % 120, i / 120, (i * 7919) ^ (i << 9));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    /// A PNG that claims a size and has no pixels.
    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        DataOutputStream content = new DataOutputStream(chunk);
        content.writeBytes("IHDR");
        content.writeInt(width);
        content.writeInt(height);
        content.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(chunk.toByteArray());
        out.writeInt(13);
        chunk.writeTo(out);
        out.writeInt((int) check.getValue());
        out.writeInt(0);
        out.writeBytes("IEND");
        out.writeInt(0xae426082);
        return bytes.toByteArray();
    }
}
