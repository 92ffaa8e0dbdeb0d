package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The driver's files, as they are on Linux.
@WithEngine
class GraphicsCardTest {
    @TempDir
    Path folder;

    @Test
    void theFirstCardIsNamed() throws Exception {
        card("0000:41:00.0", "Model: \t\t NVIDIA RTX A2000\nIRQ:   \t\t 133\n");
        card("0000:01:00.0", "IRQ:   \t\t 132\nModel: \t\t NVIDIA GeForce RTX 4090\n");

        assertThat(GraphicsCard.named(folder)).contains("NVIDIA GeForce RTX 4090");
    }

    @Test
    void whereNothingCanBeReadThereIsNone() throws Exception {
        assertThat(GraphicsCard.named(folder.resolve("none"))).isEmpty();
        assertThat(GraphicsCard.named(folder)).isEmpty();
        Files.createDirectories(folder.resolve("without a file"));
        assertThat(GraphicsCard.named(folder)).isEmpty();
    }

    private void card(String place, String told) throws Exception {
        Path card = Files.createDirectories(folder.resolve(place.replace(':', '.')));
        Files.writeString(card.resolve("information"), told);
    }
}
