package atelier.ui.gallery;

import atelier.base.Job;
import atelier.base.NameOrder;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.gallery.Artwork;
import atelier.gallery.Gallery;
import atelier.gallery.Order;
import atelier.gallery.Query;
import atelier.gallery.Trash;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.model.ModelCard;
import atelier.ui.kit.Notice;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
        /// Every picture lies in the trash.
        ALL_TRASHED,
        /// Nothing lies in the trash.
        EMPTY_TRASH,
        /// None that the words and the filter ask for.
        NO_MATCH,
        PICTURES,
        /// The index or the folder cannot be read; the troubles say why.
        UNREADABLE
    }

    private final House house;
    private final StringProperty words = new SimpleStringProperty("");
    private final BooleanProperty starredOnly = new SimpleBooleanProperty();
    private final BooleanProperty inTrash = new SimpleBooleanProperty();
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.NEWEST);
    private final BooleanProperty closeUp = new SimpleBooleanProperty();
    private final Wall wall = new Wall();
    private final ReadOnlyObjectWrapper<Contents> contents = new ReadOnlyObjectWrapper<>(Contents.LOADING);
    private final ReadOnlyObjectWrapper<Trash> trash = new ReadOnlyObjectWrapper<>(Trash.EMPTY);
    private final ReadOnlyObjectWrapper<List<ModelCard>> cards = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Job<?>>> scan = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Notice> news = FXCollections.observableArrayList();
    private final ObservableList<Throwable> troubles = FXCollections.observableArrayList();
    private final Set<Problem> told = new HashSet<>();
    private final Labour labour;
    private final Deeds deeds;
    private final Outgoing outgoing;
    /// The file of a picture to be selected as soon as it hangs.
    private Optional<Path> wanted = Optional.empty();

    private boolean opened;

    GalleryModel(House house) {
        this.house = house;
        labour = new Labour(house, news, troubles);
        deeds = new Deeds(house, wall, labour, news, troubles);
        outgoing = new Outgoing(house, wall, labour, news, troubles);
        words.addListener((_, _, _) -> look());
        starredOnly.addListener((_, _, _) -> look());
        order.addListener((_, _, _) -> lookAgain());
        inTrash.addListener((_, _, _) -> look());
        // What is done there is done to the picture that is seen.
        closeUp.subscribe(close -> {
            if (close) {
                wall.selectOne();
            }
        });
        house.gallery().onChange(() -> house.fx().execute(this::lookAgain));
    }

    /// What can be changed about the chosen pictures.
    public Deeds deeds() {
        return deeds;
    }

    /// Where pictures can go from here.
    public Outgoing outgoing() {
        return outgoing;
    }

    /// Long work under way.
    public Labour labour() {
        return labour;
    }

    /// The words that the pictures shown must have in their names or their sources'.
    public StringProperty words() {
        return words;
    }

    public BooleanProperty starredOnly() {
        return starredOnly;
    }

    public ObjectProperty<Order> order() {
        return order;
    }

    /// Whether the trash is shown, in place of the pictures.
    public BooleanProperty inTrash() {
        return inTrash;
    }

    /// What lies in the trash, whatever is shown.
    public ReadOnlyObjectProperty<Trash> trash() {
        return trash.getReadOnlyProperty();
    }

    /// Of the models that there are, as far as they are read.
    public ReadOnlyObjectProperty<List<ModelCard>> cards() {
        return cards.getReadOnlyProperty();
    }

    /// The pictures shown and the chosen ones.
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

    /// What there is to tell. Whoever tells one removes it.
    public ObservableList<Notice> news() {
        return news;
    }

    /// What went wrong, newest last. Whoever tells one removes it.
    public ObservableList<Throwable> troubles() {
        return troubles;
    }

    /// Shows what the index knows and looks through the folder for what others have changed in it.
    public void open() {
        opened = true;
        house.run(house.cards(), cards::set, this::tellOnce);
        // First, since an index that is new is filled by whoever asks first, and only this tells how far it is.
        if (scan.get().isEmpty()) {
            Job<Integer> job = house.io().submit("gallery", house.gallery()::rebuild);
            scan.set(Optional.of(job));
            job.whenDone(house.fx(), _ -> scanned(), failure -> {
                scanned();
                tellOnce(failure);
            });
        }
        look();
    }

    /// Shows all pictures and selects the one in this file.
    public void reveal(Path file) {
        wanted = Optional.of(file);
        closeUp.set(false);
        inTrash.set(false);
        starredOnly.set(false);
        words.set("");
        lookAgain();
    }

    /// Reads the selected picture for a look at it, its long side at most `side`, unless the same viewer wants to
    /// see another by then.
    ///
    /// @param shown given the picture on the thread of `fx`
    public void preview(Object viewer, int side, Consumer<Raster> shown) {
        wall.selected().get().ifPresent(artwork -> {
            Job<Raster> job = house.io().latest(viewer, "gallery", _ -> ImageFiles.read(artwork.file(), side));
            job.whenDone(house.fx(), shown, failure -> {
                // One that was moved meanwhile is not missed: it is selected no more, or has another file.
                if (wall.selected().get().map(Artwork::file).equals(Optional.of(artwork.file()))) {
                    troubles.add(failure);
                }
            });
        });
    }

    /// Before anybody has looked there is nothing to bring up to date.
    private void lookAgain() {
        if (opened) {
            look();
        }
    }

    private record Seen(List<Artwork> found, Trash trash) {}

    private void look() {
        Query query = new Query(words.get(), starredOnly.get(), inTrash.get(), order.get(), 0, Integer.MAX_VALUE);
        Gallery gallery = house.gallery();
        Job<Seen> job = house.io().latest(this, "gallery", _ -> new Seen(find(query), gallery.trashed()));
        job.whenDone(house.fx(), seen -> show(query, seen), failure -> {
            wall.hang(List.of());
            contents.set(Contents.UNREADABLE);
            tellOnce(failure);
        });
    }

    /// The index knows no language, and puts 10 before 2.
    private List<Artwork> find(Query query) {
        List<Artwork> found = house.gallery().find(query);
        if (query.order() != Order.NAME) {
            return found;
        }
        NameOrder order = NameOrder.in(house.language().get());
        return found.stream()
                .sorted(Comparator.comparing(
                        artwork -> String.valueOf(artwork.file().getFileName()), order))
                .toList();
    }

    private void show(Query query, Seen seen) {
        List<Artwork> found = seen.found();
        trash.set(seen.trash());
        // Put back or deleted otherwise.
        deeds.discarded()
                .forget(thrown ->
                        Collections.disjoint(thrown.ids(), seen.trash().pictures()));
        wall.hang(found);
        wanted.flatMap(file -> found.stream()
                        .filter(artwork -> artwork.file().equals(file))
                        .findFirst())
                .ifPresent(artwork -> {
                    wanted = Optional.empty();
                    wall.select(artwork);
                });
        boolean all = query.words().isBlank() && !query.starredOnly();
        contents.set(!found.isEmpty() ? Contents.PICTURES : all ? none(query, seen.trash()) : Contents.NO_MATCH);
        tellNoticed();
    }

    private static Contents none(Query query, Trash trash) {
        return query.trashed()
                ? Contents.EMPTY_TRASH
                : trash.pictures().isEmpty() ? Contents.EMPTY : Contents.ALL_TRASHED;
    }

    private void scanned() {
        scan.set(Optional.empty());
        tellNoticed();
    }

    private void tellNoticed() {
        house.gallery().noticed().forEach(problem -> tellOnce(problem.exception()));
    }

    /// Tells what every look at the gallery meets again only the first time.
    private void tellOnce(Throwable failure) {
        if (!(failure instanceof ProblemException known) || told.add(known.problem())) {
            troubles.add(failure);
        }
    }
}
