package atelier.ui.gallery;

import atelier.gallery.Artwork;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The pictures that hang in sight, newest first, and which of them is selected.
public final class Wall {
    private final ObservableList<Artwork> artworks = FXCollections.observableArrayList();
    private final ObservableList<Artwork> shown = FXCollections.unmodifiableObservableList(artworks);
    private final ObjectProperty<Optional<Artwork>> selected = new SimpleObjectProperty<>(Optional.empty());

    public ObservableList<Artwork> artworks() {
        return shown;
    }

    /// One of the pictures shown; none where there are none.
    public ObjectProperty<Optional<Artwork>> selected() {
        return selected;
    }

    /// Where the selected picture hangs; -1 without one.
    public int selectedIndex() {
        return selected.get().map(artwork -> indexOf(artwork.id())).orElse(-1);
    }

    /// Selects the picture that hangs so many places further, or the first one or last one before that.
    public void moveSelection(int places) {
        if (!artworks.isEmpty()) {
            select(Math.clamp(selectedIndex() + (long) places, 0, artworks.size() - 1));
        }
    }

    /// Shows other pictures. The selection stays with its picture; where that has gone, the one that took its place
    /// is next. Some picture is always selected, so that the page need not make room when the first one is.
    void hang(List<Artwork> found) {
        int place = selectedIndex();
        artworks.setAll(found);
        int again = selectedIndex();
        if (found.isEmpty()) {
            selected.set(Optional.empty());
        } else {
            select(again >= 0 ? again : Math.clamp(place, 0, found.size() - 1));
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
}
