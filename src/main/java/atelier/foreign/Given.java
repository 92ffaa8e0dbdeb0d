package atelier.foreign;

import atelier.tensor.Shape;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// One of a network's inputs beside the photograph, and what it is given.
///
/// @param input its name in the file
/// @param axes how its numbers are laid out, for one picture; none for a single number
/// @param batched whether an axis for several pictures comes before
/// @param classes of which it can be told the number of one; 0 where it takes no such number
public record Given(String input, Role role, List<Long> axes, boolean batched, int classes) {
    /// What an input is for.
    public enum Role {
        /// Numbers drawn from a normal distribution: the point, or a part of it, that a picture is made from.
        LATENT,
        /// How much of each class there is in the picture.
        SHARES,
        /// The number of the class that the picture is of.
        CLASS,
        /// The painting in whose style the photograph is painted.
        PAINTING,
        /// The photograph: said of the other picture, it is the painting.
        PHOTOGRAPH,
        /// The same for every picture: 1 for a single number that may have a point, such as a truncation, 0 for
        /// a whole one, the first class for shares, and noise drawn once for others.
        HELD
    }

    public Given {
        axes = List.copyOf(axes);
    }

    /// A part of the point that a picture is made from.
    public static Given latent(String input, List<Long> axes, boolean batched) {
        return new Given(input, Role.LATENT, axes, batched, 0);
    }

    public Given as(Role other) {
        return new Given(input, other, axes, batched, classes);
    }

    Given of(List<Long> lengths) {
        return new Given(input, role, lengths, batched, classes);
    }

    Given of(int count) {
        return new Given(input, role, axes, batched, count);
    }

    /// What it can be taken for in a generator.
    public List<Role> roles() {
        if (numbers() == 1) {
            return List.of(Role.CLASS, Role.LATENT, Role.HELD);
        }
        return axes.size() == 1 ? List.of(Role.LATENT, Role.SHARES, Role.HELD) : List.of(Role.LATENT, Role.HELD);
    }

    boolean is(Role which) {
        return role == which;
    }

    /// The shape of what it takes for one picture.
    Shape shape() {
        return new Shape(batched ? Stream.concat(Stream.of(1L), axes.stream()).toList() : axes);
    }

    /// How many numbers it takes for one picture.
    public int numbers() {
        return Math.toIntExact(axes.stream().flatMapToLong(LongStream::of).reduce(1, Math::multiplyExact));
    }

    /// In short, for those who know such things: `latent z [512]`.
    String words() {
        String what = switch (role) {
            case CLASS -> "1.." + classes;
            case PAINTING -> new Shape(axes).toString();
            case LATENT, SHARES, PHOTOGRAPH, HELD -> axes.toString();
        };
        return role.name().toLowerCase(Locale.ROOT) + " " + input + " " + what;
    }
}
