package atelier.model;

import java.util.regex.Pattern;

/// A model's name in recipes and on the command line; also its folder's name.
///
/// @param value lower-case letters, digits and hyphens, for instance `style-1`
public record ModelId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public ModelId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a model id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
