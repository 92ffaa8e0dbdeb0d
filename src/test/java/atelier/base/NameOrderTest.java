package atelier.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameOrderTest {
    @Test
    void numbersAreNumbers() {
        inOrder(
                "picture.png",
                "picture-2.png",
                "picture-010.png",
                "picture-11.png",
                "picture-11-2.png",
                "pictures.png");
        inOrder("2.png", "10.png", "99999999999999999999.png", "100000000000000000000.png", "a.png");
        inOrder("图２.png", "图10.png");
    }

    @Test
    void lettersGoByTheLanguage() {
        inOrder("Apfel.png", "äpfel 2.png", "Äpfel 10.png", "zebra.png");
        assertThat(Stream.of("zebra", "ärlig").sorted(NameOrder.in(Locale.forLanguageTag("sv"))))
                .containsExactly("zebra", "ärlig");
    }

    @Test
    void noTwoNamesAreTheSame() {
        assertThat(NameOrder.in(Locale.ENGLISH).compare("a.png", "a.jpg")).isNotZero();
        assertThat(NameOrder.in(Locale.ENGLISH).compare("1.png", "01.png")).isNotZero();
        assertThat(NameOrder.in(Locale.ENGLISH).compare("a", "a")).isZero();
    }

    /// Sorting breaks off where there is none.
    @Test
    void whatComesBetweenTwoNamesComesBetweenThem() {
        Comparator<String> order = NameOrder.in(Locale.ENGLISH);
        List<String> names = Stream.of("", "_", "-", "(1)", "0", "9", "10", "٣", "²", "⁰", "½", "①", "Ⅳ", "a", "é", "三")
                .flatMap(start -> Stream.of(start + ".png", start + "5.png", start + " b.png"))
                .toList();
        for (String one : names) {
            for (String two : names) {
                assertThat(Integer.signum(order.compare(one, two)))
                        .as("%s and %s", one, two)
                        .isEqualTo(-Integer.signum(order.compare(two, one)));
                for (String three : names) {
                    if (order.compare(one, two) < 0 && order.compare(two, three) < 0) {
                        assertThat(order.compare(one, three))
                                .as("%s, %s, %s", one, two, three)
                                .isNegative();
                    }
                }
            }
        }
    }

    private static void inOrder(String... names) {
        List<String> expected = List.of(names);
        List<String> mixed = new ArrayList<>(expected);
        Collections.shuffle(mixed, new Random(1));
        mixed.sort(NameOrder.in(Locale.GERMAN));
        assertThat(mixed).containsExactlyElementsOf(expected);
    }
}
