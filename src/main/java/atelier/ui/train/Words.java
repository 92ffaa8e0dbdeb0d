package atelier.ui.train;

import atelier.base.Text;
import atelier.train.Run;
import atelier.train.TrainingPlan;
import java.time.Duration;
import java.util.List;

/// What runs and measures are called in a language.
final class Words {
    private Words() {}

    /// The measure's name, or what the worker calls it where the language has no word for it.
    static String measure(Text text, String name) {
        String key = "measure." + name.replace(' ', '-');
        return text.has(key) ? text.get(key) : name;
    }

    /// The title of the model that a plan makes.
    static String title(Text text, TrainingPlan plan) {
        String title = text.among(plan.title());
        return title.isEmpty() ? plan.model().value() : title;
    }

    /// What a run is called among others: its title and, where another one has the same, its folder.
    static String title(Text text, Run run, List<Run> among) {
        String title = title(text, run.plan());
        boolean alone = among.stream()
                .noneMatch(
                        other -> !other.equals(run) && title(text, other.plan()).equals(title));
        return alone ? title : title + " (" + run.folder().getFileName() + ")";
    }

    /// About how long something takes.
    static String time(Text text, Duration time) {
        long minutes = Math.round(time.toSeconds() / 60.0);
        if (time.toSeconds() < 90) {
            return text.get("train.time.seconds", Math.max(1, time.toSeconds()));
        }
        return minutes < 90
                ? text.get("train.time.minutes", minutes)
                : text.get("train.time.hours", Math.round(minutes / 6.0) / 10.0);
    }
}
