package atelier.worker;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import atelier.base.Progress;
import atelier.bench.TinyPlans;
import atelier.train.Run;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What of a training step is time in the engine's operators, what is ours and the binding's, and what is waiting for
/// data. Both shares are of the same steps, run while the engine writes down its operators; writing them down costs
/// time itself, so the time without is told beside.
///
/// Arguments: the objectives with commas between.
public final class Steps {
    private static final int WARM = 300;
    private static final int STEPS = 20;
    private static final int SIDE = 64;
    private static final int BATCH = 16;
    private static final Pattern OPERATOR = Pattern.compile(
            "\"ts\":\\s*([0-9.]+),\\s*\"dur\":\\s*([0-9.]+)|\"dur\":\\s*([0-9.]+),[^{}]*\"ts\":\\s*([0-9.]+)");

    private Steps() {}

    private record Span(double from, double to) {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("steps");
        TinyPlans plans = TinyPlans.in(folder);
        for (String objective : (arguments.length > 0 ? arguments[0] : "style,gan,vae").split(",", -1)) {
            Run run =
                    Run.create(folder.resolve(objective), plans.named(objective, SIDE, BATCH, 1_000_000, 1000), folder);
            try (NDManager manager = NDManager.newBaseManager("PyTorch");
                    Training training = WorkerMain.training(manager, run, List.of(Path.of("models")), Progress.NONE)) {
                measure(objective, manager, training, folder.resolve(objective + ".json"));
            }
        }
    }

    private static void measure(String objective, NDManager manager, Training training, Path trace) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        threads.setThreadContentionMonitoringEnabled(true);
        long thread = Thread.currentThread().threadId();
        steps(manager, training, 0, WARM);
        long waitedBefore = threads.getThreadInfo(thread).getWaitedTime();
        double plain = steps(manager, training, WARM, STEPS);
        double waited = threads.getThreadInfo(thread).getWaitedTime() - waitedBefore;
        JniUtils.startProfile(false, false, false);
        double profiled = steps(manager, training, WARM + STEPS, STEPS);
        JniUtils.stopProfile(trace.toString());
        double engine = covered(operators(Files.readString(trace))) / 1000;
        System.out.printf(
                "%s, %d pictures of %dx%d: %.1f ms a step (%.1f with the profile), of which operators %.1f %%, the rest "
                        + "%.1f %%; waiting for data %.2f %%%n",
                objective,
                BATCH,
                SIDE,
                SIDE,
                plain / STEPS,
                profiled / STEPS,
                100 * engine / profiled,
                100 - 100 * engine / profiled,
                100 * waited / plain);
    }

    /// @return milliseconds
    private static double steps(NDManager manager, Training training, long from, int count) {
        long begun = System.nanoTime();
        for (long step = from; step < from + count; step++) {
            try (NDManager scope = manager.newSubManager()) {
                training.step(scope, step, 1e-3);
            }
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private static List<Span> operators(String trace) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = OPERATOR.matcher(trace);
        while (matcher.find()) {
            boolean first = matcher.group(1) != null;
            double from = Double.parseDouble(first ? matcher.group(1) : matcher.group(4));
            double length = Double.parseDouble(first ? matcher.group(2) : matcher.group(3));
            spans.add(new Span(from, from + length));
        }
        return spans;
    }

    /// The time under at least one of the spans: operators lie inside others.
    private static double covered(List<Span> spans) {
        double covered = 0;
        double end = Double.NEGATIVE_INFINITY;
        for (Span span :
                spans.stream().sorted(Comparator.comparingDouble(Span::from)).toList()) {
            covered += Math.max(0, span.to() - Math.max(span.from(), end));
            end = Math.max(end, span.to());
        }
        return covered;
    }
}
