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
    private static final int NO_CLASS = 1 << 24;

    /// @throws atelier.base.ProblemException why the network cannot be used
    Generator guess(List<Given> inputs) {
        List<List<Given>> tries = lengths(inputs);
        try (Raw raw = Raw.open(Roles.held(file, inputs), folder)) {
            for (List<Given> given : tries) {
                Optional<Map<String, Tensor>> first = raw.tried(TestLatents.of(given, 0));
                if (first.isPresent()) {
                    String output = Guessing.output(file, first.get());
                    List<Given> counted = given.stream()
                            .map(each -> each.is(Role.CLASS) ? counted(raw, given, each, output) : each)
                            .toList();
                    return new Generator(counted, output, form(raw, counted, output));
                }
            }
            // Told by the network itself.
            raw.run(TestLatents.of(tries.getFirst(), 0));
            throw new IllegalStateException("ran at last");
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
        Range range = Guessing.element(file, output).isWhole() ? Range.BYTE : Filling.best(made);
        return form.with(range).with(Guessing.blueFirst(file, output) ? Order.BGR : Order.RGB);
    }

    /// The input with the number of classes that it can be told, found by halves: up to there a class can be asked
    /// for, and is another picture than what is none. Held where it makes no difference or there is no end to it.
    private Given counted(Raw raw, List<Given> inputs, Given input, String output) {
        Function<Integer, Optional<Tensor>> made = number -> {
            Map<String, Tensor> given = new HashMap<>(TestLatents.of(inputs, 0));
            given.put(input.input(), Tensor.of(TestLatents.shape(input), number));
            return raw.tried(given).map(all -> all.get(output));
        };
        Optional<Tensor> none = made.apply(NO_CLASS);
        IntPredicate known = number -> made.apply(number)
                .filter(picture -> none.filter(other -> picture.largestDifference(other) == 0)
                        .isEmpty())
                .isPresent();
        if (!known.test(0) || known.test(MOST_CLASSES)) {
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
        return input.of(beyond);
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
