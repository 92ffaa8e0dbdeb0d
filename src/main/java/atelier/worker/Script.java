package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A function of arrays that the engine has and DJL does not call, written as a TorchScript module without weights.
/// What it gives can be differentiated. It lives in the engine's archive of text and pickled attributes.
final class Script implements AutoCloseable {
    /// A module whose one attribute is `training`, true; protocol 2.
    private static final String MODULE = "\u0080\u0002c__torch__\nScript\n)\u0081}(X\b\0\0\0training\u0088ub.";
    /// An empty tuple.
    private static final String CONSTANTS = "\u0080\u0002).";

    private final PtSymbolBlock module;

    private Script(PtSymbolBlock module) {
        this.module = module;
    }

    /// @param manager whose end is the script's
    /// @param inputs the names of its arrays
    /// @param lines what it does, ending in `return`
    static Script of(NDManager manager, List<String> inputs, String... lines) {
        String parameters =
                inputs.stream().map(name -> ", " + name + ": Tensor").collect(Collectors.joining());
        String body = Arrays.stream(lines).map(line -> "    " + line + "\n").collect(Collectors.joining());
        String code = """
                class Script(Module):
                  __parameters__ = []
                  __buffers__ = []
                  training : bool
                  def forward(self: __torch__.Script%s) -> Tensor:
                """.formatted(parameters) + body;
        try {
            return new Script(
                    JniUtils.loadModule((PtNDManager) manager, new ByteArrayInputStream(archive(code)), false, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return an array in the scope of the first
    NDArray of(NDArray... inputs) {
        NDArray result = IValueUtils.forward(module, new NDList(inputs), true).singletonOrThrow();
        result.attach(inputs[0].getManager());
        return result;
    }

    @Override
    public void close() {
        module.close();
    }

    private static byte[] archive(String code) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "data.pkl", MODULE);
            add(zip, "code/__torch__.py", code);
            add(zip, "constants.pkl", CONSTANTS);
            add(zip, "version", "3\n");
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        ZipEntry entry = new ZipEntry("script/" + name);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
