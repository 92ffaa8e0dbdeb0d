package atelier.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import atelier.base.Json;
import atelier.model.ModelId;
import atelier.recipe.Latent;
import atelier.recipe.Recipe.Generate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WalkTest {
    private static final Latent A = Latent.drawn(1, 6);
    private static final Latent B = Latent.drawn(2, 6);
    private static final Latent C = Latent.drawn(3, 6);

    private static Walk walk(List<Keyframe> keyframes, Interpolation interpolation, Easing easing, boolean loop) {
        return new Walk(new ModelId("digits"), 4, keyframes, interpolation, easing, loop, 24, 0.8, 96);
    }

    @ParameterizedTest
    @EnumSource(Interpolation.class)
    void everyKeyframeIsShownByFramesOfItsOwnExactly(Interpolation interpolation) {
        Walk walk = walk(
                List.of(new Keyframe(A, 1, 4), new Keyframe(B, 3, 0), new Keyframe(C, 2, 5)),
                interpolation,
                Easing.BOTH,
                false);

        List<Generate> frames = walk.frames();

        assertThat(frames).hasSize(10);
        assertThat(frames.getFirst().latent()).isEqualTo(A);
        assertThat(frames.subList(5, 8)).extracting(Generate::latent).containsOnly(B);
        assertThat(frames.subList(8, 10)).extracting(Generate::latent).containsOnly(C);
        assertThat(frames.subList(1, 5)).extracting(Generate::latent).doesNotContain(A, B);
        assertThat(walk.frameOf(1)).isEqualTo(5);
        assertThat(walk.frameOf(2)).isEqualTo(8);
        assertThat(frames).extracting(Generate::truncation).containsOnly(0.8);
        assertThat(frames).extracting(Generate::size).containsOnly(96);
        assertThat(frames).extracting(Generate::modelVersion).containsOnly(4);
    }

    @Test
    void theEndsOfALoopMeet() {
        Walk walk = walk(Walk.evenly(List.of(A, B, C), 30, true), Interpolation.SPHERICAL, Easing.STEADY, true);

        assertThat(walk.length()).isEqualTo(30);
        assertThat(walk.at(0)).isEqualTo(A).isEqualTo(walk.at(1));
        double firstStep =
                distance(walk.frames().get(0).latent(), walk.frames().get(1).latent());
        double lastStep =
                distance(walk.frames().get(29).latent(), walk.frames().get(0).latent());
        assertThat(lastStep).isPositive().isLessThan(4 * firstStep);
        assertThat(walk.frames().get(29).latent()).isNotEqualTo(A);
    }

    @Test
    void aWalkThatEndsIsAtItsEndsAtBothEndsOfItsTime() {
        Walk walk = walk(Walk.evenly(List.of(A, B), 7, false), Interpolation.LINEAR, Easing.STEADY, false);

        assertThat(walk.at(0)).isEqualTo(A);
        assertThat(walk.at(1)).isEqualTo(B);
        assertThat(distance(walk.at(0.5), A.towards(B, 0.5))).isLessThan(1e-6);
        assertThat(walk.seconds()).isEqualTo(7 / 24.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 10, 31})
    void framesAreSharedOutEvenly(int frames) {
        for (boolean loop : new boolean[] {false, true}) {
            List<Keyframe> keyframes = Walk.evenly(List.of(A, B, C), frames, loop);
            assertThat(walk(keyframes, Interpolation.LINEAR, Easing.STEADY, loop)
                            .length())
                    .isEqualTo(frames);
            List<Integer> ways = keyframes.stream()
                    .limit(loop ? 3 : 2)
                    .map(Keyframe::way)
                    .sorted()
                    .toList();
            assertThat(ways.getLast() - ways.getFirst()).isLessThanOrEqualTo(1);
        }
        assertThatThrownBy(() -> Walk.evenly(List.of(A, B, C), 2, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onePointStandsStill() {
        Walk walk = walk(Walk.evenly(List.of(A), 5, false), Interpolation.SPHERICAL, Easing.BOTH, false);

        assertThat(walk.frames()).hasSize(5).extracting(Generate::latent).containsOnly(A);
    }

    @Test
    void theGreatCircleStaysOutThereTheStraightWayDoesNot() {
        Latent here = Latent.of(2, 0, 0, 0);
        Latent there = Latent.of(0, 2, 0, 0);
        List<Keyframe> keyframes = Walk.evenly(List.of(here, there), 3, false);

        assertThat(walk(keyframes, Interpolation.SPHERICAL, Easing.STEADY, false)
                        .at(0.5)
                        .norm())
                .isCloseTo(here.norm(), within(1e-6));
        assertThat(walk(keyframes, Interpolation.LINEAR, Easing.STEADY, false)
                        .at(0.5)
                        .norm())
                .isLessThan(0.8 * here.norm());
    }

    @ParameterizedTest
    @EnumSource(Easing.class)
    void easingNeverGoesBackAndGoesTheWholeWay(Easing easing) {
        assertThat(easing.at(0)).isZero();
        assertThat(easing.at(1)).isEqualTo(1);
        for (int i = 1; i <= 100; i++) {
            assertThat(easing.at(i / 100.0)).isGreaterThan(easing.at((i - 1) / 100.0));
        }
    }

    @Test
    void easingStartsAndStopsGently() {
        assertThat(Easing.START.at(0.1)).isLessThan(0.05);
        assertThat(Easing.STOP.at(0.9)).isGreaterThan(0.95);
        assertThat(Easing.BOTH.at(0.1)).isLessThan(0.05);
        assertThat(Easing.BOTH.at(0.9)).isGreaterThan(0.95);
    }

    @Test
    void survivesJson() {
        Walk walk = walk(Walk.evenly(List.of(A, B, C), 30, true), Interpolation.SPHERICAL, Easing.START, true);

        assertThat(Json.read(Json.compact(walk), Walk.class)).isEqualTo(walk);
    }

    @Test
    void refusesWhatIsNoWalk() {
        assertThatThrownBy(() -> walk(List.of(), Interpolation.LINEAR, Easing.STEADY, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> walk(
                        List.of(new Keyframe(A, 1, 1), new Keyframe(Latent.of(1, 2), 1, 1)),
                        Interpolation.LINEAR,
                        Easing.STEADY,
                        false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Keyframe(A, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double distance(Latent one, Latent other) {
        double sum = 0;
        for (int i = 0; i < one.length(); i++) {
            sum += Math.pow(one.numbers().get(i) - other.numbers().get(i), 2);
        }
        return Math.sqrt(sum);
    }
}
