package atelier.foreign;

import atelier.net.OnnxFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What a generator's classes are called: as its file says, or by their numbers.
final class ClassNames {
    private static final Pattern KEY = Pattern.compile("(?i)(class(es)?[_ .-]?)?(names?|labels?|classes)");
    private static final Pattern BETWEEN = Pattern.compile("[,;\\n]");

    /// What a list stands in.
    private static final Pattern BRACKETS = Pattern.compile("^\\s*[\\[{(](.*)[\\])}]\\s*$", Pattern.DOTALL);

    /// A place before a colon, and quotes.
    private static final Pattern AROUND = Pattern.compile("^\\s*(['\"]?\\d+['\"]?\\s*:)?\\s*['\"]?|['\"]?\\s*$");

    private ClassNames() {}

    /// @param count of the classes; a list of more or fewer names is about something else
    static List<String> of(OnnxFile file, int count) {
        return file.metadata().entrySet().stream()
                .filter(entry -> KEY.matcher(entry.getKey()).matches())
                .map(Map.Entry::getValue)
                .map(ClassNames::split)
                .filter(names -> names.size() == count && names.stream().noneMatch(String::isEmpty))
                .findFirst()
                .orElseGet(() -> IntStream.rangeClosed(1, count)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    private static List<String> split(String list) {
        Matcher bracketed = BRACKETS.matcher(list);
        return Arrays.stream(BETWEEN.split(bracketed.matches() ? bracketed.group(1) : list))
                .map(name -> AROUND.matcher(name).replaceAll(""))
                .toList();
    }
}
