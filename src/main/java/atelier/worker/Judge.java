package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import atelier.net.Architecture;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A discriminator in training: pictures [n, c, side, side], -1 to 1, to scores [n, 1] or more of each.
final class Judge {
    private final Student student;
    private final Optional<SpectralNorm> norm;
    private final Optional<Student> eyes;

    /// @param spectralNorm whether its layers are kept at a spectral norm of 1
    /// @param eyes the fixed network whose features it looks at; empty where it looks at the pixels
    Judge(NDManager manager, Architecture architecture, long seed, boolean spectralNorm, Optional<Student> eyes) {
        this.student = Student.fresh(manager, architecture, seed);
        this.eyes = eyes;
        this.norm = spectralNorm ? Optional.of(new SpectralNorm(manager, student, seed)) : Optional.empty();
    }

    Student student() {
        return student;
    }

    /// To be called before each of its own steps, and not while gradients are collected.
    void prepare(NDManager scope) {
        norm.ifPresent(spectral -> spectral.iterate(scope));
    }

    /// Judges so that gradients reach the weights.
    ///
    /// @param told rows with a 1 at the class of each picture to come; empty where nobody is told
    UnaryOperator<NDArray> learning(NDManager scope, Optional<NDArray> told) {
        return with(scope, student.weights(), told);
    }

    /// Judges with weights that are no part of what is differentiated.
    ///
    /// @param told as for [#learning]
    UnaryOperator<NDArray> fixed(NDManager scope, Optional<NDArray> told) {
        Map<String, NDArray> detached = new LinkedHashMap<>();
        student.weights().forEach((name, weight) -> {
            NDArray values = JniUtils.detachGradient((PtNDArray) weight);
            values.attach(scope);
            detached.put(name, values);
        });
        return with(scope, detached, told);
    }

    /// What it remembers beside its weights.
    Memory memory() {
        return norm.<Memory>map(spectral -> spectral).orElseGet(Memory::joined);
    }

    /// Keeps every weight between minus and plus `limit`.
    void clip(NDManager scope, double limit) {
        student.weights().values().forEach(weight -> {
            // What is computed from a view in the scope stays in the scope, the limits themselves too.
            NDArray view = weight.reshape(weight.getShape());
            view.attach(scope);
            weight.subi(view.sub(view.clip((float) -limit, (float) limit)));
        });
    }

    private UnaryOperator<NDArray> with(NDManager scope, Map<String, NDArray> weights, Optional<NDArray> told) {
        Map<String, NDArray> used =
                norm.map(spectral -> spectral.of(scope, weights)).orElse(weights);
        Blocks blocks = new Blocks(used, true);
        return pictures -> {
            NDArray scores = blocks.run(student.architecture(), seen(pictures)).of("score");
            // Of all classes' scores that of the picture's own.
            return told.map(each -> scores.mul(each).sum(new int[] {1}, true)).orElse(scores);
        };
    }

    private Map<String, NDArray> seen(NDArray pictures) {
        if (eyes.isEmpty()) {
            return Map.of("picture", pictures);
        }
        NDArray lit = Scaled.of(pictures.add(1f), 0.5);
        NDArray coloured = Tensors.coloured(lit);
        Blocks.Values features = eyes.get().runShipped(Map.of("picture", coloured));
        Map<String, NDArray> taps = new LinkedHashMap<>();
        student.architecture().inputs().forEach(port -> taps.put(port.name(), features.of(port.name())));
        return taps;
    }
}
