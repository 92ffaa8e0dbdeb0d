/// Training as data: plans and the presets that make them, a look at the pictures, runs, events, commands, guesses of
/// time and memory, and the doctor; starts and follows the worker. No DJL here.
@NullMarked
package atelier.train;

import org.jspecify.annotations.NullMarked;
