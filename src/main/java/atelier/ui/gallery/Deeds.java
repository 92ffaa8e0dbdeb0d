package atelier.ui.gallery;

import atelier.gallery.Artwork;
import atelier.ui.kit.Discarded;
import atelier.ui.kit.Notice;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// What can be changed about pictures: stars, names, whether they lie in the trash, whether they are there at all.
public final class Deeds {
    /// Pictures that went to the trash together.
    ///
    /// @param first name of the file of one of them
    public record Thrown(Set<Long> ids, String first) {}

    private final House house;
    private final Wall wall;
    private final Labour labour;
    private final List<Notice> news;
    private final List<Throwable> troubles;
    private final Discarded<Thrown> discarded;

    Deeds(House house, Wall wall, Labour labour, List<Notice> news, List<Throwable> troubles) {
        this.house = house;
        this.wall = wall;
        this.labour = labour;
        this.news = news;
        this.troubles = troubles;
        discarded = new Discarded<>(news, this::bringBack);
    }

    /// What has been thrown away and not been brought back yet.
    public Discarded<Thrown> discarded() {
        return discarded;
    }

    public void star(Collection<Artwork> pictures, boolean starred) {
        Set<Long> ids = ids(pictures);
        house.run(() -> change(() -> house.gallery().star(ids, starred)), _ -> {}, troubles::add);
    }

    /// Gives all chosen pictures a star; where all have one, takes them away.
    public void star() {
        List<Artwork> chosen = wall.chosenArtworks();
        star(chosen, !chosen.stream().allMatch(Artwork::starred));
    }

    /// Throws the chosen pictures away; the news offers all of them back. A key that is held down may ask for the
    /// same ones several times before they are out of sight.
    public void trash() {
        List<Artwork> chosen = wall.chosenArtworks();
        house.run(
                () -> house.gallery().trash(ids(chosen)),
                moved -> offerBack(new Thrown(moved, nameOfFirst(moved, chosen))),
                troubles::add);
    }

    private void offerBack(Thrown thrown) {
        int count = thrown.ids().size();
        if (count > 0) {
            Notice told = count > 1
                    ? Notice.news("gallery.trashed.many", count)
                    : Notice.news("gallery.trashed", thrown.first());
            discarded.add(thrown, told, "gallery.undo");
        }
    }

    private void bringBack(Thrown thrown) {
        house.run(() -> house.gallery().restore(thrown.ids()), wall::choose, failure -> {
            troubles.add(failure);
            // Still to be had, once what is in the way is gone.
            offerBack(thrown);
        });
    }

    /// Puts the chosen pictures back out of the trash.
    public void putBack() {
        List<Artwork> chosen = wall.chosenArtworks();
        house.run(
                () -> house.gallery().restore(ids(chosen)),
                moved -> {
                    if (!moved.isEmpty()) {
                        news.add(
                                moved.size() > 1
                                        ? Notice.news("gallery.back.many", moved.size())
                                        : Notice.news("gallery.back.one", nameOfFirst(moved, chosen)));
                    }
                },
                troubles::add);
    }

    /// Deletes pictures of the trash for good.
    public void delete(Collection<Long> ids) {
        Set<Long> gone = Set.copyOf(ids);
        labour.begin("gallery.deleting", work -> change(() -> house.gallery().delete(gone, work)), _ -> {});
    }

    /// Gives a picture another name.
    ///
    /// @param done told that it has it
    /// @param refused told why not
    public void rename(Artwork artwork, String name, Runnable done, Consumer<Throwable> refused) {
        house.run(() -> house.gallery().rename(artwork.id(), name), _ -> done.run(), refused);
    }

    private static String nameOfFirst(Set<Long> moved, List<Artwork> chosen) {
        return chosen.stream()
                .filter(artwork -> moved.contains(artwork.id()))
                .map(artwork -> String.valueOf(artwork.file().getFileName()))
                .findFirst()
                .orElse("");
    }

    private static boolean change(Runnable command) {
        command.run();
        return true;
    }

    private static Set<Long> ids(Collection<Artwork> pictures) {
        return Set.copyOf(pictures.stream().map(Artwork::id).toList());
    }
}
