package atelier.foreign;

import atelier.foreign.Adapting.Leads;
import atelier.foreign.Guess.PictureToPicture;
import atelier.infer.Networks;
import atelier.infer.OnnxNetwork;
import atelier.model.ModelCard;
import atelier.net.Element;
import atelier.net.Lead;
import atelier.net.OnnxFile;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Leads a network from a photograph, or from a photograph and a painting, to a picture into our form, for pictures of
/// any size where it can be.
record PassAdapting(Adapting to) {
    /// Where any size goes, networks are tried and proven at this one.
    private static final int SIDE = 256;

    private static final Shape ANY = Shape.of(1, 3, Shape.FREE, Shape.FREE);

    private static final List<Integer> MULTIPLES = List.of(1, 2, 4, 8, 16, 32, 64);

    Adapted adapt(PictureToPicture said) {
        Shape shape = to.file().inputs().stream()
                .filter(port -> port.name().equals(said.input()))
                .map(OnnxFile.Port::shape)
                .findFirst()
                .orElseThrow(() -> Roles.unclear(to.file()));
        PictureToPicture taken = said.taking(said.photograph().over(shape));
        PictureForm form = taken.photograph();
        Tensor photograph = to.test().of(form, SIDE);
        Tensor raw;
        try (Raw network = Raw.open(to.file(), to.folder())) {
            raw = to.made(network.run(PassGuessing.given(to.file(), taken, photograph)), taken.output());
        }
        PictureToPicture guess = taken.making(taken.picture().over(raw.shape()));
        to.fits(guess.picture(), raw);
        Tensor expected = Converted.outOf(raw, guess.picture(), 3, 0);
        Optional<Tensor> painting = guess.painting().map(each -> TestPicture.painting(guess.seen(each), SIDE));
        Map<String, Tensor> given = given(photograph, painting);
        Optional<Integer> multiple = free(guess, to.file(), given, expected)
                .or(() -> free(guess, to.file().freed(), given, expected));
        boolean free = multiple.isPresent();
        if (!free) {
            to.write("network", to.file(), leads(guess, photograph.shape(), painting.map(Tensor::shape)));
        }
        TensorSpec any = TensorSpec.rgb01(multiple.orElse(1));
        Map<String, TensorSpec> in = new HashMap<>();
        in.put(Adapting.PHOTOGRAPH, free ? any : sized(any, photograph.shape()));
        painting.ifPresent(
                each -> in.put(Adapting.PAINTING, free && !hasOwnSize(guess) ? any : sized(any, each.shape())));
        TensorSpec out = free ? TensorSpec.rgb01(1) : sized(any, expected.shape());
        Adapted adapted = to.proven(
                painting.isPresent() ? ModelCard.Kind.PICTURES_TO_PICTURE : ModelCard.Kind.PICTURE_TO_PICTURE,
                "network",
                in,
                Map.of(Adapting.PICTURE, out),
                given,
                expected);
        new TestSheet(to.folder()).passed(photograph, painting, expected);
        return adapted;
    }

    private static Map<String, Tensor> given(Tensor photograph, Optional<Tensor> painting) {
        Map<String, Tensor> given = new HashMap<>(Map.of(Adapting.PHOTOGRAPH, photograph));
        painting.ifPresent(each -> given.put(Adapting.PAINTING, each));
        return given;
    }

    /// Whether paintings go in at one size only.
    private static boolean hasOwnSize(PictureToPicture guess) {
        return guess.painting().filter(each -> guess.seen(each).hasOwnSize()).isPresent();
    }

    private Leads leads(PictureToPicture guess, Shape photograph, Optional<Shape> painting) {
        List<Lead> in = new ArrayList<>();
        in.add(new Lead(
                guess.input(),
                Adapting.PHOTOGRAPH,
                photograph,
                Forms.into(guess.photograph(), element(guess.input()))));
        guess.painting()
                .ifPresent(each -> in.add(new Lead(
                        each.input(),
                        Adapting.PAINTING,
                        painting.orElse(ANY),
                        Forms.into(guess.seen(each), element(each.input())))));
        return new Leads(
                in,
                new Lead(
                        guess.output(),
                        Adapting.PICTURE,
                        ANY,
                        Forms.outOf(guess.picture(), element(guess.output()), 3, 0)));
    }

    /// Writes the network for pictures of any size, and finds of what the sides must be a multiple so that what
    /// comes out is in the same proportion to what goes in as in the test; empty where it takes no other size than
    /// that.
    private Optional<Integer> free(
            PictureToPicture guess, OnnxFile variant, Map<String, Tensor> given, Tensor expected) {
        Tensor photograph = Objects.requireNonNull(given.get(Adapting.PHOTOGRAPH));
        Optional<Tensor> painting = Optional.ofNullable(given.get(Adapting.PAINTING));
        // A painting of one size is enough: it is made to fit.
        Optional<Tensor> sized = painting.filter(_ -> hasOwnSize(guess));
        to.write("network", variant, leads(guess, ANY, sized.map(Tensor::shape)));
        double factor = (double) expected.shape().axis(2) / photograph.shape().axis(2);
        return to.opened(
                "network",
                network -> MULTIPLES.stream()
                        .filter(multiple -> {
                            int less = multiple * (SIDE / 2 / multiple - 1);
                            int more = multiple * (SIDE / multiple - 3);
                            Optional<Tensor> tall = painting.map(_ -> TestPicture.painting(more, less));
                            return less > 0 && more > 0 && takes(network, less, more, sized.or(() -> tall), factor);
                        })
                        .findFirst()
                        .filter(_ -> Adapting.run(network, given)
                                .filter(made -> made.largestDifference(expected) <= Networks.TOLERANCE)
                                .isPresent()));
    }

    private boolean takes(OnnxNetwork network, int height, int width, Optional<Tensor> painting, double factor) {
        return Adapting.run(network, given(to.test().of(height, width), painting))
                .map(Tensor::shape)
                .filter(made -> made.equals(Shape.of(1, 3, Math.round(height * factor), Math.round(width * factor))))
                .isPresent();
    }

    private static TensorSpec sized(TensorSpec spec, Shape shape) {
        return new TensorSpec(shape, spec.meaning(), spec.order(), spec.mean(), spec.std(), 1);
    }

    private Element element(String port) {
        return Guessing.element(to.file(), port);
    }
}
