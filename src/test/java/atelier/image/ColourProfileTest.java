package atelier.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void greyIsReadInItsProfileButWrittenInSrgb() {
        byte[] grey = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        ColourProfile profile = ColourProfile.of(grey).orElseThrow();

        Raster seen = profile.toSrgb(Pictures.flat(4, 4, 0xff373737));

        assertThat(seen.argb(0, 0) & 255).isBetween(125, 131);
        assertThat(profile.kept()).isEmpty();
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
