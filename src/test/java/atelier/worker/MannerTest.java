package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.train.TrainingPlan.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithEngine
class MannerTest {
    @TempDir
    Path folder;

    private final List<Problem> met = new ArrayList<>();

    private void read() {
        Manner.read(new Pictures(folder, 1, 0, "painted by the test", "CC0-1.0"), folder, 32, met::add);
    }

    @Test
    void aBrokenPaintingIsPassedOverWhereThereAreOthers() throws IOException {
        Path broken = Files.writeString(folder.resolve("坏.png"), "no picture");
        assertThatThrownBy(this::read).isInstanceOf(ProblemException.class);
        assertThat(met).isEmpty();

        ImageFiles.write(folder.resolve("画.png"), Raster.of8(48, 64, new int[48 * 64]), Writing.PLAIN);
        read();

        assertThat(met).singleElement().asString().contains(broken.getFileName().toString());
    }
}
