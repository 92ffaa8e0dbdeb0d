package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.util.SplittableRandom;

/// Changes of a batch of pictures that gradients pass through, so that a discriminator never sees a picture itself
/// and cannot learn a small set by heart: brightness, saturation, contrast, then moved, then a square left out (Zhao
/// et al. 2020).
///
/// @param brightness added, saturation and contrast multiplied, each [n, 1, 1, 1]
/// @param rows selects each picture's rows, [n, 1, h, h]: what is moved in from beyond is 0
/// @param columns the same of its columns, [n, 1, w, w]
/// @param mask 0 where a square is left out, 1 elsewhere, [n, 1, h, w]
record Augmentation(Tensor brightness, Tensor saturation, Tensor contrast, Tensor rows, Tensor columns, Tensor mask) {
    /// Longest way, as a part of the side.
    private static final double WAY = 0.125;
    /// Side of the square left out, as a part of the side.
    private static final double HOLE = 0.5;

    /// @param side of the pictures
    /// @param strength 0 for no change to 1
    static Augmentation draw(SplittableRandom random, int n, int side, double strength) {
        Tensor brightness = Tensor.allocate(Shape.of(n, 1, 1, 1));
        Tensor saturation = Tensor.allocate(Shape.of(n, 1, 1, 1));
        Tensor contrast = Tensor.allocate(Shape.of(n, 1, 1, 1));
        Tensor rows = Tensor.allocate(Shape.of(n, 1, side, side));
        Tensor columns = Tensor.allocate(Shape.of(n, 1, side, side));
        Tensor mask = Tensor.allocate(Shape.of(n, 1, side, side));
        int way = (int) Math.round(side * WAY * strength);
        int hole = (int) Math.round(side * HOLE * strength);
        for (int i = 0; i < n; i++) {
            brightness.data().put(i, (float) ((random.nextDouble() - 0.5) * strength));
            saturation.data().put(i, (float) (1 + (2 * random.nextDouble() - 1) * strength));
            contrast.data().put(i, (float) (1 + (random.nextDouble() - 0.5) * strength));
            int down = random.nextInt(2 * way + 1) - way;
            int across = random.nextInt(2 * way + 1) - way;
            // The hole's middle may lie anywhere, so that the border is left out as often as the rest.
            int top = random.nextInt(side) - hole / 2;
            int left = random.nextInt(side) - hole / 2;
            for (int y = 0; y < side; y++) {
                int at = (i * side + y) * side;
                if (y - down >= 0 && y - down < side) {
                    rows.data().put(at + y - down, 1);
                }
                if (y - across >= 0 && y - across < side) {
                    // Multiplied from the right: column y comes from y - across.
                    columns.data().put((i * side + y - across) * side + y, 1);
                }
                boolean within = y >= top && y < top + hole;
                for (int x = 0; x < side; x++) {
                    boolean out = within && x >= left && x < left + hole;
                    mask.data().put(at + x, out ? 0 : 1);
                }
            }
        }
        return new Augmentation(brightness, saturation, contrast, rows, columns, mask);
    }

    /// @param pictures [n, c, h, w], -1 to 1
    /// @return as many, in the scope
    NDArray of(NDManager scope, NDArray pictures) {
        long n = pictures.getShape().get(0);
        NDArray x = pictures.add(Tensors.toArray(scope, brightness));
        if (pictures.getShape().get(1) > 1) {
            NDArray grey = x.mean(new int[] {1}, true);
            x = grey.add(x.sub(grey).mul(Tensors.toArray(scope, saturation)));
        }
        NDArray mean = x.reshape(n, -1).mean(new int[] {1}, true).reshape(n, 1, 1, 1);
        x = mean.add(x.sub(mean).mul(Tensors.toArray(scope, contrast)));
        NDArray moved = Tensors.toArray(scope, rows).matMul(x).matMul(Tensors.toArray(scope, columns));
        return moved.mul(Tensors.toArray(scope, mask));
    }
}
