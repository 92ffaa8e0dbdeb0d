package atelier.base;

import java.lang.reflect.RecordComponent;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/// The words of the program in one language. Keys and languages live in `i18n/messages*.properties`.
public final class Text {
    /// The languages there are, the fallback first.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private static final String BUNDLE = "atelier.i18n.messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Text(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// The words for `wanted`: simplified Chinese for any Chinese, English for what we do not speak.
    public static Text in(Locale wanted) {
        boolean chinese = wanted.getLanguage().equals(Locale.CHINESE.getLanguage());
        return new Text(chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    public Locale locale() {
        return locale;
    }

    /// The text of `key` with its `{0}`, `{1}` filled in. A key that is missing is a bug, shown as itself.
    public String get(String key, Object... arguments) {
        try {
            String pattern = bundle.getString(key);
            return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
        } catch (MissingResourceException e) {
            return "!" + key + "!";
        }
    }

    public Set<String> keys() {
        return bundle.keySet();
    }

    /// What a picture shows, in this language where it is one of the bundled models' classes, else by its own name.
    public String thing(String name) {
        return has("thing." + name) ? get("thing." + name) : name;
    }

    /// What is said in several languages, by their tags, in this one, or else in English; empty where in neither.
    public String among(Map<String, String> byLanguage) {
        String own = byLanguage.get(locale.toLanguageTag());
        return own != null ? own : byLanguage.getOrDefault("en", "");
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// The sentence that tells a problem and the way out.
    public String of(Problem problem) {
        return of("problem.", problem);
    }

    /// The sentence under a record's name in a section, `<section><Name>`, with the record's components in order as
    /// its arguments.
    public String of(String section, Object facts) {
        RecordComponent[] components = facts.getClass().getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = value(components[i], facts);
        }
        return get(section + facts.getClass().getSimpleName(), arguments);
    }

    private static Object value(RecordComponent component, Object facts) {
        try {
            Object value = component.getAccessor().invoke(facts);
            return value instanceof Number ? value : String.valueOf(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
