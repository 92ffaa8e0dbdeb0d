package atelier.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.Beside;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// WebP files that libwebp 1.6 made: 32x16, the left half [#LEFT], the right half [#RIGHT].
@Beside
class WebpTest {
    private static final int LEFT = 0xffc8281e;
    private static final int RIGHT = 0xff1e3cb4;
    private static final int QUARTER_OPAQUE = 0x40000000;

    private static final String LOSSY = "UklGRlgAAABXRUJQVlA4IEwAAADwAwCdASogABAAPm0sk0WkIqGYBABABsS0AE6ZQjgbwD8Q"
            + "OEAA5cIAAP7vKUf56VUhg/+ysUHdB33gv+2ZgQHyA/8ZU/H4ulLfxQAA";

    /// With its alpha in a chunk of its own: the right half is a quarter opaque.
    private static final String LOSSY_WITH_ALPHA =
            "UklGRoIAAABXRUJQVlA4WAoAAAAQAAAAHwAADwAAQUxQSBAAAAABEBIQ1/w/JcpaREyAmfwXVlA4IEwAAADwAwCdASogABAAPm0sk0Wk"
                    + "IqGYBABABsS0AE6ZQjgbwD8QOEAA5cIAAP7vKUf56VUhg/+ysUHdB33gv+2ZgQHyA/8ZU/H4ulLfxQAA";

    /// The same without loss.
    private static final String LOSSLESS = "UklGRioAAABXRUJQVlA4TB4AAAAvH8ADEA9wCpRbId/D8kH/sQSBQJK/9AALRPQ/qBc=";

    /// Two frames of 16x16, one [#LEFT], then one [#RIGHT].
    private static final String ANIMATED =
            "UklGRsIAAABXRUJQVlA4WAoAAAACAAAADwAADwAAQU5JTQYAAAAAAAAAAABBTk1GSAAAAAAAAAAAAA8AAA8AAGQAAAJWUDggMAAAADAB"
                    + "AJ0BKhAAEAABQCYloAADcAD+8JtD//4tD+3n/Brc1//+7J//9sn//2yf+4QAAEFOTUZGAAAAAAAAAAAADwAADwAAZAAAAFZQ"
                    + "OCAuAAAANAEAnQEqEAAQAAAAJiWgAANwAP72P9//+wd//6Dv//Qd/qmf/4t+0f3tsQAAAA==";

    @TempDir
    Path folder;

    @Test
    void withLossItIsAlmostWhatItWas() throws IOException {
        Raster picture = ImageFiles.read(file(bytes(LOSSY)));

        assertThat(new Size(picture.width(), picture.height())).isEqualTo(new Size(32, 16));
        isNear(picture.argb(5, 8), LEFT);
        isNear(picture.argb(26, 8), RIGHT);
    }

    @Test
    void alphaBesideLossyColoursIsWhatItWas() throws IOException {
        Raster picture = ImageFiles.read(file(bytes(LOSSY_WITH_ALPHA)));

        isNear(picture.argb(5, 8), LEFT);
        isNear(picture.argb(26, 8) | 0xff000000, RIGHT);
        assertThat(picture.argb(5, 8) >>> 24).isEqualTo(255);
        assertThat(picture.argb(26, 8) >>> 24).isEqualTo(QUARTER_OPAQUE >>> 24);
    }

    @Test
    void withoutLossItIsWhatItWas() throws IOException {
        int[] pixels = new int[32 * 16];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % 32 < 16 ? LEFT : (RIGHT & 0xffffff) | QUARTER_OPAQUE;
        }

        assertThat(ImageFiles.read(file(bytes(LOSSLESS)))).isEqualTo(Raster.of8(32, 16, pixels));
    }

    /// Some programs put JPEG's name in front of the EXIF block.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itIsTurnedUpright(boolean named) throws IOException {
        byte[] lossy = bytes(LOSSY);
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.writeBytes((named ? JpegSegments.EXIF : "").getBytes(ISO_8859_1));
        exif.writeBytes(Pictures.exif(6));
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.writeBytes("WEBP".getBytes(ISO_8859_1));
        // Flags, of which one tells of EXIF, and width and height, less one.
        chunks.writeBytes(Pictures.chunk("VP8X", new byte[] {8, 0, 0, 0, 31, 0, 0, 15, 0, 0}));
        chunks.writeBytes(Arrays.copyOfRange(lossy, 12, lossy.length));
        chunks.writeBytes(Pictures.chunk("EXIF", exif.toByteArray()));
        Path file = file(Pictures.chunk("RIFF", chunks.toByteArray()));

        Raster upright = ImageFiles.read(file);

        assertThat(ImageFiles.size(file)).isEqualTo(new Size(16, 32));
        assertThat(new Size(upright.width(), upright.height())).isEqualTo(new Size(16, 32));
        isNear(upright.argb(8, 5), LEFT);
        isNear(upright.argb(8, 26), RIGHT);
        assertThat(ImageFiles.read(file, 8).height()).isEqualTo(8);
    }

    @Test
    void ofAnAnimationTheFirstFrameIsShown() throws IOException {
        Path file = file(bytes(ANIMATED));

        assertThat(ImageFiles.size(file)).isEqualTo(new Size(16, 16));
        isNear(ImageFiles.read(file).argb(8, 8), LEFT);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("絵 é.webp"), bytes);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static void isNear(int colour, int meant) {
        for (int shift = 0; shift < 32; shift += 8) {
            assertThat(colour >>> shift & 255).isCloseTo(meant >>> shift & 255, within(8));
        }
    }
}
