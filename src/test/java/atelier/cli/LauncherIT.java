package atelier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/// The launcher of the assembled tree, as a process of its own.
class LauncherIT {
    private static final Path TREE = Path.of(System.getProperty("tree", "target/atelier"));

    @TempDir
    Path folder;

    @Test
    void tellsTheVersionThatWasBuilt() throws Exception {
        Launched launched = Launched.run(TREE, folder, Map.of(), "--version");

        assertThat(launched.err()).isEmpty();
        assertThat(launched.out()).matches("atelier \\d+\\.\\d+\\.\\d+\\R");
        assertThat(launched.code()).isZero();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void runsAnywhereUnderAnyNameThroughALink(@TempDir(factory = BesideTheTree.class) Path place) throws Exception {
        Path moved = Files.createDirectory(place.resolve("工作室 é"));
        for (String part : List.of("bin", "lib")) {
            Files.createDirectory(moved.resolve(part));
            try (var files = Files.list(TREE.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.createLink(moved.resolve(part).resolve(file.getFileName()), file);
                }
            }
        }
        Path link = Files.createSymbolicLink(place.resolve("link"), Path.of("工作室 é", "bin", "atelier"));

        assertThat(Launched.run(link, place, Map.of(), "--version").out()).startsWith("atelier ");
    }

    /// Where files can be linked instead of copied.
    static final class BesideTheTree implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension)
                throws IOException {
            return Files.createTempDirectory(TREE.toAbsolutePath().getParent(), "画 像 ");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void namesOfFilesSurviveALocaleThatKnowsAsciiOnly() throws Exception {
        Path home = Files.createDirectories(folder.resolve("家 é"));
        Files.createDirectories(home.resolve("models").resolve("空-1"));

        Launched launched = Launched.run(
                TREE, folder, Map.of("LC_ALL", "", "LANG", "C"), "models", "list", "--json", "--home", home.toString());

        assertThat(launched.out()).contains("家 é", "空-1");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void speaksTheLanguageOfALocaleThatIsNotInstalled() throws Exception {
        Launched launched = Launched.run(TREE, folder, Map.of("LC_ALL", "", "LANG", "zh_CN.UTF-8"), "--help");

        assertThat(launched.out()).contains("用法");
    }

    @Test
    void whatOnlyTrainingNeedsLiesApart() throws IOException {
        try (var jars = Files.list(TREE.resolve("lib"))) {
            assertThat(jars)
                    .isNotEmpty()
                    .noneMatch(jar -> jar.getFileName().toString().matches("(pytorch|api|gson|jna).*"));
        }
        assertThat(TREE.resolve("lib/worker")).isDirectoryContaining("glob:**pytorch-native*.jar");
    }

    @Test
    void everyLibraryIsListedWithItsLicence() throws IOException {
        String listed = Files.readString(Path.of("THIRD-PARTY.md"));
        try (var files = Files.walk(TREE.resolve("lib"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".jar") && !name.startsWith("atelier-"))
                            .map(name -> name.replaceFirst("-\\d.*", "")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(listed).containsPattern("[| ]" + name + "[, ]"));
        }
    }

    @Test
    void everyLibraryComesWithTheTextOfItsLicence() throws IOException {
        List<String> listed = Files.readAllLines(Path.of("THIRD-PARTY.md"));
        try (var files = Files.walk(TREE.resolve("lib"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".jar")
                            && !file.getFileName().toString().startsWith("atelier-")))
                    .isNotEmpty()
                    .allMatch(jar -> hasTextOfLicence(jar, listed));
        }
    }

    /// Whether there are texts that the library itself brings, or one of a licence that the list names for it.
    private static boolean hasTextOfLicence(Path jar, List<String> listed) {
        String name = jar.getFileName().toString().replaceFirst("-\\d.*", "");
        boolean ofTraining = jar.startsWith(TREE.resolve("lib/worker"));
        Path licences = TREE.resolve(ofTraining ? "lib/worker/licences" : "licences");
        return Files.isDirectory(licences.resolve(name))
                || listed.stream()
                        .filter(row -> row.startsWith("| "))
                        .map(row -> row.split("\\|"))
                        .filter(cells -> cells[1].matches(".* " + name + "[, ].*"))
                        .flatMap(cells -> Stream.of(cells[2].split("[, ]+")))
                        .anyMatch(word -> Files.isRegularFile(licences.resolve(word + ".txt")));
    }
}
