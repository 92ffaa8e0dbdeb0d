package atelier.ui.gallery;

import atelier.base.Job;
import atelier.base.Lane;
import atelier.base.Problem;
import atelier.gallery.Artwork;
import atelier.gallery.Gallery;
import atelier.gallery.Query;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.recipe.Recipe;
import atelier.ui.kit.FileManager;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the Gallery page knows and can do, without any node. Used on the thread of its `fx` executor only.
public final class GalleryModel {
    /// What there is to see.
    public enum Contents {
        /// Not known yet.
        LOADING,
        /// No picture has been kept so far.
        EMPTY,
        /// None that the words and the filter ask for.
        NO_MATCH,
        PICTURES
    }

    private final Gallery gallery;
    private final Lane io;
    private final Executor fx;
    private final Consumer<Recipe> use;
    private final StringProperty words = new SimpleStringProperty("");
    private final BooleanProperty starredOnly = new SimpleBooleanProperty();
    private final ObservableList<Artwork> artworks = FXCollections.observableArrayList();
    private final ObservableList<Artwork> shown = FXCollections.unmodifiableObservableList(artworks);
    private final ObjectProperty<Optional<Artwork>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Contents> contents = new ReadOnlyObjectWrapper<>(Contents.LOADING);
    private final ReadOnlyObjectWrapper<Optional<Job<?>>> scan = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Deque<Artwork> trash = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Artwork>> trashed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Throwable> troubles = FXCollections.observableArrayList();
    private final Set<Problem> told = new HashSet<>();

    /// @param use takes a recipe to the page that makes pictures
    public GalleryModel(Gallery gallery, Lane io, Executor fx, Consumer<Recipe> use) {
        this.gallery = gallery;
        this.io = io;
        this.fx = fx;
        this.use = use;
        words.addListener((_, _, _) -> look());
        starredOnly.addListener((_, _, _) -> look());
        gallery.onChange(() -> fx.execute(this::look));
    }

    /// The words that the pictures shown must have in their names or their sources'.
    public StringProperty words() {
        return words;
    }

    public BooleanProperty starredOnly() {
        return starredOnly;
    }

    /// The pictures shown, newest first.
    public ObservableList<Artwork> artworks() {
        return shown;
    }

    public ReadOnlyObjectProperty<Contents> contents() {
        return contents.getReadOnlyProperty();
    }

    /// One of the pictures shown.
    public ObjectProperty<Optional<Artwork>> selected() {
        return selected;
    }

    /// The folder being looked through.
    public ReadOnlyObjectProperty<Optional<Job<?>>> scan() {
        return scan.getReadOnlyProperty();
    }

    /// A picture thrown away just now, to be offered back.
    public ReadOnlyObjectProperty<Optional<Artwork>> trashed() {
        return trashed.getReadOnlyProperty();
    }

    /// What went wrong, newest last. Whoever tells one removes it.
    public ObservableList<Throwable> troubles() {
        return troubles;
    }

    /// Shows what the index knows and looks through the folder for what others have changed in it.
    public void open() {
        look();
        Job<Integer> job = io.submit("gallery", gallery::rebuild);
        scan.set(Optional.of(job));
        job.whenDone(
                fx,
                _ -> {
                    scan.set(Optional.empty());
                    tellNoticed();
                },
                failure -> {
                    scan.set(Optional.empty());
                    troubles.add(failure);
                });
    }

    /// Selects the picture that lies so many places further, or the first one or last one before that.
    public void moveSelection(int places) {
        if (!artworks.isEmpty()) {
            int from = selectedIndex();
            select(from < 0 ? 0 : Math.clamp(from + (long) places, 0, artworks.size() - 1));
        }
    }

    /// Where the selected picture lies among those shown; -1 without one.
    public int selectedIndex() {
        return selected.get().map(artwork -> indexOf(artwork.id())).orElse(-1);
    }

    public void star(Artwork artwork, boolean starred) {
        run(() -> gallery.star(artwork.id(), starred), () -> {});
    }

