package atelier.make;

import atelier.base.Job;
import atelier.image.Raster;
import atelier.image.Size;
import atelier.recipe.Recipe.Sheet;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Lays pictures of a generator beside each other on white, with a sixteenth of their long side around each.
final class Sheets {
    private static final int PAPER = 0xffffffff;

    private Sheets() {}

    /// @throws atelier.base.ProblemException as [Maker#make]
    static Raster make(Sheet sheet, Generator generator, @Nullable Job<?> job) {
        int count = sheet.latents().size();
        Raster first = generator.make(sheet.picture(0), null);
        int gap = Math.max(1, Math.max(first.width(), first.height()) / 16);
        Size size = Size.within(
                gap + (long) sheet.columns() * (first.width() + gap),
                gap + (long) sheet.rows() * (first.height() + gap));
        int width = size.width();
        int height = size.height();
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, PAPER);
        for (int i = 0; i < count; i++) {
            if (job != null) {
                job.report((double) i / count);
            }
            Raster picture = i == 0 ? first : generator.make(sheet.picture(i), null);
            int x = gap + i % sheet.columns() * (first.width() + gap);
            int y = gap + i / sheet.columns() * (first.height() + gap);
            picture.readArgb(0, 0, picture.width(), picture.height(), pixels, y * width + x, width);
        }
        return Raster.of8(width, height, pixels);
    }
}
