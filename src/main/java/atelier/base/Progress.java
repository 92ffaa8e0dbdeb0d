package atelier.base;

import java.util.concurrent.CancellationException;

/// How far a piece of work has come, and the place where it learns that nobody wants it any more.
@FunctionalInterface
public interface Progress {
    /// Work that nobody watches and nobody cancels.
    Progress NONE = fraction -> {};

    /// Tells how far the work is.
    ///
    /// @param fraction done so far, 0 to 1
    /// @throws CancellationException when the work was cancelled
    void report(double fraction);

    /// A part of this progress: its 0 to 1 is shown as `from` to `to` here.
    default Progress part(double from, double to) {
        return fraction -> report(from + (to - from) * fraction);
    }
}
