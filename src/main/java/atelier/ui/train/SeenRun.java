package atelier.ui.train;

import atelier.base.ProblemException;
import atelier.studio.Runs;
import atelier.studio.Runs.Stand;
import atelier.train.Best;
import atelier.train.Run;
import atelier.train.Story;
import atelier.train.TrainingEvent;
import atelier.ui.train.Cards.Made;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One run, as the disk has it.
///
/// @param fresh its story, where it was not known before
/// @param news what a story that was known has not told yet
/// @param made the model that it has written, finished or not
/// @param best its checkpoint that did best so far
/// @param installed whether that is among the user's own
record SeenRun(
        Path folder,
        @Nullable Story fresh,
        List<TrainingEvent> news,
        Stand stand,
        Optional<Made> made,
        Optional<Best> best,
        boolean installed) {
    /// Looks at all runs there are. One that cannot be read is told to `failed` and left out.
    ///
    /// @param known stories read before, by their folders
    /// @param own the folder of the user's models
    static List<SeenRun> all(
            Runs runs, Map<Path, Story> known, Cards cards, Path own, Consumer<ProblemException> failed) {
        List<SeenRun> all = new ArrayList<>();
        for (Path folder : runs.folders()) {
            try {
                Story old = known.get(folder);
                Story story = old != null ? old : Story.read(Run.open(folder));
                List<TrainingEvent> unread = old != null ? old.unread() : List.of();
                Run run = story.run();
                Optional<Made> made = cards.in(run.model());
                boolean installed = made.isPresent()
                        && cards.in(own.resolve(run.plan().model().value()))
                                .filter(made.get()::isSameAs)
                                .isPresent();
                all.add(new SeenRun(
                        folder, old != null ? null : story, unread, runs.stand(run), made, Best.of(run), installed));
            } catch (ProblemException e) {
                failed.accept(e);
            }
        }
        return all;
    }
}
