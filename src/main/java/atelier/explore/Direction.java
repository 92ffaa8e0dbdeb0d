package atelier.explore;

import atelier.recipe.Latent;
import java.util.List;

/// A way through a latent space. Those of one generator are at right angles to each other.
///
/// @param numbers one for each of the latent's, of length 1 together: one step is one standard deviation
/// @param strength how much a step changes the picture: root mean square of its samples, 0 to 1
public record Direction(List<Float> numbers, double strength) {
    public Direction {
        numbers = List.copyOf(numbers);
    }

    /// How far along this way a point lies, in standard deviations.
    public double of(Latent latent) {
        double sum = 0;
        for (int i = 0; i < numbers.size(); i++) {
            sum += (double) numbers.get(i) * latent.numbers().get(i);
        }
        return sum;
    }

    /// The point moved along this way, and no other at a right angle, until it lies at `value`.
    public Latent with(Latent latent, double value) {
        return latent.moved(toArray(), value - of(latent));
    }

    private float[] toArray() {
        float[] array = new float[numbers.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = numbers.get(i);
        }
        return array;
    }
}
