package atelier.image;

import atelier.base.Progress;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;

/// A short film drawn for tests.
final class Film {
    static final int LENGTH = 7;
    static final int WIDTH = 34;
    static final int HEIGHT = 20;
    static final String RECIPE = "{\"model\":\"数字\",\"seed\":7}";

    private Film() {}

    /// Colours that change over the picture and from frame to frame.
    static int coloured(int number, int i) {
        int x = i % WIDTH;
        int y = i / WIDTH;
        return 0xff000000 | (40 + 5 * x) << 16 | (30 + 9 * y) << 8 | (60 + 20 * number);
    }

    static Raster picture(IntUnaryOperator pixel) {
        int[] pixels = new int[WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = pixel.applyAsInt(i);
        }
        return Raster.of8(WIDTH, HEIGHT, pixels);
    }

    static Raster coloured(int number) {
        return picture(i -> coloured(number, i));
    }

    static Animation animation(boolean loop) {
        return new Animation(
                LENGTH,
                30,
                loop,
                RECIPE,
                number -> new Animation.Frame(coloured(number), "{\"frame\":" + number + "}"));
    }

    /// The film in a file of this name, in a folder whose name is no plain one.
    static Path written(Path folder, String name, Animation animation) {
        Path file = folder.resolve("動畫 é").resolve(name);
        AnimationFormat.of(file).write(file, animation, Progress.NONE);
        return file;
    }
}
