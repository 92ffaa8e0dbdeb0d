package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import atelier.net.Parameter;
import atelier.net.Parameters;
import atelier.tensor.Tensor;
import atelier.train.Optimiser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the weights of several students follow their gradients: an [Optimiser], gradients clipped by their common
/// norm, and a slow average of the weights. All it remembers can be saved and put back, so that a resumed training
/// takes the very steps that it would have taken.
final class Optimisation implements Memory {
    private static final float EPSILON = 1e-8f;
    private static final String MEAN = "mean";
    private static final String SQUARE = "square";

    /// One block of weights under training.
    ///
    /// @param moments what the optimiser remembers of its gradients, by name
    private record Slot(NDArray weight, NDArray averaged, Map<String, NDArray> moments) {
        NDArray moment(String name) {
            NDArray moment = moments.get(name);
            if (moment == null) {
                throw new IllegalStateException("no moment " + name);
            }
            return moment;
        }

        /// `moment` after meeting something new, in place.
        NDArray running(String name, float decay, NDArray fresh) {
            return moment(name).muli(decay).addi(fresh);
        }

        void average(NDManager scope, float keep) {
            NDArray fresh = weight.mul(1 - keep);
            fresh.attach(scope);
            averaged.muli(keep).addi(fresh);
        }
    }

    /// A gradient and what it pulls at.
    private record Pull(Slot slot, NDArray gradient) {}

    private final Optimiser optimiser;
    private final double greatestNorm;
    private final double averageDecay;
    private final Map<String, Slot> trained = new LinkedHashMap<>();
    /// Running statistics: no optimiser moves them, but they are remembered and averaged like weights.
    private final Map<String, Slot> kept = new LinkedHashMap<>();

    /// @param greatestNorm gradients together longer than this are shortened to it
    /// @param averageDecay of the slow average, 0 to 1
    Optimisation(
            NDManager manager, List<Student> students, Optimiser optimiser, double greatestNorm, double averageDecay) {
        this.optimiser = optimiser;
        this.greatestNorm = greatestNorm;
        this.averageDecay = averageDecay;
        for (Student student : students) {
            for (Parameter parameter : Parameters.of(student.architecture())) {
                NDArray weight = student.weight(parameter.name());
                NDArray averaged = student.averaged().getOrDefault(parameter.name(), weight);
                Map<String, NDArray> moments = new LinkedHashMap<>();
                if (parameter.trained()) {
                    moments(optimiser).forEach(name -> moments.put(name, manager.zeros(weight.getShape())));
                }
                (parameter.trained() ? trained : kept)
                        .put(
                                student.architecture().name() + "/" + parameter.name(),
                                new Slot(weight, averaged, moments));
            }
        }
    }

    /// Adam with the decays that suit style networks.
    Optimisation(NDManager manager, List<Student> students, double greatestNorm) {
        this(manager, students, new Optimiser.Adam(0.9, 0.99), greatestNorm, 0.998);
    }

    /// Takes one step along the gradients collected and clears them; none where they are not finite.
    ///
    /// @param scope takes the arrays in between
    /// @param step steps taken before this one
    /// @return the length of all gradients together, before clipping
    double step(NDManager scope, long step, double learningRate) {
        List<Pull> pulls = new ArrayList<>();
        NDArray squares = scope.create(0f);
        for (Slot slot : trained.values()) {
            NDArray gradient = slot.weight().getGradient();
            gradient.attach(scope);
            pulls.add(new Pull(slot, gradient));
            squares = squares.add(gradient.square().sum());
        }
        double norm = Math.sqrt(squares.getFloat());
        if (!Double.isFinite(norm)) {
            // One bad batch must not spoil the weights and moments: it is left out.
            clear();
            return norm;
        }
        float clip = norm > greatestNorm ? (float) (greatestNorm / norm) : 1;
        double taken = step + 1.0;
        for (Pull pull : pulls) {
            follow(scope, pull.slot(), pull.gradient().mul(clip), taken, learningRate);
        }
        clear();
        // The average forgets its start first, then settles on the last few hundred steps.
        float keep = (float) Math.min(averageDecay, taken / (9 + taken));
        trained.values().forEach(slot -> slot.average(scope, keep));
        kept.values().forEach(slot -> slot.average(scope, keep));
        return norm;
    }

    /// Forgets the gradients collected.
    void clear() {
        trained.values().forEach(slot -> JniUtils.zeroGrad((PtNDArray) slot.weight()));
    }

    /// Moves one block of weights. Arrays in between go to the scope; the slot's own are changed in place.
    private void follow(NDManager scope, Slot slot, NDArray gradient, double taken, double learningRate) {
        switch (optimiser) {
            case Optimiser.Adam(double meanDecay, double squareDecay) ->
                adam(scope, slot, gradient, taken, learningRate, (float) meanDecay, (float) squareDecay);
            case Optimiser.AdamW(double meanDecay, double squareDecay, double decay) -> {
                slot.weight().muli((float) (1 - learningRate * decay));
                adam(scope, slot, gradient, taken, learningRate, (float) meanDecay, (float) squareDecay);
            }
            case Optimiser.Sgd(double momentum) -> {
                NDArray way = slot.running(MEAN, (float) momentum, gradient).mul((float) learningRate);
                way.attach(scope);
                slot.weight().subi(way);
            }
            case Optimiser.RmsProp(double squareDecay) -> {
                float decay = (float) squareDecay;
                NDArray root = slot.running(
                                SQUARE, decay, gradient.mul(gradient).muli(1 - decay))
                        .sqrt();
                root.attach(scope);
                slot.weight().subi(gradient.div(root.addi(EPSILON)).muli((float) learningRate));
            }
        }
    }

    private static void adam(
            NDManager scope,
            Slot slot,
            NDArray gradient,
            double taken,
            double learningRate,
            float meanDecay,
            float squareDecay) {
        double correction = Math.sqrt(1 - Math.pow(squareDecay, taken)) / (1 - Math.pow(meanDecay, taken));
        NDArray mean = slot.running(MEAN, meanDecay, gradient.mul(1 - meanDecay));
        NDArray square = slot.running(SQUARE, squareDecay, gradient.square().mul(1 - squareDecay));
        NDArray root = square.sqrt();
        root.attach(scope);
        NDArray way = mean.div(root.addi(EPSILON));
        way.attach(scope);
        slot.weight().subi(way.muli((float) (learningRate * correction)));
    }

    private static List<String> moments(Optimiser optimiser) {
        return switch (optimiser) {
            case Optimiser.Adam _, Optimiser.AdamW _ -> List.of(MEAN, SQUARE);
            case Optimiser.Sgd _ -> List.of(MEAN);
            case Optimiser.RmsProp _ -> List.of(SQUARE);
        };
    }

    @Override
    public Map<String, Tensor> state() {
        Map<String, Tensor> state = new LinkedHashMap<>();
        arrays().forEach((name, array) -> state.put(name, Tensors.fromArray(array)));
        return state;
    }

    @Override
    public void restore(Map<String, Tensor> state) {
        arrays().forEach((name, array) -> Tensors.set(array, state, name));
    }

    private Map<String, NDArray> arrays() {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        List.of(trained, kept)
                .forEach(slots -> slots.forEach((name, slot) -> {
                    arrays.put(name + "/weight", slot.weight());
                    arrays.put(name + "/averaged", slot.averaged());
                    slot.moments().forEach((moment, array) -> arrays.put(name + "/" + moment, array));
                }));
        return arrays;
    }
}
