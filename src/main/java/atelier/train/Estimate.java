package atelier.train;

import atelier.train.TrainingPlan.Stage;
import atelier.train.TrainingPlan.Stretch;

/// What a training will take, said before it starts: rough from the plan alone, close once this machine has trained
/// something like it ([Pace]).
///
/// @param megabytes of memory at the most
/// @param seconds of steps
/// @param measured whether a run of the same networks and batches on this machine tells the seconds
public record Estimate(long megabytes, double seconds, boolean measured) {
    /// Multiply-adds a second and thread in convolutions as `style-1` has them. What keeps a core less busy, with
    /// few channels or many weights for each picture, weighs more than its multiply-adds, as 60 steps of each
    /// preset said.
    private static final double SPEED = 20e9;
    /// The engine, and the Java process after some thousand steps.
    private static final double IDLE_MEGABYTES = 1500;

    /// @param threads that the training has
    public static Estimate of(TrainingPlan plan, Pace pace, int threads) {
        double seconds = 0;
        double megabytes = 0;
        boolean measured = true;
        for (Stretch stretch : plan.stretches()) {
            Stage stage = stretch.stage();
            String kind = kind(plan, stretch);
            double guess = stepSeconds(plan, stretch, threads);
            seconds += stage.steps() * pace.secondsPerStep(kind).orElse(guess * pace.factor());
            measured &= pace.secondsPerStep(kind).isPresent();
            double held = IDLE_MEGABYTES + (isSecond(plan, stretch) ? 0 : bytes(plan.objective(), stage) / 1e6);
            megabytes = Math.max(megabytes, (double) pace.megabytes(kind).orElse(Math.round(held)));
        }
        return new Estimate(Math.round(megabytes), seconds, measured);
    }

    /// What makes two stages' steps cost the same.
    static String kind(TrainingPlan plan, Stretch stretch) {
        Objective objective = plan.objective();
        String networks = switch (objective) {
            case Objective.Distil _ -> "distil";
            case Objective.ArbitraryStyle style ->
                "arbitrary style"
                        + (style.teacher().isPresent() ? ", taught" : "")
                        + (style.fine().isPresent() ? ", fine" : "");
            case Objective.OneStyle _ -> "one style";
            case Objective.Gan gan ->
                "gan %s %d %s %d %d %d %b %s"
                        .formatted(
                                gan.form(),
                                gan.width(),
                                gan.loss().getClass().getSimpleName(),
                                gan.discriminatorSteps(),
                                gan.accumulate(),
                                gan.data().channels(),
                                gan.spectralNorm(),
                                gan.augmentation() > 0);
            case Objective.Growth growth ->
                // How many times as large its pictures become follows from the generator.
                "growth %s %d %d"
                        .formatted(growth.start(), growth.width(), growth.data().channels());
            case Objective.Vae vae ->
                "vae %s %d %d %b".formatted(vae.form(), vae.width(), vae.data().channels(), vae.perceptualWeight() > 0)
                        + (isSecond(plan, stretch) ? ", second" : "");
        };
        return networks + " " + stretch.stage().batch() + "x" + side(objective, stretch.stage());
    }

    /// Seconds of one step as the multiply-adds say.
    static double stepSeconds(TrainingPlan plan, Stretch stretch, int threads) {
        // Two threads were 1.7 times as fast as one.
        double speed = SPEED * Math.pow(threads, 0.77);
        double work = work(plan.objective(), side(plan.objective(), stretch.stage()), isSecond(plan, stretch));
        return 0.002 + stretch.stage().batch() * work / speed;
    }

    /// Whether the stage teaches the second autoencoder, on the codes of the first.
    private static boolean isSecond(TrainingPlan plan, Stretch stretch) {
        return plan.objective() instanceof Objective.Vae vae && stretch.from() >= plan.steps() - vae.secondStage();
    }

    /// Multiply-adds for one picture in one step, there and back.
    ///
    /// @param second whether the pictures are only looked at, to teach another autoencoder on what is seen
    private static double work(Objective objective, double side, boolean second) {
        double pixels = side * side;
        return switch (objective) {
            case Objective.Distil _ -> pixels * 60_000;
            case Objective.ArbitraryStyle style -> pixels * (style.fine().isPresent() ? 900_000 : 145_000);
            case Objective.OneStyle _ -> pixels * 85_000;
            case Objective.Gan gan -> {
                double pair = networks(gan.form(), gan.width(), gan.latent(), side);
                // There and back is three times there; a gradient penalty goes back once more.
                double passes = 3 + 3.0 * gan.discriminatorSteps() * (penalised(gan.loss()) ? 2.5 : 1);
                yield pair * passes * gan.accumulate();
            }
            // Mostly at half the side or a quarter, there and back; between the two, since the plan does not say.
            case Objective.Growth growth -> pixels * (30.0 * growth.width() * growth.width() + 20_000);
            case Objective.Vae vae -> {
                // Beside generator and discriminator of the same form, as measured.
                double share = vae.form() == Objective.Form.DENSE ? 1.2 : 0.6;
                double pair = share * networks(vae.form(), vae.width(), vae.latent(), side);
                yield second ? pair / 2 : 3 * pair + (vae.perceptualWeight() > 0 ? pixels * 45_000 : 0);
            }
        };
    }

    /// Multiply-adds of both networks, there, for one picture, by what they weigh.
    private static double networks(Objective.Form form, double width, double latent, double side) {
        double pixels = side * side;
        return switch (form) {
            case DENSE -> 7 * (latent * width + 2 * width * width + 2 * width * pixels);
            case CONVOLUTIONAL -> 37 * width * width * pixels;
            case PROJECTED -> 70 * width * width * pixels;
            case RESIDUAL -> 93 * width * width * pixels;
        };
    }

    private static boolean penalised(AdversarialLoss loss) {
        return loss instanceof AdversarialLoss.WassersteinPenalty || loss instanceof AdversarialLoss.Relativistic;
    }

    /// What a step keeps until it has gone back.
    private static double bytes(Objective objective, Stage stage) {
        double pixels = Math.pow(side(objective, stage), 2) * stage.batch();
        return switch (objective) {
            case Objective.Distil _ -> pixels * 8_000;
            // And the paintings that are kept decoded.
            case Objective.ArbitraryStyle style -> pixels * (style.fine().isPresent() ? 18_000 : 14_000) + 1e9;
            case Objective.OneStyle _ -> pixels * 14_000;
            case Objective.Gan gan -> pixels * gan.width() * 4 * maps(gan.form());
            case Objective.Growth growth -> pixels * (growth.width() * 4 * 8 + 3_000);
            case Objective.Vae vae ->
                pixels * (vae.width() * 4 * maps(vae.form()) + (vae.perceptualWeight() > 0 ? 16_000 : 0));
        };
    }

    /// How many maps of the picture's size and the least width a step keeps.
    private static double maps(Objective.Form form) {
        return switch (form) {
            case DENSE -> 1;
            case CONVOLUTIONAL -> 95;
            case PROJECTED -> 150;
            case RESIDUAL -> 250;
        };
    }

    private static double side(Objective objective, Stage stage) {
        return switch (objective) {
            case Objective.Gan gan -> gan.data().side();
            case Objective.Vae vae -> vae.data().side();
            case Objective.Growth growth -> growth.data().side();
            case Objective.Distil _, Objective.ArbitraryStyle _, Objective.OneStyle _ -> stage.crop();
        };
    }
}
