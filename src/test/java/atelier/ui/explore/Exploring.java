package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.explore.Visit;
import atelier.recipe.Latent;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A page that explores one of two small generators, with its pictures made at once, and nothing gone wrong at the end.
abstract class Exploring {
    @TempDir
    Path temp;

    Spaces spaces;
    ExploreModel model;

    @BeforeEach
    void open() throws Exception {
        spaces = new Spaces(temp);
        model = spaces.model();
        model.open();
    }

    @AfterEach
    void close() {
        assertThat(model.desk().troubles()).isEmpty();
        spaces.close();
    }

    final Latent latent() {
        return model.spot().point().get().orElseThrow().latent();
    }

    final Visit here() {
        return model.journey().here().get().orElseThrow();
    }

    final double along(int way) {
        return model.ways()
                .compass()
                .get()
                .orElseThrow()
                .ways()
                .get(way)
                .direction()
                .of(latent());
    }
}
