package atelier.model;

import atelier.tensor.Shape;
import java.util.Optional;

/// What a generator's pictures are like.
///
/// @param channels 3 for colours, 1 for grey
/// @param side of the square in pixels
public record PictureShape(int channels, int side) {
    /// Empty for a model that makes no squares out of nothing.
    public static Optional<PictureShape> of(ModelCard card) {
        return Optional.of(card)
                .filter(each -> each.kind() == ModelCard.Kind.GENERATOR)
                .map(each -> each.graphs().get("generator"))
                .map(graph -> graph.output("picture").shape())
                .filter(shape -> shape.axis(2) > 0 && shape.axis(2) == shape.axis(3))
                .map(PictureShape::of);
    }

    private static PictureShape of(Shape shape) {
        return new PictureShape(Math.toIntExact(shape.axis(1)), Math.toIntExact(shape.axis(2)));
    }
}
