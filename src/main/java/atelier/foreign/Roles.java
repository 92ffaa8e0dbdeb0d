package atelier.foreign;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.foreign.Given.Role;
import atelier.net.Element;
import atelier.net.OnnxFile;
import atelier.net.OnnxFile.Port;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What each of a network's inputs is for, as far as names and shapes tell.
final class Roles {
    private static final Pattern CLASS = Pattern.compile("(?i)class|label|categor|one.?hot|cond|^[yc]$");
    private static final Pattern STYLE = Pattern.compile("(?i)style|paint|refer");
    private static final Pattern CONTENT = Pattern.compile("(?i)content|photo");
    private static final Pattern MASK = Pattern.compile("(?i)mask|alpha|trimap");
    private static final Pattern NOISE = Pattern.compile("(?i)noise|seed|rand");

    private Roles() {}

    /// All inputs in their order. An input that may be a photograph is told as a latent here; a single number as
    /// that of a class, none of which is known yet.
    ///
    /// @throws ProblemException [Problem.ModelInputsUnclear] where one is not of numbers or nothing is left to
    /// choose
    static List<Given> of(OnnxFile file) {
        List<Port> ports = file.inputs();
        List<Given> inputs =
                ports.stream().map(port -> given(port, ports.size() == 1)).toList();
        if (inputs.stream().noneMatch(each -> each.is(Role.LATENT))) {
            // A plane beside nothing else is a grey photograph, and bytes are one of any kind.
            inputs = ports.stream()
                    .filter(port -> !NOISE.matcher(port.name()).find()
                            && !PassGuessing.layouts(port).isEmpty())
                    .findFirst()
                    .map(photograph -> ports.stream()
                            .map(port -> given(port, port.equals(photograph)))
                            .toList())
                    .orElse(List.of());
        }
        boolean numbers = ports.stream().noneMatch(port -> port.element() == Element.OTHER);
        if (!numbers || inputs.isEmpty()) {
            throw unclear(file);
        }
        return inputs;
    }

    /// The input for a painting beside a photograph: another picture in colours, of the same kind of numbers.
    static Optional<Port> painting(OnnxFile file, Port photograph) {
        return isColoured(photograph)
                ? file.inputs().stream()
                        .filter(port ->
                                !port.equals(photograph) && port.element() == photograph.element() && isColoured(port))
                        .findFirst()
                : Optional.empty();
    }

    static Given painting(Port port) {
        List<Long> all = port.shape().axes();
        boolean batched = all.size() == 4;
        return new Given(port.name(), Role.PAINTING, batched ? rest(all) : all, batched, 0);
    }

    private static boolean isColoured(Port port) {
        return port.element() != Element.BOOL
                && !NOISE.matcher(port.name()).find()
                && !MASK.matcher(port.name()).find()
                && PassGuessing.layouts(port).stream().anyMatch(layout -> layout.channels(port.shape()) != 1);
    }

    /// Which of two pictures the style is taken from, as far as their names tell.
    static Optional<String> painting(String one, String other) {
        boolean first = STYLE.matcher(one).find() || CONTENT.matcher(other).find();
        boolean second = STYLE.matcher(other).find() || CONTENT.matcher(one).find();
        return first == second ? Optional.empty() : Optional.of(first ? one : other);
    }

    /// Whether more than one input is told what the picture is to show.
    static boolean contradict(List<Given> inputs) {
        long told = inputs.stream()
                .filter(each -> each.is(Role.SHARES) || each.is(Role.CLASS))
                .count();
        return told > 1;
    }

    /// The same where one input at most is told what the picture is to show: a class that was counted rather than
    /// shares that are known by name alone. What else was taken for shares may as well be a latent.
    static List<Given> settled(List<Given> inputs) {
        Optional<Given> told = inputs.stream()
                .filter(each -> each.is(Role.CLASS))
                .findFirst()
                .or(() -> inputs.stream().filter(each -> each.is(Role.SHARES)).findFirst());
        return inputs.stream()
                .map(each -> told.filter(each::equals).isPresent()
                        ? each
                        : each.is(Role.SHARES) ? each.as(Role.LATENT) : each.is(Role.CLASS) ? each.as(Role.HELD) : each)
                .toList();
    }

