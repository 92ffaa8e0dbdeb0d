package atelier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.base.Progress;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Resize;
import atelier.image.Writing;
import atelier.train.Survey.Entry;
import atelier.train.Survey.Kind;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyTest {
    @TempDir
    Path folder;

    @Test
    void saysWhatThePicturesShow() throws Exception {
        Files.createDirectories(folder.resolve("tulip/late"));
        Files.createDirectories(folder.resolve("菊"));
        Files.createDirectories(folder.resolve("empty"));
        write("tulip/late/a.png", blobs(1, 96, 96));
        write("菊/b.png", blobs(2, 96, 96));
        Files.writeString(folder.resolve("empty/c.png"), "text");

        assertThat(Survey.of(List.of(folder), 64, Progress.NONE).classes()).containsExactly("tulip", "菊");
        assertThat(Survey.of(List.of(folder.resolve("菊")), 64, Progress.NONE).classes())
                .containsExactly("菊");
    }

    @Test
    void saysOfEveryFileWhatItIs() throws Exception {
        Raster one = blobs(1, 96, 96);
        write("好 a.png", one);
        Files.copy(folder.resolve("好 a.png"), folder.resolve("好 b.png"));
        ImageFiles.write(folder.resolve("好 c.jpg"), Resize.to(one, 80, 80), new Writing(0.8, Optional.empty()));
        write("像 other.png", blobs(2, 96, 80));
        write("小.png", blobs(3, 30, 40));
        write("长.png", blobs(4, 400, 100));
        write("蓝.png", flat(0xff2020c0));
        write("红.png", flat(0xffc02020));
        Files.createFile(folder.resolve("空.jpg"));
        Files.writeString(folder.resolve("不是图片.png"), "text");
        Files.writeString(folder.resolve("notes.txt"), "text");
        Files.writeString(folder.resolve(".hidden.png"), "text");
        byte[] png = Files.readAllBytes(folder.resolve("像 other.png"));
        Files.write(folder.resolve("坏.png"), Arrays.copyOf(png, png.length / 2));
        List<String> before = names();

        List<Double> told = new ArrayList<>();
        Survey survey = Survey.of(List.of(folder), 64, told::add);

        Map<String, Kind> kinds = survey.files().stream()
                .collect(Collectors.toMap(file -> file.file().getFileName().toString(), Entry::kind));
        assertThat(kinds)
                .isEqualTo(Map.ofEntries(
                        Map.entry("好 a.png", Kind.GOOD),
                        Map.entry("好 b.png", Kind.DUPLICATE),
                        Map.entry("好 c.jpg", Kind.SIMILAR),
                        Map.entry("像 other.png", Kind.GOOD),
                        Map.entry("小.png", Kind.SMALL),
                        Map.entry("长.png", Kind.EXTREME),
                        Map.entry("蓝.png", Kind.GOOD),
                        Map.entry("红.png", Kind.GOOD),
                        Map.entry("空.jpg", Kind.EMPTY),
                        Map.entry("不是图片.png", Kind.NO_PICTURE),
                        Map.entry("notes.txt", Kind.NO_PICTURE),
                        Map.entry("坏.png", Kind.BROKEN)));
        assertThat(survey.counts()).containsEntry(Kind.GOOD, 4).containsEntry(Kind.NO_PICTURE, 2);
        assertThat(survey.pictures(survey.useless())).isEqualTo(7);
        assertThat(survey.leftOut(Set.of(Kind.BROKEN, Kind.SMALL)))
                .containsExactlyInAnyOrder(folder.resolve("坏.png"), folder.resolve("小.png"));
        assertThat(survey.files())
                .filteredOn(file -> file.kind() == Kind.DUPLICATE || file.kind() == Kind.SIMILAR)
                .allSatisfy(file -> assertThat(file.twin()).isEqualTo(folder.resolve("好 a.png")));
        assertThat(survey.fit()).isEqualTo(Dataset.Fit.CROP);
        assertThat(told).isSorted().endsWith(1.0);
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void anIdxFileIsAsManyPicturesAsItHoldsAndItsLabelsAreLabels() throws Exception {
        Files.write(folder.resolve("train-images-idx3-ubyte"), idx(2051, 5, 4, 4));
        Files.write(folder.resolve("train-labels-idx1-ubyte"), idx(2049, 5));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte"), idx(2049, 5));

        assertThat(Survey.of(List.of(folder), 4, Progress.NONE).counts())
                .isEqualTo(Map.of(Kind.GOOD, 5, Kind.LABELS, 1, Kind.NO_PICTURE, 1));
    }

    /// A header of these numbers, and as many bytes as they ask for.
    private static byte[] idx(int magic, int... sides) {
        int bytes = Arrays.stream(sides).reduce(1, (one, other) -> one * other);
        ByteBuffer file = ByteBuffer.allocate(4 + 4 * sides.length + bytes).putInt(magic);
        Arrays.stream(sides).forEach(file::putInt);
        return file.array();
    }

    @Test
    void longPicturesAreBetterPadded() {
        for (int i = 0; i < 4; i++) {
            write(i + ".png", blobs(i + 10, i % 2 == 0 ? 200 : 64, 64));
        }

        assertThat(Survey.of(List.of(folder), 64, Progress.NONE).fit()).isEqualTo(Dataset.Fit.PAD);
    }

    @Test
    void canBeCancelled() {
        write("a.png", flat(0xff102030));

        assertThatThrownBy(() -> Survey.of(List.of(folder), 64, fraction -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file + " " + file.toFile().length())
                    .sorted()
                    .toList();
        }
    }

    private void write(String name, Raster picture) {
        ImageFiles.write(folder.resolve(name), picture, Writing.PLAIN);
    }

    private static Raster flat(int argb) {
        int[] pixels = new int[64 * 64];
        Arrays.fill(pixels, argb);
        return Raster.of8(64, 64, pixels);
    }

    /// A picture of soft blobs, another for every number.
    private static Raster blobs(int number, int width, int height) {
        SplittableRandom random = new SplittableRandom(number);
        int[] coarse = new int[25];
        for (int i = 0; i < coarse.length; i++) {
            coarse[i] = 0xff000000 | random.nextInt(1 << 24);
        }
        return Resize.to(Raster.of8(5, 5, coarse), width, height);
    }
}
