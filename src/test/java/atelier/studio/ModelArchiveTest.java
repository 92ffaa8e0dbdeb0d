package atelier.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.infer.UntrainedGenerator;
import atelier.model.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelArchiveTest {
    /// Of an untrained generator: its card, its graph and its probe.
    private static final int FILES = 3;

    @TempDir
    Path home;

    @Test
    void anArchiveIsUnpackedAsFarAsItMay() throws IOException {
        Model model = UntrainedGenerator.install(home, "meadow");
        Path archive = ModelArchive.write(model, home.resolve("档.zip"));
        long size = size(model.folder());
        assertThat(ModelArchive.folder(archive, scratch("all"), new Bounds(FILES, size)))
                .isDirectoryContaining("glob:**/model.json")
                .isDirectoryContaining("glob:**/probe.bin");

        assertThat(refused(archive, new Bounds(FILES, size - 1)))
                .isEqualTo(new Problem.ModelOversized(archive, FILES, (size - 1) >> 20));
        assertThat(refused(archive, new Bounds(FILES - 1, size)))
                .isEqualTo(new Problem.ModelOversized(archive, FILES - 1, size >> 20));
    }

    @Test
    void aFolderHoldsNoMoreEither() throws IOException {
        Path folder = UntrainedGenerator.install(home, "meadow").folder();
        long size = size(folder);
        assertThat(ModelArchive.folder(folder.resolve(Model.CARD), scratch("none"), new Bounds(FILES, size)))
                .isEqualTo(folder);

        assertThat(refused(folder, new Bounds(FILES, size - 1))).isInstanceOf(Problem.ModelOversized.class);
        assertThat(refused(folder, new Bounds(FILES - 1, size))).isInstanceOf(Problem.ModelOversized.class);
    }

    @Test
    void whatSwellsIsLeftOffSoonAfterItsBound() throws IOException {
        Path archive = home.resolve("swelling.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("model/model.json"));
            zip.putNextEntry(new ZipEntry("model/probe.bin"));
            zip.write(new byte[8 << 20]);
        }
        assertThat(Files.size(archive)).isLessThan(1 << 16);
        Path scratch = scratch("swelling");

        Bounds bounds = new Bounds(FILES, 1 << 20);
        assertThat(catchThrowableOfType(ProblemException.class, () -> ModelArchive.folder(archive, scratch, bounds))
                        .problem())
                .isEqualTo(new Problem.ModelOversized(archive, FILES, 1));

        assertThat(Files.size(scratch.resolve("model").resolve("probe.bin"))).isLessThan(2 << 20);
        ModelArchive.sweep(scratch);
        assertThat(scratch).doesNotExist();
    }

    @Test
    void aCardWithoutEndIsNotRead() throws IOException {
        Path folder = Files.createDirectories(home.resolve("endless"));
        Path card = Files.write(folder.resolve(Model.CARD), new byte[(int) Bounds.CARD + 1]);

        assertThat(refused(folder, Bounds.OF_MODELS))
                .isEqualTo(new Problem.ModelCardDamaged(card, (Bounds.CARD + 1) + " bytes"));
    }

    private Problem refused(Path source, Bounds bounds) throws IOException {
        Path scratch = scratch("refused");
        Problem problem = catchThrowableOfType(
                        ProblemException.class, () -> ModelArchive.folder(source, scratch, bounds))
                .problem();
        ModelArchive.sweep(scratch);
        return problem;
    }

    private Path scratch(String name) throws IOException {
        return Files.createDirectories(home.resolve("scratch").resolve(name));
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }
}
