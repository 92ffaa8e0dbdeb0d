package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Json;
import atelier.explore.Visit.Change;
import atelier.gallery.Query;
import atelier.image.ImageFiles;
import atelier.recipe.Recipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ManyModelTest extends Exploring {
    @Test
    void ofManyOneIsTakenAndAllAreKept() throws Exception {
        model.travel().truncate(0.7);
        model.many().grid().set(new ManyModel.Grid(4, 3));
        model.drawMany();
        ManyModel.Draw drawn = model.many().drawn().get().orElseThrow();
        assertThat(drawn.points()).hasSize(12).allMatch(point -> point.truncation() == 0.7);

        model.take(5);
        assertThat(here().change()).isEqualTo(new Change.Drawn(drawn.first() + 5));

        Path folder = Files.createDirectories(temp.resolve("很多"));
        model.many().writeAll("writing", folder, 0);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(12);
        }
        Path sheet = folder.resolve("sheet.png");
        model.many().writeSheet("writing", sheet, 32, 1);
        assertThat(ImageFiles.recipe(sheet).orElseThrow()).contains("\"columns\":4");
        model.many().keepAll("saving", 0);
        assertThat(spaces.gallery.find(Query.ALL)).hasSize(12);
        assertThat(model.desk().finished())
                .contains(new Desk.Finish.Many(12, Optional.of(folder)), new Desk.Finish.Many(12, Optional.empty()));
    }

    @Test
    void aSheetHasTheColumnsAndRowsAndTheSeedsThatWereAskedFor() throws Exception {
        model.many().beginWith(" 1000 ");
        model.drawMany();
        model.many().grid().set(new ManyModel.Grid(5, 2));

        Path sheet = temp.resolve("sheet.png");
        model.many().writeSheet("writing", sheet, 32, 1);

        Recipe.Sheet recipe = (Recipe.Sheet) Json.read(ImageFiles.recipe(sheet).orElseThrow(), Recipe.class);
        assertThat(recipe.columns()).isEqualTo(5);
        assertThat(recipe.rows()).isEqualTo(2);
        assertThat(recipe.latents())
                .extracting(latent -> latent.seed().orElseThrow())
                .containsExactlyElementsOf(LongStream.range(1000, 1010).boxed().toList());
    }

    @Test
    void aFirstSeedIsWishedForOnceAndThenChanceDecides() {
        model.many().beginWith("月亮");
        model.drawMany();
        long moon = first();
        model.drawMany();
        long other = first();
        model.many().beginWith("月亮");
        model.drawMany();

        assertThat(first()).isEqualTo(moon).isNotEqualTo(other);
    }

    private long first() {
        return model.many().drawn().get().orElseThrow().first();
    }

    @Test
    void theLastSeedsOfAllAreFollowedByTheFirst() {
        model.many().beginWith(Long.toString(Long.MAX_VALUE));
        model.drawMany();

        assertThat(model.many().drawn().get().orElseThrow().points()).hasSize(24);
    }

    @Test
    void whatLiesInAFolderIsNotWrittenOver() throws Exception {
        // Points that keep what is locked have no seed to be named after.
        model.ways().lock(0, true);
        model.many().grid().set(new ManyModel.Grid(2, 1));
        Path folder = Files.createDirectories(temp.resolve("很多"));
        for (int times = 0; times < 2; times++) {
            model.drawMany();
            model.many().writeAll("writing", folder, 0);
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> ImageFiles.recipe(file).orElseThrow()).distinct())
                    .hasSize(4);
        }
    }
}
