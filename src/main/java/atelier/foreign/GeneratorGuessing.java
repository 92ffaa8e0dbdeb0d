package atelier.foreign;

import atelier.foreign.Given.Role;
import atelier.foreign.Guess.Generator;
import atelier.net.OnnxFile;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds out how long the latents of a generator are, how many classes it knows, and in which form it gives pictures.
///
/// @param folder where it may write
record GeneratorGuessing(OnnxFile file, Path folder) {
    /// Where a file leaves open how many numbers it takes.
    private static final List<Long> LENGTHS = List.of(512L, 128L, 100L, 256L, 64L, 1024L, 32L, 16L);

    private static final int MOST_CLASSES = 4096;

    /// No network knows so many.
    private static final float NO_CLASS = 1 << 24;

    /// @throws atelier.base.ProblemException why the network cannot be used
    Generator guess(List<Given> inputs) {
        List<Given> given;
        String output;
        try (Raw raw = Raw.open(Roles.held(file, inputs), folder)) {
            given = lengths(inputs).stream()
                    .filter(tried -> raw.tried(TestLatents.of(tried, 0)).isPresent())
                    .findFirst()
                    // Why none of them will do, the network tells itself.
                    .orElseGet(() -> lengths(inputs).getFirst());
            output = Guessing.output(file, raw.run(TestLatents.of(given, 0)));
        }
        List<Given> counted = Roles.settled(counted(given, output));
        try (Raw raw = Raw.open(Roles.held(file, counted), folder)) {
            return new Generator(counted, output, form(raw, counted, output));
        }
    }

    /// The same guess with the classes counted that somebody says there are.
    Generator counted(Generator guess) {
        return new Generator(counted(guess.inputs(), guess.output()), guess.output(), guess.picture());
    }

    private List<Given> counted(List<Given> inputs, String output) {
        if (inputs.stream().noneMatch(each -> each.is(Role.CLASS) && each.classes() == 0)) {
            return inputs;
        }
        try (Raw raw = Raw.open(Roles.held(file, inputs), folder)) {
            return inputs.stream()
                    .map(each -> each.is(Role.CLASS) && each.classes() == 0 ? counted(raw, inputs, each, output) : each)
                    .toList();
        }
    }

    private PictureForm form(Raw raw, List<Given> inputs, String output) {
        List<Tensor> made = Stream.iterate(0, i -> i + 1)
                .limit(TestLatents.COUNT)
                .map(i -> Objects.requireNonNull(
                        raw.run(TestLatents.of(inputs, i)).get(output)))
                .toList();
        Shape shape = made.getFirst().shape();
        Layout layout = Layout.of(shape).orElseThrow();
        // One grey picture: its only axis besides could be that of the channels, too.
        boolean several = layout == Layout.CHW
                && shape.axis(0) == 1
                && inputs.stream().anyMatch(each -> each.is(Role.LATENT) && each.batched());
        PictureForm form = PictureForm.of(several ? Layout.NHW : layout, shape);
        Range range = Filling.best(made, Guessing.ranges(file, output));
        return form.with(range).with(Guessing.blueFirst(file, output) ? Order.BGR : Order.RGB);
    }

    /// The input with the number of classes that it can be told, found by halves: up to there a class can be asked
    /// for, and is another picture than what is none. Held where it makes no difference, where there is no end to
    /// it, and where what lies between two numbers is between their pictures, as a truncation's is.
    private Given counted(Raw raw, List<Given> inputs, Given input, String output) {
        Function<Float, Optional<Tensor>> made = number -> {
            Map<String, Tensor> given = new HashMap<>(TestLatents.of(inputs, 0));
            given.put(input.input(), Tensor.of(input.shape(), number));
            return raw.tried(given).map(all -> all.get(output));
        };
        Optional<Tensor> none = made.apply(NO_CLASS);
        IntPredicate known = number -> {
            Optional<Tensor> picture = made.apply((float) number);
            return picture.isPresent() && !same(picture, none);
        };
        if (!known.test(0) || known.test(MOST_CLASSES) || !same(made.apply(0.4f), made.apply(0f))) {
            return input.as(Role.HELD);
        }
        int least = 0;
        int beyond = MOST_CLASSES;
        while (beyond - least > 1) {
            int half = (least + beyond) >>> 1;
            if (known.test(half)) {
                least = half;
            } else {
                beyond = half;
            }
        }
        // A flag that is off for 0 alone is no choice among several.
        return beyond < 2 ? input.as(Role.HELD) : input.of(beyond);
    }

    private static boolean same(Optional<Tensor> one, Optional<Tensor> other) {
        return one.isPresent() && other.isPresent() && one.get().largestDifference(other.get()) == 0;
    }

    /// What the inputs can be whose lengths the file leaves open, the likeliest first.
    private List<List<Given>> lengths(List<Given> inputs) {
        List<List<Given>> each = inputs.stream().map(this::lengths).toList();
        int most = each.stream().mapToInt(List::size).max().orElse(1);
        return IntStream.range(0, most)
                .mapToObj(i -> each.stream()
                        .map(tries -> tries.get(Math.min(i, tries.size() - 1)))
                        .toList())
                .toList();
    }

    private List<Given> lengths(Given input) {
        if (input.is(Role.HELD) || !input.axes().contains(Shape.FREE)) {
            return List.of(input);
        }
        return Stream.concat(
                        file.weightsOf(input.input()).stream().flatMap(shape -> shape.axes().stream()),
                        LENGTHS.stream())
                .distinct()
                .map(length -> input.of(input.axes().stream()
                        .map(axis -> axis == Shape.FREE ? length : axis)
                        .toList()))
                .toList();
    }
}
