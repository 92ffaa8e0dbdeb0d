package atelier.gallery;

/// Which pictures of the gallery to show, newest first.
///
/// @param words all must occur in the file's name or the names of the recipe's sources and model; empty for all
/// @param starredOnly leaves out what has no star
/// @param offset pictures to skip
/// @param limit pictures to give at most
public record Query(String words, boolean starredOnly, int offset, int limit) {
    /// Everything.
    public static final Query ALL = new Query("", false, 0, Integer.MAX_VALUE);
}
