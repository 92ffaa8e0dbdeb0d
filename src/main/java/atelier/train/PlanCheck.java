package atelier.train;

import atelier.train.Objective.Form;
import atelier.train.Objective.Range;
import atelier.train.Objective.StyleLosses;
import atelier.train.TrainingPlan.Pictures;
import atelier.train.TrainingPlan.Stage;
import java.util.List;
import java.util.Optional;

/// Finds what cannot be in a plan, by the path of its key: `stages[0].crop: 30 is no multiple of 16`.
public final class PlanCheck {
    /// Of all stages together: steps are kept as floats in checkpoints, which tell all whole numbers apart up to
    /// here.
    public static final int MOST_STEPS = 1 << 24;

    /// Pictures of a step.
    public static final int MOST_BATCH = 4096;

    public static final int GREATEST_RATE = 10;

    /// For each step of the generator.
    public static final int MOST_DISCRIMINATOR_STEPS = 100;

    public static final double GREATEST_SMOOTHING = 0.5;

    /// Numbers of a latent.
    public static final int MOST_LATENT = 4096;

    /// Of a term of a loss.
    public static final int GREATEST_WEIGHT = 1_000_000;

    /// Nats of each number of a code.
    public static final int MOST_FREE_BITS = 100;

    private static final int LEAST_SIDE = 16;

    private static final int GREATEST_SIDE = 512;

    /// So that pictures of a quarter of the side have a half of their own.
    private static final int SIDE_STEP = 8;

    /// Of a tensor: their bytes are counted in an `int`.
    private static final int MOST_NUMBERS = Integer.MAX_VALUE / Float.BYTES;

    private final Faults faults = new Faults();

    private PlanCheck() {}

    /// The first fault; empty where the plan can be trained.
    public static Optional<String> fault(TrainingPlan plan) {
        PlanCheck check = new PlanCheck();
        check.faults.missing("", plan);
        if (check.faults.first().isEmpty()) {
            check.plan(plan);
        }
        return check.faults.first();
    }

    private void plan(TrainingPlan plan) {
        faults.between("version", plan.version(), 1, Integer.MAX_VALUE);
        faults.between("checkpointEvery", plan.checkpointEvery(), 1, Integer.MAX_VALUE);
        faults.between("sampleEvery", plan.sampleEvery(), 1, Integer.MAX_VALUE);
        if (plan.stages().isEmpty()) {
            faults.add("stages: there are none");
        }
        boolean cut = plan.objective().dataset().isEmpty();
        for (int i = 0; i < plan.stages().size(); i++) {
            Stage stage = plan.stages().get(i);
            stage("stages[" + i + "].", stage, cut);
            Optional<Dataset> data = plan.objective().dataset();
            room(
                    "stages[" + i + "].batch",
                    stage.batch(),
                    data.map(Dataset::side).orElse(stage.crop()),
                    data.map(Dataset::channels).orElse(3));
        }
        if (plan.steps() > MOST_STEPS) {
            faults.add("stages: " + plan.steps() + " steps together, at most " + MOST_STEPS + " are possible");
        }
        switch (plan.objective()) {
            case Objective.Distil distil -> pictures("objective.pictures", distil.pictures());
            case Objective.ArbitraryStyle style -> {
                pictures("objective.photographs", style.photographs());
                pictures("objective.paintings", style.paintings());
                losses("objective.losses", style.losses());
                range("objective.contentZoom", style.contentZoom());
                range("objective.styleZoom", style.styleZoom());
                style.recoloured().ifPresent(share -> faults.between("objective.recoloured", share, 0, 1));
                style.grain().ifPresent(deviation -> faults.between("objective.grain", deviation, 0, 0.2));
            }
            case Objective.OneStyle style -> {
                pictures("objective.photographs", style.photographs());
                pictures("objective.painting", style.painting());
                faults.between("objective.paintingSide", style.paintingSide(), 32, 4096);
                losses("objective.losses", style.losses());
            }
            case Objective.Gan gan -> {
                gan(gan);
                dense(gan, plan.stages());
            }
            case Objective.Growth growth -> growth(growth);
            case Objective.Vae vae -> {
                vae(vae);
                faults.between("objective.secondStage", vae.secondStage(), 0, (double) Math.max(0, plan.steps() - 1));
            }
        }
    }

