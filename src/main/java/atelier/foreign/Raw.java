package atelier.foreign;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.infer.Network;
import atelier.infer.OnnxNetwork;
import atelier.model.Device;
import atelier.net.Conversion;
import atelier.net.Element;
import atelier.net.Lead;
import atelier.net.OnnxFile;
import atelier.net.OnnxFile.Port;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A foreign network as it is, open to be tried: only its numbers are cast to floats and back.
final class Raw implements AutoCloseable {
    private static final List<Pattern> OPERATOR = List.of(
            Pattern.compile("([\\w.:]+)\\(-?\\d+\\) is not a registered function/op"),
            Pattern.compile("No Op registered for ([\\w.:]+)"),
            Pattern.compile("Could not find an implementation for ([\\w.:]+)\\("));
    private static final Pattern OPSET = Pattern.compile("(?i)opset (\\d+) is under development.*?opset (\\d+)");

    private final OnnxFile file;
    private final Network network;

    private Raw(OnnxFile file, Network network) {
        this.file = file;
        this.network = network;
    }

    /// Opens the network.
    ///
    /// @param folder where it may write
    /// @throws ProblemException [Problem.ModelOperatorUnknown] or [Problem.ModelOpsetUnknown] where that is why,
    ///     [Problem.ModelNotLoadable] otherwise
    static Raw open(OnnxFile file, Path folder) {
        List<Lead> outputs = new ArrayList<>();
        for (int i = 0; i < file.outputs().size(); i++) {
            Port output = file.outputs().get(i);
            if (output.element() != Element.OTHER) {
                outputs.add(new Lead(output.name(), "out" + i, Shape.of(), cast(output.element(), Element.FLOAT)));
            }
        }
        List<Lead> inputs = new ArrayList<>();
        for (int i = 0; i < file.inputs().size(); i++) {
            Port input = file.inputs().get(i);
            inputs.add(new Lead(input.name(), "in" + i, input.shape(), cast(input.element(), input.element())));
        }
        Path raw = folder.resolve("raw.onnx");
        AtomicFile.write(raw, file.led(inputs, outputs));
        try {
            return new Raw(file, OnnxNetwork.open(raw, Device.CPU));
        } catch (ProblemException e) {
            throw told(file.file(), e);
        } finally {
            delete(raw);
        }
    }

    /// What comes out, by the outputs' names in the file, in their order.
    ///
    /// @param given by the inputs' names in the file
    /// @throws ProblemException when it does not run on that
    Map<String, Tensor> run(Map<String, Tensor> given) {
        Map<String, Tensor> renamed = new HashMap<>();
        for (int i = 0; i < file.inputs().size(); i++) {
            Tensor input = given.get(file.inputs().get(i).name());
            if (input != null) {
                renamed.put("in" + i, input);
            }
        }
        Map<String, Tensor> made = network.run(renamed, null).tensors();
        Map<String, Tensor> named = new LinkedHashMap<>();
        for (int i = 0; i < file.outputs().size(); i++) {
            Tensor output = made.get("out" + i);
            if (output != null) {
                named.put(file.outputs().get(i).name(), output);
            }
        }
        return named;
    }

    /// What comes out; empty where it does not run on that.
    Optional<Map<String, Tensor>> tried(Map<String, Tensor> given) {
        try {
            return Optional.of(run(given));
        } catch (ProblemException e) {
            if (e.problem() instanceof Problem.ModelNotLoadable) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void close() {
        network.close();
    }

    private static List<Conversion> cast(Element element, Element to) {
        return element == Element.FLOAT ? List.of() : List.of(new Conversion.Cast(to));
    }

    /// The same failure in words of its own where it is one that people meet.
    private static ProblemException told(Path file, ProblemException e) {
        if (!(e.problem() instanceof Problem.ModelNotLoadable(Path _, String reason))) {
            return e;
        }
        Matcher opset = OPSET.matcher(reason);
        if (opset.find()) {
            return new Problem.ModelOpsetUnknown(file, Long.parseLong(opset.group(1)), opset.group(2)).exception(e);
        }
        for (Pattern pattern : OPERATOR) {
            Matcher operator = pattern.matcher(reason);
            if (operator.find()) {
                return new Problem.ModelOperatorUnknown(file, operator.group(1)).exception(e);
            }
        }
        return new Problem.ModelNotLoadable(file, reason).exception(e);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The folder is swept when the trial is over.
        }
    }
}
