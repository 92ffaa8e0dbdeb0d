/// Runs models. Owns ONNX Runtime: its types and exceptions do not leave this package.
@NullMarked
package atelier.infer;

import org.jspecify.annotations.NullMarked;
