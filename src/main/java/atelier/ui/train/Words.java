package atelier.ui.train;

import atelier.base.Text;
import atelier.train.TrainingPlan;
import java.time.Duration;

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
        String own = plan.title().get(text.locale().toLanguageTag());
        String english = plan.title().get("en");
        return own != null ? own : english != null ? english : plan.model().value();
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
