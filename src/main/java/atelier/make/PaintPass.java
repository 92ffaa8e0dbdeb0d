package atelier.make;

import atelier.base.Job;
import atelier.base.Progress;
import atelier.image.Raster;
import atelier.infer.Network;
import atelier.model.ModelCard.Graph;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The paint network at work on one photograph.
final class PaintPass {
    private final Graph graph;
    private final Network network;
    private final ContentPass pass;
    private final @Nullable Job<?> job;

    /// @param pass computes features that were not kept
    PaintPass(Graph graph, Network network, ContentPass pass, @Nullable Job<?> job) {
        this.graph = graph;
        this.network = network;
        this.pass = pass;
        this.job = job;
    }

    /// Paints the photograph, part by part.
    ///
    /// @param code what to paint with: `code`, or nothing for a network of one style
    Raster paint(Raster photograph, Content content, Map<String, Tensor> code, Budget budget, Progress progress) {
        Frame frame = content.frame();
        Canvas canvas = new Canvas(photograph);
        List<Area> parts =
                frame.positions().cut(budget.side(frame.all()), frame.tiling().stride());
        SideBySide.each(parts, progress, (part, memory) -> {
            Area seen = frame.seenForPaint(part);
            FeatureMaps features = content.features(seen, pass, memory);
            Tensor picture = memory.tensor("painted", Shape.of(1, 3, seen.height(), seen.width()));
            Map<String, Tensor> inputs = new HashMap<>(code);
            inputs.put("features1", features.features1());
            inputs.put("features2", features.features2());
            inputs.put("moments", content.moments());
            network.run(inputs, Map.of("picture", picture), job);
            canvas.put(picture, graph.output("picture"), seen, part.within(frame.photograph()));
            return part;
        });
        return canvas.raster();
    }
}
