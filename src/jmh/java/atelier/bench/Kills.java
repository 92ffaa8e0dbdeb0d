package atelier.bench;

import atelier.base.AppDirs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Kills workers at random moments and lets them go on: every file left behind must be whole, and every number that
/// the training tells afterwards, the last weights included, that of a training without a break.
///
/// Arguments: how many kills an objective, and the objectives with commas between.
public final class Kills {
    private static final int SIDE = 32;

    private Kills() {}

    public static void main(String[] arguments) throws Exception {
        int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        List<String> objectives =
                List.of(arguments.length > 1 ? arguments[1].split(",") : new String[] {"style", "gan", "vae"});
        Path folder = Files.createTempDirectory("kills");
        TinyPlans plans = TinyPlans.in(folder);
        AppDirs dirs = new AppDirs(folder.resolve("home"), Path.of("").toAbsolutePath());
        boolean good = true;
        for (String objective : objectives) {
            Endurance endurance = new Endurance(folder, objective, plans.named(objective, SIDE, 1, 40, 20), dirs);
            good &= endurance.survives(kills);
        }
        System.out.println("runs are kept in " + folder);
        System.exit(good ? 0 : 1);
    }
}
