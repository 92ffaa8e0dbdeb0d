package atelier.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A point of a generator's latent space: the numbers that it makes one picture from, which in training were
/// normally distributed around 0 with a deviation of 1.
///
/// @param seed that the numbers were drawn from; empty for a point that was moved to. The numbers alone say where it
/// is.
/// @param numbers all finite
/// @param classes how much of each class there is in the picture, adding up to 1 where it was drawn; empty for a
/// generator that knows none
public record Latent(Optional<Long> seed, List<Float> numbers, List<Float> classes) {
    /// @throws IllegalArgumentException where a number is not finite
    public Latent {
        seed = Objects.requireNonNullElse(seed, Optional.empty());
        numbers = List.copyOf(numbers);
        // Recipes from before there were any.
        classes = List.copyOf(Objects.requireNonNullElse(classes, List.of()));
        Stream.concat(numbers.stream(), classes.stream()).forEach(number -> {
            if (!Float.isFinite(number)) {
                throw new IllegalArgumentException("latent number " + number);
            }
        });
    }

    /// A point of a space without classes by its numbers.
    public static Latent of(float... numbers) {
        return new Latent(Optional.empty(), boxed(numbers), List.of());
    }

    /// The point that a seed stands for in a space of so many dimensions, without classes.
    public static Latent drawn(long seed, int length) {
        // Neighbouring seeds, used as they are, would begin in the same row of random numbers a few places apart.
        SplittableRandom random = new SplittableRandom(new SplittableRandom(seed).nextLong());
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return new Latent(Optional.of(seed), boxed(numbers), List.of());
    }

    /// This class and no other.
    ///
    /// @param number of the class, from 0
    /// @param of how many there are
    public Latent as(int number, int of) {
        float[] shares = new float[of];
        shares[number] = 1;
        return as(boxed(shares));
    }

    /// So much of each class.
    public Latent as(List<Float> shares) {
        return shares.equals(classes) ? this : new Latent(seed, numbers, shares);
    }

    /// The class that there is most of, from 0; empty where there are none.
    public OptionalInt mostly() {
        return IntStream.range(0, classes.size())
                .reduce((most, other) -> classes.get(other) > classes.get(most) ? other : most);
    }

    /// Other numbers of the same classes.
    public Latent with(float... others) {
        return new Latent(Optional.empty(), boxed(others), classes);
    }

    public int length() {
        return numbers.size();
    }

    public float[] toArray() {
        float[] array = new float[numbers.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = numbers.get(i);
        }
        return array;
    }

    /// This point moved `by` times along `direction`, which has as many numbers.
    public Latent moved(float[] direction, double by) {
        float[] array = toArray();
        for (int i = 0; i < array.length; i++) {
            array[i] += (float) (by * direction[i]);
        }
        return with(array);
    }

    /// Distance from the middle, in units of the deviation that a point drawn by chance has: 1 is usual.
    public double norm() {
        double sum = 0;
        for (float number : numbers) {
            sum += (double) number * number;
        }
        return Math.sqrt(sum / Math.max(1, length()));
    }

    /// The point on the straight way to `other`, at 0 (here) to 1 (there). A point without classes leaves them as
    /// they are here.
    public Latent towards(Latent other, double at) {
        float[] from = toArray();
        float[] to = other.toArray();
        for (int i = 0; i < from.length; i++) {
            from[i] += (float) (at * (to[i] - from[i]));
        }
        return between(other, at, from);
    }

    /// The same on a great circle (Shoemake 1985): points half way stay as far from the middle as generators know
    /// them from training (White 2016). Lengths change evenly; where the two lie on one line, the way is straight.
    public Latent around(Latent other, double at) {
        float[] from = toArray();
        float[] to = other.toArray();
        double dot = 0;
        double squareFrom = 0;
        double squareTo = 0;
        for (int i = 0; i < from.length; i++) {
            dot += (double) from[i] * to[i];
            squareFrom += (double) from[i] * from[i];
            squareTo += (double) to[i] * to[i];
        }
        double lengths = Math.sqrt(squareFrom * squareTo);
        double angle = lengths > 0 ? Math.acos(Math.clamp(dot / lengths, -1, 1)) : 0;
        double sine = Math.sin(angle);
        if (sine < 1e-4) {
            return towards(other, at);
        }
        double lengthFrom = Math.sqrt(squareFrom);
        double lengthTo = Math.sqrt(squareTo);
        double length = lengthFrom + at * (lengthTo - lengthFrom);
        double first = Math.sin((1 - at) * angle) / sine * length / lengthFrom;
        double second = Math.sin(at * angle) / sine * length / lengthTo;
        float[] numbers = new float[from.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) (first * from[i] + second * to[i]);
        }
        return between(other, at, numbers);
    }

    private Latent between(Latent other, double at, float[] between) {
        if (classes.size() != other.classes.size()) {
            return with(between);
        }
        List<Float> mixed = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            mixed.add((float) (classes.get(i) + at * (other.classes.get(i) - classes.get(i))));
        }
        return with(between).as(mixed);
    }

    private static List<Float> boxed(float[] numbers) {
        List<Float> boxed = new ArrayList<>(numbers.length);
        for (float number : numbers) {
            boxed.add(number);
        }
        return boxed;
    }
}
