package atelier.foreign;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.foreign.Guess.Generator;
import atelier.foreign.Guess.Latent;
import atelier.foreign.Guess.PictureToPicture;
import atelier.net.Element;
import atelier.net.OnnxFile;
import atelier.net.OnnxFile.Port;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds out what a network takes and makes: by what its file says, and where that is silent by trying.
final class Guessing {
    private static final Pattern BLUE_FIRST = Pattern.compile("(?i)(?<![a-z])bgr");

    /// A latent may be laid out as a small picture; a picture has sides of at least so many pixels.
    private static final int LEAST_SIDE = 16;

    /// Up to this side four channels are a latent rather than a picture with transparency.
    private static final int MOST_LATENT_SIDE = 128;

    private static final int SIDE = 256;
    private static final List<Long> LENGTHS = List.of(512L, 128L, 100L, 256L, 64L, 1024L, 32L, 16L);

    private final OnnxFile file;
    private final Path folder;
    private final TestPicture test;

    /// @param folder where it may write
    Guessing(OnnxFile file, TestPicture test, Path folder) {
        this.file = file;
        this.test = test;
        this.folder = folder;
    }

    /// @throws ProblemException why the network cannot be used
    Guess guess() {
        Port input = onlyInput(file);
        try (Raw raw = Raw.open(file, input, input.shape(), folder)) {
            return layouts(input).isEmpty() ? generator(raw) : pictureToPicture(raw);
        }
    }

    /// @throws ProblemException [Problem.ModelInputsUnclear] unless there is one, of numbers, with axes
    static Port onlyInput(OnnxFile file) {
        List<Port> inputs = file.inputs();
        if (inputs.size() != 1
                || inputs.getFirst().element() == Element.OTHER
                || inputs.getFirst().shape().rank() == 0) {
            String found = inputs.stream()
                    .map(port -> port.name() + " " + port.shape())
                    .collect(Collectors.joining(", "));
            throw new Problem.ModelInputsUnclear(file.file(), found).exception();
        }
        return inputs.getFirst();
    }

    /// The layouts in which the input may be a picture; none for a latent.
    private static List<Layout> layouts(Port input) {
        Shape shape = input.shape();
        return Stream.of(Layout.NCHW, Layout.NHWC, Layout.CHW, Layout.HWC)
                .filter(layout -> layout.fits(shape) && isSide(layout.height(shape)) && isSide(layout.width(shape)))
                .filter(layout -> !isLatent(layout, input))
                .toList();
    }

    /// Latents with places are small squares with four channels, in numbers with a point.
    private static boolean isLatent(Layout layout, Port input) {
        long height = layout.height(input.shape());
        return layout == Layout.NCHW
                && layout.channels(input.shape()) == 4
                && !input.element().isWhole()
                && height == layout.width(input.shape())
                && height != Shape.FREE
                && height <= MOST_LATENT_SIDE;
    }

    private static boolean isSide(long length) {
        return length == Shape.FREE || length >= LEAST_SIDE;
    }

    // ---- a picture to a picture ----

    private Guess pictureToPicture(Raw raw) {
        Shape shape = raw.input().shape();
        List<PictureForm> forms = layouts(raw.input()).stream()
                .flatMap(layout -> {
                    PictureForm form = PictureForm.of(layout, shape);
                    return layout.channels(shape) != Shape.FREE
                            ? Stream.of(form)
                            : Stream.of(
                                    form,
                                    new PictureForm(layout, Order.RGB, Range.UNIT, 1, form.height(), form.width()));
                })
                .toList();
        String reason = "";
        for (PictureForm form : forms) {
            Tensor picture = test.of(form, SIDE);
            try {
                Map<String, Tensor> made = raw.run(
                        Converted.into(picture, form, raw.input().element().isWhole()));
                return told(best(raw, form, picture, output(made)));
            } catch (ProblemException e) {
                if (!(e.problem() instanceof Problem.ModelNotLoadable(Path _, String why))) {
                    throw e;
                }
                reason = why;
            }
        }
        throw new Problem.ModelNotLoadable(file.file(), reason).exception();
    }

    /// The guess under which most of what goes in is seen again in what comes out, and what comes out fills its
    /// range.
    private PictureToPicture best(Raw raw, PictureForm form, Tensor picture, String output) {
        boolean whole = raw.input().element().isWhole();
        List<Range> ranges = whole ? List.of(Range.BYTE) : Filling.RANGES;
        double highest = Double.NEGATIVE_INFINITY;
        @Nullable PictureToPicture best = null;
        for (Range in : ranges) {
            PictureForm taken = form.with(in);
            Tensor made = raw.run(Converted.into(picture, taken, whole)).get(output);
            if (made == null) {
                continue;
            }
            PictureForm given = PictureForm.of(Layout.of(made.shape()).orElseThrow(), made.shape());
            for (Range out : element(output).isWhole() ? List.of(Range.BYTE) : Filling.RANGES) {
                PictureForm shown = given.with(out);
                double likeness = Likeness.of(picture, Converted.outOf(made, shown, 3, 0));
                // That both sides are alike is far more common than not.
                double score = Filling.of(made, out) * (0.5 + 0.5 * likeness) * (in == out ? 1 : 0.6) * commonness(in);
                if (score > highest) {
                    highest = score;
                    best = new PictureToPicture(raw.input().name(), taken, output, shown);
                }
            }
        }
        if (best == null) {
            throw new Problem.ModelMakesNoPicture(file.file(), output).exception();
        }
        return best;
    }

