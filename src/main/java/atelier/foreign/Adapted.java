package atelier.foreign;

import atelier.model.ModelCard;
import java.util.Map;

/// A network led into our form, as files of a model's folder without its card.
///
/// @param kind what it can be used for
/// @param graphs by role
/// @param probe what the network as it was made of a test, in our form
public record Adapted(ModelCard.Kind kind, Map<String, ModelCard.Graph> graphs, ModelCard.FileHash probe) {
    /// Files beside, for people to look at: what went in where that was a picture, and what came out.
    public static final String BEFORE = "before.png";

    public static final String AFTER = "after.png";

    static final String PROBE = "probe.bin";

    public Adapted {
        graphs = Map.copyOf(graphs);
    }
}
