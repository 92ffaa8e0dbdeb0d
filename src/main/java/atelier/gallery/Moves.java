package atelier.gallery;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.base.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Files on their way to other places, which all go back again unless they are told to stay: so that the files
/// and the index agree when the index cannot be written.
final class Moves implements AutoCloseable {
    private record Step(Path from, Path to) {}

    private final Deque<Step> steps = new ArrayDeque<>();

    /// Takes a file to `place`, where there must be none.
    ///
    /// @throws ProblemException when the file is missing or the folder cannot be written
    void move(Path file, Path place) {
        take(file, place);
        steps.push(new Step(file, place));
    }

    void stay() {
        steps.clear();
    }

    /// Takes the files to where they were at first, as many as can be.
    void back() {
        Optional<ProblemException> failure = Optional.empty();
        while (!steps.isEmpty()) {
            Step step = steps.pop();
            try {
                take(step.to(), step.from());
            } catch (ProblemException e) {
                failure = failure.or(() -> Optional.of(e));
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    @Override
    public void close() {
        back();
    }

    private static void take(Path file, Path place) {
        try {
            Files.createDirectories(place.toAbsolutePath().getParent());
            Files.move(file, place);
        } catch (NoSuchFileException e) {
            throw new Problem.FileMissing(file).exception(e);
        } catch (IOException e) {
            throw AtomicFile.problem(place, e).exception(e);
        }
    }
}
