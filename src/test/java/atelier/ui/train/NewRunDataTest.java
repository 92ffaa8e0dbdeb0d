package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.train.Dataset;
import atelier.train.Objective;
import atelier.train.Preset;
import atelier.train.Survey;
import atelier.ui.train.NewRunModel.Gap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the pictures that were chosen have to say in a new run.
class NewRunDataTest {
    @TempDir
    Path home;

    private Trainings trainings;

    @BeforeEach
    void open() {
        trainings = new Trainings(home, Runnable::run);
    }

    @Test
    void foldersCanBeLearnedApartByWhatCanLearnThem() {
        NewRunModel draft = trainings.answered(Preset.GAN_CONVOLUTIONAL, Path.of("assets/samples"));
        assertThat(draft.classes()).containsExactly("photos", "styles");
        assertThat(told(draft)).isFalse();

        draft.survey().telling().set(true);
        assertThat(told(draft)).isTrue();

        draft.pictures().set(Optional.of(Path.of("assets/samples/styles")));
        assertThat(draft.classes()).isEmpty();
        draft.pictures().set(Optional.of(Path.of("assets/samples")));
        for (Preset unable : List.of(Preset.GAN_PROJECTED, Preset.VAE_DENSE, Preset.PAINTING)) {
            draft.preset().set(unable);
            assertThat(draft.classes()).as(unable.name()).isEmpty();
        }
    }

    private static boolean told(NewRunModel draft) {
        return draft.plan().getValue().orElseThrow().objective() instanceof Objective.Gan gan && gan.knowsClasses();
    }

    @Test
    void picturesAreLookedAtAgainForTheSideThatIsChosenAndWhatIsWishedOfThemStays() throws Exception {
        Path folder = Files.createDirectories(home.resolve("small"));
        ImageFiles.write(folder.resolve("a.png"), Raster.of8(48, 48, new int[48 * 48]), Writing.PLAIN);
        NewRunModel draft = trainings.answered(Preset.GAN_CONVOLUTIONAL, folder);
        assertThat(kinds(draft)).containsExactly(Survey.Kind.SMALL);
        draft.survey().fit().set(Dataset.Fit.PAD);

        draft.choices().side().chosen().set(Optional.of(32));

        assertThat(kinds(draft)).containsExactly(Survey.Kind.GOOD);
        assertThat(draft.survey().fit().get()).isEqualTo(Dataset.Fit.PAD);
        draft.pictures().set(Optional.of(Path.of("assets/samples/photos/lighthouse.jpg")));
        assertThat(draft.survey().fit().get()).isEqualTo(Dataset.Fit.CROP);
    }

    private static Set<Survey.Kind> kinds(NewRunModel draft) {
        return draft.survey().survey().get().orElseThrow().counts().keySet();
    }

    @Test
    void aFolderWithoutPicturesMakesNoPlan() throws Exception {
        Path folder = Files.createDirectories(home.resolve("空"));

        NewRunModel draft = trainings.answered(Preset.GAN_DENSE, folder);

        assertThat(draft.survey().usable()).isFalse();
        assertThat(draft.plan().getValue()).isEmpty();
        assertThat(draft.gaps()).containsExactly(Gap.USABLE_PICTURES);

        Files.copy(Path.of("assets/samples/photos/still-life.jpg"), folder.resolve("a.jpg"));
        draft.preset().set(Preset.VAE_DENSE);
        assertThat(draft.survey().usable()).isTrue();
        assertThat(draft.gaps()).isEmpty();
        assertThat(draft.plan().getValue()).isPresent();
        draft.survey()
                .leaveOut(
                        draft.survey()
                                .survey()
                                .get()
                                .orElseThrow()
                                .files()
                                .getFirst()
                                .kind(),
                        true);
        assertThat(draft.plan().getValue()).isEmpty();
    }

    @Test
    void whatTheSurveyLeavesOutIsInThePlanHoweverLateItCame() throws Exception {
        Path folder = Files.createDirectories(home.resolve("花"));
        for (String twin : List.of("a.jpg", "b.jpg")) {
            Files.copy(Path.of("assets/samples/photos/lighthouse.jpg"), folder.resolve(twin));
        }
        Files.copy(Path.of("assets/samples/photos/still-life.jpg"), folder.resolve("c.jpg"));

        NewRunModel draft = trainings.answered(Preset.VAE_DENSE, folder);

        assertThat(draft.survey().survey().get()).isPresent();
        assertThat(((Objective.Vae) draft.plan().getValue().orElseThrow().objective())
                        .data()
                        .leftOut())
                .hasSize(1);
    }
}
