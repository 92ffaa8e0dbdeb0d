package atelier.image;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.Beside;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Beside
class ColourProfileTest {
    /// sRGB's primaries in linear light: a middle grey is stored as 55 and seen as 128.
    private static final byte[] LINEAR =
            ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.jpg", "a.tif"})
    void aProfileIsConvertedFromAndBack(String name) throws Exception {
        Path file = folder.resolve(name);
        Raster seen = Pictures.flat(16, 16, 0xff808080).withProfile(LINEAR);

        ImageFiles.write(file, seen, Writing.PLAIN);
        Raster back = ImageFiles.read(file);

        assertThat(back.profile()).contains(LINEAR);
        assertThat(back.argb(8, 8) & 255).isBetween(126, 130);
        assertThat(storedSample(file)).isBetween(53, 58);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.tif"})
    void sixteenBitsAreConvertedInSixteen(String name) {
        Path file = folder.resolve(name);
        Raster seen = Pictures.deep(30, 20).withProfile(LINEAR);

        ImageFiles.write(file, seen, Writing.PLAIN);
        Raster back = ImageFiles.read(file);

        assertThat(back.bits()).isEqualTo(16);
        assertThat(back.sample16(3, 7, 3)).isEqualTo(seen.sample16(3, 7, 3));
        assertThat(back.sample16(15, 10, 0)).isBetween(seen.sample16(15, 10, 0) - 80, seen.sample16(15, 10, 0) + 80);
    }

    @Test
    void aProfileOfAWebpIsConvertedFromOnce() throws Exception {
        Path file = Files.write(folder.resolve("a.webp"), Pictures.webp(0x373737, LINEAR));

        Raster seen = ImageFiles.read(file);

        assertThat(seen.argb(0, 0) & 255).isBetween(126, 130);
        assertThat(seen.profile()).contains(LINEAR);
    }

    /// A WebP always holds colours; some programs leave the profile of the grey picture that it was made of in it.
    @Test
    void aGreyProfileIsNoneOfAWebp() throws Exception {
        byte[] grey = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        Path file = Files.write(folder.resolve("灰.webp"), Pictures.webp(0x375a80, grey));

        Raster read = ImageFiles.read(file);

        assertThat(read.argb(0, 0)).isEqualTo(0xff375a80);
        assertThat(read.profile()).isEmpty();
        assertThat(ImageFiles.size(file)).isEqualTo(new Size(1, 1));
    }

    @Test
    void greyIsReadInItsProfileButWrittenInSrgb() {
        byte[] grey = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        ColourProfile profile = ColourProfile.of(grey).orElseThrow();

        Raster seen = profile.toSrgb(Pictures.flat(4, 4, 0xff373737));

        assertThat(seen.argb(0, 0) & 255).isBetween(125, 131);
        assertThat(profile.kept()).isEmpty();
    }

    @Test
    void aPictureOfAScannersProfileIsWrittenInSrgb() {
        Path file = folder.resolve("a.png");
        ColourProfile profile = ColourProfile.of(scanner()).orElseThrow();

        Raster seen = profile.toSrgb(Pictures.flat(4, 4, 0xff0000ff)).withProfile(profile.kept());
        ImageFiles.write(file, seen, Writing.PLAIN);

        assertThat(seen.argb(0, 0)).isNotEqualTo(0xff0000ff);
        assertThat(ImageFiles.read(file)).isEqualTo(seen);
        assertThat(seen.profile()).isEmpty();
    }

    /// A profile of a class of devices that only give colours: a table from RGB to Lab, and none back.
    private static byte[] scanner() {
        int table = 48 + 3 * 256 + 8 * 3 + 3 * 256;
        ByteBuffer icc = ByteBuffer.allocate(128 + 4 + 12 + table);
        icc.putInt(0, icc.capacity()).putInt(8, 0x02400000);
        put(icc, 12, "scnrRGB Lab ");
        put(icc, 36, "acsp");
        // White of the space in between, D50, in sixteenths of sixteen bits.
        icc.putInt(68, 0xf6d6).putInt(72, 0x10000).putInt(76, 0xd32d);
        icc.putInt(128, 1).putInt(136, 144).putInt(140, table);
        put(icc, 132, "A2B0");
        put(icc, 144, "mft1");
        icc.position(152).put(new byte[] {3, 3, 2, 0});
        for (int i = 0; i < 9; i++) {
            icc.putInt(i % 4 == 0 ? 0x10000 : 0);
        }
        putSteps(icc);
        for (int corner = 0; corner < 8; corner++) {
            icc.put(new byte[] {(byte) (Integer.bitCount(corner) * 85), (byte) 128, (byte) 128});
        }
        putSteps(icc);
        return icc.array();
    }

    /// Three curves that change nothing.
    private static void putSteps(ByteBuffer icc) {
        for (int i = 0; i < 3 * 256; i++) {
            icc.put((byte) i);
        }
    }

    private static void put(ByteBuffer icc, int at, String text) {
        icc.put(at, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aProfileThatLeadsNowhereIsNone() {
        byte[] grey = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        String bytes = new String(grey, StandardCharsets.ISO_8859_1).replace("kTRC", "xTRC");

        assertThat(ColourProfile.of(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void srgbAndNonsenseNeedNoConversion() {
        assertThat(ColourProfile.of(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()))
                .isEmpty();
        assertThat(ColourProfile.of(new byte[200])).isEmpty();
        assertThat(ColourProfile.of(
                        ICC_Profile.getInstance(ColorSpace.CS_CIEXYZ).getData()))
                .isEmpty();
    }

    @Test
    void aDamagedProfileKeepsNoPictureShut() throws Exception {
        Path file = folder.resolve("a.jpg");
        ImageFiles.write(file, Pictures.flat(16, 16, 0xff808080).withProfile(LINEAR), Writing.PLAIN);
        byte[] bytes = Files.readAllBytes(file);
        int profile = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("ICC_PROFILE");
        for (int i = profile + 14; i < profile + 140; i++) {
            bytes[i] = 7;
        }
        Files.write(file, bytes);

        assertThat(ImageFiles.read(file).argb(8, 8) & 255).isBetween(53, 58);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPaletteIsConvertedFromItsProfile(boolean tiff) throws Exception {
        byte[] bytes = tiff ? paletteTiff() : profiled(paletteImage(), LINEAR);
        Path file = Files.write(folder.resolve("a"), bytes);

        Raster seen = ImageFiles.read(file);

        assertThat(seen.argb(0, 0) >> 16 & 255).isBetween(126, 130);
        assertThat(seen.argb(0, 0) & 255).isZero();
        assertThat(seen.profile()).contains(LINEAR);
    }

    private static BufferedImage paletteImage() {
        byte[] samples = {0x37, 99};
        IndexColorModel palette = new IndexColorModel(8, 2, samples, samples, new byte[2]);
        return new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_INDEXED, palette);
    }

    private static byte[] paletteTiff() throws IOException {
        int[] palette = new int[3 * 256];
        Arrays.fill(palette, 0, 2 * 256, 0x3737);
        TiffDirectory directory = new TiffDirectory();
        directory.shorts(258, 8);
        directory.shorts(262, 3);
        directory.shorts(277, 1);
        directory.shorts(320, palette);
        directory.bytes(TiffTags.ICC, LINEAR);
        return Pictures.tiff(1, 1, directory, new byte[2]);
    }

    @Test
    void greyOfFewBitsIsConvertedFromItsProfile() throws Exception {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_BINARY, steps());
        image.getRaster().setSample(0, 0, 0, 3);
        byte[] grey = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        Path file = Files.write(folder.resolve("a.png"), profiled(image, grey));

        Raster seen = ImageFiles.read(file);

        // A fifth of the light.
        assertThat(seen.argb(0, 0) & 255).isBetween(122, 126);
        assertThat(seen.profile()).isEmpty();
    }

    /// The sixteen greys of four bits.
    private static IndexColorModel steps() {
        byte[] greys = new byte[16];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = (byte) (i * 17);
        }
        return new IndexColorModel(4, greys.length, greys, greys, greys);
    }

    /// The picture as a PNG whose samples are in this profile.
    private static byte[] profiled(BufferedImage image, byte[] profile) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, "png", png)).isTrue();
        byte[] bytes = png.toByteArray();
        // Behind the signature and the header.
        int at = 8 + 25;
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.write(bytes, 0, at);
        new PngWriter(marked).colours(profile);
        marked.write(bytes, at, bytes.length - at);
        return marked.toByteArray();
    }

    /// The green of a pixel as it lies in the file.
    private static int storedSample(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            ImageReadParam raw = reader.getDefaultReadParam();
            raw.setDestinationType(reader.getRawImageType(0));
            return reader.read(0, raw).getRaster().getSample(8, 8, 1);
        }
    }
}
