package atelier.ui.train;

import atelier.base.Job;
import atelier.base.Lane;
import atelier.train.Dataset;
import atelier.train.Objective;
import atelier.train.Survey;
import atelier.train.TrainingPlan;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The look at the chosen pictures before anything starts, and what is wished done about the odd ones. No file is
/// touched: the wishes go into the plan.
public final class SurveyModel {
    /// Folders beyond this many hardly are classes.
    private static final int MOST_CLASSES = 100;

    private final Lane io;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<Optional<Job<Survey>>> job = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Survey>> survey = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Throwable>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Set<Survey.Kind>> leftOut = new SimpleObjectProperty<>(Set.of());
    private final BooleanProperty telling = new SimpleBooleanProperty();
    private final ObjectProperty<Dataset.Fit> fit = new SimpleObjectProperty<>(Dataset.Fit.CROP);
    /// What the wishes are about.
    private Optional<Path> seen = Optional.empty();

    public SurveyModel(Lane io, Executor fx) {
        this.io = io;
        this.fx = fx;
    }

    /// The look under way.
    public ReadOnlyObjectProperty<Optional<Job<Survey>>> job() {
        return job.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Survey>> survey() {
        return survey.getReadOnlyProperty();
    }

    /// Why nothing could be looked at.
    public ReadOnlyObjectProperty<Optional<Throwable>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// The kinds of files that are not used.
    public ObjectProperty<Set<Survey.Kind>> leftOut() {
        return leftOut;
    }

    /// How pictures that are no squares become some.
    public ObjectProperty<Dataset.Fit> fit() {
        return fit;
    }

    /// Whether the generator is told what the pictures show.
    public BooleanProperty telling() {
        return telling;
    }

    public void leaveOut(Survey.Kind kind, boolean out) {
        Set<Survey.Kind> kinds = EnumSet.noneOf(Survey.Kind.class);
        kinds.addAll(leftOut.get());
        if (out) {
            kinds.add(kind);
        } else {
            kinds.remove(kind);
        }
        leftOut.set(kinds);
    }

    /// Looks at the pictures of a plan; at those of the one asked for last.
    public void look(Path pictures, int side) {
        survey.set(Optional.empty());
        trouble.set(Optional.empty());
        Job<Survey> look = io.latest(this, "survey", progress -> Survey.of(List.of(pictures), side, progress));
        Optional<Job<Survey>> own = Optional.of(look);
        job.set(own);
        look.whenDone(
                fx,
                done -> {
                    // What was done before others were asked for may be told only now.
                    if (job.get().equals(own)) {
                        found(pictures, done);
                    }
                },
                failure -> {
                    if (job.get().equals(own)) {
                        job.set(Optional.empty());
                        trouble.set(Optional.of(failure));
                    }
                });
    }

    /// Whether there is a picture to learn from, or may be as long as nobody has looked.
    public boolean usable() {
        return trouble.get().isEmpty()
                && survey.get().map(done -> done.pictures(leftOut.get()) > 0).orElse(true);
    }

    private void found(Path pictures, Survey done) {
        job.set(Optional.empty());
        // What was asked for of these pictures stays when they are looked at again, to be learned at another size.
        if (!seen.equals(Optional.of(pictures))) {
            seen = Optional.of(pictures);
            leftOut.set(done.useless());
            fit.set(done.fit());
            telling.set(false);
        }
        survey.set(Optional.of(done));
    }

    /// The classes that a generator of this plan can be told; empty where there are none to tell apart, or too
    /// many.
    public List<String> classes(TrainingPlan plan) {
        List<String> found = survey.get().map(Survey::classes).orElse(List.of());
        boolean able = plan.objective() instanceof Objective.Gan gan && gan.form() != Objective.Form.PROJECTED;
        return able && found.size() >= 2 && found.size() <= MOST_CLASSES ? found : List.of();
    }

    /// The plan with the wishes in it, where it learns from a data set.
    public TrainingPlan applyTo(TrainingPlan plan) {
        TrainingPlan told = telling.get() && !classes(plan).isEmpty() && plan.objective() instanceof Objective.Gan gan
                ? plan.with(gan.telling(true))
                : plan;
        return survey.get()
                .map(done -> Objectives.withData(
                        told,
                        data -> new Dataset(
                                data.pictures(),
                                data.side(),
                                data.colour(),
                                fit.get(),
                                data.mirror(),
                                done.leftOut(leftOut.get()))))
                .orElse(plan);
    }

    /// Side of the squares that a plan learns.
    public static int side(TrainingPlan plan) {
        return switch (plan.objective()) {
            case Objective.Gan gan -> gan.data().side();
            case Objective.Vae vae -> vae.data().side();
            case Objective.Growth growth -> growth.data().side();
            case Objective.Distil _, Objective.ArbitraryStyle _, Objective.OneStyle _ ->
                plan.stages().getFirst().crop();
        };
    }
}
