package atelier.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import atelier.Beside;
import atelier.base.Problem;
import atelier.base.ProblemException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

@Beside
class ImageFilesTest {
    private static final String RECIPE = "{\"is\":\"Stylize\",\"名\":\"<星夜> & \\\"été\\\"\"}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"été 画像.png", "写真.tif", "絵.TIFF"})
    void whatIsWrittenWithoutLossComesBackWhole(String name) {
        Path file = folder.resolve("図 夏").resolve(name);
        for (Raster picture : new Raster[] {
            Pictures.gradient(37, 21), Pictures.translucent(19, 33), Pictures.deep(40, 30), Pictures.gradient(1, 1)
        }) {
            ImageFiles.write(file, picture, Writing.PLAIN);

            assertThat(ImageFiles.read(file)).isEqualTo(picture);
            assertThat(ImageFiles.size(file)).isEqualTo(new Size(picture.width(), picture.height()));
            assertThat(ImageFiles.recipe(file)).isEmpty();
        }
    }

    /// A sheet's recipe has the latents of all its pictures.
    @ParameterizedTest
    @ValueSource(strings = {"sheet.png", "sheet.tif"})
    void aLongRecipeTravelsToo(String name) {
        String recipe = "{\"is\":\"Sheet\",\"latents\":\"" + "0123456789".repeat(2 << 20) + "\"}";

        ImageFiles.write(folder.resolve(name), Pictures.gradient(8, 8), Writing.of(recipe));

        assertThat(ImageFiles.recipe(folder.resolve(name)).map(String::length)).contains(recipe.length());
    }

