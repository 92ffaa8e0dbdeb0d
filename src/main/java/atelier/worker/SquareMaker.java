package atelier.worker;

import atelier.image.Raster;
import atelier.image.Resize;
import atelier.train.Dataset;
import atelier.train.IdxPictures;

/// Brings pictures to the squares of a data set: bytes by channel, row and column, transparency laid on white.
record SquareMaker(Dataset data) {
    /// The picture's long side is read no larger than this; four times the square's where that is more.
    private static final int LONG_SIDE = 640;

    int longSide() {
        return Math.max(LONG_SIDE, 4 * data.side());
    }

    int bytes() {
        return data.channels() * data.side() * data.side();
    }

    byte[] square(Raster picture) {
        int[] argb = fitted(picture).toArgb();
        int plane = data.side() * data.side();
        byte[] square = new byte[bytes()];
        for (int i = 0; i < plane; i++) {
            int red = onWhite(argb[i], 16);
            int green = onWhite(argb[i], 8);
            int blue = onWhite(argb[i], 0);
            if (data.colour()) {
                square[i] = (byte) red;
                square[plane + i] = (byte) green;
                square[2 * plane + i] = (byte) blue;
            } else {
                // ITU-R BT.601, as in every grey JPEG.
                square[i] = (byte) Math.round(0.299f * red + 0.587f * green + 0.114f * blue);
            }
        }
        return square;
    }

    byte[] square(IdxPictures pictures, int number) {
        return square(pictures.picture(number));
    }

    private Raster fitted(Raster picture) {
        int side = data.side();
        int width = picture.width();
        int height = picture.height();
        return switch (data.fit()) {
            case CROP -> Resize.square(picture, side);
            case PAD -> {
                int greatest = Math.max(width, height);
                int w = Math.max(1, Math.round((float) side * width / greatest));
                int h = Math.max(1, Math.round((float) side * height / greatest));
                yield padded(Resize.to(picture, w, h), side);
            }
        };
    }

    /// The picture in the middle of a square, its edges continued.
    private static Raster padded(Raster picture, int side) {
        int left = (side - picture.width()) / 2;
        int top = (side - picture.height()) / 2;
        int[] argb = new int[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                argb[y * side + x] = picture.argb(
                        Math.clamp(x - left, 0, picture.width() - 1), Math.clamp(y - top, 0, picture.height() - 1));
            }
        }
        return Raster.of8(side, side, argb);
    }

    private static int onWhite(int argb, int shift) {
        int alpha = argb >>> 24;
        return ((argb >>> shift & 0xff) * alpha + 255 * (255 - alpha) + 127) / 255;
    }
}
