package atelier.ui.train;

import atelier.base.Text;
import atelier.train.PlanCheck;
import atelier.train.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Something of a plan that the form has a list for; while nothing is chosen, it stays as the plan has it.
///
/// @param key of its text; `<key>.help` says what it does
/// @param values that can be chosen, in the order that they are shown in
/// @param in what a plan has for it; empty where there is no such thing in the plan
/// @param with the plan with another value
/// @param words what a value is called
/// @param chosen what was chosen
public record PlanChoice<T>(
        String key,
        List<T> values,
        Function<TrainingPlan, Optional<T>> in,
        BiFunction<TrainingPlan, T, TrainingPlan> with,
        BiFunction<Text, T, String> words,
        ObjectProperty<Optional<T>> chosen) {
    PlanChoice(
            String key,
            List<T> values,
            Function<TrainingPlan, Optional<T>> in,
            BiFunction<TrainingPlan, T, TrainingPlan> with,
            BiFunction<Text, T, String> words) {
        this(key, values, in, with, words, new SimpleObjectProperty<>(Optional.empty()));
    }

    /// What can be chosen for a plan: the values that it can be trained with, and to leave it as it is, in the
    /// place of its own value or before all others. None where there is no such thing in the plan.
    List<Optional<T>> possible(TrainingPlan plan) {
        Optional<T> own = in.apply(plan);
        if (own.isEmpty()) {
            return List.of();
        }
        List<Optional<T>> possible = new ArrayList<>();
        if (!values.contains(own.get())) {
            possible.add(Optional.empty());
        }
        for (T value : values) {
            possible.add(value.equals(own.get()) ? Optional.empty() : Optional.of(value));
        }
        possible.removeIf(value -> PlanCheck.fault(changed(plan, value)).isPresent());
        return possible;
    }

    /// Forgets what was chosen where the plan cannot be trained with it.
    void fit(TrainingPlan plan) {
        List<Optional<T>> possible = possible(plan);
        if (!possible.isEmpty() && !possible.contains(chosen.get())) {
            chosen.set(Optional.empty());
        }
    }

    /// The plan with what was chosen.
    TrainingPlan applyTo(TrainingPlan plan) {
        return changed(plan, chosen.get());
    }

    private TrainingPlan changed(TrainingPlan plan, Optional<T> value) {
        return value.filter(_ -> in.apply(plan).isPresent())
                .map(other -> with.apply(plan, other))
                .orElse(plan);
    }

    /// What a value of [#possible] is called.
    String name(Text text, TrainingPlan plan, Optional<T> value) {
        return value.or(() -> in.apply(plan))
                .map(each -> words.apply(text, each))
                .orElse("");
    }
}
