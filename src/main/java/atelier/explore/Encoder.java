package atelier.explore;

import atelier.base.Problem;
import atelier.image.Raster;
import atelier.infer.Network;
import atelier.model.Model;
import atelier.recipe.Latent;
import atelier.tensor.PixelCodec;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import java.util.Map;

/// Says which latent a picture might have, with the graph `encoder` of a generator that was trained with one.
public final class Encoder implements AutoCloseable {
    /// The graph that knows.
    public static final String GRAPH = "encoder";

    private final Model model;
    private final Network network;
    private final TensorSpec spec;

    /// @param network the model's graph; closed with this
    public Encoder(Model model, Network network) {
        this.model = model;
        this.network = network;
        spec = model.graph(GRAPH).input("picture");
    }

    /// @param picture of any size; its middle counts
    /// @throws atelier.base.ProblemException [Problem.LatentUnfit] when the graph gives no latent of the model's
    public Latent of(Raster picture) {
        Raster fitted = Projection.fitted(picture, side(3, picture.width()), side(2, picture.height()));
        Tensor seen = PixelCodec.encode(fitted, 0, 0, fitted.width(), fitted.height(), spec);
        Tensor latent = network.run(Map.of("picture", seen), null).get("latent");
        int length = Math.toIntExact(latent.shape().size());
        if (length != model.latentLength()) {
            throw new Problem.LatentUnfit(model.id().value(), model.latentLength(), length).exception();
        }
        return Latent.of(latent.toArray());
    }

    private int side(int axis, int free) {
        long side = spec.shape().axis(axis);
        return side > 0 ? Math.toIntExact(side) : free;
    }

    @Override
    public void close() {
        network.close();
    }
}
