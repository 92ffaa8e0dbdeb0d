import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// Lays a parsed sheet, `.bss`, beside each `.css` of a folder. JavaFX takes it by itself, and so parses no text at
/// each start.
///
/// `java -classpath JAVAFX packaging/build/StyleSheets.java FOLDER`
final class StyleSheets {
    private StyleSheets() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sheets =
                    files.filter(file -> file.toString().endsWith(".css")).toList();
            for (Path sheet : sheets) {
                String name = sheet.getFileName().toString();
                Path parsed = sheet.resolveSibling(name.substring(0, name.length() - 4) + ".bss");
                Stylesheet.convertToBinary(sheet.toFile(), parsed.toFile());
            }
        }
    }
}
