package atelier.evaluate;

import atelier.image.Raster;
import atelier.image.Resize;
import java.util.Arrays;
import java.util.List;

/// Generated pictures beside the data's nearest, the nearest pairs first.
public final class ContactSheet {
    private static final int SIDE = 96;
    private static final int GAP = 12;
    private static final int COLUMNS = 6;
    private static final int ROWS = 8;
    private static final int GROUND = 0xff808080;

    private ContactSheet() {}

    /// Six pairs a row, each generated left and real right.
    public static Raster of(PictureSet generated, PictureSet real, List<Memorisation.Pair> pairs) {
        int shown = Math.min(pairs.size(), COLUMNS * ROWS);
        int rows = (shown + COLUMNS - 1) / COLUMNS;
        int width = COLUMNS * (2 * SIDE + GAP) + GAP;
        int height = rows * (SIDE + GAP) + GAP;
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, GROUND);
        for (int i = 0; i < shown; i++) {
            int x = GAP + i % COLUMNS * (2 * SIDE + GAP);
            int y = GAP + i / COLUMNS * (SIDE + GAP);
            Resize.square(generated.picture(pairs.get(i).generated()), SIDE)
                    .readArgb(0, 0, SIDE, SIDE, pixels, y * width + x, width);
            Resize.square(real.picture(pairs.get(i).real()), SIDE)
                    .readArgb(0, 0, SIDE, SIDE, pixels, y * width + x + SIDE, width);
        }
        return Raster.of8(width, height, pixels);
    }
}
