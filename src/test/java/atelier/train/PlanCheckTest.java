package atelier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.AppDirs;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanCheckTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void presetsHaveNoFault(Preset preset) throws Exception {
        Path file = Files.writeString(folder.resolve("计划.json"), json(preset));

        assertThat(Json.pretty(Run.readPlan(file))).isEqualTo(json(preset));
    }

    @Test
    void theBundledModelsPlansHaveNoFault() {
        assertThat(Run.readPlan(Path.of("models/perceptual-1/plan.json")).steps())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PAINTING          | "crop" : 160           | "crop" : 150          | stages[0].crop: 150 is no multiple of 16
            PAINTING          | "steps" : 1000         | "steps" : -3          | stages[0].steps: -3, but 1 to 16777216 is possible
            PAINTINGS         | "identityEvery" : 2    | "identityEvery" : 0   | objective.losses[0].identityEvery: 0, but at least 1 is possible
            PAINTINGS         | "least" : 0.6          | "least" : 0           | objective.contentZoom.least: 0, but more than 0 is needed
            PAINTINGS         | "contentZoom"          | "recoloured" : 2, "contentZoom" | objective.recoloured: 2, but 0 to 1 is possible
            GAN_DENSE         | "meanDecay" : 0.5      | "meanDecay" : 1.5     | objective.generator.meanDecay: 1.5, but 0 to 1 is possible
            GAN_DENSE         | "squareDecay" : 0.999  | "squareDecay" : 1     | objective.generator.squareDecay: 1 forgets nothing; less is needed
            GAN_CONVOLUTIONAL | "side" : 64            | "side" : 48           | objective.data.side: 48 is no power of two, as the form CONVOLUTIONAL needs
            GAN_RESIDUAL      | "width" : 16           | "width" : 30          | objective.width: 30 is no multiple of 8, as the form RESIDUAL needs
            GAN_RESIDUAL      | "width" : 16           | "width" : 8           | objective.width: 8, but 16 to 4096 is possible
            GAN_RESIDUAL      | "gamma" : 1.0          | "gamma" : -1          | objective.loss.gamma: -1, but 0 to 1000000 is possible
            GAN_DENSE         | "holdOutEvery" : 20    | "holdOutEvery" : 1    | objective.data.pictures[0].holdOutEvery: 1 would keep every picture out of training
            VAE_DENSE         | "form" : "DENSE"       | "form" : "PROJECTED"  | objective.form: PROJECTED is about discriminators, and an autoencoder has none
            VAE_DENSE         | "batch" : 64           | "batch" : 0           | stages[0].batch: 0, but 1 to 4096 is possible
            VAE_DENSE         | "cosineFrom" : 0.5     | "cosineFrom" : 50     | stages[0].cosineFrom: 50, but 0 to 1 is possible
            VAE_DENSE         | "checkpointEvery" : 500| "checkpointEvery" : 0 | checkpointEvery: 0, but at least 1 is possible
            VAE_CONVOLUTIONAL | "secondStage" : 3000   | "secondStage" : 9000  | objective.secondStage: 9000, but 0 to 8999 is possible
            GAN_DENSE         | "batch" : 64           | "batch" : 1           | stages[0].batch: 1, but the form DENSE needs at least 2
            GROWTH            | "side" : 256           | "side" : 100          | objective.data.side: 100 is no multiple of 8
            PAINTING          | "crop" : 160           | "crop" : 12000        | stages[0].crop: 12000, but 32 to 2048 is possible
            GAN_CONVOLUTIONAL | "batch" : 16           | "batch" : 4097        | stages[0].batch: 4097, but 1 to 4096 is possible
            GAN_DENSE         | "fit" : "CROP"         | "fit" : null          | objective.data.fit: it is missing
            GAN_DENSE         | "form" : "DENSE",      | ''                    | objective.form: it is missing
            GAN_DENSE         | "folder" : "画",       | ''                    | objective.data.pictures[0].folder: it is missing
            GAN_DENSE         | "perceptual" : "perceptual-1", | ''            | objective.perceptual: it is missing
            """)
    void impossibleValuesAreNamedByTheirPath(Preset preset, String now, String wrong, String fault) throws Exception {
        assertThat(reason(json(preset).replaceFirst(java.util.regex.Pattern.quote(now), wrong)))
                .isEqualTo(fault);
    }

    @Test
    void unknownKeysAreNamedByTheirPath() throws Exception {
        assertThat(reason(json(Preset.VAE_DENSE).replaceFirst("\"crop\"", "\"crpo\"")))
                .startsWith("stages[0].crpo: not known; possible here: ")
                .contains("crop");
        assertThat(reason(json(Preset.VAE_DENSE).replaceFirst("\"mirror\"", "\"mirrored\"")))
                .startsWith("objective.data.mirrored: not known; possible here: ");
        assertThat(reason(json(Preset.VAE_DENSE).replaceFirst("\"is\" : \"Vae\"", "\"is\" : \"Vea\"")))
                .startsWith("objective: ")
                .contains("Vea");
        assertThat(reason(json(Preset.VAE_DENSE).replaceFirst("\"pictures\" : \\[", "\"pictures\" : 7, \"x\" : [")))
                .startsWith("objective.data.pictures: ");
        assertThat(reason(json(Preset.VAE_DENSE).replaceFirst("\"batch\" : 64,", "")))
                .isEqualTo("stages[0].batch: it is missing");
        assertThat(reason(json(Preset.VAE_DENSE).replaceFirst("\"licence\" : ", "")))
                .startsWith("line ");
    }

    @Test
    void whatIsLeftOutIsNamedByItsPath() throws Exception {
        assertThat(reason(json(Preset.GAN_DENSE).replaceFirst("(?s)\"loss\" : \\{.*?\\},", "")))
                .isEqualTo("objective.loss: it is missing");
        assertThat(reason(json(Preset.GAN_DENSE).replaceFirst("(?s)\"generator\" : \\{.*?\\},", "")))
                .isEqualTo("objective.generator: it is missing");
        assertThat(reason(json(Preset.PAINTINGS).replaceFirst("(?s)\"contentZoom\" : \\{.*?\\},", "")))
                .isEqualTo("objective.contentZoom: it is missing");
        assertThat(reason(json(Preset.VAE_DENSE).replaceFirst("\"model\" : \"[^\"]*\",", "")))
                .isEqualTo("model: it is missing");
        assertThat(reason(json(Preset.VAE_DENSE).replaceFirst("(?s)\"stages\" : \\[.*?\\],", "")))
                .contains("missing");
    }

    /// They would be 0, and so the model another one than was asked for.
    @Test
    void numbersThatAreLeftOutAreTold() throws Exception {
        assertThat(reason(json(Preset.GAN_DENSE).replaceFirst("\"averageDecay\" : 0.999,", "")))
                .isEqualTo("objective.averageDecay: it is missing");
        assertThat(reason(json(Preset.GAN_DENSE).replaceFirst("\"share\" : 1.0,", "")))
                .isEqualTo("objective.data.pictures[0].share: it is missing");
        assertThat(reason(json(Preset.VAE_DENSE).replaceFirst("\"colour\" : false,", "")))
                .isEqualTo("objective.data.colour: it is missing");
    }

    @Test
    void moreThanATensorHoldsIsTold() throws Exception {
        String large = json(Preset.GAN_CONVOLUTIONAL).replace("\"side\" : 64", "\"side\" : 512");
        assertThat(reason(large.replace("\"batch\" : 16", "\"batch\" : 700")))
                .isEqualTo("stages[0].batch: 700 pictures of 512x512 are more than one step can hold");
        assertThat(Run.readPlan(Files.writeString(
                                folder.resolve("most.json"), large.replace("\"batch\" : 16", "\"batch\" : 682")))
                        .stages())
                .hasSize(1);
    }

    /// A part of a step would be none, and one of two values would never be seen.
    @Test
    void partsOfWholeNumbersAndKeysThatAreThereTwiceAreTold() throws Exception {
        assertThat(reason(json(Preset.VAE_DENSE).replaceFirst("\"warmUp\" : 100", "\"warmUp\" : 0.5")))
                .startsWith("stages[0].warmUp: ");
        assertThat(reason(json(Preset.VAE_DENSE).replaceFirst("\"seed\" : 1", "\"seed\" : 1, \"seed\" : 2")))
                .contains("seed");
    }

    private String reason(String json) throws Exception {
        Path file = Files.writeString(folder.resolve("plan.json"), json);
        String[] reason = new String[1];
        assertThatThrownBy(() -> Run.readPlan(file)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem()).isInstanceOf(Problem.PlanDamaged.class);
            reason[0] = ((Problem.PlanDamaged) e.problem()).reason();
        });
        return reason[0];
    }

    private static String json(Preset preset) {
        return Json.pretty(preset.plan(
                new Preset.Answers("a", Path.of("画"), "Drawn", "CC0-1.0", Optional.empty()),
                new AppDirs(Path.of("home"), Path.of(""))));
    }
}
