package atelier.image;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Progress;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.jcodec.api.FrameGrab;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnimationFormatTest {
    private static final int LENGTH = 7;
    private static final int WIDTH = 34;
    private static final int HEIGHT = 20;
    private static final String RECIPE = "{\"model\":\"数字\",\"seed\":7}";

    @TempDir
    Path temp;

    /// Colours that change over the picture and from frame to frame.
    private static int coloured(int number, int i) {
        int x = i % WIDTH;
        int y = i / WIDTH;
        return 0xff000000 | (40 + 5 * x) << 16 | (30 + 9 * y) << 8 | (60 + 20 * number);
    }

    private static int grey(int number, int i) {
        return 0xff000000 | ((i + 31 * number) & 255) * 0x010101;
    }

    private static Raster picture(IntUnaryOperator pixel) {
        int[] pixels = new int[WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = pixel.applyAsInt(i);
        }
        return Raster.of8(WIDTH, HEIGHT, pixels);
    }

    private static Raster coloured(int number) {
        return picture(i -> coloured(number, i));
    }

    private static Animation animation(boolean loop) {
        return new Animation(
                LENGTH,
                30,
                loop,
                RECIPE,
                number -> new Animation.Frame(coloured(number), "{\"frame\":" + number + "}"));
    }

    private Path written(String name, Animation animation) {
        Path file = temp.resolve("動畫 é").resolve(name);
        AnimationFormat.of(file).write(file, animation, Progress.NONE);
        return file;
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

    @Test
    void anAnimatedPngHoldsEveryFrameToTheBit() throws IOException {
        Path file = written("歩.png", animation(true));

        List<Chunk> chunks = Chunk.all(Files.readAllBytes(file));

        assertThat(chunks.stream().map(chunk -> chunk.type).distinct())
                .containsExactly("IHDR", "sRGB", "iTXt", "acTL", "fcTL", "IDAT", "fdAT", "IEND");
        ByteBuffer acTL = data(chunks, "acTL").getFirst();
        assertThat(acTL.getInt()).isEqualTo(LENGTH);
        assertThat(acTL.getInt()).isZero();
        List<ByteBuffer> controls = data(chunks, "fcTL");
        assertThat(controls).hasSize(LENGTH);
        assertThat(controls).allSatisfy(control -> {
            assertThat(control.getInt(4)).isEqualTo(WIDTH);
            assertThat(control.getInt(8)).isEqualTo(HEIGHT);
            assertThat(control.getShort(20)).isEqualTo((short) 1);
            assertThat(control.getShort(22)).isEqualTo((short) 30);
        });
        // One count over both kinds of chunk.
        List<Integer> sequence = chunks.stream()
                .filter(chunk -> chunk.type.equals("fcTL") || chunk.type.equals("fdAT"))
                .map(chunk -> ByteBuffer.wrap(chunk.data).getInt())
                .toList();
        assertThat(sequence)
                .containsExactlyElementsOf(
                        Stream.iterate(0, i -> i + 1).limit(sequence.size()).toList());
        int number = 0;
        for (byte[] frame : frames(chunks)) {
            assertThat(stillPng(chunks.getFirst(), frame)).isEqualTo(coloured(number++));
        }
        assertThat(number).isEqualTo(LENGTH);
        // For who knows only still pictures.
        assertThat(ImageFiles.read(file)).isEqualTo(coloured(0));
        assertThat(AnimationFiles.recipe(file)).contains(RECIPE);
        assertThat(ImageFiles.recipe(file)).isEmpty();
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

    @Test
    void aNameWithoutAnEndingIsAFolderOfPicturesWithTheirOwnRecipes() throws IOException {
        Path folder = written("frames", animation(true));

        assertThat(folder).isDirectoryContaining("glob:**/000001.png");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(LENGTH);
        }
        assertThat(ImageFiles.read(folder.resolve("000007.png"))).isEqualTo(coloured(6));
        assertThat(ImageFiles.recipe(folder.resolve("000007.png"))).contains("{\"frame\":6}");
        assertThatThrownBy(() -> written("frames", animation(false)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.FolderNotEmpty(folder)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.gif", "a.png", "a.mp4", "frames"})
    void whatIsCancelledLeavesNothing(String name) throws IOException {
        Path file = temp.resolve(name);
        Progress cancelled = fraction -> {
            if (fraction > 0.5) {
                throw new CancellationException();
            }
        };

        assertThatThrownBy(() -> AnimationFormat.of(file).write(file, animation(true), cancelled))
                .isInstanceOf(CancellationException.class);

        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFormatThatIsNotWrittenIsTold() {
        Path file = temp.resolve("a.webm");
        assertThatThrownBy(() -> AnimationFormat.of(file))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem())
                                .isEqualTo(new Problem.AnimationFormatNotWritable(file, AnimationFormat.WRITABLE)));
    }

    private static List<ByteBuffer> data(List<Chunk> chunks, String type) {
        return chunks.stream()
                .filter(chunk -> chunk.type.equals(type))
                .map(chunk -> ByteBuffer.wrap(chunk.data))
                .toList();
    }

    /// The compressed pixels of each frame.
    private static List<byte[]> frames(List<Chunk> chunks) throws IOException {
        List<byte[]> frames = new ArrayList<>();
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        for (Chunk chunk : chunks) {
            if (chunk.type.equals("IDAT")) {
                frame.write(chunk.data);
            } else if (chunk.type.equals("fdAT")) {
                frame.write(chunk.data, 4, chunk.data.length - 4);
            } else if (frame.size() > 0) {
                frames.add(frame.toByteArray());
                frame.reset();
            }
        }
        return frames;
    }

    /// A frame's lines as a still picture, undone by the rules of PNG.
    private static Raster stillPng(Chunk header, byte[] compressed) throws IOException {
        assertThat(header.data[8]).isEqualTo((byte) 8);
        byte[] lines = new InflaterInputStream(new ByteArrayInputStream(compressed)).readAllBytes();
        assertThat(lines).hasSize(HEIGHT * (1 + 3 * WIDTH));
        byte[] above = new byte[3 * WIDTH];
        int[] pixels = new int[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            byte[] line = new byte[3 * WIDTH];
            int start = y * (1 + 3 * WIDTH);
            for (int i = 0; i < line.length; i++) {
                int left = i < 3 ? 0 : line[i - 3] & 255;
                int corner = i < 3 ? 0 : above[i - 3] & 255;
                int foreseen = lines[start] == 2 ? above[i] & 255 : paeth(left, above[i] & 255, corner);
                line[i] = (byte) (lines[start + 1 + i] + foreseen);
            }
            for (int x = 0; x < WIDTH; x++) {
                pixels[y * WIDTH + x] =
                        0xff000000 | (line[3 * x] & 255) << 16 | (line[3 * x + 1] & 255) << 8 | (line[3 * x + 2] & 255);
            }
            above = line;
        }
        return Raster.of8(WIDTH, HEIGHT, pixels);
    }

    private static int paeth(int left, int up, int corner) {
        int guess = left + up - corner;
        int byLeft = Math.abs(guess - left);
        int byUp = Math.abs(guess - up);
        int byCorner = Math.abs(guess - corner);
        return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
    }

    /// A chunk of a PNG whose check sum is right.
    private static final class Chunk {
        private final String type;
        private final byte[] data;

        Chunk(String type, byte[] data) {
            this.type = type;
            this.data = data;
        }

        static List<Chunk> all(byte[] file) throws IOException {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
            in.skipNBytes(8);
            List<Chunk> chunks = new ArrayList<>();
            while (in.available() > 0) {
                int length = in.readInt();
                byte[] type = in.readNBytes(4);
                byte[] data = in.readNBytes(length);
                CRC32 check = new CRC32();
                check.update(type);
                check.update(data);
                assertThat(in.readInt()).isEqualTo((int) check.getValue());
                chunks.add(new Chunk(new String(type, US_ASCII), data));
            }
            return chunks;
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
