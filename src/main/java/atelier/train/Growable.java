package atelier.train;

import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.model.PictureShape;
import java.util.Map;
import java.util.Optional;

/// A generator whose pictures can become twice as large, see [Objective.Growth].
///
/// @param title by language
/// @param shape of its pictures as they are
public record Growable(ModelId id, Map<String, String> title, PictureShape shape) {
    /// The one that comes with the program.
    static final Growable BUNDLED = new Growable(new ModelId("court-ladies"), Map.of(), new PictureShape(3, 64));

    /// Empty for a model that is no generator, was not trained by this program, so that nobody can carry it on, or
    /// whose pictures are as large as can be taught.
    public static Optional<Growable> of(ModelCard card) {
        return PictureShape.of(card)
                .filter(shape -> card.training().isPresent() && 2 * shape.side() <= PlanCheck.GREATEST_SIDE)
                .map(shape -> new Growable(card.id(), card.title(), shape));
    }

    /// Side of the pictures that become of it.
    public int grownSide() {
        return 2 * shape.side();
    }
}
