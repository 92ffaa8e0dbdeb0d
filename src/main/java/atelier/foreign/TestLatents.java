package atelier.foreign;

import atelier.foreign.Given.Role;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Normally distributed latents and a class each, always the same ones.
final class TestLatents {
    /// How many a network is tried with.
    static final int COUNT = 8;

    private TestLatents() {}

    /// The `number`th, as [1, length].
    static Tensor ours(int length, int number) {
        SplittableRandom random = new SplittableRandom(number + 1L);
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return Tensor.of(Shape.of(1, length), numbers);
    }

    /// The class of the `number`th, as [1, classes].
    static Tensor classOf(int classes, int number) {
        float[] shares = new float[classes];
        shares[number % classes] = 1;
        return Tensor.of(Shape.of(1, classes), shares);
    }

    /// The `number`th in our form: `latent`, and `class` where there are some.
    static Map<String, Tensor> ours(int length, int classes, int number) {
        Tensor latent = ours(length, number);
        return classes == 0 ? Map.of("latent", latent) : Map.of("latent", latent, "class", classOf(classes, number));
    }

    /// The same as the network wants it, by its inputs' names.
    static Map<String, Tensor> of(List<Given> inputs, int number) {
        int length = inputs.stream()
                .filter(input -> input.is(Role.LATENT))
                .mapToInt(Given::numbers)
                .sum();
        Tensor latent = ours(length, number);
        Map<String, Tensor> given = new HashMap<>();
        int from = 0;
        for (Given input : inputs) {
            if (input.is(Role.LATENT)) {
                int numbers = input.numbers();
                given.put(input.input(), new Tensor(input.shape(), latent.data().slice(from, numbers)));
                from += numbers;
            } else if (input.is(Role.SHARES)) {
                given.put(
                        input.input(),
                        new Tensor(
                                input.shape(), classOf(input.numbers(), number).data()));
            } else if (input.is(Role.CLASS)) {
                given.put(input.input(), Tensor.of(input.shape(), number % Math.max(1, input.classes())));
            }
        }
        return given;
    }
}
