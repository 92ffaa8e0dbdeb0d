package atelier.image;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One picture's lines read into a raster by several threads, each of them a strip from edge to edge.
final class Strips {
    /// Pixels of a strip at least: fewer are read sooner than handed over.
    private static final int LEAST = 1 << 16;

    private Strips() {}

    /// @param lines gives the picture's lines anew for each strip, which is read from its first line on, in order
    static Raster raster(Supplier<? extends Lines> lines) {
        Lines first = lines.get();
        long most = (long) first.width() * first.height() / LEAST;
        int count = Math.clamp(most, 1, Runtime.getRuntime().availableProcessors());
        return raster(Stream.concat(Stream.of(first), Stream.generate(lines).limit(count - 1L))
                .toList());
    }

    /// @param strips as many as shall be, each with the lines of the whole picture
    static Raster raster(List<? extends Lines> strips) {
        Lines first = strips.getFirst();
        int width = first.width();
        int height = first.height();
        if (first.bits() == 8) {
            int[] argb = new int[Math.multiplyExact(width, height)];
            int[][] line = new int[strips.size()][width];
            each(strips, (strip, y) -> {
                strips.get(strip).readArgb(y, line[strip]);
                System.arraycopy(line[strip], 0, argb, y * width, width);
            });
            return Raster.of8(width, height, argb);
        }
        short[] rgba = new short[Math.multiplyExact(Math.multiplyExact(width, height), 4)];
        short[][] line = new short[strips.size()][width * 4];
        each(strips, (strip, y) -> {
            strips.get(strip).readRgba16(y, line[strip]);
            System.arraycopy(line[strip], 0, rgba, y * width * 4, width * 4);
        });
        return Raster.of16(width, height, rgba);
    }

    @FunctionalInterface
    private interface Reader {
        void read(int strip, int y);
    }

    private static void each(List<? extends Lines> strips, Reader reader) {
        int height = strips.getFirst().height();
        IntStream.range(0, strips.size()).parallel().forEach(strip -> {
            int end = (int) ((strip + 1L) * height / strips.size());
            for (int y = (int) ((long) strip * height / strips.size()); y < end; y++) {
                reader.read(strip, y);
            }
        });
    }
}
