package atelier.net;

import atelier.tensor.Tensor;

/// The phases of a sub-pixel convolution: `phases` filters in a row make the pixels of one square.
final class Phases {
    private Phases() {}

    /// The weights with which the phases' filters have the same sum for every input channel, and the phases'
    /// biases are the same; weights that are so already stay.
    ///
    /// @param weight shaped `[filters, in, 3, 3]`, or a bias shaped `[filters]`
    static Tensor balanced(Tensor weight, int phases) {
        if (phases == 1) {
            return weight;
        }
        float[] values = weight.toArray();
        int filters = Math.toIntExact(weight.shape().axis(0));
        int kernel = weight.shape().rank() == 4 ? 9 : 1;
        int in = values.length / filters / kernel;
        for (int first = 0; first < filters; first += phases) {
            for (int channel = 0; channel < in; channel++) {
                double[] means = new double[phases];
                double common = 0;
                for (int phase = 0; phase < phases; phase++) {
                    for (int k = 0; k < kernel; k++) {
                        means[phase] += values[((first + phase) * in + channel) * kernel + k] / kernel;
                    }
                    common += means[phase] / phases;
                }
                for (int phase = 0; phase < phases; phase++) {
                    for (int k = 0; k < kernel; k++) {
                        values[((first + phase) * in + channel) * kernel + k] += (float) (common - means[phase]);
                    }
                }
            }
        }
        return Tensor.of(weight.shape(), values);
    }
}
