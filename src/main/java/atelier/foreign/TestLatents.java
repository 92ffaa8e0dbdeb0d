package atelier.foreign;

import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Normally distributed latents, always the same ones.
final class TestLatents {
    /// How many a network is tried with.
    static final int COUNT = 8;

    private TestLatents() {}

    /// The `number`th, as [n, length].
    static Tensor ours(int length, int number) {
        SplittableRandom random = new SplittableRandom(number + 1L);
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return Tensor.of(Shape.of(1, length), numbers);
    }

    /// The same as the network wants it.
    static Tensor of(Guess.Latent latent, int number) {
        List<Long> axes = latent.batched()
                ? Stream.concat(Stream.of(1L), latent.axes().stream()).toList()
                : latent.axes();
        return new Tensor(new Shape(axes), ours(latent.length(), number).data());
    }
}
