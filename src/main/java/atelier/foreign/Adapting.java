package atelier.foreign;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Sha256;
import atelier.infer.Networks;
import atelier.infer.OnnxNetwork;
import atelier.model.Device;
import atelier.model.ModelCard;
import atelier.model.ModelCard.FileHash;
import atelier.model.ModelCard.Graph;
import atelier.model.Probe;
import atelier.net.Lead;
import atelier.net.OnnxFile;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Leads a foreign network into our form, and proves that it still makes what it made before.
///
/// @param folder to write into
record Adapting(OnnxFile file, TestPicture test, Path folder) {
    static final String LATENT = "latent";
    static final String CLASS = "class";
    static final String PHOTOGRAPH = "photograph";
    static final String PAINTING = "painting";
    static final String PICTURE = "picture";

    /// What leads into a network and out of it.
    record Leads(List<Lead> in, Lead out) {}

    /// @throws ProblemException why it cannot be used under this guess
    Adapted adapt(Guess guess) {
        Adapting held = new Adapting(Roles.held(file, guess.inputs()), test, folder);
        return switch (guess) {
            case Guess.Generator generator -> new GeneratorAdapting(held).adapt(generator);
            case Guess.PictureToPicture pass -> new PassAdapting(held).adapt(pass);
        };
    }

    Tensor made(Map<String, Tensor> outputs, String name) {
        Tensor made = outputs.get(name);
        if (made == null) {
            throw new Problem.ModelMakesNoPicture(file.file(), String.join(", ", outputs.keySet())).exception();
        }
        return made;
    }

    /// Whether what was made has the form that it is taken for, and is made of numbers.
    void fits(PictureForm form, Tensor made) {
        boolean shaped = form.layout().fits(made.shape()) && form.layout().channels(made.shape()) == form.channels();
        if (!shaped || made.largestDifference(made) > 0) {
            String found = shaped ? "NaN" : made.shape().toString();
            throw new Problem.ModelMakesNoPicture(file.file(), found).exception();
        }
    }

    Path network(String role) {
        return folder.resolve(role + ".onnx");
    }

    void write(String role, OnnxFile variant, Leads leads) {
        AtomicFile.write(network(role), variant.led(leads.in(), List.of(leads.out())));
    }

    /// What is found of the network as it was written; empty where it cannot even be opened.
    <T> Optional<T> opened(String role, Function<OnnxNetwork, Optional<T>> found) {
        try (OnnxNetwork network = OnnxNetwork.open(network(role), Device.CPU)) {
            return found.apply(network);
        } catch (ProblemException e) {
            return notOn(e);
        }
    }

    /// The picture that it makes; empty where it does not run on that.
    static Optional<Tensor> run(OnnxNetwork network, Map<String, Tensor> inputs) {
        try {
            return Optional.of(network.run(inputs, null).get(PICTURE));
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

    Adapted proven(
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
