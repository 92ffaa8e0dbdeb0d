/// Networks as data: layers and steps, their weights, and their form as ONNX. Owns the ONNX protocol buffers.
@NullMarked
package atelier.net;

import org.jspecify.annotations.NullMarked;
