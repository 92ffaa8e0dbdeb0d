package atelier.ui.stylize;

import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.Progress;
import atelier.gallery.Artwork;
import atelier.gallery.Gallery;
import atelier.gallery.Query;
import atelier.gallery.Trash;
import atelier.image.Raster;
import atelier.recipe.Recipe;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A gallery that is a list in memory, to see what was kept.
final class ListedGallery implements Gallery {
    final List<Artwork> kept = new ArrayList<>();

    @Override
    public Artwork keep(Raster picture, Recipe recipe) {
        Path file = Path.of("kept-" + kept.size() + ".png");
        Artwork artwork = new Artwork(
                kept.size(),
                file,
                file,
                0,
                Instant.EPOCH,
                picture.width(),
                picture.height(),
                false,
                Optional.of(Json.compact(recipe)));
        kept.add(artwork);
        return artwork;
    }

    @Override
    public List<Artwork> find(Query query) {
        return List.copyOf(kept);
    }

    @Override
    public int count(Query query) {
        return kept.size();
    }

    @Override
    public Optional<Artwork> byId(long id) {
        return kept.stream().filter(artwork -> artwork.id() == id).findFirst();
    }

    @Override
    public void star(Collection<Long> ids, boolean starred) {}

    @Override
    public Set<Long> trash(Collection<Long> ids) {
        return Set.of();
    }

    @Override
    public Set<Long> restore(Collection<Long> ids) {
        return Set.of();
    }

    @Override
    public Optional<Artwork> rename(long id, String name) {
        return byId(id);
    }

    @Override
    public Trash trashed() {
        return Trash.EMPTY;
    }

    @Override
    public void delete(Collection<Long> ids, Progress progress) {}

    @Override
    public int rebuild(Progress progress) {
        return kept.size();
    }

    @Override
    public List<Problem> noticed() {
        return List.of();
    }

    @Override
    public void onChange(Runnable listener) {}

    @Override
    public void close() {}
}
