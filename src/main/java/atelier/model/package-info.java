/// Which models there are, what they expect and give, what they were made of, and where they can run.
/// A model is a folder with `model.json` (its card), ONNX files and a probe.
@NullMarked
package atelier.model;

import org.jspecify.annotations.NullMarked;