    /// A norm over the batch of single numbers needs several of each.
    private void dense(Objective.Gan gan, List<Stage> stages) {
        for (int i = 0; i < stages.size(); i++) {
            if (gan.form() == Form.DENSE && stages.get(i).batch() == 1) {
                faults.add("stages[" + i + "].batch: 1, but the form DENSE needs at least 2");
            }
        }
    }

    /// Whether the pictures of a step fit into one tensor.
    private void room(String path, int batch, int side, int channels) {
        if ((double) batch * side * side * channels > MOST_NUMBERS) {
            faults.add(path + ": " + batch + " pictures of " + side + "x" + side + " are more than one step can hold");
        }
    }

    private void stage(String path, Stage stage, boolean cut) {
        faults.between(path + "steps", stage.steps(), 1, MOST_STEPS);
        faults.between(path + "batch", stage.batch(), 1, MOST_BATCH);
        if (cut) {
            faults.between(path + "crop", stage.crop(), 32, 2048);
            if (stage.crop() % 16 != 0) {
                faults.add(path + "crop: " + stage.crop() + " is no multiple of 16");
            }
        }
        faults.above(path + "learningRate", stage.learningRate());
        faults.between(path + "learningRate", stage.learningRate(), 0, GREATEST_RATE);
        faults.between(path + "warmUp", stage.warmUp(), 0, Integer.MAX_VALUE);
        faults.between(path + "cosineFrom", stage.cosineFrom(), 0, 1);
    }

    private void gan(Objective.Gan gan) {
        data(gan.data(), gan.form(), gan.width());
        faults.between("objective.latent", gan.latent(), 1, MOST_LATENT);
        // Below, a residual block's filters would see all channels, and begin as strong as any.
        faults.between("objective.width", gan.width(), gan.form() == Form.RESIDUAL ? 16 : 1, 4096);
        faults.between("objective.discriminatorSteps", gan.discriminatorSteps(), 1, MOST_DISCRIMINATOR_STEPS);
        faults.between("objective.accumulate", gan.accumulate(), 1, 1000);
        faults.above("objective.greatestNorm", gan.greatestNorm());
        faults.between("objective.labelSmoothing", gan.labelSmoothing(), 0, GREATEST_SMOOTHING);
        faults.between("objective.averageDecay", gan.averageDecay(), 0, 0.999999);
        faults.between("objective.augmentation", gan.augmentation(), 0, 1);
        if (gan.knowsClasses() && gan.form() == Form.PROJECTED) {
            faults.add("objective.classes: the form PROJECTED cannot tell classes apart");
        }
        optimiser("objective.generator.", gan.generator());
        optimiser("objective.discriminator.", gan.discriminator());
        switch (gan.loss()) {
            case AdversarialLoss.WassersteinClipped clipped -> faults.above("objective.loss.limit", clipped.limit());
            case AdversarialLoss.WassersteinPenalty penalty -> faults.above("objective.loss.weight", penalty.weight());
            case AdversarialLoss.Relativistic relativistic ->
                faults.between("objective.loss.gamma", relativistic.gamma(), 0, GREATEST_WEIGHT);
            case AdversarialLoss.Minimax _, AdversarialLoss.NonSaturating _, AdversarialLoss.LeastSquares _ -> {}
        }
    }

    /// Whether a generator can grow to squares of this side.
    static boolean isGrown(int side) {
        return side >= LEAST_SIDE && side <= GREATEST_SIDE && side % SIDE_STEP == 0;
    }

    private void growth(Objective.Growth growth) {
        pictures("objective.data.pictures", growth.data().pictures());
        int side = growth.data().side();
        faults.between("objective.data.side", side, LEAST_SIDE, GREATEST_SIDE);
        if (side % SIDE_STEP != 0) {
            faults.add("objective.data.side: " + side + " is no multiple of " + SIDE_STEP);
        }
        faults.between("objective.width", growth.width(), 2, 1024);
        if (growth.width() % 2 != 0) {
            faults.add("objective.width: " + growth.width() + " is no multiple of 2");
        }
        faults.between("objective.perceptualWeight", growth.perceptualWeight(), 0, GREATEST_WEIGHT);
        faults.between("objective.softness", growth.softness(), 0, 1);
        faults.between("objective.grain", growth.grain(), 0, 1);
        faults.between("objective.averageDecay", growth.averageDecay(), 0, 0.999999);
        optimiser("objective.optimiser.", growth.optimiser());
    }

