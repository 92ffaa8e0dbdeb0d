package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import atelier.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The Adam optimiser (Kingma and Ba 2015) over the weights of several students, with gradients clipped
/// by their common norm and a slow average of the weights. All it remembers can be saved and put back, so
/// that a resumed training takes the very steps that it would have taken.
final class Adam implements Memory {
    private static final float MEAN_DECAY = 0.9f;
    private static final float SQUARE_DECAY = 0.99f;
    private static final float EPSILON = 1e-8f;
    private static final double AVERAGE_DECAY = 0.998;

    /// One block of weights under training.
    private record Slot(NDArray weight, NDArray mean, NDArray square, NDArray averaged) {
        /// Arrays in between go to the scope; the slot's own are changed in place.
        void follow(NDManager scope, NDArray gradient, float rate, float keep) {
            mean.muli(MEAN_DECAY).addi(gradient.mul(1 - MEAN_DECAY));
            square.muli(SQUARE_DECAY).addi(gradient.square().mul(1 - SQUARE_DECAY));
            NDArray root = square.sqrt();
            root.attach(scope);
            NDArray way = mean.div(root.addi(EPSILON));
            way.attach(scope);
            weight.subi(way.muli(rate));
            NDArray fresh = weight.mul(1 - keep);
            fresh.attach(scope);
            averaged.muli(keep).addi(fresh);
        }
    }

    /// A gradient and what it pulls at.
    private record Pull(Slot slot, NDArray gradient) {}

    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final double greatestNorm;

    /// @param greatestNorm gradients together longer than this are shortened to it
    Adam(NDManager manager, List<Student> students, double greatestNorm) {
        this.greatestNorm = greatestNorm;
        for (Student student : students) {
            student.weights().forEach((name, weight) -> {
                if (weight.hasGradient()) {
                    NDArray averaged = student.averaged().get(name);
                    slots.put(
                            student.architecture().name() + "/" + name,
                            new Slot(
                                    weight,
                                    manager.zeros(weight.getShape()),
                                    manager.zeros(weight.getShape()),
                                    averaged == null ? weight : averaged));
                }
            });
        }
    }

    /// Takes one step along the gradients collected and clears them; none where they are not finite.
    ///
    /// @param scope takes the arrays in between
    /// @param step steps taken before this one
    /// @return the length of all gradients together, before clipping
    double step(NDManager scope, long step, double learningRate) {
        List<Pull> pulls = new ArrayList<>();
        NDArray squares = scope.create(0f);
        for (Slot slot : slots.values()) {
            NDArray gradient = slot.weight().getGradient();
            gradient.attach(scope);
            pulls.add(new Pull(slot, gradient));
            squares = squares.add(gradient.square().sum());
        }
        double norm = Math.sqrt(squares.getFloat());
        if (!Double.isFinite(norm)) {
            // One bad batch must not spoil the weights and moments: it is left out.
            pulls.forEach(pull -> JniUtils.zeroGrad((PtNDArray) pull.slot().weight()));
            return norm;
        }
        float clip = norm > greatestNorm ? (float) (greatestNorm / norm) : 1;
        double taken = step + 1.0;
        double correction = Math.sqrt(1 - Math.pow(SQUARE_DECAY, taken)) / (1 - Math.pow(MEAN_DECAY, taken));
        float rate = (float) (learningRate * correction);
        // The average forgets its start first, then settles on the last few hundred steps.
        float keep = (float) Math.min(AVERAGE_DECAY, taken / (9 + taken));
        for (Pull pull : pulls) {
            pull.slot().follow(scope, pull.gradient().mul(clip), rate, keep);
            JniUtils.zeroGrad((PtNDArray) pull.slot().weight());
        }
        return norm;
    }

    @Override
    public Map<String, Tensor> state() {
        Map<String, Tensor> state = new LinkedHashMap<>();
        slots.forEach((name, slot) -> {
            state.put(name + "/weight", Tensors.fromArray(slot.weight()));
            state.put(name + "/averaged", Tensors.fromArray(slot.averaged()));
            state.put(name + "/mean", Tensors.fromArray(slot.mean()));
            state.put(name + "/square", Tensors.fromArray(slot.square()));
        });
        return state;
    }

    @Override
    public void restore(Map<String, Tensor> state) {
        slots.forEach((name, slot) -> {
            set(slot.weight(), state, name + "/weight");
            set(slot.averaged(), state, name + "/averaged");
            set(slot.mean(), state, name + "/mean");
            set(slot.square(), state, name + "/square");
        });
    }

    private static void set(NDArray array, Map<String, Tensor> state, String name) {
        Tensor saved = state.get(name);
        if (saved == null || saved.shape().size() != array.size()) {
            throw new IllegalArgumentException(name + " is missing or has another shape");
        }
        array.set(saved.data().duplicate().rewind());
    }
}
