package atelier.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.studio.Settings.WindowPlace;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class StagePlaceTest {
    private static final Rectangle2D MAIN = new Rectangle2D(0, 0, 1920, 1040);
    private static final Rectangle2D LEFT = new Rectangle2D(-1280, 0, 1280, 1024);

    @Test
    void aPlaceOnAScreenIsKept() {
        WindowPlace place = new WindowPlace(-1200, 10, 1100, 700, true);

        assertThat(StagePlace.fit(place, List.of(MAIN, LEFT))).contains(place);
    }

    @Test
    void aPlaceOnAScreenThatIsGoneIsForgotten() {
        WindowPlace place = new WindowPlace(-1200, 10, 1100, 700, false);

        assertThat(StagePlace.fit(place, List.of(MAIN))).isEmpty();
    }

    @Test
    void aTitleBarBelowOrAboveTheScreenIsForgotten() {
        assertThat(StagePlace.fit(new WindowPlace(100, 1035, 1100, 700, false), List.of(MAIN)))
                .isEmpty();
        assertThat(StagePlace.fit(new WindowPlace(100, -300, 1100, 700, false), List.of(MAIN)))
                .isEmpty();
    }

    @Test
    void aWindowLargerThanItsScreenIsMadeToFit() {
        assertThat(StagePlace.fit(new WindowPlace(0, 0, 3840, 2100, false), List.of(MAIN)))
                .contains(new WindowPlace(0, 0, 1920, 1040, false));
    }

    @Test
    void aScreenSmallerThanTheSmallestWindowGetsAWindowOfItsSize() {
        Rectangle2D small = new Rectangle2D(0, 0, 800, 600);

        assertThat(StagePlace.fit(new WindowPlace(0, 0, 1280, 800, false), List.of(small)))
                .contains(new WindowPlace(0, 0, 800, 600, false));
    }

    @Test
    void theFirstPlaceIsTheMiddleOfTheScreen() {
        WindowPlace first = StagePlace.first(LEFT);

        assertThat(first.x() + first.width() / 2).isEqualTo(-640);
        assertThat(first.y() + first.height() / 2).isEqualTo(512);
        assertThat(first.width()).isLessThan(LEFT.getWidth());
    }

    @Test
    void largeWordsAskForAWiderWindowThoughNoWiderThanTheScreen() {
        assertThat(StagePlace.leastWidth(100, 1920)).isEqualTo(StagePlace.MIN_WIDTH);
        assertThat(StagePlace.leastWidth(150, 1920)).isEqualTo(1280);
        assertThat(StagePlace.leastWidth(150, 1100)).isEqualTo(1100);
    }
}