    @Test
    void aStripThatNoJpegCanHoldIsToldAndOtherFormatsTakeIt() {
        Raster strip = Raster.of8(65_501, 1, new int[65_501]);
        Path jpeg = folder.resolve("卷.jpg");

        assertThatThrownBy(() -> ImageFiles.write(jpeg, strip, Writing.PLAIN))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.JpegTooLong(jpeg, 65_501, 1, 65_500)));

        assertThat(jpeg).doesNotExist();
        Path png = folder.resolve("卷.png");
        ImageFiles.write(png, strip, Writing.PLAIN);
        assertThat(ImageFiles.size(png).width()).isEqualTo(65_501);
        ImageFiles.write(jpeg, Raster.of8(65_500, 1, new int[65_500]), Writing.PLAIN);
        assertThat(ImageFiles.size(jpeg).width()).isEqualTo(65_500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.jpg", "a.JPEG", "a.tif"})
    void theRecipeTravelsInTheFile(String name) throws Exception {
        Path file = folder.resolve(name);

        ImageFiles.write(file, Pictures.gradient(64, 48), Writing.of(RECIPE));

        assertThat(ImageFiles.recipe(file)).contains(RECIPE);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .contains("digitalsourcetype/compositeWithTrainedAlgorithmicMedia");
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(64);
        assertThat(ImageFiles.read(file).largestDifference(Pictures.gradient(64, 48)))
                .isLessThan(12);
    }

    /// Programs that print or lay out take a picture that says neither for the screen's colours, and 72 to the
    /// inch.
    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "a.tif"})
    void whatIsPrintedSaysThatItIsSrgbAndHowLargeItIs(String name) throws Exception {
        Path file = folder.resolve(name);

        ImageFiles.write(file, Pictures.gradient(64, 48), Writing.PLAIN);

        byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .contains(new String(srgb, StandardCharsets.ISO_8859_1));
        assertThat(pixelSize(file, "HorizontalPixelSize")).isCloseTo(25.4 / 300, within(1e-4));
        assertThat(pixelSize(file, "VerticalPixelSize")).isCloseTo(25.4 / 300, within(1e-4));
        assertThat(ImageFiles.read(file).profile()).isEmpty();
    }

    @Test
    void aPngSaysThatItIsSrgb() throws Exception {
        Path file = folder.resolve("a.png");

        ImageFiles.write(file, Pictures.gradient(64, 48), Writing.PLAIN);

        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("sRGB\0");
    }

    /// In millimetres, as ImageIO has it.
    private static double pixelSize(Path file, String direction) throws Exception {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            Element metadata = (Element) reader.getImageMetadata(0).getAsTree("javax_imageio_1.0");
            Element found = (Element) metadata.getElementsByTagName(direction).item(0);
            return found == null ? Double.NaN : Double.parseDouble(found.getAttribute("value"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.jpg", "a.tif"})
    void aRecipeLongerThanASegmentOfAJpegTravelsToo(String name) throws Exception {
        Path file = folder.resolve(name);
        String recipe = longRecipe();

        ImageFiles.write(file, Pictures.gradient(64, 48), Writing.of(recipe));

        assertThat(ImageFiles.recipe(file)).contains(recipe);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .contains("digitalsourcetype/compositeWithTrainedAlgorithmicMedia");
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(64);
    }

    @Test
    void aLongRecipeOfWhichAPieceIsLostIsNone() throws Exception {
        Path file = folder.resolve("a.jpg");
        ImageFiles.write(file, Pictures.gradient(64, 48), Writing.of(longRecipe()));
        String whole = Files.readString(file, StandardCharsets.ISO_8859_1);
        int second = whole.indexOf(JpegSegments.EXTENSION, whole.indexOf(JpegSegments.EXTENSION) + 1);

        Files.writeString(
                file, whole.substring(0, second) + "X" + whole.substring(second + 1), StandardCharsets.ISO_8859_1);

        assertThat(ImageFiles.recipe(file)).isEmpty();
        assertThat(ImageFiles.read(file).width()).isEqualTo(64);
    }

    /// As long as that of a sheet of 24 pictures of latents of 512 numbers.
    private static String longRecipe() {
        StringBuilder recipe = new StringBuilder("{\"名\":\"<星夜> & été\",\"latents\":[");
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 24 * 512; i++) {
            recipe.append(i == 0 ? "" : ",").append((float) random.nextGaussian());
        }
        return recipe.append("]}").toString();
    }

    @Test
    void aJpegIsLaidOnWhite() {
        int[] argb = new int[32 * 32];
        Arrays.fill(argb, 0x80ff0000);
        Path file = folder.resolve("a.jpg");

        ImageFiles.write(file, Raster.of8(32, 32, argb), new Writing(1, Optional.empty()));

        int pixel = ImageFiles.read(file).argb(10, 10);
        assertThat(pixel >>> 24).isEqualTo(255);
        assertThat(pixel >> 16 & 255).isBetween(252, 255);
        assertThat(pixel >> 8 & 255).isBetween(125, 130);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "tif"})
    void aLargePictureCanBeReadSmall(String ending) {
        Path file = folder.resolve("a." + ending);
        ImageFiles.write(file, Pictures.gradient(1200, 900), Writing.PLAIN);

        Raster small = ImageFiles.read(file, 100);

        assertThat(small.largestDifference(Pictures.gradient(100, 75))).isLessThan(6);
        assertThat(ImageFiles.read(file, 5000).width()).isEqualTo(1200);
    }

    @Test
    void theBytesOfAPngAreAPng() throws Exception {
        Raster picture = Pictures.translucent(12, 9);

        Files.write(folder.resolve("x.jpg"), ImageFiles.png(picture));

        assertThat(ImageFiles.read(folder.resolve("x.jpg"))).isEqualTo(picture);
    }

    @Test
    void otherFormatsAreNotWritten() {
        Path file = folder.resolve("a.webp");

        assertThatThrownBy(() -> ImageFiles.write(file, Pictures.gradient(4, 4), Writing.PLAIN))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem())
                                .isEqualTo(new Problem.PictureFormatNotWritable(file, PictureFormat.WRITABLE)));
        assertThat(file).doesNotExist();
    }
}
