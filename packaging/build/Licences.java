import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The licences of what is shipped: `THIRD-PARTY.md`, the texts in `packaging/licences`, and what libraries say of
/// themselves in their jars. A library that is not listed, or whose licence has no text, ends the build.
///
/// `java packaging/build/Licences.java TREE`, from the project's folder, lays them into the assembled tree.
final class Licences {
    private static final Path LIST = Path.of("THIRD-PARTY.md");
    private static final Path TEXTS = Path.of("packaging/licences");

    /// What libraries call the files with their terms.
    private static final Pattern OWN = Pattern.compile("(?i).*(licen[cs]e|notice|copying)[^/]*(?<!\\.class)");

    private Licences() {}

    public static void main(String[] arguments) throws IOException {
        Path tree = Path.of(arguments[0]);
        Path lib = tree.resolve("lib");
        lay(both(Trees.jars(lib), Trees.jars(lib.resolve("javafx"))), tree.resolve("licences"));
        lay(Trees.jars(lib.resolve("worker")), lib.resolve("worker/licences"));
    }

    /// Lays a folder with the list, the texts that the list names, and a folder for each library that has its own.
    ///
    /// @param libraries jars, and natives that lie beside them
    /// @param licences the folder, which is emptied first
    static void lay(List<Path> libraries, Path licences) throws IOException {
        Trees.clear(licences);
        Trees.copy(TEXTS, licences);
        Files.copy(LIST, licences.resolve(LIST));
        List<String[]> rows = Files.readAllLines(LIST).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("\\|"))
                .toList();
        for (Path library : libraries) {
            String name = name(library);
            if (library.toString().endsWith(".jar")) {
                Jars.unpack(
                        library,
                        licences.resolve(name),
                        entry -> OWN.matcher(entry).matches());
            }
            if (!name.equals("atelier") && !isTold(name, rows, licences)) {
                throw new IllegalStateException(library.getFileName() + " is not in THIRD-PARTY.md as " + name
                        + ", or there is no text of its licence in packaging/licences");
            }
        }
    }

    static List<Path> both(List<Path> some, List<Path> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /// A library's name without version, system and ending, such as `torch_cpu` for `libtorch_cpu.so`.
    private static String name(Path library) {
        String file = library.getFileName().toString();
        return file.endsWith(".jar")
                ? file.replaceFirst("-\\d.*", "")
                : file.replaceFirst("^[\\d.]+-", "").replaceFirst("^lib", "").replaceFirst("[-.].*", "");
    }

    /// Whether a row of the list names the library, and there is a text, of its own or of a licence in that row.
    private static boolean isTold(String name, List<String[]> rows, Path licences) {
        return rows.stream()
                .filter(cells -> Stream.of(cells[1].split("[ ,]+")).anyMatch(name::equals))
                .anyMatch(cells -> Files.isDirectory(licences.resolve(name))
                        || Stream.of(cells[2].split("[ ,]+"))
                                .anyMatch(word -> Files.isRegularFile(licences.resolve(word + ".txt"))));
    }
}
