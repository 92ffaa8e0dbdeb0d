package atelier.worker;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.image.ImageFiles;
import atelier.image.PictureFolder;
import atelier.image.Raster;
import atelier.image.Resize;
import atelier.model.ModelCard.DataSource;
import atelier.train.Objective.Range;
import atelier.train.PictureFiles;
import atelier.train.Run;
import atelier.train.TrainingPlan.Pictures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Pictures to draw from: folders or single files with their shares, decoded when first drawn and kept while there
/// is room. What is drawn depends on nothing but the random numbers given: in the place of a picture that cannot be
/// read comes the next one.
final class Deck {
    /// Pictures are kept no larger than this.
    private static final int LONG_SIDE = 640;

    private static final long ROOM = 1_100_000_000;

    private record Part(Pictures from, List<Path> drawn, List<Path> heldOut) {}

    private final List<Part> parts = new ArrayList<>();
    private final Map<Path, Raster> kept = new LinkedHashMap<>(1024, 0.75f, true);
    private final Set<Path> unreadable = new HashSet<>();
    private final List<Problem> passedOver = new ArrayList<>();
    private long keptBytes;

    /// @throws ProblemException [Problem.FileMissing] or [Problem.TooFewPictures]
    Deck(Run run, List<Pictures> pictures) {
        for (Pictures from : pictures) {
            Path folder = run.resolve(from.folder());
            List<Path> drawn = new ArrayList<>();
            List<Path> heldOut = new ArrayList<>();
            List<Path> all = PictureFiles.under(folder).stream()
                    .filter(PictureFolder::isPicture)
                    .toList();
            for (int i = 0; i < all.size(); i++) {
                boolean out = from.holdOutEvery() > 0 && i % from.holdOutEvery() == from.holdOutEvery() / 2;
                (out ? heldOut : drawn).add(all.get(i));
            }
            if (drawn.isEmpty()) {
                throw new Problem.TooFewPictures(folder, 0, 1).exception();
            }
            parts.add(new Part(from, drawn, heldOut));
        }
    }

    /// A square of some picture, `crop` pixels a side, perhaps mirrored.
    ///
    /// @param zoom side of the part that is cut, as a multiple of the crop
    Raster draw(SplittableRandom random, int crop, Range zoom) {
        List<Path> files = draw(random).drawn();
        Raster picture = picture(files, random.nextInt(files.size()));
        double wanted = crop * zoom.least() * Math.pow(zoom.greatest() / zoom.least(), random.nextDouble());
        int side = Math.clamp(Math.round(wanted), 1, Math.min(picture.width(), picture.height()));
        int x = random.nextInt(picture.width() - side + 1);
        int y = random.nextInt(picture.height() - side + 1);
        Raster part = picture.crop(x, y, side, side);
        Raster square = side == crop ? part : Resize.to(part, crop, crop);
        return random.nextBoolean() ? mirrored(square) : square;
    }

    /// The middle squares of pictures that are never drawn, `most` at most and none twice; of drawn ones where none
    /// is held out.
    List<Raster> heldOut(int most, int side) {
        List<Path> files =
                parts.stream().flatMap(part -> part.heldOut().stream()).toList();
        List<Path> from = files.isEmpty() ? parts.getFirst().drawn() : files;
        // A stride that shares no factor with the number of files, so that all folders have their turn.
        return IntStream.range(0, Math.min(most, from.size()))
                .mapToObj(i -> Resize.square(picture(from, (int) ((i * 7919L) % from.size())), side))
                .toList();
    }

    /// The pictures met since the last call that could not be read.
    synchronized List<Problem> passedOver() {
        List<Problem> met = List.copyOf(passedOver);
        passedOver.clear();
        return met;
    }

    List<DataSource> sources() {
        return parts.stream()
                .map(part -> new DataSource(
                        part.from().name(), part.from().licence(), part.drawn().size()))
                .toList();
    }

    private Part draw(SplittableRandom random) {
        double total = parts.stream().mapToDouble(part -> part.from().share()).sum();
        double at = random.nextDouble() * total;
        for (Part part : parts) {
            at -= part.from().share();
            if (at < 0) {
                return part;
            }
        }
        return parts.getLast();
    }

    /// The first picture from `at` on that can be read.
    private synchronized Raster picture(List<Path> files, int at) {
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get((at + i) % files.size());
            if (!unreadable.contains(file)) {
                try {
                    return picture(file);
                } catch (ProblemException e) {
                    unreadable.add(file);
                    passedOver.add(e.problem());
                }
            }
        }
        throw new Problem.TooFewPictures(files.getFirst().resolveSibling(""), 0, 1).exception();
    }

    private Raster picture(Path file) {
        Raster known = kept.get(file);
        if (known != null) {
            return known;
        }
        Raster picture = ImageFiles.read(file, LONG_SIDE);
        kept.put(file, picture);
        keptBytes += bytes(picture);
        var oldest = kept.entrySet().iterator();
        while (keptBytes > ROOM && oldest.hasNext()) {
            keptBytes -= bytes(oldest.next().getValue());
            oldest.remove();
        }
        return picture;
    }

    private static long bytes(Raster picture) {
        return (long) picture.width() * picture.height() * picture.bits() / 2;
    }

    private static Raster mirrored(Raster square) {
        int side = square.width();
        int[] pixels = new int[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                pixels[y * side + x] = square.argb(side - 1 - x, y);
            }
        }
        return Raster.of8(side, side, pixels);
    }
}
