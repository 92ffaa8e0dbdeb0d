/// ONNX files made elsewhere: what they hold is guessed, tried in a process of its own, and led into the form that this
/// program's own models have. Finished models that come from elsewhere are proven in such a process, too. Owns no
/// library; the studio uses it, the window and the command line know its guesses.
@NullMarked
package atelier.foreign;

import org.jspecify.annotations.NullMarked;
