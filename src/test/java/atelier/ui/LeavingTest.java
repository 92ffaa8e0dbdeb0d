package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeavingTest {
    @Test
    void nobodyIsAskedWhereNothingIsAtWork() {
        assertThat(Leaving.reasons(false, false)).isEmpty();
    }

    @Test
    void eachThingThatWouldEndIsAskedFor() {
        assertThat(Leaving.reasons(false, true)).containsExactly(Leaving.MAKING);
        assertThat(Leaving.reasons(true, true)).containsExactly(Leaving.TRAINING, Leaving.MAKING);
    }
}
