package atelier.ui.gallery;

import atelier.gallery.Artwork;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The pictures that hang in sight, which of them are chosen, and which is the selected one: the one shown in detail,
/// chosen last.
///
/// Where there are pictures one is always chosen, so that the page need not make room when the first one is. The
/// cursor is where the keys are: at the selected picture, unless it was led elsewhere to choose more.
public final class Wall {
    private final ObservableList<Artwork> artworks = FXCollections.observableArrayList();
    private final ObservableList<Artwork> shown = FXCollections.unmodifiableObservableList(artworks);
    private final ReadOnlyObjectWrapper<Set<Long>> chosen = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Optional<Artwork>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Artwork>> cursor = new ReadOnlyObjectWrapper<>(Optional.empty());
    /// Where a range begins.
    private Optional<Artwork> anchor = Optional.empty();
    /// To be chosen when they hang, if that is next.
    private Set<Long> awaited = Set.of();

    public ObservableList<Artwork> artworks() {
        return shown;
    }

    /// Ids of the pictures that the next deed is for.
    public ReadOnlyObjectProperty<Set<Long>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// One of the chosen; none where there are no pictures.
    public ReadOnlyObjectProperty<Optional<Artwork>> selected() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Artwork>> cursor() {
        return cursor.getReadOnlyProperty();
    }

    /// The chosen pictures, in the order in which they hang.
    public List<Artwork> chosenArtworks() {
        Set<Long> ids = chosen.get();
        return artworks.stream().filter(artwork -> ids.contains(artwork.id())).toList();
    }

    /// Where the selected picture hangs; -1 without one.
    public int selectedIndex() {
        return indexOf(selected.get());
    }

    /// Where the cursor is; -1 without pictures.
    public int cursorIndex() {
        return indexOf(cursor.get());
    }

    /// Chooses this picture alone.
    public void select(Artwork artwork) {
        anchor = Optional.of(artwork);
        set(Set.of(artwork.id()), artwork, artwork);
    }

    /// Chooses this picture too, or no longer, unless it is the only one.
    public void toggle(Artwork artwork) {
        Set<Long> ids = new LinkedHashSet<>(chosen.get());
        Artwork told = artwork;
        if (!ids.remove(artwork.id())) {
            ids.add(artwork.id());
        } else if (ids.isEmpty()) {
            return;
        } else {
            told = selected.get()
                    .filter(now -> ids.contains(now.id()))
                    .or(() -> artworks.stream()
                            .filter(other -> ids.contains(other.id()))
                            .findFirst())
                    .orElse(artwork);
        }
        anchor = Optional.of(artwork);
        set(ids, told, artwork);
    }

    /// Chooses all from where choosing began to this picture.
    public void extendTo(Artwork artwork) {
        int from = Math.max(0, indexOf(anchor));
        int to = indexOf(Optional.of(artwork));
        Set<Long> ids = artworks.subList(Math.min(from, to), Math.max(from, to) + 1).stream()
                .map(Artwork::id)
                .collect(Collectors.toSet());
        set(ids, artwork, artwork);
    }

    public void selectAll() {
        selected.get().ifPresent(now -> set(artworks.stream().map(Artwork::id).collect(Collectors.toSet()), now, now));
    }

    /// Chooses the selected picture alone.
    public void selectOne() {
        selected.get().ifPresent(this::select);
    }

    /// Chooses the picture that hangs so many places further, or the first one or last one before that, alone.
    public void moveSelection(int places) {
        at(places).ifPresent(this::select);
    }

    /// Chooses all up to the picture that hangs so many places further.
    public void extendSelection(int places) {
        at(places).ifPresent(this::extendTo);
    }

    /// Leads the cursor so many places further, and chooses nothing.
    public void moveCursor(int places) {
        at(places).ifPresent(artwork -> cursor.set(Optional.of(artwork)));
    }

    /// Chooses these as soon as they hang: now, or with the pictures that are hung next.
    void choose(Collection<Long> ids) {
        awaited = Set.copyOf(ids);
        takeAwaited();
    }

    /// Shows other pictures. What was chosen stays so; where all of it has gone, the picture that took the place of
    /// the first is next.
    void hang(List<Artwork> found) {
        int place = IntStream.range(0, artworks.size())
                .filter(i -> chosen.get().contains(artworks.get(i).id()))
                .findFirst()
                .orElse(0);
        artworks.setAll(found);
        List<Artwork> left = chosenArtworks();
        if (found.isEmpty()) {
            anchor = Optional.empty();
            selected.set(Optional.empty());
            cursor.set(Optional.empty());
            chosen.set(Set.of());
        } else if (left.isEmpty()) {
            select(found.get(Math.clamp(place, 0, found.size() - 1)));
        } else {
            Artwork now = again(selected.get()).orElse(left.getFirst());
            anchor = again(anchor);
            set(
                    left.stream().map(Artwork::id).collect(Collectors.toSet()),
                    now,
                    again(cursor.get()).orElse(now));
        }
        takeAwaited();
        awaited = Set.of();
    }

    private void takeAwaited() {
        List<Artwork> here = artworks.stream()
                .filter(artwork -> awaited.contains(artwork.id()))
                .toList();
        if (!here.isEmpty()) {
            anchor = Optional.of(here.getFirst());
            set(here.stream().map(Artwork::id).collect(Collectors.toSet()), here.getFirst(), here.getFirst());
        }
    }

    private void set(Set<Long> ids, Artwork now, Artwork at) {
        // Whoever shows the selected one where no more than one is chosen must not meet the one before.
        selected.set(Optional.of(now));
        cursor.set(Optional.of(at));
        chosen.set(Set.copyOf(ids));
    }

    private Optional<Artwork> at(int places) {
        return artworks.isEmpty()
                ? Optional.empty()
                : Optional.of(artworks.get(Math.clamp(cursorIndex() + (long) places, 0, artworks.size() - 1)));
    }

    private Optional<Artwork> again(Optional<Artwork> before) {
        int index = indexOf(before);
        return index < 0 ? Optional.empty() : Optional.of(artworks.get(index));
    }

    private int indexOf(Optional<Artwork> artwork) {
        return artwork.map(it -> IntStream.range(0, artworks.size())
                        .filter(i -> artworks.get(i).id() == it.id())
                        .findFirst()
                        .orElse(-1))
                .orElse(-1);
    }
}
