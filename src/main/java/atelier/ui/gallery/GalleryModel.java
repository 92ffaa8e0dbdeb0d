package atelier.ui.gallery;

import atelier.base.Job;
import atelier.base.Lane;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.gallery.Artwork;
import atelier.gallery.Gallery;
import atelier.gallery.Query;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.ui.kit.FileManager;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
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
        PICTURES,
        /// The index or the folder cannot be read; the troubles say why.
        UNREADABLE
    }

    private final Gallery gallery;
    private final Lane io;
    private final Executor fx;
    private final StringProperty words = new SimpleStringProperty("");
    private final BooleanProperty starredOnly = new SimpleBooleanProperty();
    private final BooleanProperty closeUp = new SimpleBooleanProperty();
    private final Wall wall = new Wall();
    private final ReadOnlyObjectWrapper<Contents> contents = new ReadOnlyObjectWrapper<>(Contents.LOADING);
    private final ReadOnlyObjectWrapper<Optional<Job<?>>> scan = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Deque<Artwork> trash = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Artwork>> restored = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Artwork>> trashed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Throwable> troubles = FXCollections.observableArrayList();
    private final Set<Problem> told = new HashSet<>();
    /// The file of a picture to be selected as soon as it hangs.
    private Optional<Path> wanted = Optional.empty();

    private Ways ways = Ways.NONE;
    private boolean opened;

    public GalleryModel(Gallery gallery, Lane io, Executor fx) {
        this.gallery = gallery;
        this.io = io;
        this.fx = fx;
        words.addListener((_, _, _) -> look());
        starredOnly.addListener((_, _, _) -> look());
        gallery.onChange(() -> fx.execute(this::lookAgain));
    }

    /// From now on pictures leave by these.
    public void leadTo(Ways others) {
        ways = others;
    }

    /// The words that the pictures shown must have in their names or their sources'.
    public StringProperty words() {
        return words;
    }

    public BooleanProperty starredOnly() {
        return starredOnly;
    }

    /// The pictures shown and the selected one.
    public Wall wall() {
        return wall;
    }

    /// Whether the selected picture is looked at closely, in place of all of them.
    public BooleanProperty closeUp() {
        return closeUp;
    }

    public ReadOnlyObjectProperty<Contents> contents() {
        return contents.getReadOnlyProperty();
    }

    /// The folder being looked through.
    public ReadOnlyObjectProperty<Optional<Job<?>>> scan() {
        return scan.getReadOnlyProperty();
    }

    /// A picture thrown away just now, to be offered back.
    public ReadOnlyObjectProperty<Optional<Artwork>> trashed() {
        return trashed.getReadOnlyProperty();
    }

    /// The picture brought back last: offering that has come to an end.
    public ReadOnlyObjectProperty<Optional<Artwork>> restored() {
        return restored.getReadOnlyProperty();
    }

    /// What went wrong, newest last. Whoever tells one removes it.
    public ObservableList<Throwable> troubles() {
        return troubles;
    }

    /// Shows what the index knows and looks through the folder for what others have changed in it.
    public void open() {
        opened = true;
        look();
        if (scan.get().isEmpty()) {
            Job<Integer> job = io.submit("gallery", gallery::rebuild);
            scan.set(Optional.of(job));
            job.whenDone(fx, _ -> scanned(), failure -> {
                scanned();
                tellOnce(failure);
            });
        }
    }

    /// Shows all pictures and selects the one in this file.
    public void reveal(Path file) {
        wanted = Optional.of(file);
        closeUp.set(false);
        starredOnly.set(false);
        words.set("");
        lookAgain();
    }

    public void star(Artwork artwork, boolean starred) {
        run(() -> gallery.star(Set.of(artwork.id()), starred), () -> {});
    }

    /// Throws the selected picture away. A key that is held down may ask for the same one several times before it
    /// is out of sight.
    public void trash() {
        wall.selected()
                .get()
                .ifPresent(artwork -> run(() -> gallery.trash(Set.of(artwork.id())), () -> {
                    if (trash.stream().anyMatch(other -> other.id() == artwork.id())) {
                        return;
                    }
                    trash.push(artwork);
                    // The same picture may be brought back again.
                    restored.set(Optional.empty());
                    trashed.set(Optional.of(artwork));
                }));
    }

    /// Brings the picture thrown away last back; again for the one before it.
    public void undo() {
        Optional.ofNullable(trash.peek()).ifPresent(this::restore);
    }

    boolean canUndo() {
        return !trash.isEmpty();
    }

    /// Brings a picture that was thrown away back and selects it.
    public void restore(Artwork artwork) {
        if (trash.remove(artwork)) {
            run(
                    () -> gallery.restore(Set.of(artwork.id())),
                    () -> {
                        wall.selected().set(Optional.of(artwork));
                        restored.set(Optional.of(artwork));
                    },
                    failure -> {
                        trash.push(artwork);
                        troubles.add(failure);
                    });
        }
    }

    /// Ends the offer to undo, since it has been made.
    public void offered() {
        trashed.set(Optional.empty());
    }

    /// Takes the selected picture's recipe to the page that makes pictures.
    public void useRecipe() {
        wall.selected().get().flatMap(Artwork::recipe).ifPresent(ways.use());
    }

    /// Looks for a generator's picture like the selected one.
    public void findLike() {
        wall.selected().get().map(Artwork::file).ifPresent(ways.like());
    }

    /// Takes the selected picture to be painted.
    public void useAsPhotograph() {
        wall.selected().get().map(Artwork::file).ifPresent(ways.photograph());
    }

    /// Takes the selected picture to be painted like.
    public void useAsPainting() {
        wall.selected().get().map(Artwork::file).ifPresent(ways.painting());
    }

    /// Key of the sentence that says why no painting can be taken just now; empty where one can.
    public Optional<String> noPainting() {
        return ways.noPainting().get();
    }

    /// Shows the selected picture's file in the desktop's file manager.
    public void showInFolder() {
        wall.selected().get().ifPresent(artwork -> run(() -> FileManager.show(artwork.file()), () -> {}));
    }

    /// Reads the selected picture for a look at it, its long side at most `side`, unless the same viewer wants to
    /// see another by then.
    ///
    /// @param shown given the picture on the thread of `fx`
    public void preview(Object viewer, int side, Consumer<Raster> shown) {
        wall.selected().get().ifPresent(artwork -> {
            Job<Raster> job = io.latest(viewer, "gallery", _ -> ImageFiles.read(artwork.file(), side));
            job.whenDone(fx, shown, troubles::add);
        });
    }

    /// Hands the selected picture and its file to `clipboard`, on the thread of `fx`.
    public void copy(BiConsumer<Path, Raster> clipboard) {
        wall.selected().get().ifPresent(artwork -> {
            Job<Raster> job = io.submit("gallery", _ -> ImageFiles.read(artwork.file()));
            job.whenDone(fx, picture -> clipboard.accept(artwork.file(), picture), troubles::add);
        });
    }

    /// Writes the selected picture with its recipe; the file's name tells the format.
    ///
    /// @param quality of a JPEG, 0 to 1
    public void export(Path target, double quality) {
        wall.selected().get().ifPresent(artwork -> run(() -> write(artwork.file(), target, quality), () -> {}));
    }

    /// Before anybody has looked there is nothing to bring up to date.
    private void lookAgain() {
        if (opened) {
            look();
        }
    }

    private void look() {
        Query query = new Query(words.get(), starredOnly.get(), 0, Integer.MAX_VALUE);
        Job<List<Artwork>> job = io.latest(this, "gallery", _ -> gallery.find(query));
        job.whenDone(fx, found -> show(query, found), failure -> {
            wall.hang(List.of());
            contents.set(Contents.UNREADABLE);
            tellOnce(failure);
        });
    }

    private void show(Query query, List<Artwork> found) {
        wall.hang(found);
        wanted.flatMap(file -> found.stream()
                        .filter(artwork -> artwork.file().equals(file))
                        .findFirst())
                .ifPresent(artwork -> {
                    wanted = Optional.empty();
                    wall.selected().set(Optional.of(artwork));
                });
        boolean all = query.words().isBlank() && !query.starredOnly();
        contents.set(!found.isEmpty() ? Contents.PICTURES : all ? Contents.EMPTY : Contents.NO_MATCH);
        tellNoticed();
    }

    private void scanned() {
        scan.set(Optional.empty());
        tellNoticed();
    }

    private void tellNoticed() {
        gallery.noticed().forEach(problem -> tellOnce(problem.exception()));
    }

    /// Tells what every look at the gallery meets again only the first time.
    private void tellOnce(Throwable failure) {
        if (!(failure instanceof ProblemException known) || told.add(known.problem())) {
            troubles.add(failure);
        }
    }

    private void run(Runnable command, Runnable done) {
        run(command, done, troubles::add);
    }

    private void run(Runnable command, Runnable done, Consumer<Throwable> failed) {
        io.submit("gallery", _ -> {
                    command.run();
                    return true;
                })
                .whenDone(fx, _ -> done.run(), failed);
    }

    private static void write(Path picture, Path target, double quality) {
        ImageFiles.write(target, ImageFiles.read(picture), new Writing(quality, ImageFiles.recipe(picture)));
    }
}
