package atelier.worker;

import ai.djl.ndarray.NDManager;
import atelier.base.Problem;
import atelier.image.Raster;
import atelier.model.ModelCard;
import atelier.tensor.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An objective under way: what one step is, what is to be remembered, what is to be seen, what ships.
interface Training extends AutoCloseable {
    /// One optimiser step.
    ///
    /// @param scope closed after the step, with every array in between
    /// @param step steps taken before this one
    /// @return losses and other measures by name; where one is not finite the weights are as they were
    Map<String, Double> step(NDManager scope, long step, double learningRate);

    /// What the training remembers from step to step. With the plan and the step's number it is all that
    /// the next step depends on.
    Memory memory();

    /// Measures too dear for every step, taken when a sample is: how varied samples are, for instance.
    default Map<String, Double> inspect(NDManager scope) {
        return Map.of();
    }

    /// Pictures met since the last call that could not be read and were passed over.
    List<Problem> passedOver();

    /// A picture of how far it is, from pictures kept out of training, always the same ones.
    Raster sample(NDManager scope);

    /// Writes the ONNX files into a folder.
    Shipment ship(NDManager scope, Path folder);

    /// What was shipped.
    ///
    /// @param graphs by role
    /// @param probe inputs and outputs of the trainer's own forward pass, `<graph>/in|out/<name>`
    record Shipment(
            ModelCard.Kind kind,
            Map<String, ModelCard.Graph> graphs,
            Optional<ModelCard.Tiling> tiling,
            Map<String, Tensor> probe,
            List<ModelCard.DataSource> data) {}

    @Override
    void close();
}
