package atelier.worker;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Progress;
import atelier.model.ModelCard.DataSource;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.train.Dataset;
import atelier.train.PictureFiles;
import atelier.train.Run;
import atelier.train.SquareFile;
import atelier.train.TrainingPlan.Pictures;
import java.math.BigInteger;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The squares of a [Dataset] to draw from: tensors [n, channels, side, side] with values from 0 to 1.
///
/// All pictures are decoded once, when the run begins, to the run's `data.squares`; a run that goes on sees the
/// data it began with. What is drawn depends on nothing but the random numbers given.
final class DatasetDeck {
    /// Squares and the number of each one's class.
    record Dealt(Tensor pictures, List<Integer> classes) {
        Dealt {
            classes = List.copyOf(classes);
        }
    }

    /// @param drawn numbers of the squares that are drawn
    /// @param heldOut numbers of those that are not
    private record Part(Pictures from, List<Integer> drawn, List<Integer> heldOut) {}

    /// Fewer squares that are held out do not stand for the data.
    private static final int ENOUGH = 32;

    private final Dataset data;
    private final SquareFile squares;
    private final List<Part> parts = new ArrayList<>();
    private final List<Integer> drawn;
    private final List<Integer> heldOut;
    /// What is measured and shown, in an order whose beginning stands for all: by their names, the first ones would
    /// be of the first folder.
    private final List<Integer> shown;
    /// Of each square, in the order of their numbers; empty where nobody has looked.
    private final List<Integer> labels = new ArrayList<>();
    private final List<Problem> passedOver = new ArrayList<>();

    /// @param progress of bringing the pictures to their squares, which may take long; may throw to stop
    /// @throws ProblemException [Problem.FileMissing] or [Problem.TooFewPictures]
    DatasetDeck(Run run, Dataset data, Progress progress) {
        this.data = data;
        DatasetPreparation preparation = new DatasetPreparation(run, data, progress);
        this.squares = preparation.squares();
        passedOver.addAll(preparation.passedOver());
        int first = 0;
        for (int i = 0; i < data.pictures().size(); i++) {
            SquareFile.Part part = squares.parts().get(i);
            Set<Integer> out = new HashSet<>(part.heldOut());
            int start = first;
            parts.add(new Part(
                    data.pictures().get(i),
                    IntStream.range(0, part.count())
                            .filter(n -> !out.contains(n))
                            .mapToObj(n -> start + n)
                            .toList(),
                    part.heldOut().stream().map(n -> start + n).toList()));
            first += part.count();
            labels.addAll(part.labels());
        }
        this.drawn = parts.stream().flatMap(part -> part.drawn().stream()).toList();
        this.heldOut = parts.stream().flatMap(part -> part.heldOut().stream()).toList();
        this.shown = spread(heldOut.isEmpty() ? drawn : heldOut);
        for (Part part : parts) {
            if (part.drawn().isEmpty()) {
                throw new Problem.TooFewPictures(run.resolve(part.from().folder()), 0, 1).exception();
            }
        }
    }

    /// Squares drawn by their folders' shares, perhaps mirrored where the data set allows it.
    Dealt draw(SplittableRandom random, int n) {
        double total = parts.stream().mapToDouble(part -> part.from().share()).sum();
        Tensor batch = batch(n);
        List<Integer> classes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<Integer> from = at(random.nextDouble() * total).drawn();
            int number = from.get(random.nextInt(from.size()));
            put(batch.data(), i, squares.square(number), data.mirror() && random.nextBoolean());
            classes.add(label(number));
        }
        return new Dealt(batch, classes);
    }

    /// From one to the next as far as the golden section goes, which spreads any beginning evenly.
    private static List<Integer> spread(List<Integer> numbers) {
        BigInteger size = BigInteger.valueOf(numbers.size());
        long step = Math.max(1, Math.round(numbers.size() * 0.618));
        while (!BigInteger.valueOf(step).gcd(size).equals(BigInteger.ONE)) {
            step++;
        }
        long each = step;
        return IntStream.range(0, numbers.size())
                .mapToObj(i -> numbers.get((int) (i * each % numbers.size())))
                .toList();
    }

    /// What samples are compared with, `most` squares at most, spread: those that are held out where they are
    /// enough to stand for the data, else of all. A single one is there twice, since one alone does not vary.
    Tensor standard(int most) {
        List<Integer> from = heldOut.size() >= ENOUGH ? shown : spread(all());
        int count = Math.clamp(from.size(), 2, most);
        Tensor batch = batch(count);
        for (int i = 0; i < count; i++) {
            put(batch.data(), i, squares.square(from.get(i % from.size())), false);
        }
        return batch;
    }

    /// The numbers of all squares, folder by folder.
    private List<Integer> all() {
        return Stream.concat(drawn.stream(), heldOut.stream()).sorted().toList();
    }

    /// Squares that are never drawn, spread; drawn ones where none is held out. From the first again behind the
    /// last.
    Dealt heldOut(int from, int n) {
        Tensor batch = batch(n);
        List<Integer> classes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int number = shown.get((from + i) % shown.size());
            put(batch.data(), i, squares.square(number), false);
            classes.add(label(number));
        }
        return new Dealt(batch, classes);
    }

    /// What the squares' classes are called, by number: what [PictureFiles#kind] says, or an IDX file's labels.
    List<String> classes() {
        return squares.classes();
    }

    private int label(int number) {
        return labels.isEmpty() ? 0 : labels.get(number);
    }

    /// Squares that can be drawn.
    int size() {
        return drawn.size();
    }

    /// Squares that are kept out of training.
    int heldOutSize() {
        return heldOut.size();
    }

    List<DataSource> sources() {
        return parts.stream()
                .map(part -> new DataSource(
                        part.from().name(), part.from().licence(), part.drawn().size()))
                .toList();
    }

    /// The pictures met since the last call that could not be read, and are left out.
    List<Problem> passedOver() {
        List<Problem> met = List.copyOf(passedOver);
        passedOver.clear();
        return met;
    }

    private Part at(double share) {
        double left = share;
        for (Part part : parts) {
            left -= part.from().share();
            if (left < 0) {
                return part;
            }
        }
        return parts.getLast();
    }

    private Tensor batch(int n) {
        return Tensor.allocate(Shape.of(n, data.channels(), data.side(), data.side()));
    }

    private void put(FloatBuffer batch, int n, byte[] square, boolean mirrored) {
        int side = data.side();
        float[] values = new float[square.length];
        for (int i = 0; i < square.length; i++) {
            int column = i % side;
            int from = mirrored ? i - column + side - 1 - column : i;
            values[i] = (square[from] & 0xff) / 255f;
        }
        batch.put(n * square.length, values);
    }
}
