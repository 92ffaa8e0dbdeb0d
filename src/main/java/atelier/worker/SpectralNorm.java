package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import atelier.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/// Keeps every layer of a network at a spectral norm of 1: its weights, as a matrix [out, all else], are divided by
/// their largest singular value, which is followed by one power iteration a step (Miyato et al. 2018).
final class SpectralNorm implements Memory {
    private static final float EPSILON = 1e-12f;

    private final NDManager manager;
    private final Student student;
    /// Estimates of the singular vectors [out, 1] and [all else, 1], by the weight's name.
    private final Map<String, NDArray> left = new LinkedHashMap<>();
    private final Map<String, NDArray> right = new LinkedHashMap<>();

    SpectralNorm(NDManager manager, Student student, long seed) {
        this.manager = manager;
        this.student = student;
        student.weights().forEach((name, weight) -> {
            if (weight.getShape().dimension() > 1) {
                long out = weight.getShape().get(0);
                left.put(name, noise(manager, out, seed));
                right.put(name, noise(manager, weight.size() / out, seed + 1));
            }
        });
    }

    /// One power iteration. Gradients must not be being collected.
    void iterate(NDManager scope) {
        left.replaceAll((name, before) -> {
            NDArray matrix = matrix(scope, student.weight(name));
            NDArray across = unit(matrix.transpose().matMul(before));
            replace(right, name, across);
            return kept(before, unit(matrix.matMul(across)));
        });
    }

    /// The weights divided by their norms; those that have none as they are.
    ///
    /// @param weights by name; the norms' own gradients reach them
    Map<String, NDArray> of(NDManager scope, Map<String, NDArray> weights) {
        Map<String, NDArray> normal = new LinkedHashMap<>(weights);
        left.forEach((name, u) -> normal.computeIfPresent(name, (_, weight) -> {
            // From the matrix on, because what begins with a vector would stay for as long as the vector.
            NDArray norm =
                    matrix(scope, weight).matMul(vector(right, name)).mul(u).sum();
            NDArray divided = weight.div(norm);
            divided.attach(scope);
            return divided;
        }));
        return normal;
    }

    @Override
    public Map<String, Tensor> state() {
        Map<String, Tensor> state = new LinkedHashMap<>();
        left.forEach((name, u) -> state.put(key(name, "left"), Tensors.fromArray(u)));
        right.forEach((name, v) -> state.put(key(name, "right"), Tensors.fromArray(v)));
        return state;
    }

    @Override
    public void restore(Map<String, Tensor> state) {
        left.forEach((name, u) -> Tensors.set(u, state, key(name, "left")));
        right.forEach((name, v) -> Tensors.set(v, state, key(name, "right")));
    }

    private String key(String weight, String side) {
        return student.architecture().name() + "/" + weight + "/" + side;
    }

    private void replace(Map<String, NDArray> vectors, String name, NDArray fresh) {
        vectors.put(name, kept(vector(vectors, name), fresh));
    }

    private NDArray kept(NDArray before, NDArray fresh) {
        NDArray kept = fresh.duplicate();
        kept.attach(manager);
        before.close();
        return kept;
    }

    private static NDArray vector(Map<String, NDArray> vectors, String name) {
        NDArray vector = vectors.get(name);
        if (vector == null) {
            throw new IllegalStateException("no vector for " + name);
        }
        return vector;
    }

    private static NDArray matrix(NDManager scope, NDArray weight) {
        NDArray matrix = weight.reshape(weight.getShape().get(0), -1);
        matrix.attach(scope);
        return matrix;
    }

    private static NDArray unit(NDArray vector) {
        return vector.div(vector.mul(vector).sum().sqrt().add(EPSILON));
    }

    private static NDArray noise(NDManager manager, long length, long seed) {
        return Tensors.toArray(manager, Noise.normal(new SplittableRandom(seed), Math.toIntExact(length), 1));
    }
}
