package atelier.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What has been thrown away on a page and can be brought back: by the notice that tells it, and when that has gone,
/// by undoing, the last one first. An offer ends when it has been taken up, whichever way.
public final class Discarded<T> {
    private record Entry<T>(T thing, Notice offer) {}

    private final List<Notice> news;
    private final Consumer<T> bringBack;
    private final Deque<Entry<T>> entries = new ArrayDeque<>();
    private final ObservableList<Notice> ended = FXCollections.observableArrayList();

    /// @param news where offers are told
    public Discarded(List<Notice> news, Consumer<T> bringBack) {
        this.news = news;
        this.bringBack = bringBack;
    }

    /// Tells that the thing was thrown away and offers it back.
    ///
    /// @param undo key of the offer's text
    public void add(T thing, Notice told, String undo) {
        Notice offer = told.with(undo, () -> restore(thing));
        entries.push(new Entry<>(thing, offer));
        news.add(offer);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /// Brings back what was thrown away last; again for what was before it.
    public void undo() {
        Optional.ofNullable(entries.peek()).map(Entry::thing).ifPresent(this::restore);
    }

    /// Offers these no more: there is nothing to bring back.
    public void forget(Predicate<T> lost) {
        List<Entry<T>> gone =
                entries.stream().filter(entry -> lost.test(entry.thing())).toList();
        entries.removeAll(gone);
        gone.forEach(entry -> ended.add(entry.offer()));
    }

    /// Offers that hold no more. Whoever puts one away removes it.
    public ObservableList<Notice> ended() {
        return ended;
    }

    private void restore(T thing) {
        if (entries.stream().anyMatch(entry -> entry.thing().equals(thing))) {
            forget(thing::equals);
            bringBack.accept(thing);
        }
    }
}
