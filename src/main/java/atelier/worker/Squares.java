package atelier.worker;

import ai.djl.ndarray.NDArray;
import atelier.image.Raster;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.train.Objective;
import atelier.train.TrainingPlan;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Equal squares of pictures as one tensor [n, 3, side, side], RGB 0 to 1, and back as one picture.
final class Squares {
    private Squares() {}

    /// The pictures of one step.
    static Tensor draw(Deck deck, SplittableRandom random, TrainingPlan.Stage stage, Objective.Range zoom) {
        return draw(stage, () -> deck.draw(random, stage.crop(), zoom));
    }

    /// The pictures of one step, drawn one after the other.
    static Tensor draw(TrainingPlan.Stage stage, Supplier<Raster> each) {
        return toTensor(Stream.generate(each).limit(stage.batch()).toList());
    }

    static Tensor toTensor(List<Raster> squares) {
        int side = squares.getFirst().width();
        int plane = side * side;
        Tensor tensor = Tensor.allocate(Shape.of(squares.size(), 3, side, side));
        FloatBuffer data = tensor.data();
        float[] channel = new float[plane];
        for (int n = 0; n < squares.size(); n++) {
            int[] pixels = squares.get(n).toArgb();
            for (int c = 0; c < 3; c++) {
                int shift = 16 - 8 * c;
                for (int i = 0; i < plane; i++) {
                    channel[i] = (pixels[i] >>> shift & 0xff) / 255f;
                }
                data.put((n * 3 + c) * plane, channel);
            }
        }
        return tensor;
    }

    /// Pictures [n, 3 or 1, side, side] one by one, in colour.
    static List<Tensor> each(NDArray pictures) {
        NDArray coloured = Tensors.coloured(pictures);
        List<Tensor> squares = new ArrayList<>();
        for (int i = 0; i < coloured.getShape().get(0); i++) {
            squares.add(Tensors.fromArray(coloured.get(i + ":" + (i + 1)).duplicate()));
        }
        return squares;
    }

    /// Rows of squares as one picture; values outside 0 to 1 are cut off.
    static Raster sheet(List<List<Tensor>> rows) {
        int side = (int) rows.getFirst().getFirst().shape().axis(2);
        int columns = rows.stream().mapToInt(List::size).max().orElseThrow();
        int width = columns * side;
        int[] pixels = new int[width * rows.size() * side];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                float[] values = rows.get(row).get(column).toArray();
                for (int y = 0; y < side; y++) {
                    for (int x = 0; x < side; x++) {
                        int argb = 0xff;
                        for (int c = 0; c < 3; c++) {
                            float value = values[(c * side + y) * side + x];
                            argb = argb << 8 | Math.round(Math.clamp(value, 0f, 1f) * 255);
                        }
                        pixels[(row * side + y) * width + column * side + x] = argb;
                    }
                }
            }
        }
        return Raster.of8(width, rows.size() * side, pixels);
    }

    /// Pictures [n, 3 or 1, side, side], RGB or grey 0 to 1, as one, so many across.
    static Raster grid(Tensor pictures, int across) {
        int n = (int) pictures.shape().axis(0);
        int channels = (int) pictures.shape().axis(1);
        int side = (int) pictures.shape().axis(2);
        int plane = side * side;
        List<List<Tensor>> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Tensor picture = Tensor.allocate(Shape.of(1, 3, side, side));
            for (int c = 0; c < 3; c++) {
                int from = (i * channels + (channels == 3 ? c : 0)) * plane;
                picture.data().put(c * plane, pictures.data(), from, plane);
            }
            if (i % across == 0) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(picture);
        }
        return sheet(rows);
    }
}
