package atelier.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Resize;
import atelier.model.ModelCard.DataSource;
import atelier.tensor.PixelCodec;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import atelier.train.PictureFiles;
import atelier.train.TrainingPlan.Pictures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// One manner of painting: that of a painting, or of several that are painted alike.
///
/// @param from where the paintings come from
/// @param paintings brought to one short side
record Manner(Pictures from, List<Raster> paintings) {
    /// Of more paintings than this, so many are looked at, evenly spread.
    private static final int MOST = 48;
    /// A longer painting is cut, not shown whole: its middle, this many times as long as wide.
    private static final int LONGEST = 4;
    /// Short side at which an arbitrary-style model is shown paintings, as when it is used.
    private static final int CODED_SIDE = 256;
    /// Sides are made multiples of this.
    private static final int STRIDE = 16;

    /// @param folder one painting, or a folder of several
    /// @param shortSide in pixels, as the judge is to see them
    /// @param passedOver told of paintings that cannot be read, where others can
    /// @throws ProblemException [Problem.FileMissing], [Problem.TooFewPictures], or what is wrong with the only
    /// ones
    static Manner read(Pictures from, Path folder, int shortSide, Consumer<Problem> passedOver) {
        List<Path> files = PictureFiles.under(folder);
        if (files.isEmpty()) {
            throw new Problem.TooFewPictures(folder, 0, 1).exception();
        }
        int count = Math.min(MOST, files.size());
        List<Raster> paintings = new ArrayList<>();
        List<ProblemException> unread = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            try {
                paintings.add(sized(ImageFiles.read(files.get(i * files.size() / count)), shortSide));
            } catch (ProblemException e) {
                unread.add(e);
            }
        }
        if (paintings.isEmpty()) {
            throw unread.getFirst();
        }
        unread.forEach(e -> passedOver.accept(e.problem()));
        return new Manner(from, List.copyOf(paintings));
    }

    /// What the judge sees of them, every place weighing the same. Crops of them would tell the same on average,
    /// and the squared difference to what changes from step to step has, but for noise, the gradient of that to
    /// its mean.
    ///
    /// @param manager holds the result
    List<Texture> seen(NDManager manager, StyleJudge judge) {
        double all = paintings.stream().mapToDouble(Manner::pixels).sum();
        List<Texture> sums = new ArrayList<>();
        for (Raster painting : paintings) {
            double share = pixels(painting) / all;
            try (NDManager scope = manager.newSubManager()) {
                List<Texture> seen = judge.manner(judge.see(Tensors.toPictures(scope, tensor(painting))));
                for (int depth = 0; depth < seen.size(); depth++) {
                    NDArray means = Scaled.of(seen.get(depth).means(), share);
                    NDArray gram = Scaled.of(seen.get(depth).gram(), share);
                    if (sums.size() == depth) {
                        means.attach(manager);
                        gram.attach(manager);
                        sums.add(new Texture(means, gram));
                    } else {
                        sums.get(depth).means().addi(means);
                        sums.get(depth).gram().addi(gram);
                    }
                }
            }
        }
        return sums;
    }

    /// The mean of their codes [1, length].
    ///
    /// @param style an arbitrary-style model's graph
    Tensor code(NDManager manager, Student style) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray sum = scope.create(0f);
            for (Raster painting : paintings) {
                Tensor shown = tensor(sized(painting, CODED_SIDE));
                sum = sum.add(style.runShipped(Map.of("picture", Tensors.toArray(scope, shown)))
                        .of("code"));
            }
            return Tensors.fromArray(Scaled.of(sum, 1.0 / paintings.size()));
        }
    }

    /// A square of some painting; where the paintings are smaller than `side`, a smaller one.
    Raster draw(SplittableRandom random, int side) {
        Raster painting = paintings.get(random.nextInt(paintings.size()));
        int length = Math.min(side, Math.min(painting.width(), painting.height()));
        int x = random.nextInt(painting.width() - length + 1);
        int y = random.nextInt(painting.height() - length + 1);
        return painting.crop(x, y, length, length);
    }

    /// The middle of the first painting.
    Raster middle(int side) {
        return Resize.square(paintings.getFirst(), side);
    }

    DataSource source() {
        return new DataSource(from.name(), from.licence(), paintings.size());
    }

    private static Raster sized(Raster painting, int shortSide) {
        int least = Math.min(painting.width(), painting.height());
        int width = Math.min(painting.width(), LONGEST * least);
        int height = Math.min(painting.height(), LONGEST * least);
        Raster part = painting.crop((painting.width() - width) / 2, (painting.height() - height) / 2, width, height);
        double scale = (double) shortSide / least;
        return Resize.to(part, side(width * scale), side(height * scale));
    }

    private static int side(double length) {
        return (int) Math.max(1, Math.round(length / STRIDE)) * STRIDE;
    }

    private static double pixels(Raster painting) {
        return (double) painting.width() * painting.height();
    }

    private static Tensor tensor(Raster picture) {
        return PixelCodec.encode(picture, 0, 0, picture.width(), picture.height(), TensorSpec.rgb01(1));
    }
}