    /// Throws the selected picture away.
    public void trash() {
        selected.get()
                .ifPresent(artwork -> run(() -> gallery.trash(artwork.id()), () -> {
                    trash.push(artwork);
                    trashed.set(Optional.of(artwork));
                }));
    }

    /// Brings the picture thrown away last back; again for the one before it.
    public void undo() {
        Optional.ofNullable(trash.peek()).ifPresent(this::restore);
    }

    /// Brings a picture that was thrown away back and selects it.
    public void restore(Artwork artwork) {
        if (trash.remove(artwork)) {
            run(() -> gallery.restore(artwork.id()), () -> selected.set(Optional.of(artwork)));
        }
    }

    /// Ends the offer to undo, since it has been made.
    public void offered() {
        trashed.set(Optional.empty());
    }

    /// Takes the selected picture's recipe to the page that makes pictures.
    public void useRecipe() {
        selected.get().flatMap(Artwork::recipe).ifPresent(use);
    }

    /// Shows the selected picture's file in the desktop's file manager.
    public void showInFolder() {
        selected.get().ifPresent(artwork -> run(() -> FileManager.show(artwork.file()), () -> {}));
    }

    /// Reads the selected picture for a look at it, its long side at most `side`, unless another is selected by
    /// then.
    ///
    /// @param shown given the picture on the thread of `fx`
    public void preview(int side, Consumer<Raster> shown) {
        selected.get().ifPresent(artwork -> {
            Job<Raster> job = io.latest(selected, "gallery", _ -> ImageFiles.read(artwork.file(), side));
            job.whenDone(fx, shown, troubles::add);
        });
    }

    /// Hands the selected picture to `clipboard`, on the thread of `fx`.
    public void copy(Consumer<Raster> clipboard) {
        selected.get().ifPresent(artwork -> {
            Job<Raster> job = io.submit("gallery", _ -> ImageFiles.read(artwork.file()));
            job.whenDone(fx, clipboard, troubles::add);
        });
    }

    /// Writes the selected picture with its recipe; the file's name tells the format.
    ///
    /// @param quality of a JPEG, 0 to 1
    public void export(Path target, double quality) {
        selected.get().ifPresent(artwork -> run(() -> write(artwork.file(), target, quality), () -> {}));
    }

    private void look() {
        Query query = new Query(words.get(), starredOnly.get(), 0, Integer.MAX_VALUE);
        Job<List<Artwork>> job = io.latest(this, "gallery", _ -> gallery.find(query));
        job.whenDone(fx, found -> show(query, found), troubles::add);
    }

    private void show(Query query, List<Artwork> found) {
        int place = selectedIndex();
        artworks.setAll(found);
        int again = selectedIndex();
        if (again >= 0) {
            select(again);
        } else if (place >= 0 && !found.isEmpty()) {
            // The selected picture has gone: the one that took its place is next.
            select(Math.min(place, found.size() - 1));
        } else {
            selected.set(Optional.empty());
        }
        boolean all = query.words().isBlank() && !query.starredOnly();
        contents.set(!found.isEmpty() ? Contents.PICTURES : all ? Contents.EMPTY : Contents.NO_MATCH);
        tellNoticed();
    }

    private void tellNoticed() {
        for (Problem problem : gallery.noticed()) {
            if (told.add(problem)) {
                troubles.add(problem.exception());
            }
        }
    }

    private void select(int index) {
        selected.set(Optional.of(artworks.get(index)));
    }

    private int indexOf(long id) {
        return IntStream.range(0, artworks.size())
                .filter(i -> artworks.get(i).id() == id)
                .findFirst()
                .orElse(-1);
    }

    private void run(Runnable command, Runnable done) {
        io.submit("gallery", _ -> {
                    command.run();
                    return true;
                })
                .whenDone(fx, _ -> done.run(), troubles::add);
    }

    private static void write(Path picture, Path target, double quality) {
        ImageFiles.write(target, ImageFiles.read(picture), new Writing(quality, ImageFiles.recipe(picture)));
    }
}
