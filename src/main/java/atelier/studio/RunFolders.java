package atelier.studio;

import atelier.base.AtomicFile;
import atelier.base.FileName;
import atelier.train.Run;
import atelier.train.TrainingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A folder of run folders, and a trash in it that nothing empties. Touches the disk.
///
/// @param folder need not exist
record RunFolders(Path folder) {
    private static final String TRASH = ".trash";

    /// All there are, the newest first. One that is no run is passed over.
    ///
    /// @throws atelier.base.ProblemException [atelier.base.Problem.FileUnreadable]
    List<Path> all() {
        return Run.foldersIn(folder).stream()
                .filter(run -> !run.getFileName().toString().startsWith("."))
                .sorted(Comparator.comparingLong(RunFolders::made).reversed())
                .toList();
    }

    private static long made(Path run) {
        try {
            return Files.getLastModifiedTime(run.resolve(Run.PLAN)).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }

    /// A new one, named after the model that it is to make.
    ///
    /// @param base what the plan's relative paths start from; empty for one without any
    /// @throws atelier.base.ProblemException when it cannot be written
    Run create(TrainingPlan plan, Optional<Path> base) {
        return Run.create(FileName.freeFolder(folder.resolve(plan.model().value())), plan, base.orElse(folder));
    }

    /// Moves a run's folder into the trash.
    ///
    /// @return its place there
    Path trash(Path run) {
        return move(run, folder.resolve(TRASH).resolve(run.getFileName()));
    }

    /// Brings a run's folder back.
    ///
    /// @param former where it was, and is again unless that is taken
    Path restore(Path trashed, Path former) {
        return move(trashed, former);
    }

    private static Path move(Path from, Path wanted) {
        Path to = FileName.freeFolder(wanted);
        try {
            Files.createDirectories(to.toAbsolutePath().getParent());
            Files.move(from, to);
        } catch (IOException e) {
            throw AtomicFile.problem(to, e).exception(e);
        }
        return to;
    }
}
