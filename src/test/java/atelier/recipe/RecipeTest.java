package atelier.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Json;
import org.junit.jupiter.api.Test;

class RecipeTest {
    @Test
    void aRecipeFromBeforeTexturesAndLayersHasNone() {
        String kept = """
            {"is":"Stylize","model":"style-1","modelVersion":5,"content":{"path":"/p/港.jpg","sha256":"00"},
             "styles":[],"strength":1.0,"styleScale":1.0,"keepColours":true,"size":0}""";

        Recipe.Stylize recipe = (Recipe.Stylize) Json.read(kept, Recipe.class);

        assertThat(recipe.texture()).isZero();
        assertThat(recipe.mottle()).isZero();
        assertThat(recipe.underpainting()).isZero();
        assertThat(recipe.keepColours()).isTrue();
        assertThat(Json.read(Json.compact(recipe), Recipe.class)).isEqualTo(recipe);
        Recipe.Stylize layered = recipe.withUnderpainting(0.25).withSize(9).withTexture(0.5);
        assertThat(Json.read(Json.compact(layered), Recipe.class)).isEqualTo(layered);
        assertThat(layered.underpainting()).isEqualTo(0.25);
    }
}
