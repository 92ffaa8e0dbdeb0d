package atelier.foreign;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Sha256;
import atelier.foreign.Guess.Generator;
import atelier.foreign.Guess.PictureToPicture;
import atelier.infer.Networks;
import atelier.infer.OnnxNetwork;
import atelier.model.Device;
import atelier.model.ModelCard;
import atelier.model.ModelCard.FileHash;
import atelier.model.ModelCard.Graph;
import atelier.model.Probe;
import atelier.net.Element;
import atelier.net.Lead;
import atelier.net.OnnxFile;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import atelier.tensor.TensorSpec.ChannelOrder;
import atelier.tensor.TensorSpec.Meaning;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Leads a foreign network into our form, and proves that it still makes what it made before.
///
/// @param folder to write into
record Adapting(OnnxFile file, TestPicture test, Path folder) {
    private static final String LATENT = "latent";
    private static final String PHOTOGRAPH = "photograph";
    private static final String PICTURE = "picture";

    /// Where any size goes, networks are tried and proven at this one.
    private static final int SIDE = 256;

    private static final List<Integer> MULTIPLES = List.of(1, 2, 4, 8, 16, 32, 64);

    /// @throws ProblemException why it cannot be used under this guess
    Adapted adapt(Guess guess) {
        return switch (guess) {
            case Generator generator -> generator(generator);
            case PictureToPicture pass ->
                pictureToPicture(pass.taking(pass.photograph().over(input().shape())));
        };
    }

    // ---- a latent to a picture ----

    private Adapted generator(Generator taken) {
        int length = taken.latent().length();
        Tensor latent = TestLatents.ours(length, 0);
        Tensor raw;
        try (Raw network = Raw.open(file, input(), input().shape(), folder)) {
            raw = made(network.run(TestLatents.of(taken.latent(), 0)), taken.output());
        }
        Generator guess = taken.making(taken.picture().over(raw.shape()));
        PictureForm form = guess.picture();
        fits(form, raw);
        int colours = form.channels() == 1 ? 1 : 3;
        Tensor expected = Converted.outOf(raw, form, colours, -1);
        long height = expected.shape().axis(2);
        long width = expected.shape().axis(3);
        boolean batched = guess.latent().batched() && form.layout().hasBatch();
        if (batched) {
            write("generator", file, leads(guess, Shape.FREE, length, colours, height, width));
            batched = takesSeveral(length, expected);
        }
        long batch = batched ? Shape.FREE : 1;
        if (!batched) {
            write("generator", file, leads(guess, batch, length, colours, height, width));
        }
        TensorSpec picture = new TensorSpec(
                Shape.of(batch, colours, height, width),
                Meaning.PICTURE,
                colours == 1 ? ChannelOrder.GREY : ChannelOrder.RGB,
                Collections.nCopies(colours, 0.5f),
                Collections.nCopies(colours, 0.5f),
                1);
        Adapted adapted = proven(
                ModelCard.Kind.GENERATOR,
                "generator",
                Map.of(LATENT, TensorSpec.data(Meaning.LATENT, batch, length)),
                Map.of(PICTURE, picture),
                Map.of(LATENT, latent),
                expected);
        new TestSheet(folder).samples(network("generator"), length, picture);
        return adapted;
    }

    private Leads leads(Generator guess, long batch, long length, int colours, long height, long width) {
        return new Leads(
                new Lead(guess.input(), LATENT, Shape.of(batch, length), Forms.into(guess.latent(), input().element())),
                new Lead(
                        guess.output(),
                        PICTURE,
                        Shape.of(batch, colours, height, width),
                        Forms.outOf(guess.picture(), element(guess.output()), colours, -1)));
    }

    /// Whether two latents at once give the same pictures as one by one.
    private boolean takesSeveral(int length, Tensor first) {
        Tensor both = Tensor.allocate(Shape.of(2, length));
        both.data().put(0, TestLatents.ours(length, 1).data(), 0, length);
        both.data().put(length, TestLatents.ours(length, 0).data(), 0, length);
        int size = first.data().capacity();
        return opened("generator", network -> run(network, Map.of(LATENT, both)))
                .filter(made -> made.data().capacity() == 2 * size)
                .filter(made -> new Tensor(first.shape(), made.data().slice(size, size)).largestDifference(first)
                        <= Networks.TOLERANCE)
                .isPresent();
    }

    // ---- a picture to a picture ----

    private Adapted pictureToPicture(PictureToPicture taken) {
        PictureForm form = taken.photograph();
        Tensor photograph = test.of(form, SIDE);
        Tensor raw;
        try (Raw network = Raw.open(file, input(), input().shape(), folder)) {
            boolean whole = input().element().isWhole();
            raw = made(network.run(Converted.into(photograph, form, whole)), taken.output());
        }
        PictureToPicture guess = taken.making(taken.picture().over(raw.shape()));
        fits(guess.picture(), raw);
        Tensor expected = Converted.outOf(raw, guess.picture(), 3, 0);
        Optional<Integer> multiple =
                free(guess, file, photograph, expected).or(() -> free(guess, file.freed(), photograph, expected));
        boolean free = multiple.isPresent();
        if (!free) {
            write(
                    "network",
                    file,
                    leads(guess, photograph.shape().axis(2), photograph.shape().axis(3)));
        }
        TensorSpec any = TensorSpec.rgb01(multiple.orElse(1));
        TensorSpec in = free ? any : sized(any, photograph.shape());
        TensorSpec out = free ? TensorSpec.rgb01(1) : sized(any, expected.shape());
        Adapted adapted = proven(
                ModelCard.Kind.PICTURE_TO_PICTURE,
                "network",
                Map.of(PHOTOGRAPH, in),
                Map.of(PICTURE, out),
                Map.of(PHOTOGRAPH, photograph),
                expected);
        new TestSheet(folder).passed(photograph, expected);
        return adapted;
    }

