package atelier.foreign;

import atelier.tensor.Shape;
import atelier.tensor.Tensor;

/// Pictures between our form and a foreign one, worked out number by number: what the nodes that [Forms] asks for are
/// held against.
final class Converted {
    private Converted() {}

    /// A picture for the network.
    ///
    /// @param picture [1, 3, H, W], RGB, 0 to 1
    /// @param whole whether only whole numbers go in
    static Tensor into(Tensor picture, PictureForm form, boolean whole) {
        int height = (int) picture.shape().axis(2);
        int width = (int) picture.shape().axis(3);
        Tensor made = Tensor.allocate(form.layout().shape(form.channels(), height, width));
        Places places = new Places(form, height, width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < form.channels(); c++) {
                    double sample = sample(picture, form, c, y, x, height, width);
                    made.data().put(places.at(c, y, x), (float) (whole ? Math.floor(sample + 0.5) : sample));
                }
            }
        }
        return made;
    }

    private static double sample(Tensor picture, PictureForm form, int c, int y, int x, int height, int width) {
        Range range = form.range();
        if (form.channels() == 1) {
            double sum = 0;
            double[] shares = {0.299, 0.587, 0.114};
            for (int k = 0; k < 3; k++) {
                sum += shares[k] * (unit(picture, k, y, x, height, width) * range.factor(k) + range.offset(k));
            }
            return sum;
        }
        int colour = form.order().colour(c);
        return colour == 3
                ? range.most()
                : unit(picture, colour, y, x, height, width) * range.factor(colour) + range.offset(colour);
    }

    private static double unit(Tensor picture, int colour, int y, int x, int height, int width) {
        return picture.data().get((colour * height + y) * width + x);
    }

    /// A picture that the network has made.
    ///
    /// @param made in the network's form; of several the first
    /// @param colours 3, or 1 for a grey picture
    /// @return [1, colours, H, W], RGB, `least` to 1, and beyond where the network goes there
    static Tensor outOf(Tensor made, PictureForm form, int colours, float least) {
        int height = (int) form.layout().height(made.shape());
        int width = (int) form.layout().width(made.shape());
        Tensor picture = Tensor.allocate(Shape.of(1, colours, height, width));
        Places places = new Places(form, height, width);
        for (int c = 0; c < colours; c++) {
            int from = form.channels() == 1 ? 0 : form.order().colour(c);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    double unit = (made.data().get(places.at(from, y, x))
                                    - form.range().offset(c))
                            / form.range().factor(c);
                    picture.data().put((c * height + y) * width + x, (float) (unit * (1 - least) + least));
                }
            }
        }
        return picture;
    }

    /// Where a sample lies in a tensor of one picture.
    private record Places(PictureForm form, int height, int width) {
        int at(int c, int y, int x) {
            return switch (form.layout()) {
                case NCHW, CHW, NHW, HW -> (c * height + y) * width + x;
                case NHWC, HWC -> (y * width + x) * form.channels() + c;
            };
        }
    }
}
