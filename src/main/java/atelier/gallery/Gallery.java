package atelier.gallery;

import atelier.base.Problem;
import atelier.base.Progress;
import atelier.image.Raster;
import atelier.recipe.Recipe;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    void star(Collection<Long> ids, boolean starred);

    /// Moves pictures to the gallery's trash, all or none, from which [#restore] brings them back. What is gone
    /// from the folder is noticed and forgotten.
    ///
    /// @return those that were moved, and not those that lay there already
    Set<Long> trash(Collection<Long> ids);

    /// Moves pictures out of the trash, all or none.
    ///
    /// @return those that were moved
    Set<Long> restore(Collection<Long> ids);

    /// Gives a picture's file another name. Its folder, ending, recipe and star are kept.
    ///
    /// @param name without the ending
    /// @throws atelier.base.ProblemException [Problem.PictureNameTaken] or another of these, or when the folder
    /// cannot be written
    Optional<Artwork> rename(long id, String name);

    Trash trashed();

    /// Deletes pictures of the trash for good; what lies elsewhere is left alone.
    ///
    /// @throws atelier.base.ProblemException when one cannot be deleted; those before it are no more
    void delete(Collection<Long> ids, Progress progress);

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
