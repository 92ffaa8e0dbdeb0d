package atelier.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Progress;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.model.ModelCard.DataSource;
import atelier.model.ModelId;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.train.Dataset;
import atelier.train.Objective;
import atelier.train.Run;
import atelier.train.Survey;
import atelier.train.TrainingPlan;
import atelier.train.TrainingPlan.Pictures;
import java.io.DataOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithEngine
class DatasetDeckTest {
    @TempDir
    Path folder;

    @Test
    void drawsTheSameSquaresForTheSameNumbersAndKeepsSomeOut() {
        for (int i = 0; i < 10; i++) {
            write("画/猫/été " + i + ".png", flat(20, 20, i * 20));
        }
        DatasetDeck deck = deck(data(pictures("画", 5), 16, true, Dataset.Fit.CROP));

        assertThat(deck.size()).isEqualTo(8);
        assertThat(deck.heldOutSize()).isEqualTo(2);
        Tensor first = deck.draw(new SplittableRandom(3), 64).pictures();
        assertThat(first.shape()).isEqualTo(Shape.of(64, 3, 16, 16));
        assertThat(deck.draw(new SplittableRandom(3), 64).pictures().toArray()).isEqualTo(first.toArray());
        Set<Integer> greys = new TreeSet<>();
        for (int i = 0; i < 64; i++) {
            greys.add(Math.round(first.data().get(i * 3 * 256) * 255));
        }
        assertThat(greys).containsExactly(0, 20, 60, 80, 100, 120, 160, 180);
        assertThat(deck.heldOut(0, 3).pictures().data().get(0) * 255).isCloseTo(40, within(0.01f));
        assertThat(deck.heldOut(0, 3).pictures().data().get(2 * 768) * 255).isCloseTo(40, within(0.01f));
        assertThat(deck.sources()).containsExactly(new DataSource("drawn by the test", "CC0-1.0", 8));
    }

    @Test
    void whatIsMeasuredIsOfEveryFolder() {
        for (String kind : List.of("a", "b", "c", "d")) {
            for (int i = 0; i < 30; i++) {
                write(kind + "/" + i + ".png", flat(8, 8, i));
            }
        }
        DatasetDeck deck = deck(data(pictures("", 2), 8, false, Dataset.Fit.CROP));

        assertThat(deck.heldOut(0, 12).classes())
                .as("a fifth of those held out")
                .satisfies(classes -> {
                    for (int kind = 0; kind < 4; kind++) {
                        assertThat(Collections.frequency(classes, kind)).isBetween(2, 4);
                    }
                });
        assertThat(new TreeSet<>(deck.heldOut(0, 60).classes())).hasSize(4);
    }

    /// One picture in thirty is no picture of them: a generator of that one alone would seem to be the best.
    @Test
    void aFewThatAreHeldOutDoNotStandForAll() {
        for (int i = 0; i < 30; i++) {
            write("few/%02d.png".formatted(i), flat(8, 8, 8 * i));
        }
        DatasetDeck few = deck(data(pictures("few", 20), 8, false, Dataset.Fit.CROP));
        assertThat(few.heldOutSize()).isEqualTo(1);
        assertThat(greys(few.standard(128))).hasSize(30).doesNotHaveDuplicates();
        assertThat(greys(few.standard(10))).as("spread").hasSize(10).anyMatch(grey -> grey > 150);

        DatasetDeck one = deck(data(pictures("few/07.png", 0), 8, false, Dataset.Fit.CROP));
        assertThat(greys(one.standard(128))).containsExactly(56, 56);

        for (int i = 0; i < 80; i++) {
            write("many/%02d.png".formatted(i), flat(8, 8, i % 2 == 0 ? 10 : 3 * i));
        }
        DatasetDeck many = deck(data(pictures("many", 2), 8, false, Dataset.Fit.CROP));
        assertThat(many.heldOutSize()).isEqualTo(40);
        assertThat(greys(many.standard(128))).hasSize(40).doesNotHaveDuplicates();
    }

