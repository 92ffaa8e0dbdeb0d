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
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The gradient of a number with respect to an input, as an array that can itself be differentiated.
///
/// The engine's own backward pass leaves gradients at every weight on the way. Of a second order they would hold the
/// whole graph for ever, since nobody can let go of them. `torch.autograd.grad` leaves nothing, and a script is the
/// one way to it: this is a script of one line, as the engine's archive of text and pickled attributes.
final class InputGradient implements AutoCloseable {
    private static final String CODE = """
            class InputGradient(Module):
              __parameters__ = []
              __buffers__ = []
              training : bool
              def forward(self: __torch__.InputGradient, y: Tensor, x: Tensor) -> Tensor:
                gradients = torch.grad([y], [x], None, True, True)
                return unchecked_cast(Tensor, gradients[0])
            """;
    /// A module whose one attribute is `training`, true; protocol 2.
    private static final String MODULE = "\u0080\u0002c__torch__\nInputGradient\n)\u0081}(X\b\0\0\0training\u0088ub.";
    /// An empty tuple.
    private static final String CONSTANTS = "\u0080\u0002).";

    private final PtSymbolBlock script;

    InputGradient(NDManager manager) {
        try {
            script = JniUtils.loadModule((PtNDManager) manager, new ByteArrayInputStream(archive()), false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param y one number, computed from `x` while gradients were collected
    /// @param x an array that requires a gradient
    /// @return of the shape of `x`, in its scope
    NDArray of(NDArray y, NDArray x) {
        NDArray gradient = IValueUtils.forward(script, new NDList(y, x), true).singletonOrThrow();
        gradient.attach(x.getManager());
        return gradient;
    }

    @Override
    public void close() {
        script.close();
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "data.pkl", MODULE);
            add(zip, "code/__torch__.py", CODE);
            add(zip, "constants.pkl", CONSTANTS);
            add(zip, "version", "3\n");
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        ZipEntry entry = new ZipEntry("gradient/" + name);
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
