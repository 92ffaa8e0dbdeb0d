package atelier.gallery;

import atelier.base.Json;
import atelier.base.Problem;
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
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A gallery whose index is an SQLite database in the folder's `.index`.
///
/// Making one touches nothing; the index is opened, and made from the files where it is missing or
/// damaged, by the first call that needs it. Every failure leaves files and index as they were.
public final class SqliteGallery implements Gallery {
    /// Files deleted at once: few enough to hold nobody up.
    private static final int BATCH = 50;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy/MM/");

    private final GalleryFolder folder;
    private final Function<Path, Optional<String>> titles;
    private final Clock clock;
    private final Set<Problem> noticed = Collections.synchronizedSet(new LinkedHashSet<>());
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Index index;
    private final Places places;
    private final Object scanning = new Object();

    /// @param folder of the pictures; made with the first one
    public SqliteGallery(Path folder) {
        this(folder, _ -> Optional.empty());
    }

    /// @param titles what people are told that a source of a recipe shows, where that is not its file's name: new
    /// pictures are called by it
    public SqliteGallery(Path folder, Function<Path, Optional<String>> titles) {
        this(folder, titles, Clock.system(ZoneId.systemDefault()));
    }

    SqliteGallery(Path folder, Function<Path, Optional<String>> titles, Clock clock) {
        this.titles = titles;
        this.folder = new GalleryFolder(folder.toAbsolutePath());
        this.clock = clock;
        this.index = new Index(this.folder.index(), noticed::add);
        this.places = new Places(this.folder, index, noticed::add);
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
            String wanted = MONTH.format(ZonedDateTime.now(clock)) + PictureName.of(recipe, titles) + ".png";
            Entry entry =
                    new Entry(0, wanted, sha256, stat, picture.width(), picture.height(), false, Optional.of(json));
            kept = places.put(draft.file(), entry).in(folder);
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
    public void star(Collection<Long> ids, boolean starred) {
        index.change(entries -> {
            List<Entry> pictures = entries.byIds(ids);
            if (!pictures.isEmpty()) {
                Stars before = Stars.read(folder.stars(), entries.all(), noticed::add);
                for (Entry picture : pictures) {
                    entries.star(picture, starred);
                }
                before.with(pictures, starred).write(folder.stars());
            }
            return pictures;
        });
        changed();
    }

    @Override
    public Set<Long> trash(Collection<Long> ids) {
        return move(ids, GalleryFolder::trashed);
    }

    @Override
    public Set<Long> restore(Collection<Long> ids) {
        return move(ids, GalleryFolder::restored);
    }

    private Set<Long> move(Collection<Long> ids, UnaryOperator<String> elsewhere) {
        List<Entry> moved = places.move(ids, elsewhere);
        changed();
        return moved.stream().map(Entry::id).collect(Collectors.toSet());
    }

    @Override
    public Optional<Artwork> rename(long id, String name) {
        Optional<Artwork> renamed = places.rename(id, name).map(entry -> entry.in(folder));
        changed();
        return renamed;
    }

    @Override
    public Trash trashed() {
        scanWhereNew();
        return index.read(Entries::trash);
    }

    @Override
    public void delete(Collection<Long> ids, Progress progress) {
        List<Long> all = List.copyOf(ids);
        try {
            for (int begin = 0; begin < all.size(); begin += BATCH) {
                progress.report((double) begin / all.size());
                places.delete(all.subList(begin, Math.min(all.size(), begin + BATCH)));
            }
        } finally {
            changed();
        }
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
