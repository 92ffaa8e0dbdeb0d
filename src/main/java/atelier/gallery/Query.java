package atelier.gallery;

/// Which pictures of the gallery to show.
///
/// @param words all must occur in the file's name or the names of the recipe's sources and model; empty for all
/// @param starredOnly leaves out what has no star
/// @param trashed looks in the trash, and not among the pictures
/// @param offset pictures to skip
/// @param limit pictures to give at most
public record Query(String words, boolean starredOnly, boolean trashed, Order order, int offset, int limit) {
    /// Everything but the trash, newest first.
    public static final Query ALL = new Query("", false, 0, Integer.MAX_VALUE);

    /// Not in the trash, newest first.
    public Query(String words, boolean starredOnly, int offset, int limit) {
        this(words, starredOnly, false, Order.NEWEST, offset, limit);
    }
}
