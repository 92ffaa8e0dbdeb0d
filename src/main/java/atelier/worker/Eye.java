package atelier.worker;

import atelier.net.Architecture;
import atelier.net.OnnxReader;
import java.util.List;
import java.util.Map;

/// A network that looks at painted pictures, and what is compared of what it sees.
///
/// @param network picture [n, 3, h, w] to features at some depths, no deeper than is compared
/// @param content depths that tell what a picture shows, by what they weigh
/// @param detail depths that tell where things are, all weighing the same
/// @param style depths that tell how a picture is painted
/// @param gram those of them whose channels are compared with each other too
record Eye(
        OnnxReader.Trained network,
        Map<String, Double> content,
        List<String> detail,
        List<String> style,
        List<String> gram) {

    /// The perceptual network, or the narrow one that it was taught by: slim networks with a VGG-19's depths.
    static Eye slim(OnnxReader.Trained network) {
        return new Eye(
                upTo("relu4_1", network),
                Map.of("relu4_1", 1.0, "relu3_1", 0.5),
                List.of("relu2_1"),
                List.of("relu1_1", "relu2_1", "relu3_1", "relu4_1"),
                List.of("relu2_1", "relu3_1", "relu4_1"));
    }

    /// [atelier.net.Vgg16], as wide as it is: it sees fine patterns that slim networks are blind to. Its third
    /// block tells of content alone, so that this block's view of the style stays one that no painter was taught
    /// by.
    static Eye wide(OnnxReader.Trained vgg16) {
        return new Eye(
                upTo("relu3_3", vgg16),
                Map.of("relu3_3", 1.0),
                List.of("relu2_2"),
                List.of("relu1_2", "relu2_2"),
                List.of("relu1_2", "relu2_2"));
    }

    private static OnnxReader.Trained upTo(String depth, OnnxReader.Trained network) {
        Architecture architecture = network.architecture().upTo(depth);
        return new OnnxReader.Trained(architecture, network.weights());
    }
}
