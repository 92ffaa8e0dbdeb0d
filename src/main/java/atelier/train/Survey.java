package atelier.train;

import atelier.base.Progress;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What the files of a data set are like, found out before anything starts. No file is changed.
///
/// @param files in the order they are drawn from
/// @param classes what the pictures show, see [PictureFiles#kind], or the labels of IDX files, in their order
public record Survey(List<Entry> files, List<String> classes) {
    /// What a file is like; the first that applies.
    public enum Kind {
        GOOD,
        /// What IDX pictures beside it show.
        LABELS,
        /// Nothing inside.
        EMPTY,
        /// No picture, by its name or its content. Those by name are never drawn.
        NO_PICTURE,
        /// A picture that cannot be decoded.
        BROKEN,
        /// Byte for byte another file.
        DUPLICATE,
        /// Another picture's likeness: the same at another size or quality, for instance.
        SIMILAR,
        /// Smaller than what is learned: it would be enlarged.
        SMALL,
        /// More than three times as long as wide, or wide as long.
        EXTREME;

        /// The key of its text.
        public String key() {
            return "survey." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// One file.
    ///
    /// @param pictures that it holds: more than one in an IDX file, 0 where none can be had
    /// @param width of the pictures; 0 where there is none
    /// @param twin the file that it is a duplicate of or similar to; the file itself where there is none
    public record Entry(Path file, Kind kind, int pictures, int width, int height, Path twin) {}

    private static final Set<Kind> USELESS = Set.of(Kind.EMPTY, Kind.NO_PICTURE, Kind.BROKEN, Kind.DUPLICATE);

    public Survey {
        files = List.copyOf(files);
        classes = List.copyOf(classes);
    }

    /// Looks at every file in the folders.
    ///
    /// @param folders or single files, absolute or as the program's own folder sees them
    /// @param side of the squares to be learned
    /// @throws atelier.base.ProblemException [atelier.base.Problem.FileMissing]
    /// @throws java.util.concurrent.CancellationException when nobody wants it any more
    public static Survey of(List<Path> folders, int side, Progress progress) {
        return new Surveyor(side).survey(folders, progress);
    }

    /// How many pictures there are of each kind, and where a file has none, how many files; kinds without any are
    /// left out.
    public Map<Kind, Integer> counts() {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        files.forEach(file -> counts.merge(file.kind(), Math.max(1, file.pictures()), Integer::sum));
        return counts;
    }

    /// The pictures that are left when files of these kinds are left out.
    public int pictures(Collection<Kind> leftOut) {
        return files.stream()
                .filter(file -> !leftOut.contains(file.kind()))
                .mapToInt(Entry::pictures)
                .sum();
    }

    /// The kinds best left out: what cannot be used, and duplicates.
    public Set<Kind> useless() {
        return USELESS;
    }

    /// The files of these kinds, for [Dataset#leftOut].
    public List<Path> leftOut(Collection<Kind> kinds) {
        Set<Kind> wanted = new HashSet<>(kinds);
        return files.stream()
                .filter(file -> wanted.contains(file.kind()))
                .map(Entry::file)
                .toList();
    }

    /// How pictures are best brought to squares: padded where many would lose much when cropped.
    public Dataset.Fit fit() {
        List<Entry> pictures =
                files.stream().filter(file -> file.pictures() > 0).toList();
        long oblong = pictures.stream().filter(file -> aspect(file) > 1.8).count();
        return oblong * 3 > pictures.size() ? Dataset.Fit.PAD : Dataset.Fit.CROP;
    }

    static double aspect(Entry file) {
        return (double) Math.max(file.width(), file.height()) / Math.max(1, Math.min(file.width(), file.height()));
    }
}
