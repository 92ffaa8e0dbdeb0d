package atelier.bench;

import atelier.base.Sha256;
import atelier.bench.Judge.Verdict;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Resize;
import atelier.image.Writing;
import atelier.infer.Network;
import atelier.make.Easel;
import atelier.model.Device;
import atelier.recipe.Recipe;
import atelier.recipe.Source;
import atelier.tensor.PixelCodec;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// How well style-1 paints, beside MicroAST and two controls, on 40 pairs kept out of training, 256x256:
/// `mvn -P bench test-compile exec:exec@quality`. Needs `../shared/data`. Prints mean losses and writes a contact
/// sheet (photograph, painting, ours, MicroAST) of the first twelve pairs to `target/quality.png`.
public final class Quality {
    private static final Path DATA = Path.of("../shared/data");
    private static final int SIDE = 256;
    private static final int PAIRS = 40;
    private static final List<Double> TEXTURES = List.of(0.3);
    private static final int SHOWN = 12;

    private Quality() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("quality");
        List<Raster> photographs = new ArrayList<>();
        // As the plan of style-1 holds them out.
        for (Path file : heldOut("content/photos", 8)) {
            photographs.addAll(corners(ImageFiles.read(file, 1024)));
        }
        for (Path file : heldOut("content/clothing", 25)) {
            photographs.add(square(ImageFiles.read(file, 640)));
        }
        List<Raster> paintings = new ArrayList<>();
        for (Path file : heldOut("style/large", 8)) {
            paintings.add(square(ImageFiles.read(file, 640)));
        }
        for (Path file : heldOut("style/paintings", 25)) {
            paintings.add(square(ImageFiles.read(file, 640)));
        }
        Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();
        List<List<Raster>> sheet = new ArrayList<>();
        try (Subjects subjects = new Subjects(folder);
                Easel easel = new Easel(subjects.library, subjects.networks, subjects.hashes, Device.CPU);
                Network microAst = subjects.microAst();
                Judge perceptual = Judge.perceptual();
                Judge vgg = Judge.vgg16(folder)) {
            for (int i = 0; i < PAIRS; i++) {
                Raster photograph = photographs.get(i % photographs.size());
                // Strides that meet all folders early.
                Raster painting = paintings.get(i * 7 % paintings.size());
                Recipe.Stylize recipe = new Recipe.Stylize(
                        subjects.model.id(),
                        subjects.model.card().version(),
                        source(folder.resolve("photograph " + i + ".png"), photograph),
                        List.of(new Recipe.StyleSource(source(folder.resolve("painting " + i + ".png"), painting), 1)),
                        1,
                        1,
                        0,
                        0,
                        false,
                        0);
                Map<String, Raster> painted = new LinkedHashMap<>();
                painted.put("ours", easel.make(recipe, null));
                for (double texture : TEXTURES) {
                    painted.put("ours, texture " + texture, easel.make(recipe.withTexture(texture), null));
                }
                painted.put("MicroAST", anchor(microAst, photograph, painting));
                painted.put("photograph", photograph);
                painted.put("painting", painting);
                for (Judge judge : List.of(perceptual, vgg)) {
                    painted.forEach((name, picture) -> verdicts.computeIfAbsent(
                                    judge.name() + "\t" + name, _ -> new ArrayList<>())
                            .add(judge.of(picture, photograph, painting)));
                }
                if (i < SHOWN) {
                    sheet.add(List.of(
                            photograph,
                            painting,
                            Objects.requireNonNull(painted.get("ours")),
                            Objects.requireNonNull(painted.get("MicroAST"))));
                }
            }
        }
        System.out.println("judge\tpicture\tcontent\tstyle\tof it at the deepest\tpairs");
        verdicts.forEach((name, all) -> System.out.printf(
                "%s\t%.3f\t%.3f\t%.3f\t%d%n",
                name,
                all.stream().mapToDouble(Verdict::content).average().orElseThrow(),
                all.stream().mapToDouble(Verdict::style).average().orElseThrow(),
                all.stream().mapToDouble(Verdict::deepest).average().orElseThrow(),
                all.size()));
        Path picture = Path.of("target", "quality.png");
        ImageFiles.write(picture, joined(sheet), Writing.PLAIN);
        System.out.println(picture);
    }

    private static Raster anchor(Network microAst, Raster photograph, Raster painting) {
        Tensor made = microAst.run(Map.of("content", encoded(photograph), "style", encoded(painting)), null)
                .get("dec3");
        int[] pixels = new int[SIDE * SIDE];
        float[] values = made.toArray();
        for (int i = 0; i < pixels.length; i++) {
            int argb = 0xff;
            for (int c = 0; c < 3; c++) {
                argb = argb << 8 | Math.round(Math.clamp(values[c * pixels.length + i], 0f, 1f) * 255);
            }
            pixels[i] = argb;
        }
        return Raster.of8(SIDE, SIDE, pixels);
    }

    private static Tensor encoded(Raster picture) {
        return PixelCodec.encode(picture, 0, 0, SIDE, SIDE, TensorSpec.rgb01(4));
    }

    private static Source source(Path file, Raster picture) {
        ImageFiles.write(file, picture, Writing.PLAIN);
        return new Source(file, Sha256.of(file));
    }

    private static List<Path> heldOut(String folder, int every) throws IOException {
        try (Stream<Path> all = Files.walk(DATA.resolve(folder))) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
            List<Path> out = new ArrayList<>();
            for (int i = every / 2; i < files.size(); i += every) {
                out.add(files.get(i));
            }
            return out;
        }
    }

    private static Raster square(Raster picture) {
        int least = Math.min(picture.width(), picture.height());
        return Resize.to(
                picture.crop((picture.width() - least) / 2, (picture.height() - least) / 2, least, least), SIDE, SIDE);
    }

    /// A photograph whole and its left and right halves' middles, so that few photographs give many pictures.
    private static List<Raster> corners(Raster picture) {
        int half = Math.min(picture.width() / 2, picture.height());
        int top = (picture.height() - half) / 2;
        return List.of(
                square(picture),
                square(picture.crop(0, top, half, half)),
                square(picture.crop(picture.width() - half, top, half, half)));
    }

    private static Raster joined(List<List<Raster>> rows) {
        int columns = rows.getFirst().size() * 2;
        int[] pixels = new int[columns * SIDE * (rows.size() / 2) * SIDE];
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).size(); j++) {
                int x = (i % 2 * rows.get(i).size() + j) * SIDE;
                int y = i / 2 * SIDE;
                rows.get(i).get(j).readArgb(0, 0, SIDE, SIDE, pixels, y * columns * SIDE + x, columns * SIDE);
            }
        }
        return Raster.of8(columns * SIDE, rows.size() / 2 * SIDE, pixels);
    }
}