    static ProblemException unclear(OnnxFile file) {
        String found = file.inputs().stream()
                .map(port -> port.name() + " " + port.shape())
                .collect(Collectors.joining(", "));
        return new Problem.ModelInputsUnclear(file.file(), found).exception();
    }

    private static Given given(Port port, boolean only) {
        List<Long> all = port.shape().axes();
        boolean single = all.stream().skip(1).allMatch(axis -> axis == 1)
                && (all.isEmpty() || all.getFirst() == 1 || all.getFirst() == Shape.FREE);
        if (all.contains(0L)) {
            return given(port, Role.HELD, all);
        }
        if (only && !all.isEmpty() && port.element() != Element.BOOL) {
            return given(port, Role.LATENT, all);
        }
        if (single) {
            boolean number = port.element() != Element.BOOL
                    && !NOISE.matcher(port.name()).find();
            return new Given(port.name(), number ? Role.CLASS : Role.HELD, rest(all), !all.isEmpty(), 0);
        }
        return given(port, role(port, all), all);
    }

    private static Role role(Port port, List<Long> all) {
        // Noise for a layer is a plane for the picture's places.
        boolean plane = all.size() == 4 && all.get(1) == 1 && all.get(2).equals(all.get(3));
        if (plane || NOISE.matcher(port.name()).find() || port.element() == Element.BOOL) {
            return Role.HELD;
        }
        return all.size() <= 2 && CLASS.matcher(port.name()).find()
                ? Role.SHARES
                : port.element().isWhole() ? Role.HELD : Role.LATENT;
    }

    private static Given given(Port port, Role role, List<Long> all) {
        boolean batched = all.size() > 1;
        return new Given(port.name(), role, batched ? rest(all) : all, batched, 0);
    }

    private static List<Long> rest(List<Long> axes) {
        return axes.subList(Math.min(1, axes.size()), axes.size());
    }

    /// The network with what is the same for every picture inside it.
    ///
    /// @throws ProblemException [Problem.ModelInputsUnclear] where the file leaves open how much noise it takes
    static OnnxFile held(OnnxFile file, List<Given> inputs) {
        Map<String, Tensor> always = new HashMap<>();
        for (Given input : inputs) {
            if (input.is(Role.HELD)) {
                Port port = file.inputs().stream()
                        .filter(each -> each.name().equals(input.input()))
                        .findFirst()
                        .orElseThrow(() -> unclear(file));
                always.put(input.input(), always(file, port, input, always.size()));
            }
        }
        return always.isEmpty() ? file : file.holding(always);
    }

    /// @param number of those that are held before: noise is not the same twice
    private static Tensor always(OnnxFile file, Port port, Given input, int number) {
        long[] axes = input.axes().contains(Shape.FREE)
                ? port.shape().toArray()
                : input.shape().toArray();
        if (axes.length > 0 && axes[0] == Shape.FREE) {
            axes[0] = 1;
        }
        if (Arrays.stream(axes).anyMatch(axis -> axis == Shape.FREE)) {
            throw unclear(file);
        }
        Shape shape = Shape.of(axes);
        int size = Math.toIntExact(Arrays.stream(axes).reduce(1, Math::multiplyExact));
        if (port.element().isWhole() || port.element() == Element.BOOL) {
            return Tensor.allocate(shape);
        }
        if (size == 0) {
            return Tensor.allocate(shape);
        }
        if (size == 1) {
            return Tensor.of(shape, 1);
        }
        boolean shares = CLASS.matcher(port.name()).find();
        Tensor row = shares ? TestLatents.classOf(size, 0) : TestLatents.ours(size, -1 - number);
        return new Tensor(shape, row.data());
    }
}
