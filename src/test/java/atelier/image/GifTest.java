package atelier.image;

import static atelier.image.Film.HEIGHT;
import static atelier.image.Film.LENGTH;
import static atelier.image.Film.RECIPE;
import static atelier.image.Film.WIDTH;
import static atelier.image.Film.animation;
import static atelier.image.Film.coloured;
import static atelier.image.Film.picture;
import static org.assertj.core.api.Assertions.assertThat;

import atelier.Beside;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Beside
class GifTest {
    @TempDir
    Path temp;

    private Path written(String name, Animation animation) {
        return Film.written(temp, name, animation);
    }

    private static int grey(int number, int i) {
        return 0xff000000 | ((i + 31 * number) & 255) * 0x010101;
    }

    @Test
    void aGifIsReadBackFrameByFrame() throws IOException {
        Path file = written("歩.gif", animation(true));

        Gif89 gif = Gif89.read(file);

        assertThat(gif.frames).hasSize(LENGTH);
        for (int number = 0; number < LENGTH; number++) {
            double error = 0;
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                int shown = gif.frames.get(number).getRGB(i % WIDTH, i / WIDTH);
                int meant = coloured(number, i);
                for (int shift = 0; shift < 24; shift += 8) {
                    error += Math.abs((shown >> shift & 255) - (meant >> shift & 255));
                }
            }
            assertThat(error / (3 * WIDTH * HEIGHT)).isLessThan(12);
        }
        // Thirty frames a second in hundredths: 3.33 each.
        assertThat(gif.delays).containsOnly(3, 4);
        assertThat(gif.delays.stream().mapToInt(Integer::intValue).sum()).isEqualTo(23);
        assertThat(gif.loops).isTrue();
        assertThat(AnimationFiles.recipe(file))
                .hasValueSatisfying(json -> assertThat(json).isEqualTo("{\"model\":\"\\u6570\\u5b57\",\"seed\":7}"));
    }

    @Test
    void asAPictureItIsItsFirstFrame() {
        Animation animation =
                new Animation(3, 25, true, RECIPE, number -> new Animation.Frame(picture(i -> grey(number, i)), "{}"));
        Path file = written("grey.gif", animation);

        assertThat(ImageFiles.size(file)).isEqualTo(new Size(WIDTH, HEIGHT));
        assertThat(ImageFiles.read(file)).isEqualTo(picture(i -> grey(0, i)));
        assertThat(ImageFiles.recipe(file)).isEmpty();
    }

    @Test
    void aGifWithoutALoopIsShownOnce() throws IOException {
        assertThat(Gif89.read(written("once.gif", animation(false))).loops).isFalse();
    }

    @Test
    void aGifOfGreyPicturesLosesNothing() throws IOException {
        Animation animation =
                new Animation(3, 25, true, RECIPE, number -> new Animation.Frame(picture(i -> grey(number, i)), "{}"));

        Gif89 gif = Gif89.read(written("grey.gif", animation));

        for (int number = 0; number < 3; number++) {
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                assertThat(gif.frames.get(number).getRGB(i % WIDTH, i / WIDTH)).isEqualTo(grey(number, i));
            }
        }
    }

    @Test
    void aGifOfFewColoursHasThose() throws IOException {
        int[] few = {0xff102030, 0xffc81e1e, 0xff1e64c8};
        Animation animation = new Animation(
                2, 25, true, RECIPE, number -> new Animation.Frame(picture(i -> few[(i + number) % 3]), "{}"));

        BufferedImage frame = Gif89.read(written("few.gif", animation)).frames.getFirst();

        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            assertThat(frame.getRGB(i % WIDTH, i / WIDTH)).isEqualTo(few[i % 3]);
        }
    }

    /// What ImageIO's reader finds in a GIF.
    private record Gif89(List<BufferedImage> frames, List<Integer> delays, boolean loops) {
        static Gif89 read(Path file) throws IOException {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
                reader.setInput(in);
                List<BufferedImage> frames = new ArrayList<>();
                List<Integer> delays = new ArrayList<>();
                boolean loops = false;
                for (int i = 0; i < reader.getNumImages(true); i++) {
                    frames.add(reader.read(i));
                    var tree = (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                    var control = (IIOMetadataNode)
                            tree.getElementsByTagName("GraphicControlExtension").item(0);
                    delays.add(Integer.parseInt(control.getAttribute("delayTime")));
                    loops |= tree.getElementsByTagName("ApplicationExtension").getLength() > 0;
                }
                return new Gif89(frames, delays, loops);
            } finally {
                reader.dispose();
            }
        }
    }
}
