package atelier.ui.train;

import atelier.train.Run;
import atelier.train.Series;
import java.util.Optional;

/// One curve of a chart.
///
/// @param run whose it is; empty where there is only one to be seen
/// @param colour number of its colour, from 0
/// @param dash number of its pattern, 0 for solid
public record Line(String measure, Optional<Run> run, Series series, int colour, int dash) {
    /// Different ones that the style sheets have.
    static final int COLOURS = 8;
}
