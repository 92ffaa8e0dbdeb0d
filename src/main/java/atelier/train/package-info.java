/// Training as data: plans, runs, events, commands; starts and follows the worker. No DJL here.
@NullMarked
package atelier.train;

import org.jspecify.annotations.NullMarked;
