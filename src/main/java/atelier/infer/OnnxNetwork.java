package atelier.infer;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import atelier.base.AtomicFile;
import atelier.base.Job;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.model.Device;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A graph in ONNX Runtime. Floats go in, and out where the caller brought the memory, without a copy.
public final class OnnxNetwork implements Network {
    private static final Pattern NO_MEMORY =
            Pattern.compile("allocate memory(?:\\D*(\\d+))?|bad_?\\s?alloc|out of memory");

    private final Path file;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxNetwork(Path file, OrtEnvironment environment, OrtSession session) {
        this.file = file;
        this.environment = environment;
        this.session = session;
    }

    /// @throws ProblemException [Problem.ModelFileMissing] or [Problem.ModelNotLoadable] with the reason
    public static OnnxNetwork open(Path file, Device device) {
        return open(file, device, 1);
    }

    /// The same, for several hands.
    ///
    /// @param hands how many will run it at a time
    public static OnnxNetwork open(Path file, Device device, int hands) {
        OrtEnvironment environment = Runtimes.environment();
        try (OrtSession.SessionOptions options = Runtimes.options(device, hands)) {
            // As bytes and not by its path: so a graph cannot name further files.
            OrtSession session = environment.createSession(Files.readAllBytes(file), options);
            return new OnnxNetwork(file, environment, session);
        } catch (NoSuchFileException e) {
            throw new Problem.ModelFileMissing(file).exception(e);
        } catch (IOException e) {
            throw new Problem.ModelNotLoadable(file, AtomicFile.reason(e)).exception(e);
        } catch (OrtException e) {
            throw problem(file, e);
        }
    }

    @Override
    public Outputs run(Map<String, Tensor> inputs, Map<String, Tensor> into, @Nullable Job<?> job) {
        Set<String> fresh = new HashSet<>(session.getOutputNames());
        fresh.removeAll(into.keySet());
        try (Call call = new Call(environment, job);
                OrtSession.Result result = session.run(call.views(inputs), fresh, call.views(into), call.options())) {
            Map<String, Tensor> outputs = new HashMap<>(into);
            for (Map.Entry<String, OnnxValue> output : result) {
                if (fresh.contains(output.getKey())) {
                    outputs.put(output.getKey(), copy(output.getKey(), output.getValue()));
                }
            }
            return new Outputs(file, outputs);
        } catch (OrtException e) {
            if (job != null && job.isCancelled()) {
                throw new CancellationException(job.title());
            }
            throw problem(file, e);
        }
    }

    /// The names of the inputs, in their order, with their shapes; axes of any length are [Shape#FREE].
    public SequencedMap<String, Shape> inputs() {
        try {
            return shapes(session.getInputInfo());
        } catch (OrtException e) {
            throw problem(file, e);
        }
    }

    /// The same of the outputs.
    public SequencedMap<String, Shape> outputs() {
        try {
            return shapes(session.getOutputInfo());
        } catch (OrtException e) {
            throw problem(file, e);
        }
    }

    private static SequencedMap<String, Shape> shapes(Map<String, NodeInfo> nodes) {
        SequencedMap<String, Shape> shapes = new LinkedHashMap<>();
        nodes.forEach((name, node) -> {
            if (node.getInfo() instanceof TensorInfo tensor) {
                shapes.put(name, Shape.of(tensor.getShape()));
            }
        });
        return shapes;
    }

    private Tensor copy(String name, OnnxValue value) {
        if (value instanceof OnnxTensor tensor && tensor.getInfo().type == OnnxJavaType.FLOAT) {
            FloatBuffer floats = tensor.getFloatBuffer();
            FloatBuffer data = Tensor.buffer(floats.remaining());
            data.put(0, floats, 0, floats.remaining());
            return new Tensor(Shape.of(tensor.getInfo().getShape()), data);
        }
        throw new Problem.ModelNotLoadable(file, "\"" + name + "\" is no tensor of floats").exception();
    }

    private static ProblemException problem(Path file, OrtException e) {
        String reason = Runtimes.reason(e);
        Matcher noMemory = NO_MEMORY.matcher(reason);
        if (noMemory.find()) {
            @Nullable String bytes = noMemory.group(1);
            long megabytes = bytes == null ? 0 : Long.parseLong(bytes) >> 20;
            return new Problem.OutOfMemory(String.valueOf(file.getFileName()), megabytes).exception(e);
        }
        return new Problem.ModelNotLoadable(file, reason).exception(e);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