    private static List<Integer> greys(Tensor squares) {
        return IntStream.range(0, (int) squares.shape().axis(0))
                .mapToObj(i -> Math.round(squares.data().get(i * 64) * 255))
                .toList();
    }

    @Test
    void cropsOrPadsAndMirrors() {
        int[] pixels = new int[32 * 16];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % 32;
            pixels[i] = 0xff000000 | (x < 8 ? 0xff0000 : x < 16 ? 0x00ff00 : x < 24 ? 0x0000ff : 0xffffff);
        }
        write("wide.png", Raster.of8(32, 16, pixels));

        float[] cropped = deck(data(pictures("wide.png", 0), 16, true, Dataset.Fit.CROP))
                .heldOut(0, 1)
                .pictures()
                .toArray();
        assertThat(cropped[0]).isZero();
        assertThat(cropped[256]).isEqualTo(1);
        assertThat(cropped[2 * 256 + 15]).isEqualTo(1);

        Dataset padded = data(pictures("wide.png", 0), 32, true, Dataset.Fit.PAD);
        float[] whole = deck(padded).heldOut(0, 1).pictures().toArray();
        for (int row : new int[] {0, 7, 8, 31}) {
            assertThat(whole[row * 32]).as("red, row " + row).isEqualTo(1);
            assertThat(whole[1024 + row * 32]).isZero();
        }
        Dataset mirrored = new Dataset(padded.pictures(), 32, true, Dataset.Fit.PAD, true, List.of());
        Tensor both = deck(mirrored).draw(new SplittableRandom(1), 20).pictures();
        Set<Float> corners = new TreeSet<>();
        for (int i = 0; i < 20; i++) {
            corners.add(both.data().get((i * 3 + 1) * 1024));
        }
        assertThat(corners).as("green of the left edge: red's and white's").containsExactly(0f, 1f);
    }

    @Test
    void greyIsOneChannelAndTransparencyIsWhite() {
        int[] red = new int[64];
        Arrays.fill(red, 0xffff0000);
        red[0] = 0x00ff0000;
        write("red.png", Raster.of8(8, 8, red));

        Tensor grey = deck(data(pictures("red.png", 0), 8, false, Dataset.Fit.CROP))
                .heldOut(0, 1)
                .pictures();

        assertThat(grey.shape()).isEqualTo(Shape.of(1, 1, 8, 8));
        assertThat(grey.data().get(0)).isEqualTo(1);
        assertThat(grey.data().get(9)).isCloseTo(0.299f, within(0.003f));
    }

    @Test
    void idxFilesArePicturesToo() throws Exception {
        Path file = folder.resolve("数字/train-images-idx3-ubyte.gz");
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                DataOutputStream idx = new DataOutputStream(new GZIPOutputStream(out))) {
            idx.writeInt(2051);
            idx.writeInt(7);
            idx.writeInt(4);
            idx.writeInt(4);
            for (int i = 0; i < 7 * 16; i++) {
                idx.writeByte(i / 16 * 10 + i % 16);
            }
        }

        DatasetDeck deck = deck(data(pictures("数字", 7), 4, false, Dataset.Fit.CROP));

        assertThat(deck.size()).isEqualTo(6);
        assertThat(deck.heldOut(0, 1).pictures().data().get(1) * 255).isCloseTo(31, within(0.01f));
        assertThat(deck.classes()).containsExactly("数字");
    }

    @Test
    void classesAreTheFoldersOrTheLabelsOfIdxFiles() throws Exception {
        write("all/daisy/white/a.png", flat(4, 4, 10));
        write("all/菊/b.png", flat(4, 4, 20));
        Path file = folder.resolve("all/train-images-idx3-ubyte");
        try (DataOutputStream idx = new DataOutputStream(Files.newOutputStream(file))) {
            for (int number : new int[] {2051, 3, 4, 4}) {
                idx.writeInt(number);
            }
            for (int i = 0; i < 3; i++) {
                idx.write(new byte[] {(byte) (100 + i)});
                idx.write(new byte[15]);
            }
        }
        try (DataOutputStream idx =
                new DataOutputStream(Files.newOutputStream(folder.resolve("all/train-labels-idx1-ubyte")))) {
            idx.writeInt(2049);
            idx.writeInt(3);
            idx.write(new byte[] {7, 0, 7});
        }

        DatasetDeck deck = deck(data(pictures("all", 0), 4, false, Dataset.Fit.CROP));

        assertThat(deck.classes()).containsExactly("0", "7", "daisy", "菊");
        Map<Integer, String> shown = new TreeMap<>();
        DatasetDeck.Dealt dealt = deck.draw(new SplittableRandom(2), 40);
        for (int i = 0; i < 40; i++) {
            int grey = Math.round(dealt.pictures().data().get(i * 16) * 255);
            shown.merge(
                    grey, deck.classes().get(dealt.classes().get(i)), (one, other) -> one.equals(other) ? one : "?");
        }
        assertThat(shown).isEqualTo(Map.of(10, "daisy", 20, "菊", 100, "7", 101, "0", 102, "7"));
        assertThat(deck(data(pictures("all", 0), 4, false, Dataset.Fit.CROP))
                        .heldOut(0, 5)
                        .classes())
                .as("three files on each time")
                .containsExactly(2, 1, 1, 3, 0);
    }

    @Test
    void labelsThatDoNotFitAreToldAndCostNoPicture() throws Exception {
        Path file = folder.resolve("数字/train-images-idx3-ubyte");
        Files.createDirectories(file.getParent());
        try (DataOutputStream idx = new DataOutputStream(Files.newOutputStream(file))) {
            for (int number : new int[] {2051, 3, 4, 4}) {
                idx.writeInt(number);
            }
            idx.write(new byte[3 * 16]);
        }
        Path labels = file.resolveSibling("train-labels-idx1-ubyte");
        Files.write(labels, new byte[] {0, 0, 8, 1, 0, 0, 0, 2, 5, 6});

        DatasetDeck few = deck(data(pictures("数字", 0), 4, false, Dataset.Fit.CROP));
        assertThat(few.size()).isEqualTo(3);
        assertThat(few.classes()).containsExactly("数字");
        assertThat(few.passedOver()).containsExactly(new Problem.PictureDamaged(file, "2 labels for 3 pictures"));

        Files.write(labels, new byte[] {0, 0, 8, 1, 0, 0});
        DatasetDeck cut = deck(data(pictures("数字", 0), 4, false, Dataset.Fit.CROP));
        assertThat(cut.size()).isEqualTo(3);
        assertThat(cut.passedOver()).containsExactly(new Problem.PictureDamaged(labels, "it ends early"));
        assertThat(Survey.of(List.of(folder), 4, Progress.NONE).classes()).containsExactly("数字");
    }

    @Test
    void whatCannotBeReadIsPassedOverAndTold() throws Exception {
        write("a.png", flat(8, 8, 10));
        write("c.png", flat(8, 8, 30));
        write("d.png", flat(8, 8, 40));
        Path broken = Files.writeString(folder.resolve("b.jpg"), "no picture");
        Dataset data =
                new Dataset(List.of(pictures("", 0)), 8, false, Dataset.Fit.CROP, false, List.of(Path.of("c.png")));

        DatasetDeck deck = deck(data);

        assertThat(deck.size()).isEqualTo(2);
        assertThat(deck.passedOver()).containsExactly(new Problem.PictureUnknown(broken));
        assertThat(deck.passedOver()).isEmpty();
        assertThat(deck.heldOut(1, 1).pictures().data().get(0) * 255).isCloseTo(40, within(0.01f));
    }

    @Test
    void preparingCanBeStoppedAndLeavesNothing() throws Exception {
        write("pictures/a.png", flat(8, 8, 10));
        write("pictures/b.png", flat(8, 8, 20));
        Dataset data = data(pictures("pictures", 0), 8, false, Dataset.Fit.CROP);
        Run run = run(data);
        Progress stopping = fraction -> {
            if (fraction > 0) {
                throw new CancellationException();
            }
        };

        assertThatThrownBy(() -> new DatasetDeck(run, data, stopping)).isInstanceOf(CancellationException.class);

        try (Stream<Path> left = Files.list(run.folder())) {
            assertThat(left).noneMatch(file -> file.toString().contains("squares"));
        }
        assertThat(new DatasetDeck(run, data, Progress.NONE).size()).isEqualTo(2);
    }

    @Test
    void aRunThatGoesOnSeesTheDataItBeganWith() throws Exception {
        write("pictures/a.png", flat(8, 8, 10));
        write("pictures/b.png", flat(8, 8, 20));
        Dataset data = data(pictures("pictures", 0), 8, false, Dataset.Fit.CROP);
        Run run = run(data);
        float[] before = new DatasetDeck(run, data, Progress.NONE)
                .draw(new SplittableRandom(5), 9)
                .pictures()
                .toArray();
        Files.delete(folder.resolve("pictures/a.png"));

        assertThat(new DatasetDeck(run, data, Progress.NONE)
                        .draw(new SplittableRandom(5), 9)
                        .pictures()
                        .toArray())
                .isEqualTo(before);

        Path prepared = run.folder().resolve("data.squares");
        byte[] bytes = Files.readAllBytes(prepared);
        Files.write(prepared, Arrays.copyOf(bytes, bytes.length - 9));
        assertThat(new DatasetDeck(run, data, Progress.NONE).size())
                .as("a damaged file is made anew")
                .isEqualTo(1);
    }

    @Test
    void noPictureAtAllIsTold() throws Exception {
        Files.createDirectories(folder.resolve("空"));

        assertThatThrownBy(() -> deck(data(pictures("空", 0), 8, true, Dataset.Fit.CROP)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.TooFewPictures(folder.resolve("空"), 0, 1)));
    }

    @Test
    void stylesPassOverWhatCannotBeRead() throws Exception {
        write("photos/a.png", flat(64, 64, 10));
        Path broken = Files.writeString(folder.resolve("photos/b.png"), "no picture");
        Dataset any = data(pictures("photos", 0), 8, true, Dataset.Fit.CROP);
        Deck deck = new Deck(run(any), List.of(pictures("photos", 0)));

        for (int i = 0; i < 20; i++) {
            assertThat(deck.draw(new SplittableRandom(i), 16, new Objective.Range(1, 1))
                            .argb(3, 3))
                    .isEqualTo(0xff0a0a0a);
        }
        assertThat(deck.passedOver()).containsExactly(new Problem.PictureUnknown(broken));
        Deck single = new Deck(run(any), List.of(pictures("photos/a.png", 0)));
        assertThat(single.heldOut(3, 8))
                .singleElement()
                .extracting(Raster::width)
                .isEqualTo(8);
    }

    private int runs;

    private DatasetDeck deck(Dataset data) {
        return new DatasetDeck(run(data), data, Progress.NONE);
    }

    private Run run(Dataset data) {
        TrainingPlan plan = new TrainingPlan(
                new ModelId("tiny"),
                1,
                Map.of(),
                Map.of(),
                "CC0-1.0",
                new Objective.Distil(Path.of("none"), data.pictures()),
                List.of(),
                1,
                1,
                1);
        return Run.create(folder.resolve(".runs").resolve("" + runs++), plan, folder);
    }

    private static Dataset data(Pictures pictures, int side, boolean colour, Dataset.Fit fit) {
        return new Dataset(List.of(pictures), side, colour, fit, false, List.of());
    }

    private static Pictures pictures(String name, int holdOutEvery) {
        return new Pictures(Path.of(name), 1, holdOutEvery, "drawn by the test", "CC0-1.0");
    }

    private void write(String name, Raster picture) {
        ImageFiles.write(folder.resolve(name), picture, Writing.PLAIN);
    }

    private static Raster flat(int width, int height, int grey) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xff000000 | grey * 0x010101);
        return Raster.of8(width, height, pixels);
    }
}
