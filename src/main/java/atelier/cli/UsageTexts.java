package atelier.cli;

import atelier.base.Text;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words of `--help`, under picocli's keys: the program's texts that start with `cli.usage.`.
final class UsageTexts extends ResourceBundle {
    private static final String PREFIX = "cli.usage.";

    private final Text text;
    private final Set<String> keys;

    UsageTexts(Text text) {
        this.text = text;
        this.keys = text.keys().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return keys.contains(key) ? text.get(PREFIX + key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys);
    }
}
