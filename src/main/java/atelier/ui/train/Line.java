package atelier.ui.train;

import atelier.train.Series;

/// One curve of a chart.
///
/// @param run title of the run; empty where there is only one to be seen
/// @param colour number of its colour, from 0
/// @param dash number of its pattern, 0 for solid
public record Line(String measure, String run, Series series, int colour, int dash) {
    /// Different ones that the style sheets have.
    static final int COLOURS = 8;
}
