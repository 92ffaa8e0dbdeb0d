package atelier.ui.stylize;

import atelier.base.Job;
import atelier.base.Lane;
import atelier.base.ProblemException;
import atelier.studio.Samples;
import atelier.studio.SettingsFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Pictures within reach: those used lately, which the settings remember, and the samples that came with the
/// program.
public final class Shelf {
    static final int REMEMBERED = 12;

    private static final int BOARDS = 4;

    private final Lane io;
    private final SettingsFile settings;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<List<Glimpse>> paintings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Glimpse>> samplePaintings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Glimpse>> photographs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Glimpse>> samplePhotographs = new ReadOnlyObjectWrapper<>(List.of());

    /// Of the four lists, those that are not known yet.
    private int unknown = BOARDS;

    private @Nullable Sketch waiting;

    Shelf(Lane io, SettingsFile settings, Executor fx) {
        this.io = io;
        this.settings = settings;
        this.fx = fx;
    }

    /// Paintings used lately that are no samples, newest first.
    public ReadOnlyObjectProperty<List<Glimpse>> paintings() {
        return paintings.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Glimpse>> samplePaintings() {
        return samplePaintings.getReadOnlyProperty();
    }

    /// Photographs used lately that are no samples, newest first.
    public ReadOnlyObjectProperty<List<Glimpse>> photographs() {
        return photographs.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Glimpse>> samplePhotographs() {
        return samplePhotographs.getReadOnlyProperty();
    }

    /// Fills the shelf, once, photographs first: the page begins with them. Files that are gone or no pictures are
    /// left out: nobody asked for them just now.
    ///
    /// @param begun is done when the photographs are there
    void fill(Samples samples, Runnable begun) {
        load(samplePhotographs, samples::photographs, () -> {
            loaded();
            begun.run();
            load(photographs, () -> settings.get().recentPhotographs(), this::loaded);
            load(samplePaintings, samples::paintings, this::loaded);
            load(paintings, () -> settings.get().recentPaintings(), this::loaded);
        });
    }

    /// Puts the pictures of a sketch in front of the recent ones, once it is known which those are.
    void use(Sketch sketch) {
        if (unknown > 0) {
            waiting = sketch;
            return;
        }
        sketch.photograph()
                .filter(picture -> isNew(picture, photographs, samplePhotographs))
                .ifPresent(picture -> {
                    put(picture, photographs);
                    settings.change(now -> now.withRecentPhotographs(files(photographs)));
                });
        for (Sketch.Painting painting : sketch.paintings()) {
            if (isNew(painting.picture(), paintings, samplePaintings)) {
                put(painting.picture(), paintings);
                settings.change(now -> now.withRecentPaintings(files(paintings)));
            }
        }
    }

    private void loaded() {
        unknown--;
        if (unknown == 0 && waiting != null) {
            use(waiting);
        }
    }

    private static boolean isNew(
            SourcePicture picture,
            ReadOnlyObjectWrapper<List<Glimpse>> recent,
            ReadOnlyObjectWrapper<List<Glimpse>> samples) {
        return Stream.concat(recent.get().stream(), samples.get().stream())
                .noneMatch(other -> other.file().equals(picture.file()));
    }

    private static void put(SourcePicture picture, ReadOnlyObjectWrapper<List<Glimpse>> recent) {
        List<Glimpse> all = new ArrayList<>(recent.get());
        all.addFirst(picture.glimpse());
        recent.set(List.copyOf(all.subList(0, Math.min(REMEMBERED, all.size()))));
    }

    private static List<Path> files(ReadOnlyObjectWrapper<List<Glimpse>> pictures) {
        return pictures.get().stream().map(Glimpse::file).toList();
    }

    private void load(ReadOnlyObjectWrapper<List<Glimpse>> into, Supplier<List<Path>> files, Runnable andThen) {
        Job<List<Glimpse>> job =
                io.submit("", _ -> files.get().stream().flatMap(Shelf::glimpse).toList());
        job.whenDone(
                fx,
                opened -> {
                    into.set(opened);
                    andThen.run();
                },
                _ -> andThen.run());
    }

    private static Stream<Glimpse> glimpse(Path file) {
        try {
            return Stream.of(Glimpse.of(file));
        } catch (ProblemException e) {
            return Stream.empty();
        }
    }
}
