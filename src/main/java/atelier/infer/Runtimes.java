package atelier.infer;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession.SessionOptions;
import atelier.base.Problem;
import atelier.model.Device;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// ONNX Runtime as this program uses it: how sessions are set up, and which devices it really has.
public final class Runtimes {
    static {
        Telemetry.forbid();
    }

    private Runtimes() {}

    /// Why models cannot run on the device; empty where they can.
    public static Optional<Problem> obstacle(Device device) {
        try (SessionOptions _ = options(device, 1)) {
            return Optional.empty();
        } catch (OrtException e) {
            return Optional.of(new Problem.DeviceUnavailable(device.name(), reason(e)));
        }
    }

    /// ONNX Runtime's version.
    public static String version() {
        return environment().getVersion();
    }

    static OrtEnvironment environment() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "atelier");
        try {
            environment.setTelemetry(false);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
        return environment;
    }

    /// Cores are shared among the hands: two runs at a time of a thread each are a seventh faster on two cores than
    /// two of two threads each, which wait for each other at every layer.
    ///
    /// Measured on two cores: without the arena a run takes 20 % longer; the memory pattern gains no time
    /// and costs memory; threads that wait by spinning double the time of a run as soon as the machine has
    /// anything else to do.
    static SessionOptions options(Device device, int hands) throws OrtException {
        SessionOptions options = new SessionOptions();
        try {
            options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
            options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setIntraOpNumThreads(Math.ceilDiv(Runtime.getRuntime().availableProcessors(), hands));
            options.setMemoryPatternOptimization(false);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            if (device == Device.CUDA) {
                if (!OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA)) {
                    throw new OrtException("this build of ONNX Runtime has no CUDA provider");
                }
                options.addCUDA();
            }
            return options;
        } catch (OrtException e) {
            options.close();
            throw e;
        }
    }

    /// What went wrong, without the error's number in front.
    static String reason(OrtException e) {
        @Nullable String message = e.getMessage();
        return Objects.requireNonNullElse(message, e.getCode().name())
                .replaceFirst("^Error code - \\S+ - message: ", "");
    }
}
