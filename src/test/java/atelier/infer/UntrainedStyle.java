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
import atelier.net.Architectures;
import atelier.net.OnnxWriter;
import atelier.net.Parameters;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import atelier.tensor.TensorSpec.Meaning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// The bundled style model's architecture with the weights that training starts from: a whole model
/// folder in half a second, for tests that need real graphs and no beauty.
public final class UntrainedStyle {
    private UntrainedStyle() {}

    /// Writes the folder of a model for any style below `models`, without a meaningful probe.
    public static Model install(Path models, String id) throws IOException {
        return install(models, id, ModelCard.Kind.ARBITRARY_STYLE);
    }

    /// The same as a model of one style, whose code is in its weights.
    public static Model installOneStyle(Path models, String id) throws IOException {
        return install(models, id, ModelCard.Kind.ONE_STYLE);
    }

    private static Model install(Path models, String id, ModelCard.Kind kind) throws IOException {
        Path folder = Files.createDirectories(models.resolve(id));
        Map<String, ModelCard.Graph> graphs = new HashMap<>();
        TensorSpec picture = TensorSpec.rgb01(4);
        TensorSpec features = TensorSpec.data(Meaning.FEATURES, 1, 64, Shape.FREE, Shape.FREE);
        TensorSpec code = TensorSpec.data(Meaning.CODE, 1, 512);
        TensorSpec moments = TensorSpec.data(Meaning.FEATURES, 1, 256);
        Map<String, TensorSpec> both = Map.of("features1", features, "features2", features);
        graphs.put("content", graph(folder, Architectures.content(), Map.of("picture", picture), both));
        Map<String, TensorSpec> painted = Map.of("picture", picture);
        Map<String, TensorSpec> looked = new HashMap<>(both);
        looked.put("moments", moments);
        if (kind == ModelCard.Kind.ONE_STYLE) {
            graphs.put("paint", graph(folder, Architectures.paint().learning("code"), looked, painted));
        } else {
            looked.put("code", code);
            graphs.put("paint", graph(folder, Architectures.paint(), looked, painted));
            graphs.put("style", graph(folder, Architectures.style(), Map.of("picture", picture), Map.of("code", code)));
        }
        return written(folder, id, kind, graphs, Optional.of(new ModelCard.Tiling(4, 20, 24, 32, 0.02)));
    }

    /// The folder of a model that paints a photograph like a painting as [MixedPair] does.
    public static Model installPair(Path models, String id) throws IOException {
        Path folder = Files.createDirectories(models.resolve(id));
        Path network = MixedPair.write(folder.resolve("network.onnx"), "photograph", "painting", "picture");
        TensorSpec picture = TensorSpec.rgb01(1);
        ModelCard.Graph graph = new ModelCard.Graph(
                new FileHash("network.onnx", Sha256.of(network)),
                Map.of("photograph", picture, "painting", picture),
                Map.of("picture", picture));
        ModelCard.Kind kind = ModelCard.Kind.PICTURES_TO_PICTURE;
        return written(folder, id, kind, Map.of("network", graph), Optional.empty());
    }

    private static Model written(
            Path folder,
            String id,
            ModelCard.Kind kind,
            Map<String, ModelCard.Graph> graphs,
            Optional<ModelCard.Tiling> tiling)
            throws IOException {
        new Probe(Map.of()).write(folder.resolve("probe.bin"));
        ModelCard card = new ModelCard(
                new ModelId(id),
                1,
                kind,
                Map.of("en", "Untrained"),
                Map.of(),
                "CC0-1.0",
                List.of(),
                graphs,
                tiling,
                new FileHash("probe.bin", Sha256.of(folder.resolve("probe.bin"))),
                new ModelCard.Training("plan.json", "curve.csv", 0, 0, "none", "2026-11-21", Optional.empty()));
        Files.writeString(folder.resolve(Model.CARD), Json.pretty(card));
        return ModelLibrary.read(folder);
    }

    private static ModelCard.Graph graph(
            Path folder, Architecture architecture, Map<String, TensorSpec> inputs, Map<String, TensorSpec> outputs)
            throws IOException {
        Map<String, Tensor> weights = new HashMap<>(Parameters.initial(architecture, 7));
        // A picture around grey, so that little of it is clipped and differences show.
        weights.computeIfPresent("picture.5.weight", (_, w) -> scaled(w, 0.05f));
        weights.computeIfPresent("picture.5.bias", (_, b) -> Tensor.of(b.shape(), filled(b, 0.5f)));
        weights.computeIfPresent("code.value", (_, code) -> noise(code));
        byte[] onnx = OnnxWriter.write(architecture, weights);
        String file = architecture.name() + ".onnx";
        Files.write(folder.resolve(file), onnx);
        return new ModelCard.Graph(new FileHash(file, Sha256.of(onnx)), inputs, outputs);
    }

    private static Tensor scaled(Tensor tensor, float factor) {
        float[] values = tensor.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return Tensor.of(tensor.shape(), values);
    }

    private static Tensor noise(Tensor like) {
        float[] values = like.toArray();
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble();
        }
        return Tensor.of(like.shape(), values);
    }

    private static float[] filled(Tensor like, float value) {
        float[] values = like.toArray();
        Arrays.fill(values, value);
        return values;
    }
}
