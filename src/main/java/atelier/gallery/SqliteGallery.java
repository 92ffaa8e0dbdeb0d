package atelier.gallery;

import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Progress;
import atelier.base.Sha256;
import atelier.gallery.GalleryFolder.Stat;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.recipe.Recipe;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/// A gallery whose index is an SQLite database in the folder's `.index`.
///
/// Making one touches nothing; the index is opened, and made from the files where it is missing or
/// damaged, by the first call that needs it. Every failure leaves files and index as they were.
public final class SqliteGallery implements Gallery {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy/MM/");

    private final GalleryFolder folder;
    private final Clock clock;
    private final Set<Problem> noticed = Collections.synchronizedSet(new LinkedHashSet<>());
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Index index;
    private final Object scanning = new Object();

    /// @param folder of the pictures; made with the first one
    public SqliteGallery(Path folder) {
        this(folder, Clock.system(ZoneId.systemDefault()));
    }

    SqliteGallery(Path folder, Clock clock) {
        this.folder = new GalleryFolder(folder.toAbsolutePath());
        this.clock = clock;
        this.index = new Index(this.folder.index(), noticed::add);
    }

    @Override
    public Artwork keep(Raster picture, Recipe recipe) {
        String json = Json.compact(recipe);
        Artwork kept;
        try (Draft draft = new Draft(folder)) {
            ImageFiles.write(draft.file(), picture, Writing.of(json));
            Stat stat = draft.dated(clock.instant());
            String sha256 = Sha256.of(draft.file());
            Thumbnail.write(folder.thumbnail(sha256), picture);
            String wanted = MONTH.format(ZonedDateTime.now(clock)) + PictureName.of(recipe) + ".png";
            Entry entry =
                    new Entry(0, wanted, sha256, stat, picture.width(), picture.height(), false, Optional.of(json));
            kept = place(draft.file(), entry).in(folder);
        }
        changed();
        return kept;
    }

    @Override
    public List<Artwork> find(Query query) {
        scanWhereNew();
        List<Entry> found = index.read(entries -> entries.find(query));
        return found.stream().map(entry -> entry.in(folder)).toList();
    }

    @Override
    public int count(Query query) {
        scanWhereNew();
        return index.read(entries -> entries.count(query));
    }

    @Override
    public Optional<Artwork> byId(long id) {
        return entry(id).map(entry -> entry.in(folder));
    }

    @Override
    public void star(long id, boolean starred) {
        index.change(entries -> {
            Optional<Entry> entry = entries.byId(id);
            if (entry.isPresent()) {
                Stars before = Stars.read(folder.stars(), entries.all(), noticed::add);
                entries.star(entry.get(), starred);
                before.with(List.of(entry.get()), starred).write(folder.stars());
            }
            return entry;
        });
        changed();
    }

    @Override
    public void trash(long id) {
        move(id, GalleryFolder::trashed);
    }

    @Override
    public void restore(long id) {
        move(id, GalleryFolder::restored);
    }

    @Override
    public int rebuild(Progress progress) {
        boolean changed;
        synchronized (scanning) {
            changed = new Scan(folder, index, noticed::add).run(progress);
        }
        if (changed) {
            changed();
        }
        return count(Query.ALL);
    }

    @Override
    public List<Problem> noticed() {
        synchronized (noticed) {
            return List.copyOf(noticed);
        }
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        index.close();
    }

    private Optional<Entry> entry(long id) {
        return index.read(entries -> entries.byId(id));
    }

    /// One after the other: whoever comes second finds the picture in its place, and leaves it there.
    private synchronized void move(long id, UnaryOperator<String> elsewhere) {
        Optional<Entry> found =
                entry(id).filter(entry -> !elsewhere.apply(entry.file()).equals(entry.file()));
        if (found.isPresent()) {
            Entry entry = found.get();
            try {
                place(folder.picture(entry.file()), entry.at(elsewhere.apply(entry.file())));
            } catch (ProblemException e) {
                if (e.problem() instanceof Problem.FileMissing) {
                    index.change(entries -> entries.remove(entry));
                    changed();
                }
                throw e;
            }
        }
        changed();
    }

    /// Takes the file to the place that the entry names, or one beside it that is free, and the entry into
    /// the index; or does neither.
    private Entry place(Path file, Entry entry) {
        try (Move move = new Move(file)) {
            Entry placed = index.change(entries -> {
                // Where this is tried again on a new index, the file must not be in its own way.
                move.back();
                String free = folder.free(entry.file());
                move.to(folder.picture(free));
                return entries.put(entry.at(free));
            });
            move.stay();
            return placed;
        }
    }

    /// An index that was never filled would hide the pictures that are there.
    private void scanWhereNew() {
        if (!index.read(Entries::scanned)) {
            synchronized (scanning) {
                if (!index.read(Entries::scanned)) {
                    new Scan(folder, index, noticed::add).run(Progress.NONE);
                }
            }
        }
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
