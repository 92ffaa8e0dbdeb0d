package atelier.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.explore.Storyboard.Stop;
import atelier.model.ModelId;
import atelier.recipe.Latent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryboardTest {
    @TempDir
    Path temp;

    private static Storyboard of(boolean loop, double seconds, int framesPerSecond, Stop... stops) {
        return new Storyboard(List.of(stops), seconds, Interpolation.SPHERICAL, Easing.BOTH, loop, framesPerSecond);
    }

    private static Stop stop(long visit) {
        return new Stop(visit, Optional.empty(), 0);
    }

    private static List<Keyframe> keyframes(Storyboard board) {
        return board.keyframes(LongStream.range(0, board.stops().size())
                .mapToObj(seed -> Latent.drawn(seed, 3))
                .toList());
    }

    private static Walk walk(Storyboard board) {
        return new Walk(
                new ModelId("digits"),
                1,
                keyframes(board),
                board.interpolation(),
                board.easing(),
                board.loop(),
                board.framesPerSecond(),
                1,
                0);
    }

    @Test
    void aStopStandsStillForItsTimeAndIsThenOnItsWay() {
        Storyboard board =
                of(false, 1, 10, new Stop(1, Optional.of(2.0), 0.5), stop(2), new Stop(3, Optional.empty(), 1));

        assertThat(board.length()).isEqualTo(4.5);
        assertThat(keyframes(board)).extracting(Keyframe::hold).containsExactly(6, 1, 11);
        assertThat(keyframes(board)).extracting(Keyframe::way).containsExactly(19, 9, 0);
        Walk walk = walk(board);
        assertThat(walk.frameOf(1)).isEqualTo(25);
        assertThat(walk.frameOf(2)).isEqualTo(35);
        // The first frame is at nought seconds, and the last when the time is over.
        assertThat(walk.length()).isEqualTo(46);
    }

    @Test
    void whatIsRoundedToFramesDoesNotAddUp() {
        // 3.2 frames a way.
        Storyboard board = of(
                true,
                0.32,
                10,
                IntStream.rangeClosed(1, 50).mapToObj(StoryboardTest::stop).toArray(Stop[]::new));

        assertThat(walk(board).length()).isEqualTo(160);
        assertThat(keyframes(board)).allMatch(keyframe -> keyframe.way() >= 2 && keyframe.way() <= 3);
    }

    @Test
    void everyStopIsShownHoweverShortTheTimeIs() {
        Storyboard board = of(true, 0.01, 12, stop(1), stop(2), stop(3));

        assertThat(keyframes(board)).allMatch(keyframe -> keyframe.hold() == 1 && keyframe.way() == 0);
    }

    @Test
    void aSingleStopTakesNoTime() {
        assertThat(of(true, 1, 24, stop(1)).length()).isZero();
    }

    @Test
    void isThereAgainAsItWasWritten() {
        Path file = temp.resolve("动画/storyboard.json");
        Storyboard board = of(true, 1.5, 24, new Stop(7, Optional.of(2.5), 0.25), stop(7));
        assertThat(Storyboard.read(file)).isEmpty();

        board.write(file);

        assertThat(Storyboard.read(file)).contains(board);
    }

    @Test
    void whatIsNoStoryboardIsSetAside() throws Exception {
        Path file = temp.resolve("storyboard.json");
        for (String damaged : List.of("", "{}", "{\"stops\":[],\"seconds\":0}")) {
            Files.writeString(file, damaged);
            assertThatThrownBy(() -> Storyboard.read(file))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            told -> assertThat(told.problem()).isInstanceOf(Problem.StoryboardDamaged.class));
            assertThat(file).doesNotExist();
        }
        assertThat(temp.resolve("storyboard.json.damaged-3")).exists();
        assertThatThrownBy(() -> of(true, Double.NaN, 24)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(true, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stop(1, Optional.of(0.0), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stop(1, Optional.empty(), -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