    private Leads leads(PictureToPicture guess, long height, long width) {
        return new Leads(
                new Lead(
                        guess.input(),
                        PHOTOGRAPH,
                        Shape.of(1, 3, height, width),
                        Forms.into(guess.photograph(), input().element())),
                new Lead(
                        guess.output(),
                        PICTURE,
                        Shape.of(1, 3, Shape.FREE, Shape.FREE),
                        Forms.outOf(guess.picture(), element(guess.output()), 3, 0)));
    }

    /// Writes the network for pictures of any size, and finds of what the sides must be a multiple so that what
    /// comes out is in the same proportion to what goes in as in the test; empty where it takes no other size than
    /// that.
    private Optional<Integer> free(PictureToPicture guess, OnnxFile variant, Tensor photograph, Tensor expected) {
        write("network", variant, leads(guess, Shape.FREE, Shape.FREE));
        double factor = (double) expected.shape().axis(2) / photograph.shape().axis(2);
        return opened(
                "network",
                network -> MULTIPLES.stream()
                        .filter(multiple -> takes(
                                network,
                                multiple * (SIDE / 2 / multiple - 1),
                                multiple * (SIDE / multiple - 3),
                                factor))
                        .findFirst()
                        .filter(_ -> run(network, Map.of(PHOTOGRAPH, photograph))
                                .filter(made -> made.largestDifference(expected) <= Networks.TOLERANCE)
                                .isPresent()));
    }

    private boolean takes(OnnxNetwork network, int height, int width, double factor) {
        return height > 0
                && width > 0
                && run(network, Map.of(PHOTOGRAPH, test.of(height, width)))
                        .map(Tensor::shape)
                        .filter(made ->
                                made.equals(Shape.of(1, 3, Math.round(height * factor), Math.round(width * factor))))
                        .isPresent();
    }

    private static TensorSpec sized(TensorSpec spec, Shape shape) {
        return new TensorSpec(shape, spec.meaning(), spec.order(), spec.mean(), spec.std(), 1, spec.names());
    }

    // ---- both ----

    private record Leads(Lead in, Lead out) {}

    private OnnxFile.Port input() {
        return Guessing.onlyInput(file);
    }

    private Element element(String output) {
        return Guessing.element(file, output);
    }

    private Tensor made(Map<String, Tensor> outputs, String name) {
        Tensor made = outputs.get(name);
        if (made == null) {
            throw new Problem.ModelMakesNoPicture(file.file(), String.join(", ", outputs.keySet())).exception();
        }
        return made;
    }

    /// Whether what was made has the form that it is taken for, and is made of numbers.
    private void fits(PictureForm form, Tensor made) {
        boolean shaped = form.layout().fits(made.shape()) && form.layout().channels(made.shape()) == form.channels();
        if (!shaped || made.largestDifference(made) > 0) {
            String found = shaped ? "NaN" : made.shape().toString();
            throw new Problem.ModelMakesNoPicture(file.file(), found).exception();
        }
    }

    private Path network(String role) {
        return folder.resolve(role + ".onnx");
    }

    private void write(String role, OnnxFile variant, Leads leads) {
        AtomicFile.write(network(role), variant.led(List.of(leads.in()), List.of(leads.out())));
    }

    /// What is found of the network as it was written; empty where it cannot even be opened.
    private <T> Optional<T> opened(String role, Function<OnnxNetwork, Optional<T>> found) {
        try (OnnxNetwork network = OnnxNetwork.open(network(role), Device.CPU)) {
            return found.apply(network);
        } catch (ProblemException e) {
            return notOn(e);
        }
    }

    /// The picture that it makes; empty where it does not run on that.
    private static Optional<Tensor> run(OnnxNetwork network, Map<String, Tensor> inputs) {
        try {
            return Optional.ofNullable(network.run(inputs, null).get(PICTURE));
        } catch (ProblemException e) {
            return notOn(e);
        }
    }

    private static <T> Optional<T> notOn(ProblemException e) {
        if (e.problem() instanceof Problem.ModelNotLoadable) {
            return Optional.empty();
        }
        throw e;
    }

    private Adapted proven(
            ModelCard.Kind kind,
            String role,
            Map<String, TensorSpec> inputs,
            Map<String, TensorSpec> outputs,
            Map<String, Tensor> given,
            Tensor expected) {
        double difference = opened(role, network -> run(network, given))
                .map(made -> made.largestDifference(expected))
                .orElse(Double.POSITIVE_INFINITY);
        if (!(difference <= Networks.TOLERANCE)) {
            throw new Problem.ModelDisagrees(String.valueOf(file.file().getFileName()), difference, Networks.TOLERANCE)
                    .exception();
        }
        Path probe = folder.resolve(Adapted.PROBE);
        new Probe(Map.of()).with(role, given, Map.of(PICTURE, expected)).write(probe);
        FileHash graph = new FileHash(role + ".onnx", Sha256.of(network(role)));
        return new Adapted(
                kind, Map.of(role, new Graph(graph, inputs, outputs)), new FileHash(Adapted.PROBE, Sha256.of(probe)));
    }
}
