package atelier.train;

import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.model.PictureShape;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A generator whose pictures can become larger, see [Objective.Growth].
///
/// @param title by language
/// @param shape of its pictures as they are
/// @param side of those that become of them
public record Growable(ModelId id, Map<String, String> title, PictureShape shape, int side) {
    /// The one that comes with the program.
    static final Growable BUNDLED = new Growable(new ModelId("court-ladies"), Map.of(), new PictureShape(3, 64), 256);

    /// Whether it is the same model that grows to the same size, whatever it is called by now.
    public boolean isSame(Growable other) {
        return id.equals(other.id) && shape.equals(other.shape) && side == other.side;
    }

    /// The sizes that a model's pictures can grow to: none where it is no generator, was not trained by this
    /// program, so that nobody can carry it on, or its pictures would come to a size that cannot be taught.
    public static Stream<Growable> of(ModelCard card) {
        return PictureShape.of(card).filter(_ -> card.training().isPresent()).stream()
                .flatMap(shape -> IntStream.rangeClosed(1, Objective.Growth.MOST_DOUBLINGS)
                        .map(doublings -> shape.side() << doublings)
                        .filter(PlanCheck::isGrown)
                        .mapToObj(side -> new Growable(card.id(), card.title(), shape, side)));
    }
}
