package atelier.make;

import static atelier.make.Difference.psnr;
import static org.assertj.core.api.Assertions.assertThat;

import atelier.image.Raster;
import atelier.model.ModelCard.Tiling;
import atelier.recipe.Recipe.Stylize;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// However a picture is cut, it comes out as it does whole.
class TilingTest {
    @TempDir
    Path temp;

    private Atelier atelier;
    private Stylize recipe;
    private Raster whole;

    @BeforeEach
    void paintWhole() throws Exception {
        atelier = new Atelier(temp);
        recipe = atelier.recipe(
                atelier.file("photo.png", Atelier.waves(203, 150, 1)),
                atelier.file("style.png", Atelier.waves(90, 70, 2)));
        whole = atelier.with(new Budget(Long.MAX_VALUE, 64, Long.MAX_VALUE, 0)).make(recipe, null);
        assertThat(atelier.runs).containsExactly("style", "content", "paint");
        atelier.runs.clear();
    }

    @AfterEach
    void close() {
        atelier.close();
    }

    @Test
    void withItsFeaturesKept() {
        for (int side : List.of(32, 60, 128)) {
            Raster tiled = atelier.with(new Budget(0, side, Long.MAX_VALUE, 0)).make(recipe, null);
            assertThat(psnr(whole, tiled)).as("tiles of " + side).isGreaterThan(70);
        }
    }

    @Test
    void withATexture() {
        Stylize textured = recipe.withTexture(1);
        Raster uneven =
                atelier.with(new Budget(Long.MAX_VALUE, 64, Long.MAX_VALUE, 0)).make(textured, null);
        assertThat(psnr(whole, uneven)).isLessThan(50);
        for (long kept : List.of(0L, Long.MAX_VALUE)) {
            Raster tiled = atelier.with(new Budget(0, 60, kept, 0)).make(textured, null);
            assertThat(psnr(uneven, tiled)).isGreaterThan(70);
        }
    }

    @Test
    void withAnUnderpainting() throws Exception {
        Stylize layered = atelier.recipe(
                        atelier.file("large.png", Atelier.waves(300, 210, 1)),
                        recipe.styles().getFirst().source())
                .withUnderpainting(1);
        Raster all =
                atelier.with(new Budget(Long.MAX_VALUE, 64, Long.MAX_VALUE, 0)).make(layered, null);
        assertThat(atelier.runs).containsExactly("style", "content", "paint", "content", "paint");
        for (long kept : List.of(0L, Long.MAX_VALUE)) {
            // Each layer rounds once more.
            Raster tiled = atelier.with(new Budget(0, 60, kept, 0)).make(layered, null);
            assertThat(psnr(all, tiled)).isGreaterThan(60);
        }
    }

    @Test
    void withItsFeaturesComputedAgainForEachTile() {
        Raster tiled = atelier.with(new Budget(0, 64, 0, 0)).make(recipe, null);
        assertThat(psnr(whole, tiled)).isGreaterThan(80);
        assertThat(Collections.frequency(atelier.runs, "paint")).isEqualTo(4 * 3);
        assertThat(Collections.frequency(atelier.runs, "content")).isEqualTo(5 * 4 + 4 * 3);
    }

    @Test
    void toTheSameBytesEveryTime() {
        StyleTransfer tiled = atelier.with(new Budget(0, 32, Long.MAX_VALUE, 0));
        assertThat(tiled.make(recipe, null)).isEqualTo(tiled.make(recipe, null));
    }

    @Test
    void partsSeeAsFarAsTheNetworksReachAndEndWithTheFrame() {
        Frame frame = new Frame(203, 150, new Tiling(4, 20, 24, 32, 0));
        assertThat(frame.all()).isEqualTo(new Area(-32, -32, 204 + 64, 152 + 64));
        assertThat(frame.seenForPaint(new Area(0, 0, 64, 64))).isEqualTo(new Area(-24, -24, 112, 112));
        assertThat(frame.seenForContent(new Area(-32, -32, 64, 64))).isEqualTo(new Area(-32, -32, 84, 84));
    }

    @Test
    void partsCoverAnAreaOnceInMultiplesOfTheStride() {
        Area area = new Area(-8, 4, 1000, 68);
        List<Area> parts = area.cut(96, 4);
        assertThat(parts.stream().mapToLong(Area::pixels).sum()).isEqualTo(area.pixels());
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.within(area)).isEqualTo(part);
            assertThat(part.width()).isBetween(1, 96).matches(w -> w % 4 == 0);
            assertThat(part.height()).isEqualTo(68);
        });
    }
}
