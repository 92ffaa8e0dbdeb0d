package atelier.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.Beside;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that other programs write.
@Beside
class ForeignPictureTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "tiff", "bmp"})
    void greyKeepsItsValues(String format) throws Exception {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY);
        int[] samples = new int[32 * 32];
        Arrays.fill(samples, 99);
        image.getRaster().setSamples(0, 0, 32, 32, 0, samples);

        Raster picture = read(image, format);

        assertThat(picture.argb(9, 9) & 255).isBetween(98, 100);
        assertThat(picture.argb(9, 9) >>> 24).isEqualTo(255);
    }

    @Test
    void greyOfSixteenBitsStaysSixteen() throws Exception {
        BufferedImage image = new BufferedImage(5, 4, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(2, 1, 0, 12345);

        Raster picture = read(image, "png");

        assertThat(picture.bits()).isEqualTo(16);
        assertThat(picture.sample16(2, 1, 1)).isEqualTo(12345);
        assertThat(picture.sample16(2, 1, 3)).isEqualTo(65535);
    }

    @Test
    void greyOfTwelveBitsBecomesSixteen() throws IOException {
        TiffDirectory directory = new TiffDirectory();
        directory.shorts(258, 12);
        directory.shorts(262, 1);
        directory.shorts(277, 1);
        byte[] samples = {(byte) 0x80, (byte) 0xff, (byte) 0xff, 0};
        Path file = Files.write(folder.resolve("a.tif"), Pictures.tiff(2, 1, directory, samples));

        Raster picture = ImageFiles.read(file);

        assertThat(picture.bits()).isEqualTo(16);
        assertThat(picture.sample16(0, 0, 1)).isCloseTo(0x80f8, within(1));
        assertThat(picture.sample16(1, 0, 1)).isEqualTo(65535);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif"})
    void aPaletteMayHoldATransparentColour(String format) throws Exception {
        byte[] reds = {0, (byte) 200};
        IndexColorModel palette = new IndexColorModel(8, 2, reds, new byte[2], new byte[2], 0);
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_INDEXED, palette);
        image.getRaster().setSample(3, 3, 0, 1);

        Raster picture = read(image, format);

        assertThat(picture.argb(3, 3)).isEqualTo(0xffc80000);
        assertThat(picture.argb(0, 0) >>> 24).isZero();
    }

    @Test
    void webpIsRead() throws Exception {
        Path file = Files.write(folder.resolve("絵.webp"), Pictures.webp());

        assertThat(ImageFiles.size(file)).isEqualTo(new Size(1, 1));
        assertThat(ImageFiles.read(file).toArgb()).hasSize(1);
    }

    @Test
    void cmykIsShownInColours() throws Exception {
        WritableRaster inks = java.awt.image.Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 32, 32, 4, null);
        for (int x = 0; x < 32; x++) {
            for (int y = 0; y < 32; y++) {
                inks.setPixel(x, y, x < 16 ? new int[] {255, 255, 255, 255} : new int[] {255, 0, 0, 255});
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.setOutput(ImageIO.createImageOutputStream(bytes));
        writer.write(null, new IIOImage(inks, null, null), null);
        writer.dispose();
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.write(bytes.toByteArray(), 0, 2);
        // Adobe's segment, which says that four inks are meant and stored as what they leave of the light.
        marked.writeBytes(new byte[] {(byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0});
        marked.write(bytes.toByteArray(), 2, bytes.size() - 2);
        Path file = Files.write(folder.resolve("cmyk.jpg"), marked.toByteArray());

        Raster picture = ImageFiles.read(file);

        assertThat(picture.argb(4, 4)).isEqualTo(0xffffffff);
        assertThat(picture.argb(28, 28) >> 16 & 255).isGreaterThan(200);
        assertThat(picture.argb(28, 28) & 255).isLessThan(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.jpg", "a.tif"})
    void theThinnestPicturesComeThrough(String name) {
        for (Size size : new Size[] {new Size(1, 1), new Size(20_000, 2), new Size(1, 3000)}) {
            Path file = folder.resolve(name);

            ImageFiles.write(file, Pictures.gradient(size.width(), size.height()), Writing.PLAIN);

            assertThat(ImageFiles.read(file).toString()).startsWith(size.width() + "x" + size.height());
            assertThat(ImageFiles.read(file, 384).toArgb().length).isLessThanOrEqualTo(384);
        }
    }

    private Raster read(BufferedImage image, String format) throws Exception {
        Path file = folder.resolve("a." + format);
        assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
        return ImageFiles.read(file);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void coloursOfATiffThatAreMultipliedByTheirAlphaAreDivided(int bits) throws IOException {
        int peak = bits == 8 ? 255 : 65535;
        int[] samples = {peak * 40 / 100, peak * 20 / 100, peak * 10 / 100, peak / 2};
        Raster half = bits == 8
                ? Raster.of8(1, 1, new int[] {samples[3] << 24 | samples[0] << 16 | samples[1] << 8 | samples[2]})
                : Raster.of16(1, 1, new short[] {
                    (short) samples[0], (short) samples[1], (short) samples[2], (short) samples[3]
                });
        Path file = folder.resolve("半透明.tif");
        ImageFiles.write(file, half, Writing.PLAIN);
        ByteBuffer tiff = ByteBuffer.wrap(Files.readAllBytes(file));
        tiff.putShort(entry(tiff, TiffTags.EXTRA_SAMPLES) + 8, (short) 1);
        Files.write(file, tiff.array());

        Raster read = ImageFiles.read(file);

        assertThat(read.sample16(0, 0, 0) / 65535.0).isCloseTo(0.8, within(0.01));
        assertThat(read.sample16(0, 0, 1) / 65535.0).isCloseTo(0.4, within(0.01));
        assertThat(read.sample16(0, 0, 2) / 65535.0).isCloseTo(0.2, within(0.01));
        assertThat(read.sample16(0, 0, 3) / 65535.0).isCloseTo(0.5, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "1, 2", "2, 2"})
    void samplesOfATiffBehindItsAlphaArePassedOver(int kind, int behind) throws IOException {
        int[] kinds = new int[1 + behind];
        kinds[0] = kind;
        int[] depths = new int[4 + behind];
        Arrays.fill(depths, 8);
        TiffDirectory directory = new TiffDirectory();
        directory.shorts(258, depths);
        directory.shorts(262, 2);
        directory.shorts(277, depths.length);
        directory.shorts(TiffTags.EXTRA_SAMPLES, kinds);
        byte[] samples = {80, 60, 40, (byte) 128, 7, 9};
        Path file = Files.write(folder.resolve("a.tif"), Pictures.tiff(1, 1, directory, samples));

        int colour = ImageFiles.read(file).argb(0, 0);

        int opacity = kind == 1 ? 128 : 255;
        assertThat(colour >>> 24).isEqualTo(128);
        assertThat(colour >> 16 & 255).isCloseTo(80 * 255 / opacity, within(1));
        assertThat(colour & 255).isCloseTo(40 * 255 / opacity, within(1));
    }

    @Test
    void aTextOfAPngThatIsTooLongIsPassedOver() throws IOException {
        Path file = folder.resolve("a.png");
        ImageFiles.write(file, Pictures.gradient(8, 8), Writing.of("{}"));
        byte[] png = Files.readAllBytes(file);
        // Behind the signature and the header.
        int at = 8 + 25;
        try (RandomAccessFile longer = new RandomAccessFile(file.toFile(), "rw")) {
            longer.seek(at);
            longer.writeInt(Parts.LIMIT + 1);
            longer.writeBytes("iTXt");
            // What is passed over is zeros, its check too.
            longer.seek(longer.getFilePointer() + Parts.LIMIT + 1 + 4);
            longer.write(png, at, png.length - at);
        }

        assertThat(ImageFiles.read(file)).isEqualTo(Pictures.gradient(8, 8));
        assertThat(ImageFiles.recipe(file)).contains("{}");
    }

    @Test
    void aPacketOfATiffThatIsTooLongIsPassedOver() throws IOException {
        Path file = folder.resolve("a.tif");
        ImageFiles.write(file, Pictures.gradient(8, 8), Writing.of("{}"));
        ByteBuffer tiff = ByteBuffer.wrap(Files.readAllBytes(file));
        int entry = entry(tiff, TiffTags.XMP);
        tiff.putInt(entry + 4, Parts.LIMIT + 1).putInt(entry + 8, tiff.capacity());
        try (RandomAccessFile longer = new RandomAccessFile(file.toFile(), "rw")) {
            longer.write(tiff.array());
            longer.setLength(tiff.capacity() + Parts.LIMIT + 1);
        }

        assertThat(ImageFiles.read(file)).isEqualTo(Pictures.gradient(8, 8));
        assertThat(ImageFiles.recipe(file)).isEmpty();
    }

    /// Where the entry of a tag begins in a TIFF's directory.
    private static int entry(ByteBuffer tiff, int tag) {
        int entry = tiff.getInt(4) + 2;
        while (tiff.getShort(entry) != (short) tag) {
            entry += 12;
        }
        return entry;
    }
}
