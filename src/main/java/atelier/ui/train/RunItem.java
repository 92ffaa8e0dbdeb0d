package atelier.ui.train;

import atelier.base.Problem;
import atelier.model.ModelCard;
import atelier.studio.RunState;
import atelier.studio.Runs.Stand;
import atelier.train.Advice;
import atelier.train.Best;
import atelier.train.Doctor;
import atelier.train.Finding;
import atelier.train.Onsets;
import atelier.train.Run;
import atelier.train.Story;
import atelier.train.TrainingEvent;
import atelier.train.TrainingPlan;
import atelier.ui.train.Cards.Made;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// A run of the list, as it was when last looked at.
public final class RunItem {
    /// So many times as long as ever before is a run silent that has stalled.
    private static final int USUAL = 3;

    private static final double UNKNOWN = -1;

    /// What helps where the loss is no number any more, unless something else is known.
    private static final Advice GENTLER = new Advice.LearningRate(0.3);

    private final Story story;
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(RunState.NEW);
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final BooleanProperty compared = new SimpleBooleanProperty();
    private Stand stand = new Stand.Idle();
    private Optional<Made> made = Optional.empty();
    private Optional<Best> best = Optional.empty();
    private boolean installed;
    private long heardAt;
    /// The longest that it has been silent at work and then told something, in milliseconds.
    private long longestSilence;
    private boolean stalled;
    private List<Finding> findings = List.of();
    private final Onsets onsets = new Onsets();
    private long examined;

    RunItem(Story story) {
        this.story = story;
    }

    public Story story() {
        return story;
    }

    public Run run() {
        return story.run();
    }

    public ReadOnlyObjectProperty<RunState> state() {
        return state.getReadOnlyProperty();
    }

    /// Changes with anything that is told here.
    public ReadOnlyLongProperty version() {
        return version.getReadOnlyProperty();
    }

    /// Whether its curves are shown beside those of the selected run.
    public BooleanProperty compared() {
        return compared;
    }

    /// Whether it has made a model, finished or not.
    public boolean hasModel() {
        return made.isPresent();
    }

    /// The model that it has made, finished or not.
    Optional<Made> made() {
        return made;
    }

    /// Whether that model is among the user's own.
    public boolean installed() {
        return installed;
    }

    /// The step that its model is of, where its card says so.
    public Optional<Long> modelStep() {
        return made.flatMap(Made::card).flatMap(ModelCard::training).map(ModelCard.Training::steps);
    }

    /// Whether there is a checkpoint that did best, and its model is not of that one.
    public boolean hasBetter() {
        return best.isPresent() && !best.map(Best::step).equals(modelStep());
    }

    /// How much of it is done, 0 to 1; negative at work before the first step, when nobody can tell.
    public double progress() {
        return switch (state.get()) {
            case FINISHED -> 1;
            case STARTING -> UNKNOWN;
            case RUNNING -> story.step() == 0 ? UNKNOWN : story.fraction();
            case NEW, WAITING, PAUSED, STOPPED, INTERRUPTED, FAILED -> story.fraction();
        };
    }

    /// Whether it has been silent for far longer than it used to be.
    public boolean stalled() {
        return stalled;
    }

    /// Why it failed.
    public Optional<Problem> problem() {
        return stand instanceof Stand.Lost(Problem lost) ? Optional.of(lost) : story.problem();
    }

    /// The plan to train anew by where it broke down: its own with a smaller learning rate.
    public Optional<TrainingPlan> remedy() {
        boolean broken = state.get() == RunState.FAILED
                && problem().filter(Problem.TrainingDiverged.class::isInstance).isPresent();
        return broken ? Optional.of(gentler().apply(run().plan())) : Optional.empty();
    }

    private Advice gentler() {
        return findings().stream()
                .map(finding -> finding.advice(run().plan()))
                .filter(Advice.LearningRate.class::isInstance)
                .findFirst()
                .orElse(GENTLER);
    }

    /// What its measures say.
    public List<Finding> findings() {
        if (examined != version.get()) {
            examined = version.get();
            findings = new ArrayList<>(Doctor.examine(run().plan(), story.rows()));
            if (state.get() == RunState.FAILED) {
                findings.removeIf(finding -> finding instanceof Finding.Healthy);
            }
            onsets.note(run().plan(), story.rows(), findings);
        }
        return findings;
    }

    /// The step at which one of the findings was first seen.
    public long since(Finding finding) {
        return onsets.of(finding);
    }

    /// The newest sample's file.
    public Optional<Path> thumbnail() {
        return story.samples().isEmpty()
                ? Optional.empty()
                : Optional.of(story.samples().getLast().file());
    }

    /// @param now in milliseconds
    void see(
            List<TrainingEvent> news,
            Stand now,
            Optional<Made> model,
            Optional<Best> bestSoFar,
            boolean isInstalled,
            long millis) {
        boolean changed = !news.isEmpty()
                || !now.equals(stand)
                || !model.equals(made)
                || !bestSoFar.equals(best)
                || isInstalled != installed
                || heardAt == 0;
        story.tell(news);
        stand = now;
        made = model;
        best = bestSoFar;
        installed = isInstalled;
        if (!news.isEmpty() || heardAt == 0) {
            if (heardAt > 0 && state.get() == RunState.RUNNING) {
                longestSilence = Math.max(longestSilence, millis - heardAt);
            }
            heardAt = millis;
            stalled = false;
        }
        state.set(RunState.of(story, now));
        if (changed) {
            version.set(version.get() + 1);
        }
    }

    /// @param patience how long any run may be silent; one with long steps may be for longer
    /// @return whether it has just become silent for too long
    boolean becomesSilent(long millis, long patience) {
        long enough = Math.max(patience, USUAL * longestSilence);
        boolean silent = state.get() == RunState.RUNNING && millis - heardAt > enough;
        boolean just = silent && !stalled;
        if (silent != stalled) {
            stalled = silent;
            version.set(version.get() + 1);
        }
        return just;
    }
}
