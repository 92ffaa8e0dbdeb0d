package atelier.image;

import static atelier.image.Film.HEIGHT;
import static atelier.image.Film.LENGTH;
import static atelier.image.Film.RECIPE;
import static atelier.image.Film.WIDTH;
import static atelier.image.Film.animation;
import static atelier.image.Film.coloured;
import static atelier.image.Film.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import atelier.Beside;
import atelier.base.Problem;
import atelier.base.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jcodec.api.FrameGrab;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Beside
class Mp4Test {
    @TempDir
    Path temp;

    private Path written(String name, Animation animation) {
        return Film.written(temp, name, animation);
    }

    @Test
    void anMp4IsReadBackFrameByFrame() throws Exception {
        Path file = written("歩.mp4", animation(true));

        try (SeekableByteChannel channel = NIOUtils.readableFileChannel(file.toString())) {
            FrameGrab video = FrameGrab.createFrameGrab(channel);
            assertThat(video.getVideoTrack().getMeta().getTotalFrames()).isEqualTo(LENGTH);
            assertThat(video.getVideoTrack().getMeta().getTotalDuration()).isCloseTo(LENGTH / 30.0, within(1e-6));
            for (int number = 0; number < LENGTH; number++) {
                Picture shown = video.getNativeFrame().cropped();
                Picture meant = new Yuv(WIDTH, HEIGHT).picture(coloured(number));
                assertThat(shown.getWidth()).isEqualTo(WIDTH);
                assertThat(shown.getHeight()).isEqualTo(HEIGHT);
                for (int plane = 0; plane < 3; plane++) {
                    assertThat(meanDifference(shown.getPlaneData(plane), meant.getPlaneData(plane)))
                            .isLessThan(2);
                }
            }
        }
        assertThat(AnimationFiles.recipe(file)).contains(RECIPE);
    }

    @Test
    void sidesOfAnMp4AreMadeEven() throws Exception {
        Raster odd = coloured(0).crop(0, 0, WIDTH - 1, HEIGHT - 1);
        Path file = written("odd.mp4", new Animation(2, 24, false, RECIPE, _ -> new Animation.Frame(odd, "{}")));

        Picture shown = FrameGrab.getFrameFromFile(file.toFile(), 1).cropped();

        assertThat(shown.getWidth()).isEqualTo(WIDTH);
        assertThat(shown.getHeight()).isEqualTo(HEIGHT);
        Raster even = picture(i -> odd.argb(Math.min(i % WIDTH, WIDTH - 2), Math.min(i / WIDTH, HEIGHT - 2)));
        assertThat(meanDifference(
                        shown.getPlaneData(0),
                        new Yuv(WIDTH, HEIGHT).picture(even).getPlaneData(0)))
                .isLessThan(2);
    }

    @Test
    void noiseInASmallFrameIsWrittenMoreCoarsely() throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        List<Raster> noise = Stream.generate(
                        () -> random.ints(256).map(pixel -> pixel | 0xff000000).toArray())
                .map(pixels -> Raster.of8(16, 16, pixels))
                .limit(3)
                .toList();
        Path file =
                written("noise.mp4", new Animation(3, 24, false, RECIPE, i -> new Animation.Frame(noise.get(i), "{}")));

        for (int i = 0; i < 3; i++) {
            byte[] shown = FrameGrab.getFrameFromFile(file.toFile(), i).getPlaneData(0);
            assertThat(meanDifference(
                            shown, new Yuv(16, 16).picture(noise.get(i)).getPlaneData(0)))
                    .isLessThan(12);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "1, 40", "40, 3"})
    void evenTheSmallestFrameIsWritten(int width, int height) throws Exception {
        int[] pixels = new SplittableRandom(2).ints((long) width * height).toArray();
        Raster small = Raster.of8(width, height, pixels);
        Path file = written("small.mp4", new Animation(30, 24, false, RECIPE, _ -> new Animation.Frame(small, "{}")));

        Picture shown = FrameGrab.getFrameFromFile(file.toFile(), 29).cropped();
        Picture meant = new Yuv(width, height).picture(small).cropped();

        assertThat(shown.getWidth()).isEqualTo(width + width % 2);
        assertThat(shown.getHeight()).isEqualTo(height + height % 2);
        assertThat(meanDifference(shown.getPlaneData(0), meant.getPlaneData(0))).isLessThan(6);
    }

    @Test
    void brightnessAndColourAreThoseOfBt601() {
        // The corners of the standard's table: white, black, pure red, pure blue.
        int[] pixels = {0xffffffff, 0xff000000, 0xffff0000, 0xff0000ff};
        int[] luma = {235, 16, 81, 41};
        int[] blue = {128, 128, 90, 240};
        int[] red = {128, 128, 240, 110};
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            Picture picture = new Yuv(2, 2).picture(Raster.of8(2, 2, new int[] {pixel, pixel, pixel, pixel}));
            assertThat(picture.getPlaneData(0)[3] + 128).isEqualTo(luma[i]);
            assertThat(picture.getPlaneData(1)[0] + 128).isEqualTo(blue[i]);
            assertThat(picture.getPlaneData(2)[0] + 128).isEqualTo(red[i]);
        }
    }

    @Test
    void anMp4ThatEndsEarlyIsToldOf() throws IOException {
        byte[] whole = Files.readAllBytes(written("a.mp4", animation(true)));
        Path cut = temp.resolve("cut.mp4");
        Files.write(cut, Arrays.copyOf(whole, whole.length - 10));

        assertThatThrownBy(() -> AnimationFiles.recipe(cut))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOf(Problem.PictureDamaged.class));
    }

    private static double meanDifference(byte[] one, byte[] other) {
        assertThat(one).hasSameSizeAs(other);
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs(one[i] - other[i]);
        }
        return sum / one.length;
    }
}
