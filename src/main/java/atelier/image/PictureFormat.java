package atelier.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The kinds of picture file that can be read; a file's first bytes tell which it is, not its name.
enum PictureFormat {
    JPEG("jpeg"),
    PNG("png"),
    TIFF("tiff"),
    WEBP("webp"),
    BMP("bmp"),
    GIF("gif");

    /// Bytes of a file that [#of(byte\[\])] looks at.
    static final int HEAD = 12;

    /// Endings of the names of files that can be written.
    static final String WRITABLE = "png, jpg, jpeg, tif, tiff";

    /// The name that ImageIO knows it by.
    final String imageIoName;

    PictureFormat(String imageIoName) {
        this.imageIoName = imageIoName;
    }

    /// The format that starts with these bytes.
    static Optional<PictureFormat> of(byte[] head) {
        String start = new String(head, ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (start.startsWith("II*\0")
                || start.startsWith("MM\0*")
                || start.startsWith("II+\0")
                || start.startsWith("MM\0+")) {
            return Optional.of(TIFF);
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        if (start.startsWith("BM")) {
            return Optional.of(BMP);
        }
        return start.startsWith("GIF8") ? Optional.of(GIF) : Optional.empty();
    }

    /// The format that a file of this name is to be written in; empty where we write none.
    static Optional<PictureFormat> forWriting(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return switch (dot < 0 ? "" : name.substring(dot + 1)) {
            case "png" -> Optional.of(PNG);
            case "jpg", "jpeg" -> Optional.of(JPEG);
            case "tif", "tiff" -> Optional.of(TIFF);
            default -> Optional.empty();
        };
    }
}
