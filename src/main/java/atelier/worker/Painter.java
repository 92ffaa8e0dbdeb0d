package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import atelier.model.ModelCard.Graph;
import atelier.net.Architecture.Port;
import atelier.tensor.Grain;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import atelier.tensor.TensorSpec.Meaning;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The two networks that paint, under training: `content` looks at the photograph, `paint` paints from its
/// features, their moments, and a code where it takes one.
record Painter(Student content, Student paint) {
    /// Side of the ramps that have to stay even; a multiple of the networks' stride.
    static final int RAMP_SIDE = 64;
    static final int RAMP_EVERY = 2;
    /// A pixel's reach: so far from the border nothing knows of the padding, which leaves a frame.
    static final int REACH = 24;

    /// Photographs [n, 3, h, w] as they are when the networks look at them.
    ///
    /// @param step whose grain it is
    static Tensor grained(Tensor photographs, long step, double deviation) {
        Tensor grained = photographs.copy();
        Grain.addEach(grained, step << 16, deviation);
        return grained;
    }

    /// Features of a photograph [n, 3, h, w].
    Blocks.Values look(NDArray photograph) {
        return content.runTraining(Map.of("picture", photograph));
    }

    /// Mean and deviation of both depths, [n, length].
    static NDArray statistics(Blocks.Values features) {
        NDArray both = NDArrays.concat(
                new NDList(Blocks.moments(features.of("features1")), Blocks.moments(features.of("features2"))), 1);
        return both.reshape(both.getShape().get(0), both.getShape().get(1));
    }

    /// A picture [n, 3, h, w].
    ///
    /// @param code what `paint` takes beside the photograph: `code`, or nothing
    NDArray paint(Blocks.Values features, NDArray statistics, Map<String, NDArray> code) {
        return paint.runTraining(inputs(features, statistics, code)).of("picture");
    }

    /// How far [Ramps] are from ramps once they are painted, one number. They have no grain: strokes that are made
    /// of it are wanted, what is made of a ramp alone is not.
    ///
    /// @param statistics of the photograph that they would be a part of
    NDArray bend(NDArray ramps, NDArray statistics, Map<String, NDArray> code) {
        NDArray painted = paint(look(ramps), statistics, code);
        return Losses.bend(inside(painted));
    }

    /// As the networks would ship, without what is within [#REACH] of the photograph's border.
    NDArray shippedPainting(NDArray photograph, Map<String, NDArray> code) {
        Blocks.Values features = content.runShipped(Map.of("picture", photograph));
        return inside(
                paint.runShipped(inputs(features, statistics(features), code)).of("picture"));
    }

    private static NDArray inside(NDArray picture) {
        long height = picture.getShape().get(2);
        long width = picture.getShape().get(3);
        return Losses.part(picture, REACH, height - REACH, REACH, width - REACH);
    }

    /// Writes both graphs.
    ///
    /// @param code what `paint` takes beside the photograph
    /// @param probe given what proves them
    Map<String, Graph> ship(
            NDManager scope, Path folder, int stride, Map<String, Tensor> code, Map<String, Tensor> probe) {
        Map<String, Graph> graphs = new LinkedHashMap<>();
        graphs.put("content", ship(scope, folder, "content", content, stride, probe, Map.of()));
        Map<String, NDArray> made = new HashMap<>();
        for (Port port : content.architecture().outputs()) {
            made.put(port.name(), Tensors.toArray(scope, Shipping.made(probe, "content/out/" + port.name())));
        }
        Blocks.Values features = new Blocks.Values(made);
        Map<String, Tensor> given = new LinkedHashMap<>(code);
        inputs(features, statistics(features), Map.of())
                .forEach((name, array) -> given.put(name, Tensors.fromArray(array)));
        graphs.put("paint", ship(scope, folder, "paint", paint, stride, probe, given));
        return graphs;
    }

    /// Writes one graph of a style model, see [Shipping#graph].
    static Graph ship(
            NDManager scope,
            Path folder,
            String role,
            Student student,
            int stride,
            Map<String, Tensor> probe,
            Map<String, Tensor> given) {
        return Shipping.graph(
                scope,
                folder,
                role,
                student,
                specs(student.architecture().inputs(), stride),
                specs(student.architecture().outputs(), stride),
                probe,
                given);
    }

    private static Map<String, NDArray> inputs(Blocks.Values features, NDArray statistics, Map<String, NDArray> code) {
        Map<String, NDArray> inputs = new HashMap<>(code);
        inputs.put("features1", features.of("features1"));
        inputs.put("features2", features.of("features2"));
        inputs.put("moments", statistics);
        return inputs;
    }

    private static Map<String, TensorSpec> specs(List<Port> ports, int stride) {
        Map<String, TensorSpec> specs = new LinkedHashMap<>();
        for (Port port : ports) {
            long[] axes = port.shape().toArray();
            axes[0] = 1;
            specs.put(
                    port.name(),
                    switch (port.name()) {
                        case "picture" -> TensorSpec.rgb01(stride);
                        case "code" -> TensorSpec.data(Meaning.CODE, axes);
                        default -> TensorSpec.data(Meaning.FEATURES, axes);
                    });
        }
        return specs;
    }
}
