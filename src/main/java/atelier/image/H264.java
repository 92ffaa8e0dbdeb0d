package atelier.image;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.codecs.h264.encode.RateControl;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.codecs.h264.io.model.VUIParameters;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Size;

/// Compresses frames with H.264, baseline profile, at one quality throughout.
final class H264 {
    /// The quantiser, 0 to 51: here the eye finds nothing amiss.
    private static final int QUANTISER = 18;

    private static final int COARSEST = 51;
    /// So much coarser a frame takes about half the room.
    private static final int STEP = 6;
    /// Frames after which one can be shown without those before it.
    private static final int KEY_INTERVAL = 24;

    private final Quantiser quantiser = new Quantiser();
    private final H264Encoder encoder = new Encoder(quantiser);
    private int number;

    /// Whether the next frame can be shown without those before it.
    boolean isKey() {
        return number % KEY_INTERVAL == 0;
    }

    /// The next frame, compressed.
    ByteBuffer encode(Picture picture) {
        boolean key = isKey();
        int sinceKey = number++ % KEY_INTERVAL;
        SliceType slice = key ? SliceType.I : SliceType.P;
        for (quantiser.value = QUANTISER; ; quantiser.value += STEP) {
            try {
                ByteBuffer target = ByteBuffer.allocate(4 * encoder.estimateBufferSize(picture) + (1 << 16));
                return encoder.doEncodeFrame(picture, target, key, sinceKey, slice);
            } catch (BufferOverflowException e) {
                // The encoder gives a frame no more than a byte a pixel; noise in a small one can want more.
                if (quantiser.value + STEP > COARSEST) {
                    throw e;
                }
            }
        }
    }

    /// Tells players what the samples mean, which they otherwise guess by the size.
    private static final class Encoder extends H264Encoder {
        Encoder(RateControl control) {
            super(control);
        }

        @Override
        public SeqParameterSet initSPS(Size size) {
            SeqParameterSet parameters = super.initSPS(size);
            VUIParameters meaning = new VUIParameters();
            meaning.videoSignalTypePresentFlag = true;
            // Not from any broadcast system.
            meaning.videoFormat = 5;
            meaning.colourDescriptionPresentFlag = true;
            // BT.709's primaries, sRGB's curve, BT.601's matrix.
            meaning.colourPrimaries = 1;
            meaning.transferCharacteristics = 13;
            meaning.matrixCoefficients = 6;
            parameters.vuiParams = meaning;
            return parameters;
        }
    }

    private static final class Quantiser implements RateControl {
        private int value = QUANTISER;

        @Override
        public int startPicture(Size size, int most, SliceType type) {
            return value;
        }

        @Override
        public int initialQpDelta() {
            return 0;
        }

        @Override
        public int accept(int bits) {
            return 0;
        }
    }
}
