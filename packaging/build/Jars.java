import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Parts of jars.
final class Jars {
    private Jars() {}

    /// Unpacks the entries that are wanted, under their names.
    static void unpack(Path jar, Path into, Predicate<String> wanted) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(each -> !each.isDirectory()).toList()) {
                if (wanted.test(entry.getName())) {
                    Path file = into.resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
    }

    /// Unpacks the files right in a folder of the jar.
    static void unpackFolder(Path jar, String folder, Path into) throws IOException {
        Files.createDirectories(into);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(each -> !each.isDirectory()).toList()) {
                String name = entry.getName();
                if (name.startsWith(folder) && name.indexOf('/', folder.length()) < 0) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, into.resolve(name.substring(folder.length())));
                    }
                }
            }
        }
    }

    /// Copies a jar without the entries that are not wanted.
    static void copy(Path jar, Path to, Predicate<String> wanted) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                ZipOutputStream copy = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (wanted.test(entry.getName())) {
                    ZipEntry copied = new ZipEntry(entry.getName());
                    copied.setTime(entry.getTime());
                    copy.putNextEntry(copied);
                    try (InputStream content = zip.getInputStream(entry)) {
                        content.transferTo(copy);
                    }
                    copy.closeEntry();
                }
            }
        }
    }

    static Properties properties(Path jar, String name) throws IOException {
        Properties properties = new Properties();
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream content = zip.getInputStream(zip.getEntry(name))) {
            properties.load(content);
        }
        return properties;
    }
}
