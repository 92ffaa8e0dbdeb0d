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

        assertThat(said()).containsExactly(ENGLISH.of(problem));
    }

    @Test
    void aProblemThatComesAgainIsCountedWhileItIsTold() {
        Problem problem = new Problem.PictureEmpty(Path.of("écran.png"));
        notices.tell(problem);
        notices.tell(problem.exception());
        notices.tell(new Problem.PictureEmpty(Path.of("other.png")));
        assertThat(notices.shown()).extracting(notice -> notice.times().get()).containsExactly(2, 1);

        notices.putAway(notices.shown().getFirst());
        notices.tell(problem);
        assertThat(notices.shown()).extracting(notice -> notice.times().get()).containsExactly(1, 1);
    }

    @Test
    void aBugIsToldWithACodeAndWhatToDo() {
        notices.tell(new IllegalStateException());

        assertThat(said()).singleElement().asString().containsPattern("bug [0-9a-f]{6}");
        assertThat(notices.shown().getFirst().tone()).isEqualTo(Tone.PROBLEM);
        assertThat(notices.shown().getFirst().actions())
                .extracting(Notice.Action::key)
                .containsExactly("kit.bug.copy", "kit.bug.logs");
    }

    @Test
    void aBugThatComesAgainIsCounted() {
        for (int i = 0; i < 7; i++) {
            notices.tell(new IllegalStateException(String.valueOf(i)));
        }
        notices.tell(new ArithmeticException());

        assertThat(notices.shown()).extracting(notice -> notice.times().get()).containsExactly(7, 1);
    }

    @Test
    void aBugThatWasPutAwayIsToldAgain() {
        notices.tell(new IllegalStateException());
        notices.putAway(notices.shown().getFirst());
        notices.tell(new IllegalStateException());

        assertThat(notices.shown())
                .singleElement()
                .extracting(notice -> notice.times().get())
                .isEqualTo(2);
    }

    @Test
    void fullMemoryIsNotCalledAMistake() {
        notices.tell(new OutOfMemoryError("Java heap space"));

        assertThat(said()).singleElement().asString().startsWith("There was not enough memory");
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
