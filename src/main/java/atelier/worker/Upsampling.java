package atelier.worker;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import atelier.net.Fold;
import java.util.List;

/// A 3x3 convolution of features that were upsampled, computed as a transposed one of the features themselves. ONNX
/// files keep the filters folded ([Fold]), since ONNX Runtime takes 60 MB a megapixel more for the transposed ones.
final class Upsampling {
    /// Lives as long as the process: it holds no numbers.
    private static final Script TRANSPOSED = Script.of(
            NDManager.newBaseManager(Device.cpu(), "PyTorch"),
            List.of("x", "weight", "bias"),
            "p = weight.size(2) // 2 - 1",
            "return torch.conv_transpose2d(x, weight, bias, [2, 2], [p, p], [0, 0], 1, [1, 1])");

    private Upsampling() {}

    /// @param x [n, in, h, w]
    /// @param weight [out, in, 3, 3], in the scope of `x`
    /// @return [n, out, 2 h, 2 w]
    static NDArray convolved(NDArray x, NDArray weight, NDArray bias, Fold fold) {
        Shape shape = weight.getShape();
        NDArray transposed = x.getManager().create(fold.transposed(), new Shape(9, (long) fold.reach() * fold.reach()));
        NDArray filters = weight.reshape(shape.get(0) * shape.get(1), 9)
                .matMul(transposed)
                .reshape(shape.get(0), shape.get(1), fold.reach(), fold.reach())
                .transpose(1, 0, 2, 3);
        return TRANSPOSED.of(x, filters, bias);
    }
}
