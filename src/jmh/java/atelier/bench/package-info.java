/// What is measured rather than tested: speed and memory of the style model beside MicroAST in the same run, how well
/// it paints, how generators answer, how curves are drawn, and whether killed trainings come to the same end.
@NullMarked
package atelier.bench;

import org.jspecify.annotations.NullMarked;
