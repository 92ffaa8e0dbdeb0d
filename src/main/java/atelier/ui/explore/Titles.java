package atelier.ui.explore;

import atelier.base.Text;
import atelier.model.Model;
import java.util.Map;

/// What models are called in one language.
final class Titles {
    private Titles() {}

    static String title(Model model, Text text) {
        String title = in(model.card().title(), text);
        return title.isBlank() ? model.id().value() : title;
    }

    static String summary(Model model, Text text) {
        return in(model.card().summary(), text);
    }

    private static String in(Map<String, String> byLanguage, Text text) {
        String wanted = byLanguage.get(text.locale().toLanguageTag());
        return wanted != null ? wanted : byLanguage.getOrDefault("en", "");
    }
}
