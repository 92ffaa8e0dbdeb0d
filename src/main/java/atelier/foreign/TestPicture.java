package atelier.foreign;

import atelier.image.Raster;
import atelier.image.Resize;
import atelier.tensor.PixelCodec;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;

/// The picture that networks are tried on: a photograph, or a drawn one where there is none.
///
/// @param photograph of any size
record TestPicture(Raster photograph) {
    private static final int DRAWN = 256;

    /// A sky over a hill with a sun: colours all different, edges and slopes.
    static TestPicture drawn() {
        int[] pixels = new int[DRAWN * DRAWN];
        for (int y = 0; y < DRAWN; y++) {
            for (int x = 0; x < DRAWN; x++) {
                boolean sun = Math.hypot(x - 180, y - 60) < 30;
                boolean hill = y > 170 - 40 * Math.sin(x / 50.0);
                boolean dark = (x / 16 + y / 16) % 2 == 0;
                int red = sun ? 250 : hill ? (dark ? 40 : 90) : y / 2;
                int green = sun ? 200 : hill ? (dark ? 90 : 160) : 80 + y / 2;
                int blue = sun ? 40 : hill ? 30 : 240 - y / 4;
                pixels[y * DRAWN + x] = 0xff000000 | red << 16 | green << 8 | blue;
            }
        }
        return new TestPicture(Raster.of8(DRAWN, DRAWN, pixels));
    }

    /// [1, 3, H, W], RGB, 0 to 1, as large as the form wants it.
    ///
    /// @param side where any size goes
    Tensor of(PictureForm form, int side) {
        return of(form.height() > 0 ? form.height() : side, form.width() > 0 ? form.width() : side);
    }

    /// A painting as the form wants it: warm stripes aslant, unlike the photograph in every way.
    static Tensor painting(PictureForm form, int side) {
        return painting(form.height() > 0 ? form.height() : side, form.width() > 0 ? form.width() : side);
    }

    static Tensor painting(int height, int width) {
        Tensor painting = Tensor.allocate(Shape.of(1, 3, height, width));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double wave = 0.5 + 0.5 * Math.sin((3.0 * x / width + 2.0 * y / height) * 2 * Math.PI);
                for (int c = 0; c < 3; c++) {
                    // As a file of 8 bits has it.
                    long sample = Math.round(230 - 75 * c * wave - 25 * c);
                    painting.data().put((c * height + y) * width + x, sample / 255f);
                }
            }
        }
        return painting;
    }

    Tensor of(int height, int width) {
        Raster sized = Resize.to(photograph, width, height);
        return PixelCodec.encode(sized, 0, 0, width, height, TensorSpec.rgb01(1));
    }
}
