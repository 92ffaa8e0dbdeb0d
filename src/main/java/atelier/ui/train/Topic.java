package atelier.ui.train;

import atelier.train.Measure;
import java.util.Map;

/// What a measure tells about: measures of one topic share a chart. The texts are `train.topic.<NAME>`.
public enum Topic {
    LOSSES,
    ACCURACY,
    DISTANCE,
    VARIETY,
    GRADIENTS,
    RATE,
    SPEED;

    private static final Map<String, Topic> KNOWN = Map.ofEntries(
            Map.entry(Measure.REAL, ACCURACY),
            Map.entry(Measure.GENERATED, ACCURACY),
            Map.entry(Measure.HELD_OUT, ACCURACY),
            Map.entry(Measure.GRADIENT, GRADIENTS),
            Map.entry(Measure.DISCRIMINATOR_GRADIENT, GRADIENTS),
            Map.entry(Measure.DIVERSITY, VARIETY),
            Map.entry(Measure.FRECHET, DISTANCE),
            Map.entry(Measure.ACTIVE, VARIETY),
            Map.entry(Measure.RATE, RATE),
            Map.entry(Measure.SPEED, SPEED));

    /// A measure that is not known is a term of the loss.
    public static Topic of(String measure) {
        return KNOWN.getOrDefault(measure, LOSSES);
    }
}
