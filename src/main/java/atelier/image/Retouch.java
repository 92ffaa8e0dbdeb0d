package atelier.image;

/// What was changed in one picture, done to another.
public final class Retouch {
    private Retouch() {}

    /// Every colour of `picture`, and of what leads from `before` to `after` so large a share. Both are brought to
    /// the picture's size on the way, as [Resize#to] does.
    ///
    /// @param after as deep as `before`
    /// @param share 0 to 1
    /// @return as deep as `picture`, with its alpha and profile
    public static Raster of(Raster picture, Raster before, Raster after, double share) {
        if (before.bits() != after.bits()) {
            throw new IllegalArgumentException(before + " to " + after);
        }
        Raster changed = Strips.raster(
                () -> new Changed(Lines.of(picture), lines(before, picture), lines(after, picture), (float) share));
        return picture.profile().map(changed::withProfile).orElse(changed);
    }

    private static Lines lines(Raster source, Raster asLargeAs) {
        boolean same = source.width() == asLargeAs.width() && source.height() == asLargeAs.height();
        Lines lines = Lines.of(source);
        return same ? lines : new Resampling(lines, asLargeAs.width(), asLargeAs.height());
    }

    /// The picture's lines after the change, to be read in order.
    private static final class Changed implements Lines {
        private final Lines picture;
        private final Lines before;
        private final Lines after;
        private final float share;
        private final int[] from8;
        private final int[] to8;
        private final short[] from16;
        private final short[] to16;

        /// @param before and `after`, as wide and high as the picture
        Changed(Lines picture, Lines before, Lines after, float share) {
            this.picture = picture;
            this.before = before;
            this.after = after;
            this.share = share;
            int pixels = picture.bits() == 8 ? picture.width() : 0;
            int samples = picture.bits() == 16 ? picture.width() * 4 : 0;
            from8 = new int[pixels];
            to8 = new int[pixels];
            from16 = new short[samples];
            to16 = new short[samples];
        }

        @Override
        public int width() {
            return picture.width();
        }

        @Override
        public int height() {
            return picture.height();
        }

        @Override
        public int bits() {
            return picture.bits();
        }

        @Override
        public void readArgb(int y, int[] target) {
            picture.readArgb(y, target);
            before.readArgb(y, from8);
            after.readArgb(y, to8);
            for (int x = 0; x < target.length; x++) {
                int pixel = target[x];
                target[x] = (pixel & 0xff000000)
                        | changed(pixel >> 16 & 255, from8[x] >> 16 & 255, to8[x] >> 16 & 255, 255) << 16
                        | changed(pixel >> 8 & 255, from8[x] >> 8 & 255, to8[x] >> 8 & 255, 255) << 8
                        | changed(pixel & 255, from8[x] & 255, to8[x] & 255, 255);
            }
        }

        @Override
        public void readRgba16(int y, short[] target) {
            picture.readRgba16(y, target);
            before.readRgba16(y, from16);
            after.readRgba16(y, to16);
            for (int i = 0; i < target.length; i++) {
                boolean alpha = i % 4 == 3;
                if (!alpha) {
                    target[i] = (short) changed(target[i] & 0xffff, from16[i] & 0xffff, to16[i] & 0xffff, 65535);
                }
            }
        }

        private int changed(int sample, int from, int to, int peak) {
            return Math.clamp(Math.round(sample + (to - from) * share), 0, peak);
        }
    }
}
