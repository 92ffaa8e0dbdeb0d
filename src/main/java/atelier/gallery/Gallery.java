package atelier.gallery;

import atelier.base.Problem;
import atelier.base.Progress;
import atelier.image.Raster;
import atelier.recipe.Recipe;
import java.util.List;
import java.util.Optional;

/// The pictures made so far: a folder of PNG files that carry their recipes, and an index of it.
///
/// The index only makes looking fast; [#rebuild] makes it again from the files. Safe to use from any
/// thread; every call may touch the disk.
public interface Gallery extends AutoCloseable {
    /// Writes the picture with its recipe and lists it. Nothing is kept if this throws.
    ///
    /// @throws atelier.base.ProblemException when the folder cannot be written or the disk is full
    Artwork keep(Raster picture, Recipe recipe);

    List<Artwork> find(Query query);

    int count(Query query);

    Optional<Artwork> byId(long id);

    void star(long id, boolean starred);

    /// Moves a picture to the gallery's trash, from which [#restore] brings it back.
    void trash(long id);

    void restore(long id);

    /// Makes the index and missing thumbnails again from the files.
    ///
    /// @return the number of pictures found
    int rebuild(Progress progress);

    /// What was found amiss and mended or passed over since this gallery was opened: a damaged index that was
    /// set aside, pictures that cannot be read. Each is told once.
    List<Problem> noticed();

    /// Calls `listener` after every change, on the thread that made it.
    void onChange(Runnable listener);

    @Override
    void close();
}
