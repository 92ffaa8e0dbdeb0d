package atelier.base;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The language of this process, before the settings say otherwise.
public final class Language {
    /// The variable that names it, as `zh-CN` or as a locale, `zh_CN.UTF-8`. The launchers set it, too, where they
    /// had to change the locale.
    public static final String CHOSEN = "ATELIER_LANG";

    private static final Pattern LOCALE = Pattern.compile("([A-Za-z]{2,3}(?:[-_][A-Za-z]+)*)(?:[.@].*)?");

    private Language() {}

    /// Lets Java speak the language that the environment asks for. Where it asks for none, the system's stays.
    public static void choose(Map<String, String> environment) {
        Matcher chosen = LOCALE.matcher(environment.getOrDefault(CHOSEN, ""));
        if (chosen.matches()) {
            Locale.setDefault(Locale.forLanguageTag(chosen.group(1).replace('_', '-')));
        }
    }
}
