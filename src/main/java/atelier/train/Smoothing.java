package atelier.train;

/// A series with its noise averaged away: a running mean in which each earlier value counts `weight` times the next,
/// corrected for its start (Kingma and Ba 2015). Brought up to date on demand, at the cost of what is new.
public final class Smoothing {
    private final Series source;
    private final double weight;
    private Series smooth = new Series();
    private int cuts;
    private int taken;
    private double mean;
    private double share = 1;

    /// @param weight 0 for the series itself, below 1
    public Smoothing(Series source, double weight) {
        this.source = source;
        this.weight = weight;
        this.cuts = source.cuts();
    }

    /// The smoothed series as far as the source goes now. Not-a-number and infinity are passed over.
    public Series now() {
        if (weight == 0) {
            return source;
        }
        if (cuts != source.cuts()) {
            smooth = new Series();
            cuts = source.cuts();
            taken = 0;
            mean = 0;
            share = 1;
        }
        for (; taken < source.size(); taken++) {
            double value = source.value(taken);
            if (Double.isFinite(value)) {
                mean = weight * mean + (1 - weight) * value;
                share *= weight;
                smooth.add(source.step(taken), mean / (1 - share));
            }
        }
        return smooth;
    }
}
