package atelier.ui.stylize;

import atelier.base.Job;
import atelier.base.Lane;
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
    /// Long side of what is shown of a picture here.
    static final int THUMBNAIL = 256;

    static final int REMEMBERED = 12;

    private final Lane io;
    private final SourceReader reader;
    private final SettingsFile settings;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<List<SourcePicture>> paintings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<SourcePicture>> samplePaintings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<SourcePicture>> photographs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<SourcePicture>> samplePhotographs = new ReadOnlyObjectWrapper<>(List.of());

    private int loading;
    private @Nullable Sketch waiting;

    Shelf(Lane io, SourceReader reader, SettingsFile settings, Executor fx) {
        this.io = io;
        this.reader = reader;
        this.settings = settings;
        this.fx = fx;
    }

    /// Paintings used lately that are no samples, newest first.
    public ReadOnlyObjectProperty<List<SourcePicture>> paintings() {
        return paintings.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<SourcePicture>> samplePaintings() {
        return samplePaintings.getReadOnlyProperty();
    }

    /// Photographs used lately that are no samples, newest first.
    public ReadOnlyObjectProperty<List<SourcePicture>> photographs() {
        return photographs.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<SourcePicture>> samplePhotographs() {
        return samplePhotographs.getReadOnlyProperty();
    }

    /// Fills the shelf, photographs first: the page begins with them. Files that are gone or no pictures are left
    /// out: nobody asked for them just now.
    void fill(Samples samples) {
        loading = 4;
        load(samplePhotographs, samples::photographs, () -> {
            loaded();
            load(photographs, () -> settings.get().recentPhotographs(), this::loaded);
            load(samplePaintings, samples::paintings, this::loaded);
            load(paintings, () -> settings.get().recentPaintings(), this::loaded);
        });
    }

    /// Puts the pictures of a sketch in front of the recent ones, once it is known which those are.
    void use(Sketch sketch) {
        if (loading > 0) {
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
        loading--;
        if (loading == 0 && waiting != null) {
            use(waiting);
        }
    }

    private static boolean isNew(
            SourcePicture picture,
            ReadOnlyObjectWrapper<List<SourcePicture>> recent,
            ReadOnlyObjectWrapper<List<SourcePicture>> samples) {
        return Stream.concat(recent.get().stream(), samples.get().stream())
                .noneMatch(other -> other.file().equals(picture.file()));
    }

    private static void put(SourcePicture picture, ReadOnlyObjectWrapper<List<SourcePicture>> recent) {
        List<SourcePicture> all = new ArrayList<>(recent.get());
        all.addFirst(picture.reduced(THUMBNAIL));
        recent.set(List.copyOf(all.subList(0, Math.min(REMEMBERED, all.size()))));
    }

    private static List<Path> files(ReadOnlyObjectWrapper<List<SourcePicture>> pictures) {
        return pictures.get().stream().map(SourcePicture::file).toList();
    }

    private void load(ReadOnlyObjectWrapper<List<SourcePicture>> into, Supplier<List<Path>> files, Runnable andThen) {
        Job<List<SourcePicture>> job = io.submit(
                "", _ -> List.copyOf(reader.open(files.get(), THUMBNAIL).pictures()));
        job.whenDone(
                fx,
                opened -> {
                    into.set(opened);
                    andThen.run();
                },
                _ -> andThen.run());
    }
}
