package atelier.ui.train;

/// A step that something happened at, shown on the curves.
///
/// @param joined whether a worker went on from there; otherwise something was found amiss
public record Mark(long step, boolean joined) {}
