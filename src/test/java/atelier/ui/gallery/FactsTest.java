package atelier.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.FileHashes;
import atelier.base.Json;
import atelier.base.Text;
import atelier.gallery.Artwork;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.recipe.Recipe;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final Recipe MIX = new Recipe.Stylize(
            new ModelId("style-1"),
            2,
            Samples.source("/照片", "港湾.jpg"),
            List.of(
                    new Recipe.StyleSource(Samples.source("/p", "wave.jpg"), 3),
                    new Recipe.StyleSource(Samples.source("/p", "Étoiles.png"), 1)),
            0.8,
            1.5,
            0.5,
            0,
            true,
            1024);

    private static List<String> lines(Optional<Recipe> recipe, Locale language) {
        return lines(recipe, List.of(), language);
    }

    private static List<String> lines(Optional<Recipe> recipe, List<ModelCard> cards, Locale language) {
        Artwork artwork = new Artwork(
                1,
                Path.of("a.png"),
                Path.of("t.jpg"),
                1000,
                Instant.parse("2026-11-21T10:15:00Z"),
                1024,
                768,
                false,
                recipe.map(Json::compact));
        return Facts.of(artwork, cards, Text.in(language), ZoneOffset.UTC).stream()
                .map(fact -> fact.label() + ": " + fact.value().replace('\u202f', ' '))
                .toList();
    }

    @Test
    void aMixIsToldWithItsShares() {
        assertThat(lines(Optional.of(MIX), Locale.ENGLISH))
                .containsExactly(
                        "Photograph: 港湾.jpg",
                        "Paintings: wave.jpg  75%\nÉtoiles.png  25%",
                        "Strength: 80%",
                        "Stroke size: 150%",
                        "Texture: 50%",
                        "Colours: from the photograph",
                        "Model: style-1, version\u00a02",
                        "Size: 1,024\u00a0×\u00a0768 pixels",
                        "Made: November 21, 2026\n10:15 AM");
    }

    @Test
    void aPictureWithoutRecipeStillHasSizeAndDate() {
        assertThat(lines(Optional.empty(), Locale.SIMPLIFIED_CHINESE))
                .containsExactly("尺寸: 1,024\u00a0×\u00a0768 像素", "制作时间: 2026年11月21日\n10:15");
    }

    @Test
    void theModelIsToldByItsTitleInTheLanguage() {
        List<ModelCard> cards = new ModelLibrary(List.of(Path.of("models")), new FileHashes())
                .contents().models().stream().map(Model::card).toList();

        assertThat(lines(Optional.of(MIX), cards, Locale.ENGLISH))
                .contains("Model: " + title(cards, "en") + ", version\u00a02");
        assertThat(lines(Optional.of(MIX), cards, Locale.SIMPLIFIED_CHINESE))
                .contains("模型: " + title(cards, "zh-CN") + "，第 2 版");
    }

    private static String title(List<ModelCard> cards, String language) {
        return cards.stream()
                .filter(card -> card.id().equals(new ModelId("style-1")))
                .map(card -> card.title().get(language))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onePaintingNeedsNoShare() {
        assertThat(lines(Optional.of(Samples.recipe("a.jpg", "b.jpg")), Locale.ENGLISH))
                .contains("Painting: b.jpg", "Colours: from the painting", "Stroke size: 100%");
    }
}
