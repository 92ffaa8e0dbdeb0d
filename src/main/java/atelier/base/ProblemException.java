package atelier.base;

import org.jspecify.annotations.Nullable;

/// Carries a [Problem] from where it was met to where it is told.
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    ProblemException(Problem problem, @Nullable Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
