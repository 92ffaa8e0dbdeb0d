package atelier.image;

import static atelier.image.Film.HEIGHT;
import static atelier.image.Film.LENGTH;
import static atelier.image.Film.RECIPE;
import static atelier.image.Film.WIDTH;
import static atelier.image.Film.animation;
import static atelier.image.Film.coloured;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import atelier.Beside;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Beside
class AnimatedPngTest {
    @TempDir
    Path temp;

    private Path written(String name, Animation animation) {
        return Film.written(temp, name, animation);
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
}
