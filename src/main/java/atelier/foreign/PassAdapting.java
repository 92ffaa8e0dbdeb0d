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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Leads a network from picture to picture into our form, for pictures of any size where it can be.
record PassAdapting(Adapting to) {
    /// Where any size goes, networks are tried and proven at this one.
    private static final int SIDE = 256;

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
            boolean whole = element(taken.input()).isWhole();
            Map<String, Tensor> given = Map.of(taken.input(), Converted.into(photograph, form, whole));
            raw = to.made(network.run(given), taken.output());
        }
        PictureToPicture guess = taken.making(taken.picture().over(raw.shape()));
        to.fits(guess.picture(), raw);
        Tensor expected = Converted.outOf(raw, guess.picture(), 3, 0);
        Optional<Integer> multiple = free(guess, to.file(), photograph, expected)
                .or(() -> free(guess, to.file().freed(), photograph, expected));
        boolean free = multiple.isPresent();
        if (!free) {
            to.write(
                    "network",
                    to.file(),
                    leads(guess, photograph.shape().axis(2), photograph.shape().axis(3)));
        }
        TensorSpec any = TensorSpec.rgb01(multiple.orElse(1));
        TensorSpec in = free ? any : sized(any, photograph.shape());
        TensorSpec out = free ? TensorSpec.rgb01(1) : sized(any, expected.shape());
        Adapted adapted = to.proven(
                ModelCard.Kind.PICTURE_TO_PICTURE,
                "network",
                Map.of(Adapting.PHOTOGRAPH, in),
                Map.of(Adapting.PICTURE, out),
                Map.of(Adapting.PHOTOGRAPH, photograph),
                expected);
        new TestSheet(to.folder()).passed(photograph, expected);
        return adapted;
    }

    private Leads leads(PictureToPicture guess, long height, long width) {
        return new Leads(
                List.of(new Lead(
                        guess.input(),
                        Adapting.PHOTOGRAPH,
                        Shape.of(1, 3, height, width),
                        Forms.into(guess.photograph(), element(guess.input())))),
                new Lead(
                        guess.output(),
                        Adapting.PICTURE,
                        Shape.of(1, 3, Shape.FREE, Shape.FREE),
                        Forms.outOf(guess.picture(), element(guess.output()), 3, 0)));
    }

    /// Writes the network for pictures of any size, and finds of what the sides must be a multiple so that what
    /// comes out is in the same proportion to what goes in as in the test; empty where it takes no other size than
    /// that.
    private Optional<Integer> free(PictureToPicture guess, OnnxFile variant, Tensor photograph, Tensor expected) {
        to.write("network", variant, leads(guess, Shape.FREE, Shape.FREE));
        double factor = (double) expected.shape().axis(2) / photograph.shape().axis(2);
        return to.opened(
                "network",
                network -> MULTIPLES.stream()
                        .filter(multiple -> takes(
                                network,
                                multiple * (SIDE / 2 / multiple - 1),
                                multiple * (SIDE / multiple - 3),
                                factor))
                        .findFirst()
                        .filter(_ -> Adapting.run(network, Map.of(Adapting.PHOTOGRAPH, photograph))
                                .filter(made -> made.largestDifference(expected) <= Networks.TOLERANCE)
                                .isPresent()));
    }

    private boolean takes(OnnxNetwork network, int height, int width, double factor) {
        return height > 0
                && width > 0
                && Adapting.run(network, Map.of(Adapting.PHOTOGRAPH, to.test().of(height, width)))
                        .map(Tensor::shape)
                        .filter(made ->
                                made.equals(Shape.of(1, 3, Math.round(height * factor), Math.round(width * factor))))
                        .isPresent();
    }

    private static TensorSpec sized(TensorSpec spec, Shape shape) {
        return new TensorSpec(shape, spec.meaning(), spec.order(), spec.mean(), spec.std(), 1);
    }

    private Element element(String port) {
        return Guessing.element(to.file(), port);
    }
}
