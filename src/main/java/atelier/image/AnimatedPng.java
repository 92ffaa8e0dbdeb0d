package atelier.image;

import atelier.base.AtomicFile;
import atelier.base.Progress;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/// Animated PNG (PNG specification, third edition, 11.3.6): loses nothing. Programs that know only still pictures show
/// the first frame.
record AnimatedPng() implements AnimationFormat {
    private static final byte[] NO_PROFILE = {};

    @Override
    public void write(Path file, Animation animation, Progress progress) {
        AtomicFile.write(file, out -> write(animation, progress, out));
    }

    private static void write(Animation animation, Progress progress, OutputStream out) throws IOException {
        PngWriter png = new PngWriter(out);
        Raster first = animation.picture(0);
        png.header(first.width(), first.height(), first.bits(), false);
        png.colours(NO_PROFILE);
        png.text(PngWriter.WALK, animation.recipeJson());
        png.text(PngWriter.XMP, Xmp.mark());
        png.chunk("acTL", ints(animation.length(), animation.loop() ? 0 : 1));
        int sequence = 0;
        for (int i = 0; i < animation.length(); i++) {
            progress.report((double) i / animation.length());
            Raster picture = i == 0 ? first : animation.picture(i);
            png.chunk("fcTL", control(sequence++, picture, animation.framesPerSecond()));
            if (i == 0) {
                png.pixels(picture, false, data -> png.chunk("IDAT", data));
            } else {
                Numbered numbered = new Numbered(png, sequence);
                png.pixels(picture, false, numbered);
                sequence = numbered.sequence;
            }
        }
        png.end();
    }

    /// The frame fills the picture, stays for its time, and is wholly replaced by the next.
    private static byte[] control(int sequence, Raster picture, int framesPerSecond) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream control = new DataOutputStream(bytes);
        control.write(ints(sequence, picture.width(), picture.height(), 0, 0));
        control.writeShort(1);
        control.writeShort(framesPerSecond);
        // Disposal: none. Blending: none.
        control.writeShort(0);
        return bytes.toByteArray();
    }

    private static byte[] ints(int... values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        for (int value : values) {
            data.writeInt(value);
        }
        return bytes.toByteArray();
    }

    /// Chunks `fdAT`, which count on from chunk to chunk.
    private static final class Numbered implements PngWriter.DataChunk {
        private final PngWriter png;
        private int sequence;

        Numbered(PngWriter png, int sequence) {
            this.png = png;
            this.sequence = sequence;
        }

        @Override
        public void write(byte[] data) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(ints(sequence++));
            bytes.write(data);
            png.chunk("fdAT", bytes.toByteArray());
        }
    }
}
