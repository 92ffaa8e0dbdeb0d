package atelier.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.image.Raster;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PixelCodecTest {
    private static final TensorSpec RGB = TensorSpec.rgb01(1);

    @Test
    void channelsLieInPlanes() {
        Raster picture = Raster.of8(2, 1, new int[] {0xff336699, 0x01ffcc00});

        Tensor tensor = PixelCodec.encode(picture, 0, 0, 2, 1, RGB);

        assertThat(tensor.shape()).isEqualTo(Shape.of(1, 3, 1, 2));
        assertThat(tensor.toArray()).containsExactly(new float[] {0.2f, 1, 0.4f, 0.8f, 0.6f, 0}, within(1e-6f));
    }

    @Test
    void orderMeanAndDeviationAreTheModels() {
        TensorSpec bgr = new TensorSpec(
                RGB.shape(),
                TensorSpec.Meaning.PICTURE,
                TensorSpec.ChannelOrder.BGR,
                List.of(0.5f, 0.25f, 0f),
                List.of(0.5f, 0.25f, 2f),
                1);
        Raster picture = Raster.of8(1, 1, new int[] {0xffff0033});

        Tensor tensor = PixelCodec.encode(picture, 0, 0, 1, 1, bgr);
        int[] back = new int[1];
        PixelCodec.decode(tensor, bgr, 0, 0, 1, 1, back, 0, 1);

        assertThat(tensor.toArray()).containsExactly(new float[] {-0.6f, -1, 0.5f}, within(1e-6f));
        assertThat(back).containsExactly(0x00ff0033);
    }

    @Test
    void whatLiesOutsideIsReflected() {
        Raster picture = Raster.of8(3, 1, new int[] {0xff000000, 0xff330000, 0xff660000});

        float[] reds = PixelCodec.encode(picture, -3, -2, 9, 1, RGB).toArray();

        assertThat(Arrays.copyOf(reds, 9))
                .containsExactly(new float[] {0.2f, 0.4f, 0.2f, 0, 0.2f, 0.4f, 0.2f, 0, 0.2f}, within(1e-6f));
    }

    @Test
    void aRegionWhollyOutsideIsReflectedToo() {
        Raster picture = Raster.of8(1, 2, new int[] {0xff000000, 0xffff0000});

        float[] reds = PixelCodec.encode(picture, -9, 2, 2, 2, RGB).toArray();

        assertThat(Arrays.copyOf(reds, 4)).containsExactly(0, 0, 1, 1);
    }

    /// As it is where the picture has been made smaller.
    @Test
    void whatCannotBeSeenIsBlackWhateverItHides() {
        Raster shallow = Raster.of8(2, 1, new int[] {0x00ffffff, 0x01ffffff});
        Raster deep = Raster.of16(2, 1, new short[] {-1, -1, -1, 0, -1, -1, -1, 1});

        for (Raster picture : List.of(shallow, deep)) {
            assertThat(PixelCodec.encode(picture, 0, 0, 2, 1, RGB).toArray()).containsExactly(0, 1, 0, 1, 0, 1);
        }
    }

    @Test
    void everyValueComesBack() {
        int[] argb = new int[256];
        short[] rgba = new short[65536 * 4];
        for (int i = 0; i < 65536; i++) {
            argb[i & 255] = 0x7f000000 | (i & 255) * 0x10101;
            for (int c = 0; c < 4; c++) {
                rgba[i * 4 + c] = (short) i;
            }
        }
        Raster shallow = Raster.of8(16, 16, argb);
        Raster deep = Raster.of16(256, 256, rgba);
        int[] argbBack = new int[256];
        Arrays.fill(argbBack, 0x7f000000);
        short[] rgbaBack = rgba.clone();
        for (int i = 0; i < rgba.length; i++) {
            rgbaBack[i] = i % 4 == 3 ? rgba[i] : 0;
        }

        PixelCodec.decode(PixelCodec.encode(shallow, 0, 0, 16, 16, RGB), RGB, 0, 0, 16, 16, argbBack, 0, 16);
        PixelCodec.decode(PixelCodec.encode(deep, 0, 0, 256, 256, RGB), RGB, 0, 0, 256, 256, rgbaBack, 0, 1024);

        assertThat(Raster.of8(16, 16, argbBack)).isEqualTo(shallow);
        assertThat(Raster.of16(256, 256, rgbaBack)).isEqualTo(deep);
    }

    @Test
    void aTileGoesToItsPlaceAndIsClamped() {
        Tensor tensor = Tensor.of(Shape.of(1, 3, 2, 2), -1, 2, 0, 0.5f, 0, 0, 0, 1, Float.NaN, 0, 0, 0);
        int[] target = new int[9];
        target[4] = 0x80ffffff;

        PixelCodec.decode(tensor, RGB, 1, 0, 1, 2, target, 4, 3);

        assertThat(target).containsExactly(0, 0, 0, 0, 0x80ff0000, 0, 0, 0x0080ff00, 0);
    }
}
