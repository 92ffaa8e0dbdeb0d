package atelier.ui.train;

import atelier.model.ModelCard.Evaluation;

/// What an evaluation's figures come to, in a word. The texts are `train.evaluation.verdict.<NAME>`; how many times the
/// floor the distance is, see [#times], is their argument.
///
/// The distance means something only beside its floor, the same distance between real pictures: so what counts is
/// how many times that it is. Up to twice nothing is told apart: the floor is of one draw and has no interval, and the
/// distances measured in `training.md` have intervals of up to a third to either side. Up to ten times, one power of
/// ten, it is called near, by convention: of what is measured there, the generators with the clearest faces came to 5
/// to 12 times, one of loose shapes to 28, paintings beside photographs to 106. The floor falls where more are
/// compared, so the words are for some hundreds to a thousand, as the window compares, and say no more than that.
public enum Verdict {
    /// Many pictures are copies, by which any distance becomes small: it says nothing.
    COPIED,
    SAME,
    NEAR,
    FAR;

    private static final double SAME_TIMES = 2;
    private static final double NEAR_TIMES = 10;

    static Verdict of(Evaluation figures) {
        if (figures.copies()) {
            return COPIED;
        }
        double times = times(figures);
        return times <= SAME_TIMES ? SAME : times <= NEAR_TIMES ? NEAR : FAR;
    }

    /// The distance over its floor; infinite where real pictures do not differ.
    static double times(Evaluation figures) {
        return figures.distance() / figures.floor();
    }
}
