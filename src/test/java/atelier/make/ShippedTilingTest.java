package atelier.make;

import static atelier.make.Difference.psnr;
import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.FileHashes;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.infer.Networks;
import atelier.infer.OnnxNetwork;
import atelier.model.Device;
import atelier.model.ModelId;
import atelier.model.ModelLibrary;
import atelier.recipe.Recipe.StyleSource;
import atelier.recipe.Recipe.Stylize;
import atelier.recipe.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `style-1` paints in tiles is what it paints whole; and the measure would tell where it were not.
class ShippedTilingTest {
    private static final ModelId SHIPPED = new ModelId("style-1");
    /// The same networks under a card that does not say how far they reach.
    private static final ModelId SHORT_SIGHTED = new ModelId("short-sighted");

    private static final Path SAMPLES = Path.of("assets", "samples");

    @TempDir
    Path temp;

    private final FileHashes hashes = new FileHashes();
    private ModelLibrary library;
    private Networks networks;
    private Source photograph;
    private Source painting;

    @BeforeEach
    void open() throws IOException {
        Path copy = Files.createDirectories(temp.resolve("models").resolve(SHORT_SIGHTED.value()));
        try (Stream<Path> files = Files.list(Path.of("models", SHIPPED.value()))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        Path card = copy.resolve("model.json");
        Files.writeString(
                card,
                Files.readString(card)
                        .replace("\"id\" : \"style-1\"", "\"id\" : \"short-sighted\"")
                        .replaceFirst("\"contentHalo\" : \\d+", "\"contentHalo\" : 0")
                        .replaceFirst("\"paintHalo\" : \\d+", "\"paintHalo\" : 0"));
        library = new ModelLibrary(List.of(Path.of("models").toAbsolutePath(), temp.resolve("models")), hashes);
        networks = new Networks(library, OnnxNetwork::open, 4);
        photograph = small("photos", 540);
        painting = small("styles", 300);
    }

    private Source small(String folder, int longSide) throws IOException {
        try (Stream<Path> samples = Files.list(SAMPLES.resolve(folder))) {
            Path sample = samples.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            Path file = temp.resolve(folder + ".png");
            ImageFiles.write(file, ImageFiles.read(sample, longSide), Writing.PLAIN);
            return new Source(file, hashes.of(file));
        }
    }

    @AfterEach
    void close() {
        networks.close();
    }

    @Test
    void isNotSeen() {
        for (double underpainting : new double[] {0, Stylize.UNDERPAINTING}) {
            Raster whole = paint(SHIPPED, underpainting, new Budget(Long.MAX_VALUE, 128, Long.MAX_VALUE, 0));
            for (long kept : new long[] {0, Long.MAX_VALUE}) {
                Raster tiled = paint(SHIPPED, underpainting, new Budget(0, 128, kept, 0));
                assertThat(psnr(whole, tiled)).isGreaterThan(60);
            }
        }
    }

    @Test
    void wouldBeSeenWhereTilesLookedNoFartherThanTheirEdges() {
        Raster whole = paint(SHORT_SIGHTED, 0, new Budget(Long.MAX_VALUE, 128, Long.MAX_VALUE, 0));
        Raster tiled = paint(SHORT_SIGHTED, 0, new Budget(0, 128, Long.MAX_VALUE, 0));

        assertThat(psnr(whole, tiled)).isLessThan(50);
    }

    private Raster paint(ModelId model, double underpainting, Budget budget) {
        try (StyleTransfer transfer = new StyleTransfer(library, networks, new Sources(hashes), Device.CPU, budget)) {
            return transfer.make(
                    new Stylize(
                            model,
                            1,
                            photograph,
                            List.of(new StyleSource(painting, 1)),
                            1,
                            1,
                            0,
                            underpainting,
                            false,
                            0),
                    null);
        }
    }
}
