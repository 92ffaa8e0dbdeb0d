package atelier.base;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Names of files as people put them in order: letters by their language, numbers as numbers, so that picture 2 comes
/// before picture 10, and what is numbered after what it was numbered from.
public final class NameOrder implements Comparator<String> {
    private final Collator letters;
    private final Collator marks;

    private NameOrder(Locale language) {
        letters = Collator.getInstance(language);
        letters.setStrength(Collator.PRIMARY);
        marks = Collator.getInstance(language);
    }

    public static NameOrder in(Locale language) {
        return new NameOrder(language);
    }

    @Override
    public int compare(String one, String other) {
        String stem = stem(one);
        String otherStem = stem(other);
        int order = parts(stem, otherStem);
        // What differs in capitals and accents alone is told apart last.
        order = order != 0 ? order : marks.compare(stem, otherStem);
        return order != 0 ? order : one.compareTo(other);
    }

    private int parts(String one, String other) {
        List<String> mine = parts(one);
        List<String> others = parts(other);
        for (int i = 0; i < Math.min(mine.size(), others.size()); i++) {
            int order = part(mine.get(i), others.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(mine.size(), others.size());
    }

    private int part(String one, String other) {
        boolean number = isDigit(one.codePointAt(0));
        boolean otherNumber = isDigit(other.codePointAt(0));
        return number && otherNumber
                ? numbers(number(one), number(other))
                : number ? -afterNumbers(other) : otherNumber ? afterNumbers(one) : letters.compare(one, other);
    }

    /// All numbers have one place among letters and marks, that of 0: each in its own, 10 would come before “²”,
    /// that before 9, and 9 before 10.
    private int afterNumbers(String letter) {
        return letters.compare(letter, "0") < 0 ? -1 : 1;
    }

    private static int numbers(String one, String other) {
        int longer = Integer.compare(one.length(), other.length());
        return longer != 0 ? longer : one.compareTo(other);
    }

    /// Numbers and what lies between them, in turn.
    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < name.length(); ) {
            int next = at + Character.charCount(name.codePointAt(at));
            if (next == name.length() || isDigit(name.codePointAt(at)) != isDigit(name.codePointAt(next))) {
                parts.add(name.substring(from, next));
                from = next;
            }
            at = next;
        }
        return parts;
    }

    /// Its digits without zeros before them, whatever script they are in: there is no number too long.
    private static String number(String digits) {
        StringBuilder number = new StringBuilder();
        digits.codePoints()
                .map(digit -> Character.digit(digit, 10))
                .filter(value -> value > 0 || !number.isEmpty())
                .forEach(number::append);
        return number.toString();
    }

    private static boolean isDigit(int letter) {
        return Character.isDigit(letter);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
