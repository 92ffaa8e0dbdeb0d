package atelier.train;

import atelier.base.AppDirs;
import atelier.base.Sha256;
import atelier.model.Bundled;
import atelier.model.ModelId;
import atelier.train.Objective.Form;
import atelier.train.Objective.Range;
import atelier.train.Objective.StyleLosses;
import atelier.train.TrainingPlan.Pictures;
import atelier.train.TrainingPlan.Stage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A kind of training that needs no more than a few answers.
public enum Preset {
    /// A fast network for one painting's style.
    PAINTING,
    /// The bundled arbitrary-style model, gone on with on paintings of one's own.
    PAINTINGS,
    /// The textbook's generator of 28x28 grey pictures.
    GAN_DENSE,
    /// A generator of 64x64 colour pictures after DCGAN.
    GAN_CONVOLUTIONAL,
    /// A generator of 64x64 colour pictures after Projected GANs.
    GAN_PROJECTED,
    /// A generator of 64x64 colour pictures after R3GAN.
    GAN_RESIDUAL,
    /// The textbook's autoencoder of 28x28 grey pictures.
    VAE_DENSE,
    /// An autoencoder of 64x64 colour pictures in two stages.
    VAE_CONVOLUTIONAL,
    /// A generator that is there, grown.
    GROWTH;

    /// What must be known.
    ///
    /// @param name of the model, as people read it
    /// @param pictures the painting, or the folder of paintings, or of pictures to learn to make
    /// @param dataName where the pictures come from, for the model's card
    /// @param licence of the pictures, SPDX where there is one; the model's too
    /// @param photographs what styles are learned on; absent for the few that come with the program
    /// @param generator what is to grow; absent for the one that comes with the program
    public record Answers(
            String name,
            Path pictures,
            String dataName,
            String licence,
            Optional<Path> photographs,
            Optional<Growable> generator) {
        /// Where nothing is to grow.
        public Answers(String name, Path pictures, String dataName, String licence, Optional<Path> photographs) {
            this(name, pictures, dataName, licence, photographs, Optional.empty());
        }
    }

    private static final Optimiser ADVERSARIAL = new Optimiser.Adam(0.5, 0.999);
    /// Without a mean of what gradients were: the other network changes what they mean.
    private static final Optimiser FORGETFUL = new Optimiser.Adam(0, 0.99);

    private static final Optimiser USUAL = new Optimiser.Adam(0.9, 0.999);

    /// The key of the text that names it.
    public String title() {
        return key() + ".title";
    }

    /// The key of the text that says what it makes.
    public String summary() {
        return key() + ".summary";
    }

    /// The key of the text that says what those who know call the way it is learned.
    public String technique() {
        return key() + ".technique";
    }

    /// The key of the sentence to show where photographs are needed and none are given; how many there are is its
    /// argument.
    public static String fewPhotographs() {
        return "preset.photographs.few";
    }