    /// Decides where a network does the same to numbers of any size.
    private static double commonness(Range range) {
        return switch (range) {
            case UNIT -> 1;
            case SYMMETRIC -> 0.97;
            case BYTE, IMAGENET -> 0.95;
        };
    }

    /// The guess with what the file says in words.
    private PictureToPicture told(PictureToPicture guess) {
        Order in = blueFirst(guess.input()) ? Order.BGR : Order.RGB;
        // What goes in blue first comes out so, unless something is said of either.
        Order out = blueFirst(guess.output()) ? Order.BGR : in;
        PictureForm photograph = guess.photograph().with(in);
        PictureForm picture = guess.picture().with(out);
        Optional<Range> range = Optional.ofNullable(file.metadata().get("Image.NominalPixelRange"))
                .flatMap(Guessing::named);
        if (range.isPresent()) {
            photograph = photograph.with(range.get());
        }
        return guess.taking(photograph).making(picture);
    }

    private boolean blueFirst(String port) {
        String ofPort = Stream.concat(file.inputs().stream(), file.outputs().stream())
                .filter(each -> each.name().equals(port))
                .map(each -> each.name() + " " + each.words())
                .collect(Collectors.joining(" "));
        return BLUE_FIRST.matcher(ofPort).find()
                || file.metadata().getOrDefault("Image.BitmapPixelFormat", "").startsWith("Bgr");
    }

    /// The ranges that ONNX has names for.
    private static Optional<Range> named(String range) {
        return switch (range.toLowerCase(Locale.ROOT)) {
            case "nominalrange_0_255" -> Optional.of(Range.BYTE);
            case "normalized_0_1" -> Optional.of(Range.UNIT);
            case "normalized_1_1" -> Optional.of(Range.SYMMETRIC);
            default -> Optional.empty();
        };
    }

    // ---- a latent to a picture ----

    private Guess generator(Raw raw) {
        for (Latent latent : latents(raw.input())) {
            Optional<Map<String, Tensor>> first = raw.tried(TestLatents.of(latent, 0));
            if (first.isPresent()) {
                String output = output(first.get());
                List<Tensor> made = Stream.iterate(0, i -> i + 1)
                        .limit(TestLatents.COUNT)
                        .map(i -> raw.run(TestLatents.of(latent, i)).get(output))
                        .toList();
                Shape shape = made.getFirst().shape();
                Layout layout = Layout.of(shape).orElseThrow();
                // One grey picture: its only axis besides could be that of the channels, too.
                boolean several = layout == Layout.CHW && shape.axis(0) == 1 && latent.batched();
                PictureForm form = PictureForm.of(several ? Layout.NHW : layout, shape);
                Range range = element(output).isWhole() ? Range.BYTE : Filling.best(made);
                Order order = blueFirst(output) ? Order.BGR : Order.RGB;
                return new Generator(
                        raw.input().name(), latent, output, form.with(range).with(order));
            }
        }
        // Told by the network itself.
        raw.run(TestLatents.of(latents(raw.input()).getFirst(), 0));
        throw new IllegalStateException("ran at last");
    }

    /// Latents that go in, the likeliest first.
    private List<Latent> latents(Port input) {
        List<Long> axes = input.shape().axes();
        boolean batched = axes.size() > 1;
        List<Long> inner = batched ? axes.subList(1, axes.size()) : axes;
        if (!inner.contains(Shape.FREE)) {
            return List.of(new Latent(inner, batched));
        }
        Function<Long, Latent> ofLength = length -> new Latent(
                inner.stream().map(axis -> axis == Shape.FREE ? length : axis).toList(), batched);
        return Stream.concat(
                        file.weightsOf(input.name()).stream().flatMap(shape -> shape.axes().stream()), LENGTHS.stream())
                .distinct()
                .map(ofLength)
                .toList();
    }

    // ---- both ----

    /// The first output that is a picture.
    private String output(Map<String, Tensor> made) {
        return made.entrySet().stream()
                .filter(each -> Layout.of(each.getValue().shape()).isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new Problem.ModelMakesNoPicture(file.file(), described(made)).exception());
    }

    private static String described(Map<String, Tensor> made) {
        return made.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().shape())
                .collect(Collectors.joining(", "));
    }

    private Element element(String output) {
        return element(file, output);
    }

    static Element element(OnnxFile file, String output) {
        return file.outputs().stream()
                .filter(port -> port.name().equals(output))
                .map(Port::element)
                .findFirst()
                .orElse(Element.OTHER);
    }
}
