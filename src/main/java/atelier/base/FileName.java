package atelier.base;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/// Names of files: how long they can be, 255 bytes, which for Chinese are 85 letters, and which are free.
public final class FileName {
    private FileName() {}

    /// The file, or with the first number before its ending that nothing has yet.
    public static Path free(Path wanted) {
        return free(wanted, Files::exists);
    }

    /// @param taken what cannot be had
    public static Path free(Path wanted, Predicate<Path> taken) {
        String name = String.valueOf(wanted.getFileName());
        int dot = name.lastIndexOf('.');
        return free(wanted, dot > 0 ? name.substring(dot) : "", taken);
    }

    /// The folder, or with the first number at its end that nothing has yet.
    public static Path freeFolder(Path wanted) {
        return free(wanted, "", Files::exists);
    }

    private static Path free(Path wanted, String ending, Predicate<Path> taken) {
        String name = String.valueOf(wanted.getFileName());
        String stem = name.substring(0, name.length() - ending.length());
        Path free = wanted;
        for (int n = 2; taken.test(free); n++) {
            free = wanted.resolveSibling(stem + "-" + n + ending);
        }
        return free;
    }

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
