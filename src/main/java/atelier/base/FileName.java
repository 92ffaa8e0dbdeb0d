package atelier.base;

import java.nio.charset.StandardCharsets;

/// How long names of files can be: 255 bytes, which for Chinese are 85 letters.
public final class FileName {
    private FileName() {}

    /// As much of the beginning as so many bytes hold, no letter cut through.
    public static String cut(String name, int bytes) {
        int left = bytes;
        int end = 0;
        while (end < name.length()) {
            int letter = name.codePointAt(end);
            left -= Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (left < 0) {
                break;
            }
            end += Character.charCount(letter);
        }
        return name.substring(0, end);
    }
}
