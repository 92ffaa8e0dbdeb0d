package atelier.infer;

import atelier.base.Json;
import atelier.base.Sha256;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelCard.FileHash;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.model.Probe;
import atelier.net.Architecture;
import atelier.net.Encoders;
import atelier.net.Generators;
import atelier.net.OnnxWriter;
import atelier.net.Parameters;
import atelier.tensor.Shape;
import atelier.tensor.TensorSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A generator's whole model folder with the weights that training starts from, for tests that need real graphs and
/// no beauty: eight numbers to sixteen by sixteen colour pixels.
public final class UntrainedGenerator {
    public static final int LATENT = 8;
    public static final int SIDE = 16;

    private UntrainedGenerator() {}

    /// Writes the folder of a generator below `models`, without a meaningful probe.
    public static Model install(Path models, String id) throws IOException {
        return install(models, id, false, List.of(), List.of());
    }

    /// The same that is told which of these to show.
    public static Model install(Path models, String id, List<String> classes) throws IOException {
        return install(models, id, false, classes, List.of());
    }

    /// The same with an encoder, which knows nothing of the generator.
    public static Model installWithEncoder(Path models, String id) throws IOException {
        return install(models, id, true, List.of(), List.of());
    }

    /// The same whose latent is said to have layers of so many numbers.
    public static Model installLayered(Path models, String id, List<Integer> layers) throws IOException {
        return install(models, id, false, List.of(), layers);
    }

    private static Model install(Path models, String id, boolean encoder, List<String> classes, List<Integer> layers)
            throws IOException {
        Path folder = Files.createDirectories(models.resolve(id));
        TensorSpec latent = TensorSpec.latent(Shape.of(1, LATENT), layers);
        TensorSpec picture = TensorSpec.symmetric(3, SIDE);
        Map<String, ModelCard.Graph> graphs = new LinkedHashMap<>();
        graphs.put(
                "generator",
                graph(
                        folder,
                        "generator",
                        classes.isEmpty()
                                ? Generators.dense(LATENT, 16, SIDE, 3)
                                : Generators.ofClasses(
                                        Generators.dense(LATENT + classes.size(), 16, SIDE, 3), classes.size()),
                        classes.isEmpty()
                                ? Map.of("latent", latent)
                                : Map.of("latent", latent, "class", TensorSpec.classes(classes)),
                        Map.of("picture", picture)));
        if (encoder) {
            Architecture whole = Encoders.dense(LATENT, 16, SIDE, 3);
            Architecture mean = new Architecture(
                    "encoder",
                    whole.inputs(),
                    whole.steps(),
                    List.of(whole.outputs().getFirst()));
            graphs.put("encoder", graph(folder, "encoder", mean, Map.of("picture", picture), Map.of("latent", latent)));
        }
        new Probe(Map.of()).write(folder.resolve("probe.bin"));
        ModelCard card = new ModelCard(
                new ModelId(id),
                1,
                ModelCard.Kind.GENERATOR,
                Map.of("en", "Untrained"),
                Map.of(),
                "CC0-1.0",
                List.of(),
                graphs,
                Optional.empty(),
                new FileHash("probe.bin", Sha256.of(folder.resolve("probe.bin"))),
                new ModelCard.Training("plan.json", "curve.csv", 0, 0, "none", "2026-11-25", Optional.empty()));
        Files.writeString(folder.resolve(Model.CARD), Json.pretty(card));
        return ModelLibrary.read(folder);
    }

    private static ModelCard.Graph graph(
            Path folder,
            String name,
            Architecture architecture,
            Map<String, TensorSpec> inputs,
            Map<String, TensorSpec> outputs)
            throws IOException {
        byte[] onnx = OnnxWriter.write(architecture, Parameters.initial(architecture, 7));
        Files.write(folder.resolve(name + ".onnx"), onnx);
        return new ModelCard.Graph(new FileHash(name + ".onnx", Sha256.of(onnx)), inputs, outputs);
    }
}
