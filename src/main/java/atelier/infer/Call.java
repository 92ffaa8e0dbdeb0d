package atelier.infer;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.RunOptions;
import atelier.base.Job;
import atelier.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one run holds of native memory: the views of our tensors and the switch that stops it.
final class Call implements AutoCloseable {
    private final OrtEnvironment environment;
    private final RunOptions options;
    private final List<OnnxTensor> views = new ArrayList<>();
    private final Runnable released;
    private boolean over;

    Call(OrtEnvironment environment, @Nullable Job<?> job) throws OrtException {
        this.environment = environment;
        this.options = new RunOptions();
        this.released = job == null ? () -> {} : job.onCancel(this::stop);
    }

    RunOptions options() {
        return options;
    }

    /// The tensors' own memory as ONNX Runtime sees it.
    Map<String, OnnxTensor> views(Map<String, Tensor> tensors) throws OrtException {
        Map<String, OnnxTensor> named = new HashMap<>();
        for (var tensor : tensors.entrySet()) {
            OnnxTensor view = OnnxTensor.createTensor(
                    environment,
                    tensor.getValue().data().duplicate().clear(),
                    tensor.getValue().shape().toArray());
            views.add(view);
            named.put(tensor.getKey(), view);
        }
        return named;
    }

    /// Comes from another thread, perhaps after the run, when the options are no more.
    private synchronized void stop() {
        if (!over) {
            try {
                options.setTerminate(true);
            } catch (OrtException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public synchronized void close() {
        over = true;
        released.run();
        views.forEach(OnnxTensor::close);
        options.close();
    }
}
