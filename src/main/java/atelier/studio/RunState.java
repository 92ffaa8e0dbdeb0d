package atelier.studio;

import atelier.studio.Runs.Stand;
import atelier.train.Story;

/// Where a run is, from what it has told and who is at work on it.
public enum RunState {
    /// Never started.
    NEW,
    /// Begins as soon as the run before it leaves.
    WAITING,
    /// Its process is there and has not told anything yet.
    STARTING,
    RUNNING,
    PAUSED,
    /// Left off as told.
    STOPPED,
    /// Left off without a word: a crash, or the power went.
    INTERRUPTED,
    FINISHED,
    FAILED;

    public static RunState of(Story story, Stand stand) {
        return switch (stand) {
            case Stand.Waiting _ -> WAITING;
            case Stand.AtWork(boolean heard) -> atWork(story.chapter(), heard);
            case Stand.Lost _ -> FAILED;
            case Stand.Idle _ ->
                switch (story.chapter()) {
                    case NEW -> NEW;
                    case TRAINING, PAUSED -> INTERRUPTED;
                    case STOPPED -> STOPPED;
                    case FINISHED -> FINISHED;
                    case FAILED -> FAILED;
                };
        };
    }

    private static RunState atWork(Story.Chapter chapter, boolean heard) {
        return switch (chapter) {
            case TRAINING -> heard ? RUNNING : STARTING;
            case PAUSED -> heard ? PAUSED : STARTING;
            // A process that has told its end is about to leave; one that has not begun tells nothing.
            case NEW, STOPPED, FAILED -> STARTING;
            case FINISHED -> FINISHED;
        };
    }

    /// Whether a process is at work on it.
    public boolean isLive() {
        return this == STARTING || this == RUNNING || this == PAUSED;
    }

    /// Whether it can be started, anew or from where it was left.
    public boolean canStart() {
        return this == NEW || this == STOPPED || this == INTERRUPTED || this == FAILED;
    }

    /// Whether it was begun and left, or rests.
    public boolean canGoOn() {
        return this == PAUSED || (canStart() && this != NEW);
    }

    /// Whether its model can be written before it has finished.
    public boolean canExport() {
        return isLive() || canGoOn();
    }
}