    private String key() {
        return "preset." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it is learned on photographs beside the pictures.
    public boolean needsPhotographs() {
        return this == PAINTING || this == PAINTINGS;
    }

    /// Whether it goes on from a generator.
    public boolean needsGenerator() {
        return this == GROWTH;
    }

    /// Whether one picture is enough.
    public boolean takesOnePicture() {
        return this == PAINTING;
    }

    /// The plan to begin with.
    public TrainingPlan plan(Answers answers, AppDirs dirs) {
        return switch (this) {
            case PAINTING ->
                plan(
                        answers,
                        new Objective.OneStyle(
                                Bundled.STYLE,
                                Bundled.PERCEPTUAL,
                                photographs(answers, dirs),
                                pictures(answers, 0),
                                256,
                                List.of(new StyleLosses(0, 1, 0.3, 10, 0.3, 0, 1, 1, 1))),
                        List.of(new Stage(1000, 4, 160, 5e-4, 30, 0.4)),
                        100);
            case PAINTINGS ->
                plan(
                        answers,
                        new Objective.ArbitraryStyle(
                                Optional.of(Bundled.STYLE),
                                Bundled.PERCEPTUAL,
                                photographs(answers, dirs),
                                List.of(pictures(answers, 25)),
                                List.of(new StyleLosses(0, 0.7, 0.3, 12, 0.3, 20, 2, 1, 1)),
                                new Range(0.6, 3),
                                new Range(0.7, 1.6),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        List.of(new Stage(1500, 4, 160, 3e-4, 50, 0.4)),
                        150);
            case GAN_DENSE -> plan(answers, dense(answers), List.of(new Stage(12_000, 64, 28, 2e-4, 0, 0.5)), 500);
            case GAN_PROJECTED ->
                plan(answers, projected(answers), List.of(new Stage(10_000, 16, 64, 2e-4, 0, 0.6)), 500);
            case GAN_CONVOLUTIONAL ->
                plan(answers, convolutional(answers), List.of(new Stage(15_000, 16, 64, 2e-4, 0, 0.7)), 500);
            case GAN_RESIDUAL ->
                plan(answers, residual(answers), List.of(new Stage(6_000, 16, 64, 5e-4, 100, 0.5)), 500);
            case VAE_DENSE ->
                plan(
                        answers,
                        new Objective.Vae(
                                Bundled.PERCEPTUAL,
                                data(answers, 28, false, false),
                                16,
                                Form.DENSE,
                                256,
                                1,
                                500,
                                0,
                                0,
                                0,
                                USUAL,
                                0.999),
                        List.of(new Stage(8_000, 64, 28, 1e-3, 100, 0.5)),
                        500);
            case VAE_CONVOLUTIONAL ->
                plan(
                        answers,
                        new Objective.Vae(
                                Bundled.PERCEPTUAL,
                                data(answers, 64, true, true),
                                64,
                                Form.CONVOLUTIONAL,
                                32,
                                1,
                                500,
                                0.05,
                                0.5,
                                3_000,
                                USUAL,
                                0.999),
                        List.of(new Stage(6_000, 32, 64, 4e-4, 300, 0.5), new Stage(3_000, 256, 64, 1e-3, 100, 0.5)),
                        500);
            case GROWTH -> {
                Growable start = answers.generator().orElse(Growable.BUNDLED);
                int side = start.side();
                yield plan(
                        answers,
                        new Objective.Growth(
                                start.id(),
                                Bundled.PERCEPTUAL,
                                data(answers, side, start.shape().channels() == 3, true),
                                32,
                                0.3,
                                1,
                                0.02,
                                new Optimiser.Adam(0.9, 0.99),
                                0.998),
                        List.of(new Stage(1_500, batch(side), side, 5e-4, 100, 0.4)),
                        250);
            }
        };
    }

    /// Pictures of a step that have about as many pixels together, whatever their side.
    private static int batch(int side) {
        return Math.clamp(16 * 128 * 128 / (side * side), 1, 64);
    }

    private static Objective.Gan dense(Answers answers) {
        return new Objective.Gan(
                Bundled.PERCEPTUAL,
                data(answers, 28, false, false),
                64,
                Form.DENSE,
                256,
                new AdversarialLoss.NonSaturating(),
                ADVERSARIAL,
                ADVERSARIAL,
                1,
                1,
                10,
                0.1,
                false,
                0.999,
                0,
                Optional.empty());
    }

    private static Objective.Gan convolutional(Answers answers) {
        return dense(answers).with(gan -> {
            gan.data = data(answers, 64, true, true);
            gan.form = Form.CONVOLUTIONAL;
            gan.width = 24;
            gan.augmentation = 0.6;
        });
    }

    private static Objective.Gan projected(Answers answers) {
        return convolutional(answers).with(gan -> {
            gan.form = Form.PROJECTED;
            gan.width = 16;
            gan.generator = FORGETFUL;
            gan.discriminator = FORGETFUL;
            gan.augmentation = 0.5;
        });
    }

    private static Objective.Gan residual(Answers answers) {
        return projected(answers).with(gan -> {
            gan.form = Form.RESIDUAL;
            gan.loss = new AdversarialLoss.Relativistic(1);
            gan.labelSmoothing = 0;
        });
    }

    private static TrainingPlan plan(Answers answers, Objective objective, List<Stage> stages, int every) {
        return new TrainingPlan(
                id(answers.name()),
                1,
                Map.of("en", answers.name(), "zh-CN", answers.name()),
                Map.of("en", answers.dataName(), "zh-CN", answers.dataName()),
                answers.licence(),
                objective,
                stages,
                1,
                every,
                every);
    }

    private static Dataset data(Answers answers, int side, boolean colour, boolean mirror) {
        return new Dataset(List.of(pictures(answers, 20)), side, colour, Dataset.Fit.CROP, mirror, List.of());
    }

    private static Pictures pictures(Answers answers, int holdOutEvery) {
        return new Pictures(answers.pictures(), 1, holdOutEvery, answers.dataName(), answers.licence());
    }

    private static List<Pictures> photographs(Answers answers, AppDirs dirs) {
        return List.of(answers.photographs()
                .map(folder -> new Pictures(folder, 1, 20, folder.getFileName() + "", "not stated"))
                .orElseGet(() -> new Pictures(
                        dirs.samples().resolve("photos"), 1, 0, "Sample photographs of Atelier", "Apache-2.0")));
    }

    /// The name in lower-case letters, digits and hyphens; where little of it is left, with a few characters that
    /// tell it from others.
    public static ModelId id(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String letters = plain.substring(0, Math.min(48, plain.length())).replaceAll("-+$", "");
        boolean whole = letters.length() >= 2 && name.codePoints().allMatch(c -> c < 0x250);
        if (whole) {
            return new ModelId(letters);
        }
        String mark = Sha256.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, 6);
        return new ModelId((letters.isEmpty() ? "model" : letters) + "-" + mark);
    }
}
