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
import java.util.Iterator;
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

    /// Weights and their slow average.
    private record Slot(NDArray weight, NDArray averaged) {
        void tell(String name, Map<String, NDArray> arrays) {
            arrays.put(name + "/weight", weight);
            arrays.put(name + "/averaged", averaged);
        }
    }

    private final Optimiser optimiser;
    private final double greatestNorm;
    private final double averageDecay;
    private final Map<String, Slot> trained = new LinkedHashMap<>();
    /// Running statistics: no optimiser moves them, but they are remembered and averaged like weights.
    private final Map<String, Slot> kept = new LinkedHashMap<>();
    /// How the trained weights lie in a row. All that a step does to them is done to rows.
    private final Row row;
    /// The slots' averages are parts of it.
    private final NDArray averaged;
    /// What the optimiser remembers of the gradients, by name.
    private final Map<String, NDArray> moments = new LinkedHashMap<>();

    /// Takes over the students' averages.
    ///
    /// @param greatestNorm gradients together longer than this are shortened to it
    /// @param averageDecay of the slow average, 0 to 1
    Optimisation(
            NDManager manager, List<Student> students, Optimiser optimiser, double greatestNorm, double averageDecay) {
        this.optimiser = optimiser;
        this.greatestNorm = greatestNorm;
        this.averageDecay = averageDecay;
        for (Student student : students) {
            for (Parameter parameter : Parameters.of(student.architecture())) {
                (parameter.trained() ? trained : kept)
                        .put(
                                name(student, parameter),
                                new Slot(student.weight(parameter.name()), student.average(parameter.name())));
            }
        }
        row = Row.of(weights());
        averaged =
                Row.join(manager, trained.values().stream().map(Slot::averaged).toList());
        moments(optimiser).forEach(name -> moments.put(name, manager.zeros(averaged.getShape())));
        Iterator<NDArray> parts = row.parts(averaged).iterator();
        for (Student student : students) {
            for (Parameter parameter : Parameters.of(student.architecture())) {
                if (parameter.trained()) {
                    NDArray part = parts.next();
                    trained.put(name(student, parameter), new Slot(student.weight(parameter.name()), part));
                    student.averaged().put(parameter.name(), part);
                }
            }
        }
    }

    private static String name(Student student, Parameter parameter) {
        return student.architecture().name() + "/" + parameter.name();
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
        List<NDArray> gradients = new ArrayList<>();
        for (Slot slot : trained.values()) {
            NDArray gradient = slot.weight().getGradient();
            gradient.attach(scope);
            gradients.add(gradient);
        }
        NDArray gradient = Row.join(scope, gradients);
        double norm = Math.sqrt(gradient.square().sum().getFloat());
        if (!Double.isFinite(norm)) {
            // One bad batch must not spoil the weights and moments: it is left out.
            clear();
            return norm;
        }
        if (norm > greatestNorm) {
            gradient.muli((float) (greatestNorm / norm));
        }
        double taken = step + 1.0;
        NDArray way = way(scope, gradient, taken, learningRate);
        Iterator<NDArray> ways = row.parts(way).iterator();
        for (Slot slot : trained.values()) {
            if (optimiser instanceof Optimiser.AdamW(double _, double _, double decay)) {
                slot.weight().muli((float) (1 - learningRate * decay));
            }
            slot.weight().subi(ways.next());
        }
        clear();
        // The average forgets its start first, then settles on the last few hundred steps.
        float keep = (float) Math.min(averageDecay, taken / (9 + taken));
        averaged.muli(keep).addi(Row.join(scope, weights()).muli(1 - keep));
        for (Slot slot : kept.values()) {
            NDArray fresh = slot.weight().mul(1 - keep);
            fresh.attach(scope);
            slot.averaged().muli(keep).addi(fresh);
        }
        return norm;
    }

    /// Forgets the gradients collected.
    void clear() {
        trained.values().forEach(slot -> JniUtils.zeroGrad((PtNDArray) slot.weight()));
    }

    private List<NDArray> weights() {
        return trained.values().stream().map(Slot::weight).toList();
    }

    /// How far the weights move, in a row. Arrays in between go to the scope; moments are changed in place.
    private NDArray way(NDManager scope, NDArray gradient, double taken, double learningRate) {
        return switch (optimiser) {
            case Optimiser.Adam(double meanDecay, double squareDecay) ->
                adam(scope, gradient, taken, learningRate, (float) meanDecay, (float) squareDecay);
            case Optimiser.AdamW(double meanDecay, double squareDecay, double _) ->
                adam(scope, gradient, taken, learningRate, (float) meanDecay, (float) squareDecay);
            case Optimiser.Sgd(double momentum) ->
                in(scope, running(MEAN, (float) momentum, gradient).mul((float) learningRate));
            case Optimiser.RmsProp(double squareDecay) -> {
                float decay = (float) squareDecay;
                NDArray squares = running(SQUARE, decay, gradient.mul(gradient).muli(1 - decay));
                NDArray root = in(scope, squares.sqrt());
                yield gradient.div(root.addi(EPSILON)).muli((float) learningRate);
            }
        };
    }

    private NDArray adam(
            NDManager scope, NDArray gradient, double taken, double learningRate, float meanDecay, float squareDecay) {
        double correction = Math.sqrt(1 - Math.pow(squareDecay, taken)) / (1 - Math.pow(meanDecay, taken));
        NDArray mean = running(MEAN, meanDecay, gradient.mul(1 - meanDecay));
        NDArray square = running(SQUARE, squareDecay, gradient.square().muli(1 - squareDecay));
        NDArray root = in(scope, square.sqrt());
        return in(scope, mean.div(root.addi(EPSILON))).muli((float) (learningRate * correction));
    }

    /// A moment after meeting something new, in place.
    private NDArray running(String name, float decay, NDArray fresh) {
        NDArray moment = moments.get(name);
        if (moment == null) {
            throw new IllegalStateException("no moment " + name);
        }
        return moment.muli(decay).addi(fresh);
    }

    /// What was computed from something that stays, so that it does not stay as well.
    private static NDArray in(NDManager scope, NDArray array) {
        array.attach(scope);
        return array;
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
        try (NDManager scope = averaged.getManager().newSubManager()) {
            arrays(scope).forEach((name, array) -> state.put(name, Tensors.fromArray(array)));
        }
        return state;
    }

    @Override
    public void restore(Map<String, Tensor> state) {
        try (NDManager scope = averaged.getManager().newSubManager()) {
            arrays(scope).forEach((name, array) -> Tensors.set(array, state, name));
        }
    }

    /// All that is remembered, by name; parts of rows belong to the scope.
    private Map<String, NDArray> arrays(NDManager scope) {
        Map<String, Iterator<NDArray>> parts = new LinkedHashMap<>();
        moments.forEach((name, moment) -> {
            List<NDArray> each = row.parts(moment);
            each.forEach(part -> part.attach(scope));
            parts.put(name, each.iterator());
        });
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        trained.forEach((name, slot) -> {
            slot.tell(name, arrays);
            parts.forEach((moment, each) -> arrays.put(name + "/" + moment, each.next()));
        });
        kept.forEach((name, slot) -> slot.tell(name, arrays));
        return arrays;
    }
}
