package atelier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.FileHashes;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelLibraryTest {
    private static final byte[] GRAPH = {1, 2, 3};

    @TempDir
    Path temp;

    private Path bundled;
    private Path users;
    private ModelLibrary library;

    @BeforeEach
    void openTheLibrary() {
        bundled = temp.resolve("programme été");
        users = temp.resolve("ユーザー").resolve("模型");
        library = new ModelLibrary(List.of(bundled, users), new FileHashes());
    }

    @Test
    void modelsOfBothFoldersAreListedTheBundledFirst() throws IOException {
        install(bundled, "b-1", 2, "paint.onnx", Sha256.of(GRAPH));
        install(users, "a-1", 1, "paint.onnx", Sha256.of(GRAPH));
        Path hidden = install(users, "b-1", 9, "paint.onnx", Sha256.of(GRAPH));

        assertThat(library.all()).extracting(model -> model.id().value()).containsExactly("a-1", "b-1");
        assertThat(library.find(new ModelId("b-1")).card().version()).isEqualTo(2);
        assertThat(library.contents().problems()).containsExactly(new Problem.ModelHidden(hidden, "b-1"));
    }

    @Test
    void brokenFoldersAreToldAndTheOthersStillListed() throws IOException {
        install(users, "good", 1, "paint.onnx", Sha256.of(GRAPH));
        Path empty = Files.createDirectories(users.resolve("empty"));
        Path torn = Files.createDirectories(users.resolve("torn"));
        Files.writeString(torn.resolve("model.json"), "{\"id\":{\"value\":\"torn\"}");
        Path bare = Files.createDirectories(users.resolve("bare"));
        Files.writeString(bare.resolve("model.json"), "{}");
        Files.move(install(users, "was", 1, "paint.onnx", Sha256.of(GRAPH)), users.resolve("is"));
        Files.createDirectories(users.resolve(".half"));
        Files.writeString(users.resolve("readme.txt"), "no folder");

        ModelLibrary.Contents contents = library.contents();

        assertThat(contents.models()).extracting(model -> model.id().value()).containsExactly("good");
        assertThat(contents.problems())
                .hasSize(4)
                .contains(new Problem.ModelFileMissing(empty.resolve("model.json")))
                .filteredOn(Problem.ModelCardDamaged.class::isInstance)
                .hasSize(3);
    }

    @Test
    void unknownModelsAreNamed() {
        assertProblem(() -> library.find(new ModelId("nowhere")), new Problem.ModelUnknown("nowhere"));
    }

    @Test
    void noFileLiesOutsideItsFolder() throws IOException {
        for (String name : List.of("../paint.onnx", "/etc/passwd", "a/b", "a\\b", "C:x", "..", ".", "", "a\0b")) {
            Path folder = install(users, "m", 1, name, Sha256.of(GRAPH));
            Model model = library.find(new ModelId("m"));
            assertProblem(() -> model.file(model.graph("paint").file()), new Problem.ModelFileOutside(folder, name));
        }
    }

    @Test
    void linksThatLeaveTheFolderAreRefused() throws IOException {
        Path folder = install(users, "m", 1, "paint.onnx", Sha256.of(GRAPH));
        Path elsewhere = Files.write(temp.resolve("secret"), GRAPH);
        Files.delete(folder.resolve("paint.onnx"));
        Files.createSymbolicLink(folder.resolve("paint.onnx"), elsewhere);
        Model model = library.find(new ModelId("m"));

        assertProblem(() -> library.verify(model), new Problem.ModelFileOutside(folder, "paint.onnx"));
    }

    @Test
    void aChangedFileIsNoticedAlsoAfterItWasFoundGood() throws IOException {
        Path folder = install(users, "m", 1, "paint.onnx", Sha256.of(GRAPH));
        Model model = library.find(new ModelId("m"));
        library.verify(model);

        Path file = folder.resolve("paint.onnx");
        Files.write(file, new byte[] {1, 2, 4});
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
        assertProblem(() -> library.verify(model), new Problem.ModelFileChanged(file));

        Files.delete(file);
        assertProblem(() -> library.verify(model), new Problem.ModelFileMissing(file));
    }

    @Test
    void aGraphThatTheCardLacksIsTheCardsFault() throws IOException {
        install(users, "m", 1, "paint.onnx", Sha256.of(GRAPH));
        assertThatThrownBy(() -> library.find(new ModelId("m")).graph("style"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("style");
    }

    /// What making relies on is looked at when a card is read, so that it is the card that is told of.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"picture\" : '| '\"painted\" : '",
                "'\"shape\"'      | '\"form\"'",
                "'\"order\"'      | '\"row\"'",
                "'\"stride\" : 4' | '\"stride\" : 0'",
                "'\"margin\" : 24'| '\"margin\" : -24'",
                "'\"margin\" : 24'| '\"margin\" : 23'",
            })
    void aCardThatLacksWhatMakingNeedsIsDamaged(String known, String damaged) throws IOException {
        Path folder = Files.createDirectories(users.resolve("style-1"));
        String card = Files.readString(Path.of("models", "style-1", "model.json"));
        assertThat(card).contains(known);
        Files.writeString(folder.resolve("model.json"), card);
        assertThat(ModelLibrary.read(folder).id()).isEqualTo(new ModelId("style-1"));

        Files.writeString(folder.resolve("model.json"), card.replace(known, damaged));

        assertThatThrownBy(() -> ModelLibrary.read(folder))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOf(Problem.ModelCardDamaged.class));
    }

    private static Path install(Path models, String id, int version, String file, String sha256) throws IOException {
        Path folder = Files.createDirectories(models.resolve(id));
        ModelCard.FileHash hash = new ModelCard.FileHash(file, sha256);
        ModelCard card = new ModelCard(
                new ModelId(id),
                version,
                ModelCard.Kind.PERCEPTUAL,
                Map.of("en", id),
                Map.of(),
                "Apache-2.0",
                List.of(),
                Map.of("paint", new ModelCard.Graph(hash, Map.of(), Map.of())),
                Optional.empty(),
                new ModelCard.FileHash("paint.onnx", Sha256.of(GRAPH)),
                new ModelCard.Training("plan.json", "curve.csv", 1, 1, "a test", "2026-11-21", Optional.empty()));
        Files.writeString(folder.resolve("model.json"), Json.pretty(card));
        Files.write(folder.resolve("paint.onnx"), GRAPH);
        return folder;
    }

    private static void assertProblem(ThrowingCallable call, Problem expected) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(expected));
    }
}
