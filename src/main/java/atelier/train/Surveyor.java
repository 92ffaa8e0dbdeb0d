package atelier.train;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Progress;
import atelier.base.Sha256;
import atelier.image.ImageFiles;
import atelier.image.PictureFolder;
import atelier.image.Raster;
import atelier.image.Size;
import atelier.train.Survey.Entry;
import atelier.train.Survey.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes a [Survey], one file after the other.
final class Surveyor {
    private static final double EXTREME = 3;
    /// Enough for the decoder to meet what is broken, and for a likeness.
    private static final int LONG_SIDE = 64;

    private final int side;
    private final List<Entry> entries = new ArrayList<>();
    /// Files by their length: only what is equally long can be equal.
    private final Map<Long, List<Path>> lengths = new HashMap<>();

    private final Map<Path, String> hashes = new HashMap<>();
    private final Likenesses likenesses = new Likenesses();

    Surveyor(int side) {
        this.side = side;
    }

    Survey survey(List<Path> folders, Progress progress) {
        // Which folder each file was found in first.
        Map<Path, Path> found = new LinkedHashMap<>();
        folders.forEach(folder -> PictureFiles.all(folder).forEach(file -> found.putIfAbsent(file, folder)));
        SortedSet<String> classes = new TreeSet<>();
        found.forEach((file, folder) -> {
            progress.report((double) entries.size() / found.size());
            Entry entry = entry(file);
            entries.add(entry);
            if (entry.pictures() > 0) {
                classes.addAll(classes(file, folder));
            }
        });
        progress.report(1);
        return new Survey(entries, List.copyOf(classes));
    }

    private static Set<String> classes(Path file, Path folder) {
        return labels(file).map(Surveyor::distinct).orElseGet(() -> Set.of(PictureFiles.kind(folder, file)));
    }

    private static Optional<byte[]> labels(Path file) {
        try {
            return IdxPictures.isNamed(file) ? IdxPictures.labels(file) : Optional.empty();
        } catch (ProblemException e) {
            // The pictures are good without them, and the training tells what is wrong.
            return Optional.empty();
        }
    }

    private static Set<String> distinct(byte[] labels) {
        return IntStream.range(0, labels.length)
                .mapToObj(i -> String.valueOf(labels[i] & 0xff))
                .collect(Collectors.toSet());
    }

    private Entry entry(Path file) {
        try {
            if (IdxPictures.isLabels(file)) {
                return none(file, Kind.LABELS);
            }
            if (IdxPictures.isNamed(file)) {
                IdxPictures pictures = IdxPictures.read(file);
                Kind kind = Math.min(pictures.width(), pictures.height()) < side ? Kind.SMALL : Kind.GOOD;
                return new Entry(file, kind, pictures.count(), pictures.width(), pictures.height(), file);
            }
            if (!PictureFolder.isPicture(file)) {
                return none(file, Kind.NO_PICTURE);
            }
            return picture(file);
        } catch (ProblemException e) {
            return none(
                    file,
                    switch (e.problem()) {
                        case Problem.PictureEmpty _ -> Kind.EMPTY;
                        case Problem.PictureUnknown _ -> Kind.NO_PICTURE;
                        default -> Kind.BROKEN;
                    });
        }
    }

    private static Entry none(Path file, Kind kind) {
        return new Entry(file, kind, 0, 0, 0, file);
    }

    private Entry picture(Path file) {
        Size size = ImageFiles.size(file);
        Raster small = ImageFiles.read(file, LONG_SIDE);
        Path same = same(file);
        Path like = likenesses.likeOrAdd(file, small);
        int shorter = Math.min(size.width(), size.height());
        double aspect = (double) Math.max(size.width(), size.height()) / shorter;
        Kind kind = !same.equals(file)
                ? Kind.DUPLICATE
                : !like.equals(file)
                        ? Kind.SIMILAR
                        : shorter < side ? Kind.SMALL : aspect > EXTREME ? Kind.EXTREME : Kind.GOOD;
        return new Entry(file, kind, 1, size.width(), size.height(), kind == Kind.DUPLICATE ? same : like);
    }

    /// The file met before with the same bytes, or this one.
    private Path same(Path file) {
        try {
            List<Path> candidates = lengths.computeIfAbsent(Files.size(file), _ -> new ArrayList<>());
            for (Path other : candidates) {
                if (hash(other).equals(hash(file))) {
                    return other;
                }
            }
            candidates.add(file);
            return file;
        } catch (IOException e) {
            throw new Problem.FileUnreadable(file, AtomicFile.reason(e)).exception(e);
        }
    }

    private String hash(Path file) {
        return hashes.computeIfAbsent(file, Sha256::of);
    }
}
