package atelier.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import atelier.Beside;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Beside
class OrientationTest {
    private static final int RED = 0xffff0000;
    private static final int GREEN = 0xff00ff00;

    @TempDir
    Path folder;

    /// Red at the stored upper left, green at the stored upper right: where they stand by EXIF.
    @ParameterizedTest
    @CsvSource({
        "1, 3x2, 0, 0, 2, 0",
        "2, 3x2, 2, 0, 0, 0",
        "3, 3x2, 2, 1, 0, 1",
        "4, 3x2, 0, 1, 2, 1",
        "5, 2x3, 0, 0, 0, 2",
        "6, 2x3, 1, 0, 1, 2",
        "7, 2x3, 1, 2, 1, 0",
        "8, 2x3, 0, 2, 0, 0"
    })
    void theEightOrientationsStandAsExifSays(int exif, String size, int redX, int redY, int greenX, int greenY) {
        Raster stored = Raster.of8(3, 2, new int[] {RED, 0, GREEN, 0, 0, 0});

        Raster upright = Orientation.of(exif).upright(stored);

        assertThat(upright.width() + "x" + upright.height()).isEqualTo(size);
        assertThat(upright.argb(redX, redY)).isEqualTo(RED);
        assertThat(upright.argb(greenX, greenY)).isEqualTo(GREEN);
        assertThat(Orientation.of(exif).upright(Pictures.deep(7, 5)).sample16(0, 0, 3))
                .isIn(65535, 59535);
    }

    @Test
    void aPhotographIsTurnedUpright() throws Exception {
        Path file = folder.resolve("人像.jpg");
        ImageFiles.write(file, Pictures.gradient(64, 32), new Writing(1, Optional.empty()));
        byte[] jpeg = Files.readAllBytes(file);
        ByteArrayOutputStream turned = new ByteArrayOutputStream();
        turned.write(jpeg, 0, 2);
        byte[] exif = Pictures.exif(6);
        turned.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (2 + 6 + exif.length)});
        turned.writeBytes("Exif\0\0".getBytes(ISO_8859_1));
        turned.writeBytes(exif);
        turned.write(jpeg, 2, jpeg.length - 2);
        Files.write(file, turned.toByteArray());

        Raster upright = ImageFiles.read(file);

        assertThat(ImageFiles.size(file)).isEqualTo(new Size(32, 64));
        assertThat(upright.largestDifference(Orientation.TURNED_LEFT.upright(Pictures.gradient(64, 32))))
                .isLessThan(8);
        assertThat(ImageFiles.read(file, 16).height()).isEqualTo(16);
    }

    /// The chunk may stand before the pixels or behind them.
    @ParameterizedTest
    @CsvSource({"1, true", "2, false", "3, true", "4, false", "5, true", "6, false", "7, true", "8, false"})
    void aPngIsTurnedUpright(int exif, boolean before) throws Exception {
        Raster stored = Pictures.gradient(7, 4);
        Path file = folder.resolve("人像.png");
        ImageFiles.write(file, stored, Writing.PLAIN);
        byte[] png = Files.readAllBytes(file);
        // Behind the signature and the header, or before the last chunk.
        int at = before ? 8 + 25 : png.length - 12;
        ByteArrayOutputStream turned = new ByteArrayOutputStream();
        turned.write(png, 0, at);
        new PngWriter(turned).chunk("eXIf", Pictures.exif(exif));
        turned.write(png, at, png.length - at);
        Files.write(file, turned.toByteArray());

        Raster upright = ImageFiles.read(file);

        assertThat(upright).isEqualTo(Orientation.of(exif).upright(stored));
        assertThat(ImageFiles.size(file)).isEqualTo(new Size(upright.width(), upright.height()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aTiffIsTurnedUpright(int orientation) throws Exception {
        Raster stored = Pictures.gradient(7, 4);
        TiffDirectory directory = new TiffDirectory();
        directory.shorts(258, 8, 8, 8);
        directory.shorts(262, 2);
        directory.shorts(TiffTags.ORIENTATION, orientation);
        directory.shorts(277, 3);
        byte[] samples = new byte[7 * 4 * 3];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (stored.argb(i / 3 % 7, i / 21) >> (16 - i % 3 * 8));
        }
        Path file = Files.write(folder.resolve("人像.tif"), Pictures.tiff(7, 4, directory, samples));

        Raster upright = ImageFiles.read(file);

        assertThat(upright).isEqualTo(Orientation.of(orientation).upright(stored));
        assertThat(ImageFiles.size(file)).isEqualTo(new Size(upright.width(), upright.height()));
    }

    @Test
    void nonsenseInExifIsLetPass() {
        assertThat(TiffTags.read(new byte[] {1, 2, 3})).isEqualTo(Embedded.NOTHING);
        assertThat(TiffTags.read(Pictures.exif(99)).orientation()).isEqualTo(Orientation.UPRIGHT);
        assertThat(TiffTags.read(Pictures.exif(3)).orientation()).isEqualTo(Orientation.UPSIDE_DOWN);
    }

    /// As libexif and others let it pass: a number of four bytes, or of one.
    @Test
    void theOrientationMayBeANumberOfAnyLength() {
        for (int type : new int[] {1, 3, 4}) {
            byte[] exif = {
                'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, (byte) type, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0
            };
            exif[type == 1 ? 18 : type == 3 ? 19 : 21] = 6;
            assertThat(TiffTags.read(exif).orientation()).isEqualTo(Orientation.TURNED_LEFT);
        }
    }
}
