package atelier.evaluate;

import atelier.image.Raster;
import atelier.image.Resize;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Pictures by number, made or read when asked for; the same number is always the same picture.
public interface PictureSet extends AutoCloseable {
    int count();

    /// @param number 0 to count, the latter excluded
    Raster picture(int number);

    @Override
    default void close() {}

    /// The same pictures in a random order, so that any stretch of them stands for all.
    default PictureSet shuffled(long seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, count()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return new Selected(this, order);
    }

    /// As many of them, from the first on.
    default PictureSet first(int count) {
        return new Selected(
                this, IntStream.range(0, Math.min(count, count())).boxed().toList());
    }

    /// The same pictures, of the larger ones the middle squares with this side.
    default PictureSet noLargerThan(int side) {
        return new Reduced(this, side);
    }

    /// Pictures of another set, none with both sides longer than `side`.
    record Reduced(PictureSet from, int side) implements PictureSet {
        @Override
        public int count() {
            return from.count();
        }

        @Override
        public Raster picture(int number) {
            Raster picture = from.picture(number);
            return Math.min(picture.width(), picture.height()) > side ? Resize.square(picture, side) : picture;
        }

        @Override
        public void close() {
            from.close();
        }
    }

    /// Some pictures of another set, in an order of their own.
    ///
    /// @param numbers that the other set knows them by
    record Selected(PictureSet from, List<Integer> numbers) implements PictureSet {
        public Selected {
            numbers = List.copyOf(numbers);
        }

        @Override
        public int count() {
            return numbers.size();
        }

        @Override
        public Raster picture(int number) {
            return from.picture(numbers.get(number));
        }

        @Override
        public void close() {
            from.close();
        }
    }
}
