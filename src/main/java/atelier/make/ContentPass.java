package atelier.make;

import atelier.base.Job;
import atelier.image.Raster;
import atelier.infer.Network;
import atelier.model.ModelCard.Graph;
import atelier.tensor.Grain;
import atelier.tensor.Mottle;
import atelier.tensor.PixelCodec;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The content network at work on one photograph.
final class ContentPass {
    private final Raster photograph;
    private final Frame frame;
    private final double deviation;
    private @Nullable Flow flow;
    private final Graph graph;
    private final Network network;
    private final @Nullable Job<?> job;

    /// @param deviation of the mottle that the photograph gets
    ContentPass(Raster photograph, Frame frame, double deviation, Graph graph, Network network, @Nullable Job<?> job) {
        this.photograph = photograph;
        this.frame = frame;
        this.deviation = deviation;
        this.graph = graph;
        this.network = network;
        this.job = job;
    }

    /// Features that hold for `area`; around it they reach further but do not hold.
    ///
    /// @param memory holds what is given out, until this is called again
    FeatureMaps over(Area area, Workspace memory) {
        FeatureMaps maps = maps(frame.seenForContent(area), "seen", memory);
        fill(maps, memory);
        return maps;
    }

    /// Computes features as if there were nothing but their area: right for the whole frame.
    void fill(FeatureMaps maps, Workspace memory) {
        Area area = maps.area();
        TensorSpec spec = graph.input("picture");
        Tensor picture = memory.tensor("photograph", Shape.of(1, 3, area.height(), area.width()));
        PixelCodec.encode(photograph, area.x(), area.y(), area.width(), area.height(), spec, picture.data(), 0);
        if (deviation > 0) {
            new Mottle(deviation, flow()).add(picture, spec, area.x(), area.y());
        }
        Grain.add(picture, area.x(), area.y(), frame.tiling().grain());
        network.run(Map.of("picture", picture), maps.named(), job);
    }

    /// Found when it is needed: not where features are kept from before. Parts are looked at side by side.
    private synchronized Flow flow() {
        Flow found = flow == null ? Flow.of(photograph) : flow;
        flow = found;
        return found;
    }

    /// Features of `area` yet to be computed, in memory of this name.
    FeatureMaps maps(Area area, String name, Workspace memory) {
        int stride = frame.tiling().stride();
        Shape shape = Shape.of(1, channels(), area.height() / stride, area.width() / stride);
        return new FeatureMaps(
                area, stride, memory.tensor(name + " features1", shape), memory.tensor(name + " features2", shape));
    }

    /// Bytes that the features of the whole frame take.
    long bytes() {
        int stride = frame.tiling().stride();
        return frame.all().pixels() / stride / stride * 2 * channels() * Float.BYTES;
    }

    /// Channels of one of the two features.
    long channels() {
        return graph.output("features1").shape().axis(1);
    }
}
