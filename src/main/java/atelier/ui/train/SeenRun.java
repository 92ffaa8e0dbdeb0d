package atelier.ui.train;

import atelier.base.ProblemException;
import atelier.model.Model;
import atelier.studio.Runs;
import atelier.studio.Runs.Stand;
import atelier.train.Run;
import atelier.train.Story;
import atelier.train.TrainingEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One run, as the disk has it.
///
/// @param fresh its story, where it was not known before
/// @param news what a story that was known has not told yet
/// @param model whether it has made a model
record SeenRun(Path folder, @Nullable Story fresh, List<TrainingEvent> news, Stand stand, boolean model) {
    /// Looks at all runs there are. One that cannot be read is told to `failed` and left out.
    ///
    /// @param known stories read before, by their folders
    static List<SeenRun> all(Runs runs, Map<Path, Story> known, Consumer<ProblemException> failed) {
        List<SeenRun> all = new ArrayList<>();
        for (Path folder : runs.folders()) {
            try {
                Story old = known.get(folder);
                Story story = old != null ? old : Story.read(Run.open(folder));
                List<TrainingEvent> unread = old != null ? old.unread() : List.of();
                boolean model = Files.exists(story.run().model().resolve(Model.CARD));
                all.add(new SeenRun(folder, old != null ? null : story, unread, runs.stand(story.run()), model));
            } catch (ProblemException e) {
                failed.accept(e);
            }
        }
        return all;
    }
}
