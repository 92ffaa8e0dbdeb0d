package atelier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Json;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.infer.UntrainedStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The assembled tree paints, in a process without PyTorch.
class LauncherPaintsIT {
    private static final Path TREE = Path.of(System.getProperty("tree", "target/atelier"));

    @TempDir
    Path folder;

    @BeforeEach
    void makeAModelAndPictures() throws IOException {
        UntrainedStyle.install(folder.resolve("home").resolve("models"), "untrained");
        ImageFiles.write(folder.resolve("写真.png"), Raster.of8(600, 450, new int[600 * 450]), Writing.PLAIN);
        ImageFiles.write(folder.resolve("絵.png"), Raster.of8(64, 64, new int[64 * 64]), Writing.PLAIN);
    }

    @Test
    void paintsAPicture() throws Exception {
        Launched launched = Launched.run(TREE, folder, Map.of("LC_ALL", "", "LANG", "C"), stylize("新.jpg"));

        assertThat(launched.code()).isZero();
        Path painted = Json.read(launched.out(), Stylize.Painted.class).file();
        assertThat(painted).hasFileName("新.jpg");
        assertThat(ImageFiles.size(painted).width()).isEqualTo(600);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void neverMapsPyTorch() throws Exception {
        Process process = Launched.builder(TREE, folder, Map.of(), stylize("新.png"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        StringBuilder mapped = new StringBuilder();
        while (process.isAlive()) {
            mapped.append(maps(process.pid()));
        }

        assertThat(process.exitValue()).isZero();
        assertThat(mapped.toString()).contains("libonnxruntime").doesNotContain("torch");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theSampleIsPaintedWhereTheDisplayDoesNotAnswer() throws Exception {
        Map<String, String> dead = Map.of("DISPLAY", ":987", "WAYLAND_DISPLAY", "", "ATELIER_LANG", "en");

        Launched launched = Launched.run(TREE, folder, dead, "--sample");

        assertThat(launched.err()).contains("No window can be opened here");
        assertThat(launched.code()).isZero();
        try (var pictures = Files.list(folder.resolve("home").resolve("gallery"))) {
            assertThat(pictures.map(file -> launched.out().contains(file.toString())))
                    .contains(true);
        }
    }

    private static String[] stylize(String out) {
        return new String[] {
            "stylize", "--model", "untrained", "--content", "写真.png", "--style", "絵.png", "--out", out, "--json"
        };
    }

    /// The files that the process has in its memory; nothing once it is gone.
    private static String maps(long pid) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), "maps"))
                    .lines()
                    .filter(line -> line.endsWith(".so"))
                    .map(line -> line.substring(line.lastIndexOf('/')))
                    .distinct()
                    .reduce("", String::concat);
        } catch (IOException e) {
            // The process has ended.
            return "";
        }
    }
}
