package atelier.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Problem;
import atelier.base.Text;
import atelier.ui.kit.Notice.Tone;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private static final Text ENGLISH = Text.in(Locale.ENGLISH);

    private final Notices notices = new Notices(Path.of("日誌", "atelier.log"));

    @Test
    void aProblemIsToldInItsOwnWordsWhateverCarriesIt() {
        Problem problem = new Problem.PictureEmpty(Path.of("écran.png"));

        notices.tell(problem);
        notices.tell(problem.exception());
        notices.tell(new CompletionException(problem.exception()));

        assertThat(said()).containsOnly(ENGLISH.of(problem)).hasSize(3);
    }

    @Test
    void aBugIsToldWithACodeAndTheLog() {
        notices.tell(new IllegalStateException());

        assertThat(said())
                .singleElement()
                .asString()
                .containsPattern("bug [0-9a-f]{6}")
                .contains("日誌");
        assertThat(notices.shown().getFirst().tone()).isEqualTo(Tone.PROBLEM);
    }

    @Test
    void theOldestMakesRoom() {
        for (int i = 0; i < 5; i++) {
            notices.tell(new Problem.PaintingsFull(i));
        }

        assertThat(said()).hasSize(3).last().isEqualTo(ENGLISH.of(new Problem.PaintingsFull(4)));
    }

    @Test
    void whatIsPutAwayIsGone() {
        Notice news = Notice.news("app.name");
        notices.tell(news);
        notices.tell(new Problem.ClipboardEmpty());

        notices.putAway(news);

        assertThat(said()).containsExactly(ENGLISH.of(new Problem.ClipboardEmpty()));
    }

    private List<String> said() {
        return notices.shown().stream()
                .map(notice -> notice.words().apply(ENGLISH))
                .toList();
    }
}
