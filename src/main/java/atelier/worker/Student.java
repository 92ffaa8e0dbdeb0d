package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import atelier.net.Architecture;
import atelier.net.OnnxReader;
import atelier.net.Parameter;
import atelier.net.Parameters;
import atelier.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/// A network with weights of the engine.
///
/// @param architecture what it computes
/// @param weights by parameter name; those that are trained have gradients
/// @param averaged slow followers of the trained weights, which is what ships; the weights themselves
///     where nothing is averaged
record Student(Architecture architecture, Map<String, NDArray> weights, Map<String, NDArray> averaged) {
    /// A network to be trained, from its first weights.
    static Student fresh(NDManager manager, Architecture architecture, long seed) {
        return trained(manager, architecture, Parameters.initial(architecture, seed));
    }

    /// A shipped network to be trained further.
    static Student trained(NDManager manager, OnnxReader.Trained start) {
        return trained(manager, start.architecture(), start.weights());
    }

    /// A network to be trained further.
    static Student trained(NDManager manager, Architecture architecture, Map<String, Tensor> start) {
        Student student = fixed(manager, architecture, start);
        Map<String, NDArray> averaged = new LinkedHashMap<>();
        for (Parameter parameter : Parameters.of(architecture)) {
            NDArray weight = student.weight(parameter.name());
            averaged.put(parameter.name(), weight.duplicate());
            if (parameter.trained()) {
                weight.setRequiresGradient(true);
            }
        }
        return new Student(architecture, student.weights(), averaged);
    }

    /// A network that stays as it is: a teacher, a judge.
    static Student fixed(NDManager manager, Architecture architecture, Map<String, Tensor> weights) {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        for (Parameter parameter : Parameters.of(architecture)) {
            Tensor weight = weights.get(parameter.name());
            if (weight == null || !weight.shape().equals(parameter.shape())) {
                throw new IllegalArgumentException(architecture.name() + " has no " + parameter);
            }
            arrays.put(parameter.name(), Tensors.toArray(manager, weight));
        }
        return new Student(architecture, arrays, arrays);
    }

    /// Runs the network as it learns: with the weights that follow the gradients, batch norms by the batch.
    Blocks.Values runTraining(Map<String, NDArray> inputs) {
        return new Blocks(weights, true).run(architecture, inputs);
    }

    /// Runs the network as it would ship. A network that stays as it is always runs like this.
    Blocks.Values runShipped(Map<String, NDArray> inputs) {
        return new Blocks(averaged, false).run(architecture, inputs);
    }

    NDArray weight(String name) {
        NDArray weight = weights.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("no weight " + name);
        }
        return weight;
    }

    NDArray average(String name) {
        return averaged.getOrDefault(name, weight(name));
    }

    /// What ships.
    Map<String, Tensor> shipped() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        averaged.forEach((name, array) -> tensors.put(name, Tensors.fromArray(array)));
        return tensors;
    }
}
