package atelier.foreign;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.foreign.Guess.PictureToPicture;
import atelier.net.OnnxFile;
import atelier.net.OnnxFile.Port;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds out in which form a network takes photographs, and in which it gives what it makes of them.
///
/// @param folder where it may write
record PassGuessing(OnnxFile file, TestPicture test, Path folder) {
    /// A latent may be laid out as a small picture; a picture has sides of at least so many pixels.
    private static final int LEAST_SIDE = 16;

    /// Up to this side four channels are a latent rather than a picture with transparency.
    private static final int MOST_LATENT_SIDE = 128;

    private static final int SIDE = 256;

    /// The layouts in which the input may be a picture; none for a latent.
    static List<Layout> layouts(Port input) {
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

    /// @param port that the photograph goes into
    /// @param others a painting at most, the rest of them held
    /// @throws ProblemException why the network cannot be used
    PictureToPicture guess(Port port, List<Given> others) {
        try (Raw raw = Raw.open(Roles.held(file, others), folder)) {
            return guess(raw, port, others);
        }
    }

    /// Photograph and painting so that names fit, or else so that the photograph is seen again in what is made.
    PictureToPicture rightWayRound(PictureToPicture guess, Given painting) {
        PictureToPicture around = guess.around();
        return Roles.painting(guess.input(), painting.input())
                .map(named -> named.equals(painting.input()) ? guess : around)
                .orElseGet(() -> kept(guess) >= kept(around) ? guess : around);
    }

    /// How much of the photograph is seen again.
    private double kept(PictureToPicture guess) {
        Tensor photograph = test.of(guess.photograph(), SIDE);
        try (Raw raw = Raw.open(Roles.held(file, guess.inputs()), folder)) {
            return raw.tried(given(file, guess, photograph))
                    .flatMap(made -> Optional.ofNullable(made.get(guess.output())))
                    .filter(made -> guess.picture().layout().fits(made.shape()))
                    .map(made -> Likeness.of(photograph, Converted.outOf(made, guess.picture(), 3, 0)))
                    .orElse(0.0);
        }
    }

    /// What a network is given to be tried: a photograph, and the test's painting where it wants one.
    static Map<String, Tensor> given(OnnxFile file, PictureToPicture guess, Tensor photograph) {
        Map<String, Tensor> given = new HashMap<>();
        boolean whole = Guessing.element(file, guess.input()).isWhole();
        given.put(guess.input(), Converted.into(photograph, guess.photograph(), whole));
        guess.painting().ifPresent(each -> {
            PictureForm form = guess.seen(each);
            Tensor painting = TestPicture.painting(form, SIDE);
            boolean bytes = Guessing.element(file, each.input()).isWhole();
            given.put(each.input(), Converted.into(painting, form, bytes));
        });
        return given;
    }

    private PictureToPicture guess(Raw raw, Port port, List<Given> others) {
        Shape shape = port.shape();
        List<PictureForm> forms = layouts(port).stream()
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
                // What is made is not known yet, nor needed to run it.
                PictureToPicture unknown = new PictureToPicture(port.name(), form, others, "", form);
                String output = Guessing.output(file, raw.run(given(file, unknown, picture)));
                return told(best(raw, unknown, picture, output));
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
    private PictureToPicture best(Raw raw, PictureToPicture unknown, Tensor picture, String output) {
        boolean whole = Guessing.element(file, unknown.input()).isWhole();
        List<Range> ranges = whole ? List.of(Range.BYTE) : Filling.RANGES;
        double highest = Double.NEGATIVE_INFINITY;
        @Nullable PictureToPicture best = null;
        for (Range in : ranges) {
            PictureToPicture taken = unknown.taking(unknown.photograph().with(in));
            Tensor made = raw.run(given(file, taken, picture)).get(output);
            if (made == null) {
                continue;
            }
            PictureForm given = PictureForm.of(Layout.of(made.shape()).orElseThrow(), made.shape());
            for (Range out : Guessing.ranges(file, output)) {
                PictureForm shown = given.with(out);
                double likeness = Likeness.of(picture, Converted.outOf(made, shown, 3, 0));
                // That both sides are alike is far more common than not.
                double score = Filling.of(made, out) * (0.5 + 0.5 * likeness) * (in == out ? 1 : 0.6) * commonness(in);
                if (score > highest) {
                    highest = score;
                    best = new PictureToPicture(taken.input(), taken.photograph(), taken.inputs(), output, shown);
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
        Order in = Guessing.blueFirst(file, guess.input()) ? Order.BGR : Order.RGB;
        // What goes in blue first comes out so, unless something is said of either.
        Order out = Guessing.blueFirst(file, guess.output()) ? Order.BGR : in;
        PictureForm photograph = guess.photograph().with(in);
        PictureForm picture = guess.picture().with(out);
        Optional<Range> range = Optional.ofNullable(file.metadata().get("Image.NominalPixelRange"))
                .flatMap(PassGuessing::named);
        if (range.isPresent()) {
            photograph = photograph.with(range.get());
        }
        return guess.taking(photograph).making(picture);
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
}
