package atelier.train;

import atelier.train.Objective.Form;
import atelier.train.Objective.Range;
import atelier.train.Objective.StyleLosses;
import atelier.train.TrainingPlan.Pictures;
import atelier.train.TrainingPlan.Stage;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds what cannot be in a plan, by the path of its key: `stages[0].crop: 30 is no multiple of 16`.
public final class PlanCheck {
    /// Of all stages together: steps are kept as floats in checkpoints, which tell all whole numbers apart up to
    /// here.
    public static final int MOST_STEPS = 1 << 24;

    /// Pictures of a step.
    public static final int MOST_BATCH = 4096;

    public static final int GREATEST_RATE = 10;

    /// Of a tensor: their bytes are counted in an `int`.
    private static final int MOST_NUMBERS = Integer.MAX_VALUE / Float.BYTES;

    private final List<String> faults = new ArrayList<>();

    private PlanCheck() {}

    /// The first fault; empty where the plan can be trained.
    public static Optional<String> fault(TrainingPlan plan) {
        PlanCheck check = new PlanCheck();
        check.missing("", plan);
        if (check.faults.isEmpty()) {
            check.plan(plan);
        }
        return check.faults.stream().findFirst();
    }

    /// What JSON left out arrives as null, and nothing else here could be asked of it.
    private void missing(String path, Object value) {
        switch (value) {
            case Record whole -> {
                for (RecordComponent component : whole.getClass().getRecordComponents()) {
                    String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
                    Object part = part(whole, component);
                    if (part == null) {
                        faults.add(name + ": it is missing");
                    } else {
                        missing(name, part);
                    }
                }
            }
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    missing(path + "[" + i + "]", list.get(i));
                }
            }
            default -> {
                // Numbers, words, paths.
            }
        }
    }

    private static @Nullable Object part(Record whole, RecordComponent component) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void plan(TrainingPlan plan) {
        between("version", plan.version(), 1, Integer.MAX_VALUE);
        between("checkpointEvery", plan.checkpointEvery(), 1, Integer.MAX_VALUE);
        between("sampleEvery", plan.sampleEvery(), 1, Integer.MAX_VALUE);
        if (plan.stages().isEmpty()) {
            faults.add("stages: there are none");
        }
        boolean cut = !(plan.objective() instanceof Objective.Gan || plan.objective() instanceof Objective.Vae);
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
                style.recoloured().ifPresent(share -> between("objective.recoloured", share, 0, 1));
                style.grain().ifPresent(deviation -> between("objective.grain", deviation, 0, 0.2));
            }
            case Objective.OneStyle style -> {
                pictures("objective.photographs", style.photographs());
                pictures("objective.painting", style.painting());
                between("objective.paintingSide", style.paintingSide(), 32, 4096);
                losses("objective.losses", style.losses());
            }
            case Objective.Gan gan -> {
                gan(gan);
                dense(gan, plan.stages());
            }
            case Objective.Vae vae -> {
                vae(vae);
                between("objective.secondStage", vae.secondStage(), 0, (double) Math.max(0, plan.steps() - 1));
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
        between(path + "steps", stage.steps(), 1, MOST_STEPS);
        between(path + "batch", stage.batch(), 1, MOST_BATCH);
        if (cut) {
            between(path + "crop", stage.crop(), 32, 2048);
            if (stage.crop() % 16 != 0) {
                faults.add(path + "crop: " + stage.crop() + " is no multiple of 16");
            }
        }
        above(path + "learningRate", stage.learningRate());
        between(path + "learningRate", stage.learningRate(), 0, GREATEST_RATE);
        between(path + "warmUp", stage.warmUp(), 0, Integer.MAX_VALUE);
        between(path + "cosineFrom", stage.cosineFrom(), 0, 1);
    }

    private void gan(Objective.Gan gan) {
        data(gan.data(), gan.form(), gan.width());
        between("objective.latent", gan.latent(), 1, 4096);
        between("objective.width", gan.width(), 1, 4096);
        between("objective.discriminatorSteps", gan.discriminatorSteps(), 1, 100);
        between("objective.accumulate", gan.accumulate(), 1, 1000);
        above("objective.greatestNorm", gan.greatestNorm());
        between("objective.labelSmoothing", gan.labelSmoothing(), 0, 0.5);
        between("objective.averageDecay", gan.averageDecay(), 0, 0.999999);
        between("objective.augmentation", gan.augmentation(), 0, 1);
        if (gan.knowsClasses() && gan.form() == Form.PROJECTED) {
            faults.add("objective.classes: the form PROJECTED cannot tell classes apart");
        }
        optimiser("objective.generator.", gan.generator());
        optimiser("objective.discriminator.", gan.discriminator());
        switch (gan.loss()) {
            case AdversarialLoss.WassersteinClipped clipped -> above("objective.loss.limit", clipped.limit());
            case AdversarialLoss.WassersteinPenalty penalty -> above("objective.loss.weight", penalty.weight());
            case AdversarialLoss.Relativistic relativistic ->
                between("objective.loss.gamma", relativistic.gamma(), 0, 1e6);
            case AdversarialLoss.Minimax _, AdversarialLoss.NonSaturating _, AdversarialLoss.LeastSquares _ -> {}
        }
    }

    private void vae(Objective.Vae vae) {
        if (vae.form() == Form.PROJECTED) {
            faults.add("objective.form: PROJECTED is about discriminators, and an autoencoder has none");
        }
        data(vae.data(), vae.form(), vae.width());
        between("objective.latent", vae.latent(), 1, 4096);
        between("objective.width", vae.width(), 1, 4096);
        between("objective.beta", vae.beta(), 0, 1e6);
        between("objective.warmUp", vae.warmUp(), 0, Integer.MAX_VALUE);
        between("objective.freeBits", vae.freeBits(), 0, 100);
        between("objective.perceptualWeight", vae.perceptualWeight(), 0, 1e6);
        between("objective.averageDecay", vae.averageDecay(), 0, 0.999999);
        optimiser("objective.optimiser.", vae.optimiser());
    }

    private void data(Dataset data, Form form, int width) {
        pictures("objective.data.pictures", data.pictures());
        int side = data.side();
        boolean dense = form == Form.DENSE;
        between("objective.data.side", side, dense ? 4 : 16, dense ? 64 : 512);
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
                decay(path + "meanDecay", adam.meanDecay());
                decay(path + "squareDecay", adam.squareDecay());
            }
            case Optimiser.AdamW adam -> {
                decay(path + "meanDecay", adam.meanDecay());
                decay(path + "squareDecay", adam.squareDecay());
                between(path + "decay", adam.decay(), 0, 1);
            }
            case Optimiser.Sgd sgd -> decay(path + "momentum", sgd.momentum());
            case Optimiser.RmsProp rms -> decay(path + "squareDecay", rms.squareDecay());
        }
    }

    private void losses(String path, List<StyleLosses> losses) {
        if (losses.isEmpty()) {
            faults.add(path + ": there are none");
        }
        for (int i = 0; i < losses.size(); i++) {
            StyleLosses weights = losses.get(i);
            String each = path + "[" + i + "].";
            between(
                    each + "from",
                    (double) weights.from(),
                    i == 0 ? 0 : losses.get(i - 1).from() + 1.0,
                    MOST_STEPS);
            between(each + "content", weights.content(), 0, 1e6);
            between(each + "detail", weights.detail(), 0, 1e6);
            between(each + "style", weights.style(), 0, 1e6);
            between(each + "gram", weights.gram(), 0, 1);
            between(each + "identity", weights.identity(), 0, 1e6);
            between(each + "identityEvery", weights.identityEvery(), 1, Integer.MAX_VALUE);
            between(each + "variation", weights.variation(), 0, 1e6);
            between(each + "evenness", weights.evenness(), 0, 1e6);
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
        above(path + ".share", pictures.share());
        between(path + ".holdOutEvery", pictures.holdOutEvery(), 0, Integer.MAX_VALUE);
        if (pictures.holdOutEvery() == 1) {
            faults.add(path + ".holdOutEvery: 1 would keep every picture out of training");
        }
    }

    private void range(String path, Range range) {
        above(path + ".least", range.least());
        between(path + ".greatest", range.greatest(), range.least(), 100);
    }

    private void decay(String path, double value) {
        between(path, value, 0, 1);
        if (value == 1) {
            faults.add(path + ": 1 forgets nothing; less is needed");
        }
    }

    private void above(String path, double value) {
        if (!(value > 0)) {
            faults.add(path + ": " + number(value) + ", but more than 0 is needed");
        }
    }

    private void between(String path, double value, double least, double greatest) {
        if (!(value >= least && value <= greatest)) {
            faults.add(path + ": " + number(value) + ", but "
                    + (greatest >= Integer.MAX_VALUE
                            ? "at least " + number(least)
                            : number(least) + " to " + number(greatest))
                    + " is possible");
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? "" + (long) value : "" + value;
    }
}
