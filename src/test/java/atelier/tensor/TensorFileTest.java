package atelier.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.Problem;
import atelier.base.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("重み").resolve("été.bin");
    }

    @Test
    void tensorsComeBackAsTheyWentInOrderIncluded() {
        Tensor large = Tensor.allocate(Shape.of(3, 70_000));
        for (int i = 0; i < large.data().capacity(); i++) {
            large.data().put(i, (float) Math.sin(i));
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("paint/in/code", Tensor.of(Shape.of(1, 2, 2), 1, -2, Float.MIN_VALUE, Float.NEGATIVE_INFINITY));
        tensors.put("b", large);
        tensors.put("a scalar", Tensor.of(Shape.of(), 7));
        tensors.put("nothing", Tensor.allocate(Shape.of(0, 5)));

        TensorFile.write(file, tensors);
        Map<String, Tensor> back = TensorFile.read(file);

        assertThat(back.keySet()).containsExactlyElementsOf(tensors.keySet());
        assertThat(back.values())
                .extracting(Tensor::shape)
                .containsExactlyElementsOf(
                        tensors.values().stream().map(Tensor::shape).toList());
        assertThat(back.values())
                .extracting(Tensor::toArray)
                .containsExactlyElementsOf(
                        tensors.values().stream().map(Tensor::toArray).toList());
        assertThat(back.values()).allMatch(tensor -> tensor.data().isDirect());
    }

    @Test
    void everyCutIsNoticed() throws IOException {
        TensorFile.write(file, Map.of("w", Tensor.of(Shape.of(2), 1, 2)));
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertDamaged();
        }
    }

    @Test
    void headersThatLieAreNoticed() throws IOException {
        header("{\"w\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[0,4]}}");
        assertDamaged();
        header("{\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[-4,4]}}");
        assertDamaged();
        header("{\"w\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}");
        assertDamaged();
        header("{\"w\":{\"dtype\":\"F32\",\"shape\":[9223372036854775807,4],\"data_offsets\":[0,8]}}");
        assertDamaged();
        header("{\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[]}}");
        assertDamaged();
        header("{\"w\":null}");
        assertDamaged();
        header("[]");
        assertDamaged();
    }

    @Test
    void aMissingFileIsSaidToBeMissing() {
        assertThatThrownBy(() -> TensorFile.read(file))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(new Problem.FileMissing(file)));
    }

    private void header(String json) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + 8).order(ByteOrder.LITTLE_ENDIAN);
        Files.write(file, bytes.putLong(text.length).put(text).array());
    }

    private void assertDamaged() {
        assertThatThrownBy(() -> TensorFile.read(file)).isInstanceOf(TensorFile.Malformed.class);
    }
}