    private void vae(Objective.Vae vae) {
        if (vae.form() == Form.PROJECTED) {
            faults.add("objective.form: PROJECTED is about discriminators, and an autoencoder has none");
        }
        data(vae.data(), vae.form(), vae.width());
        faults.between("objective.latent", vae.latent(), 1, MOST_LATENT);
        faults.between("objective.width", vae.width(), 1, 4096);
        faults.between("objective.beta", vae.beta(), 0, GREATEST_WEIGHT);
        faults.between("objective.warmUp", vae.warmUp(), 0, Integer.MAX_VALUE);
        faults.between("objective.freeBits", vae.freeBits(), 0, MOST_FREE_BITS);
        faults.between("objective.perceptualWeight", vae.perceptualWeight(), 0, GREATEST_WEIGHT);
        faults.between("objective.averageDecay", vae.averageDecay(), 0, 0.999999);
        optimiser("objective.optimiser.", vae.optimiser());
    }

    private void data(Dataset data, Form form, int width) {
        pictures("objective.data.pictures", data.pictures());
        int side = data.side();
        boolean dense = form == Form.DENSE;
        faults.between("objective.data.side", side, dense ? 4 : 16, dense ? 64 : 512);
        if (!dense && Integer.bitCount(side) != 1) {
            faults.add("objective.data.side: " + side + " is no power of two, as the form " + form + " needs");
        }
        if (form == Form.RESIDUAL && width % 8 != 0) {
            faults.add("objective.width: " + width + " is no multiple of 8, as the form RESIDUAL needs");
        }
    }

    private void optimiser(String path, Optimiser optimiser) {
        switch (optimiser) {
            case Optimiser.Adam adam -> {
                faults.decay(path + "meanDecay", adam.meanDecay());
                faults.decay(path + "squareDecay", adam.squareDecay());
            }
            case Optimiser.AdamW adam -> {
                faults.decay(path + "meanDecay", adam.meanDecay());
                faults.decay(path + "squareDecay", adam.squareDecay());
                faults.between(path + "decay", adam.decay(), 0, 1);
            }
            case Optimiser.Sgd sgd -> faults.decay(path + "momentum", sgd.momentum());
            case Optimiser.RmsProp rms -> faults.decay(path + "squareDecay", rms.squareDecay());
        }
    }

    private void losses(String path, List<StyleLosses> losses) {
        if (losses.isEmpty()) {
            faults.add(path + ": there are none");
        }
        for (int i = 0; i < losses.size(); i++) {
            StyleLosses weights = losses.get(i);
            String each = path + "[" + i + "].";
            faults.between(
                    each + "from",
                    (double) weights.from(),
                    i == 0 ? 0 : losses.get(i - 1).from() + 1.0,
                    MOST_STEPS);
            faults.between(each + "content", weights.content(), 0, GREATEST_WEIGHT);
            faults.between(each + "detail", weights.detail(), 0, GREATEST_WEIGHT);
            faults.between(each + "style", weights.style(), 0, GREATEST_WEIGHT);
            faults.between(each + "gram", weights.gram(), 0, 1);
            faults.between(each + "identity", weights.identity(), 0, GREATEST_WEIGHT);
            faults.between(each + "identityEvery", weights.identityEvery(), 1, Integer.MAX_VALUE);
            faults.between(each + "variation", weights.variation(), 0, GREATEST_WEIGHT);
            faults.between(each + "evenness", weights.evenness(), 0, GREATEST_WEIGHT);
        }
    }

    private void pictures(String path, List<Pictures> all) {
        if (all.isEmpty()) {
            faults.add(path + ": there are none");
        }
        for (int i = 0; i < all.size(); i++) {
            pictures(path + "[" + i + "]", all.get(i));
        }
    }

    private void pictures(String path, Pictures pictures) {
        faults.above(path + ".share", pictures.share());
        faults.between(path + ".holdOutEvery", pictures.holdOutEvery(), 0, Integer.MAX_VALUE);
        if (pictures.holdOutEvery() == 1) {
            faults.add(path + ".holdOutEvery: 1 would keep every picture out of training");
        }
    }

    private void range(String path, Range range) {
        faults.above(path + ".least", range.least());
        faults.between(path + ".greatest", range.greatest(), range.least(), 100);
    }
}
