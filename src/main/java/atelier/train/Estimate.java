package atelier.train;

import atelier.train.TrainingPlan.Stage;

/// What a training will take, said before it starts: rough from the plan alone, close once this machine has trained
/// something like it ([Pace]).
///
/// @param megabytes of memory at the most
/// @param seconds of steps
/// @param measured whether a run of the same networks and batches on this machine tells the seconds
public record Estimate(long megabytes, double seconds, boolean measured) {
    /// Multiply-adds a second and thread in convolutions as trainings make them, learnt from `style-1`.
    private static final double SPEED = 20e9;
    /// The Java process and the engine with nothing in it.
    private static final double IDLE_MEGABYTES = 600;

    /// @param threads that the training has
    public static Estimate of(TrainingPlan plan, Pace pace, int threads) {
        double seconds = 0;
        double megabytes = 0;
        boolean measured = true;
        for (Stage stage : plan.stages()) {
            String kind = kind(plan.objective(), stage);
            double guess = stepSeconds(plan.objective(), stage, threads);
            seconds += stage.steps() * pace.secondsPerStep(kind).orElse(guess * pace.factor());
            measured &= pace.secondsPerStep(kind).isPresent();
            double held = IDLE_MEGABYTES + bytes(plan.objective(), stage) / 1e6;
            megabytes = Math.max(megabytes, (double) pace.megabytes(kind).orElse(Math.round(held)));
        }
        return new Estimate(Math.round(megabytes), seconds, measured);
    }

    /// What makes two stages' steps cost the same.
    static String kind(Objective objective, Stage stage) {
        String networks = switch (objective) {
            case Objective.Distil _ -> "distil";
            case Objective.ArbitraryStyle _ -> "arbitrary style";
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
            case Objective.Vae vae ->
                "vae %s %d %d %b".formatted(vae.form(), vae.width(), vae.data().channels(), vae.perceptualWeight() > 0);
        };
        return networks + " " + stage.batch() + "x" + side(objective, stage);
    }

    /// Seconds of one step as the multiply-adds say.
    static double stepSeconds(Objective objective, Stage stage, int threads) {
        // Two threads were 1.7 times as fast as one.
        double speed = SPEED * Math.pow(threads, 0.77);
        return 0.002 + stage.batch() * work(objective, side(objective, stage)) / speed;
    }

    /// Multiply-adds for one picture in one step, there and back.
    private static double work(Objective objective, double side) {
        double pixels = side * side;
        return switch (objective) {
            case Objective.Distil _ -> pixels * 60_000;
            case Objective.ArbitraryStyle _ -> pixels * 110_000;
            case Objective.OneStyle _ -> pixels * 85_000;
            case Objective.Gan gan -> {
                double pair = networks(gan.form(), gan.width(), gan.latent(), side);
                // There and back is three times there; a gradient penalty goes back once more.
                double passes = 3 + 3.0 * gan.discriminatorSteps() * (penalised(gan.loss()) ? 2.5 : 1);
                yield pair * passes * gan.accumulate();
            }
            case Objective.Vae vae ->
                3 * networks(vae.form(), vae.width(), vae.latent(), side)
                        + (vae.perceptualWeight() > 0 ? pixels * 45_000 : 0);
        };
    }

    /// Multiply-adds of both networks, there, for one picture.
    private static double networks(Objective.Form form, double width, double latent, double side) {
        double pixels = side * side;
        return switch (form) {
            case DENSE -> 2 * (latent * width + 2 * width * width + 2 * width * pixels);
            case CONVOLUTIONAL, PROJECTED -> 14 * width * width * pixels;
            case RESIDUAL -> 24 * width * width * pixels;
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
            case Objective.ArbitraryStyle _, Objective.OneStyle _ -> pixels * 14_000;
            case Objective.Gan gan -> pixels * gan.width() * 4 * (gan.form() == Objective.Form.DENSE ? 1 : 24);
            case Objective.Vae vae ->
                pixels
                        * (vae.width() * 4 * (vae.form() == Objective.Form.DENSE ? 1 : 16)
                                + (vae.perceptualWeight() > 0 ? 4_000 : 0));
        };
    }

    private static double side(Objective objective, Stage stage) {
        return switch (objective) {
            case Objective.Gan gan -> gan.data().side();
            case Objective.Vae vae -> vae.data().side();
            case Objective.Distil _, Objective.ArbitraryStyle _, Objective.OneStyle _ -> stage.crop();
        };
    }
}
