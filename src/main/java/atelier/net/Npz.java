package atelier.net;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// NumPy's archives of arrays, as far as teachers' weights need them: little-endian floats in C order.
/// Objects (pickles) are refused.
public final class Npz {
    private static final Pattern SHAPE = Pattern.compile("'shape': \\(([0-9, ]*)\\)");

    private Npz() {}

    /// The arrays by name, without `.npy`.
    ///
    /// @throws atelier.base.ProblemException [Problem.FileMissing] or [Problem.ModelNotLoadable]
    public static Map<String, Tensor> read(Path file) {
        if (!file.toFile().isFile()) {
            throw new Problem.FileMissing(file).exception();
        }
        Map<String, Tensor> arrays = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                arrays.put(entry.getName().replaceFirst("\\.npy$", ""), array(bytes));
            }
        } catch (IOException e) {
            throw new Problem.ModelNotLoadable(file, AtomicFile.reason(e)).exception(e);
        }
        return arrays;
    }

    private static Tensor array(byte[] npy) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(npy).order(ByteOrder.LITTLE_ENDIAN);
        if (npy.length < 12 || npy[0] != (byte) 0x93) {
            throw new IOException("not an array");
        }
        int start = npy[6] == 1 ? 10 : 12;
        int length = npy[6] == 1 ? Short.toUnsignedInt(bytes.getShort(8)) : bytes.getInt(8);
        String header = new String(npy, start, length, StandardCharsets.US_ASCII);
        Matcher shape = SHAPE.matcher(header);
        if (!header.contains("'descr': '<f4'") || !header.contains("'fortran_order': False") || !shape.find()) {
            throw new IOException("not floats in C order: " + header.strip());
        }
        List<Long> axes = new ArrayList<>();
        for (String axis : shape.group(1).split(",")) {
            if (!axis.isBlank()) {
                axes.add(Long.parseLong(axis.strip()));
            }
        }
        Shape s = new Shape(axes);
        FloatBuffer source = bytes.position(start + length)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        FloatBuffer data = Tensor.buffer(Math.toIntExact(s.size()));
        data.put(0, source, 0, data.capacity());
        return new Tensor(s, data);
    }
}
