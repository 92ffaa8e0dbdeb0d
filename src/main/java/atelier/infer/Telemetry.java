package atelier.infer;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/// ONNX Runtime's habit of telling its makers what it runs, switched off.
///
/// Since 1.29 the Linux and macOS builds start a collector of their own together with the environment,
/// before the Java API can say no: it keeps a database in the user's cache folder, talks to the network and
/// has been seen to bring the process down. It is silent where this variable is set before the library
/// is loaded; Java can set none, so the C library does.
final class Telemetry {
    private static final String VARIABLE = "ORT_DISABLE_TELEMETRY";

    private Telemetry() {}

    /// To be called before anything of ONNX Runtime is touched.
    @SuppressWarnings("restricted")
    static void forbid() {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> setenv = linker.defaultLookup().find("setenv");
        // Windows has no such function, and its build no collector.
        if (setenv.isPresent() && System.getenv(VARIABLE) == null) {
            FunctionDescriptor type = FunctionDescriptor.of(
                    ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
            try (Arena arena = Arena.ofConfined()) {
                int _ = (int) linker.downcallHandle(setenv.get(), type)
                        .invokeExact(arena.allocateFrom(VARIABLE), arena.allocateFrom("1"), 1);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
