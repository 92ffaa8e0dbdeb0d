package atelier.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.AppDirs;
import atelier.base.Json;
import atelier.base.Text;
import atelier.model.ModelId;
import atelier.train.Preset.Answers;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PresetTest {
    private static final AppDirs DIRS = new AppDirs(Path.of("home"), Path.of(""));

    @ParameterizedTest
    @EnumSource
    void everyPresetIsAPlanWithItsWordsInEveryLanguage(Preset preset) {
        Answers answers = new Answers("été 猫", Path.of("画"), "Drawn by me", "CC0-1.0", Optional.empty());

        TrainingPlan plan = preset.plan(answers, DIRS);

        assertThat(Json.read(Json.pretty(plan), TrainingPlan.class)).isEqualTo(plan);
        assertThat(plan.title()).containsEntry("zh-CN", "été 猫");
        assertThat(plan.licence()).isEqualTo("CC0-1.0");
        assertThat(plan.steps()).isPositive();
        for (Locale language : Text.LANGUAGES) {
            assertThat(Text.in(language).has(preset.title())).isTrue();
            assertThat(Text.in(language).get(preset.summary()))
                    .as("words that only those know who train for a living")
                    .doesNotContainPattern("GAN|VAE|[Dd]iscriminator|[Aa]utoencoder|判别器|自编码器");
            assertThat(Text.in(language).has(preset.technique())).isTrue();
        }
        Estimate estimate = Estimate.of(plan, Pace.read(Path.of("none")), 2);
        assertThat(estimate.measured()).isFalse();
        assertThat(estimate.seconds()).isBetween(20.0, 4 * 3600.0);
        assertThat(estimate.megabytes()).isBetween(600L, 8000L);
    }

    @Test
    void photographsAreTheUsersOrThePrograms() {
        Answers none = new Answers("a", Path.of("p.jpg"), "", "", Optional.empty());
        Answers own = new Answers("a", Path.of("p.jpg"), "", "", Optional.of(Path.of("我的照片")));

        assertThat(photographs(none)).isEqualTo(DIRS.samples().resolve("photos"));
        assertThat(photographs(own)).isEqualTo(Path.of("我的照片"));
        assertThat(Preset.PAINTING.needsPhotographs()).isTrue();
        assertThat(Preset.GAN_DENSE.needsPhotographs()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"My Cats, my-cats", "Été d'Amélie!, ete-d-amelie", "猫, model-", "猫 2, 2-", "'', model-"})
    void anyNameGivesAModelId(String name, String id) {
        assertThat(Preset.id(name).value()).startsWith(id);
        assertThat(Preset.id("x".repeat(200))).isEqualTo(new ModelId("x".repeat(48)));
        assertThat(Preset.id("猫")).isNotEqualTo(Preset.id("狗"));
    }

    private static Path photographs(Answers answers) {
        Objective.OneStyle style =
                (Objective.OneStyle) Preset.PAINTING.plan(answers, DIRS).objective();
        return style.photographs().getFirst().folder();
    }
}
